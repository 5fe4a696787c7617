import { useState } from 'react';
import { ratingPeriods } from '#domain/rule-rating.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

/** The occasion that things are rated for: the next that is not over, until another is chosen. */
export function usePeriod(): {
  readonly period: string | undefined;
  readonly periods: readonly string[];
  choose(period: string): void;
} {
  const today = useToday();
  const [chosen, choose] = useState<string>();
  const { periods, focus } = ratingPeriods(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    today,
  );
  return { period: chosen ?? focus, periods, choose };
}
