import { useState } from 'react';
import { useAnnounce } from '#components/announcer.tsx';

/** What a command did, in words, and how it is taken back where the pane can do that. */
export type Done = { readonly told: string; readonly undo?: () => Promise<Done> };

export type DeckWork = {
  readonly busy: boolean;
  readonly failed: boolean;
  readonly done: Done | null;
  /** Runs one command at a time; its answer is what the user is told. */
  run(command: () => Promise<Done>): void;
};

export function useDeckWork(reload: () => void): DeckWork {
  const announce = useAnnounce();
  const [state, setState] = useState<Omit<DeckWork, 'run'>>({
    busy: false,
    failed: false,
    done: null,
  });
  const run = (command: () => Promise<Done>) => {
    setState({ busy: true, failed: false, done: null });
    command()
      .then(
        (done) => {
          setState({ busy: false, failed: false, done });
          announce(done.told);
        },
        () => setState({ busy: false, failed: true, done: null }),
      )
      .finally(reload);
  };
  return { ...state, run };
}
