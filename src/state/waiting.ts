import { useMemo } from 'react';
import { nextFor, type NextStep } from '#domain/next-step.ts';
import type { Participant } from '#domain/participant.ts';
import { useProgramme } from './react.tsx';
import { useToday } from './session.tsx';

/** What waits for a person, as far as the signed-in person may read. */
export function useNextSteps(me: Participant): readonly NextStep[] {
  const today = useToday();
  const records = useProgramme((programme) => programme.records);
  return useMemo(() => nextFor({ me, today, records }), [me, today, records]);
}
