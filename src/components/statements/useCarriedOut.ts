import { useCallback } from 'react';
import { useAnnounce } from '../announcer.tsx';
import { useTexts } from '../texts.tsx';
import type { Answer } from './flow-view.ts';

/** Says what a command did, or why it was not done. @returns whether it was done */
export function useCarriedOut(): (answer: Answer, said: string) => boolean {
  const announce = useAnnounce();
  const { flow } = useTexts();
  return useCallback(
    (answer, said) => {
      announce(answer.ok ? said : refusalIn(flow.refusal, answer.refusal));
      return answer.ok;
    },
    [announce, flow],
  );
}

export const refusalIn = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code;
