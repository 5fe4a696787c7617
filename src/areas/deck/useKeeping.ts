import { useState } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import type { Kept, KeepOptions } from '#state/library.ts';
import { useSession } from '#state/session.tsx';
import { usePaneTexts } from './usePaneTexts.ts';

/** A file as it is made when somebody wants it. */
export type MadeFile = { readonly name: string; readonly content: Blob };

export type Keeping =
  | { readonly step: 'idle' }
  | { readonly step: 'saving'; readonly name: string; readonly part: number }
  | { readonly step: 'taken'; readonly file: MadeFile }
  | { readonly step: 'kept'; readonly name: string; readonly webUrl: string }
  | { readonly step: 'failed'; readonly why: Extract<Kept, { outcome: 'failed' }>['why'] };

export type KeepingState = {
  readonly keeping: Keeping;
  /** Makes the file and puts it into the library; asks when the name is taken. */
  keep(make: () => Promise<MadeFile | null>): void;
  /** The answer to `taken`. */
  keepAs(whenTaken: KeepOptions['whenTaken']): void;
  cancel(): void;
};

/** Saving a file to the team's library, from the press of a button to the link to it. */
export function useKeeping(onKept: (name: string) => void): KeepingState {
  const { library } = useSession();
  const announce = useAnnounce();
  const { files } = usePaneTexts();
  const [keeping, setKeeping] = useState<Keeping>({ step: 'idle' });
  const send = async (file: MadeFile, whenTaken: KeepOptions['whenTaken']) => {
    const { name, content } = file;
    setKeeping({ step: 'saving', name, part: 0 });
    const kept = await library.keep(name, content, {
      whenTaken,
      onProgress: (part) => setKeeping({ step: 'saving', name, part }),
    });
    if (kept.outcome === 'taken') {
      announce(files.takenTitle);
      return setKeeping({ step: 'taken', file });
    }
    if (kept.outcome === 'failed') return setKeeping({ step: 'failed', why: kept.why });
    setKeeping({ step: 'kept', name: kept.name, webUrl: kept.webUrl });
    announce(files.kept(kept.name));
    return onKept(kept.name);
  };
  const failed = () => setKeeping({ step: 'failed', why: 'failed' });
  return {
    keeping,
    keep(make) {
      make()
        .then((file) => (file === null ? undefined : send(file, 'ask')))
        .catch(failed);
    },
    keepAs(whenTaken) {
      if (keeping.step === 'taken') send(keeping.file, whenTaken).catch(failed);
    },
    cancel: () => setKeeping({ step: 'idle' }),
  };
}
