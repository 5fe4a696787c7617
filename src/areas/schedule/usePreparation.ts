import { useMemo } from 'react';
import {
  preparationFrom,
  preparationText,
  type Preparation,
} from '#domain/schedule/preparation.ts';
import { useDraft } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

/** What has been asked of the planner; it rests on this device, so that a closed tab loses nothing of it. */
export function usePreparation(): readonly [Preparation, (next: Preparation) => void] {
  const today = useToday();
  const [text, setText] = useDraft('schedule.preparation');
  const preparation = useMemo(() => preparationFrom(text, today), [text, today]);
  return [preparation, (next) => setText(preparationText(next))];
}
