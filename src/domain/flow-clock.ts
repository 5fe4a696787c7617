import type { FlowClock, FlowRound } from './flow-round.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

const MINUTE = 60_000;

/**
 * ST-clock. Sets the time of the phase that the round is in: minutes from now, or until an instant.
 * @param length minutes, or the instant it ends
 */
export function startClock(
  round: FlowRound,
  length: number | Instant,
  now: Instant,
): Result<FlowRound, 'no-time'> {
  const endsAt =
    typeof length === 'number'
      ? new Date(Date.parse(now) + length * MINUTE).toISOString()
      : new Date(length).toISOString();
  if (Date.parse(endsAt) <= Date.parse(now)) return refused('no-time');
  return accepted({ ...round, clock: { phase: round.phase, startedAt: now, endsAt } });
}

/** Milliseconds left, 0 when it has run out; null when the phase has no clock. */
export function timeLeft({ clock, phase }: FlowRound, now: number): number | null {
  if (clock === null || clock === undefined || clock.phase !== phase) return null;
  return Math.max(0, Date.parse(clock.endsAt) - now);
}

export type ClockSign = 'half' | 'minute' | 'over';

/**
 * ST-clock. What to say aloud: that half the time has gone, that one minute is left, that it is over.
 * @param before when it was last asked, milliseconds since 1970; signs from then on until `now` are due
 * @returns the latest sign due, so that a page that slept says one thing
 */
export function signDue(clock: FlowClock, before: number, now: number): ClockSign | null {
  const start = Date.parse(clock.startedAt);
  const end = Date.parse(clock.endsAt);
  const moments: readonly (readonly [ClockSign, number])[] = [
    ['half', start + (end - start) / 2],
    ['minute', end - MINUTE],
    ['over', end],
  ];
  const due = moments.filter(
    ([sign, at]) => before < at && at <= now && (sign !== 'minute' || end - start > 2 * MINUTE),
  );
  return due.at(-1)?.[0] ?? null;
}
