import { stockholmDate } from '#domain/stockholm.ts';
import type { Records } from './loaded-programme.ts';

const whileRunning = 2_500;
const otherwise = 30_000;
/** A page on which nothing happens asks more and more seldom, down to this. */
const atLeast = 120_000;
/** A round that nobody has moved for this long is left open between two days, not led in a room. */
const roundRests = 4 * 3_600_000;

/**
 * How often a visible page asks for news, in milliseconds: every few seconds on a day of the programme or while
 * a round is being led, for then the group works at once; else twice a minute, and more seldom the longer nothing
 * has happened, down to every two minutes (guides/graph.md 2.10, a tenant's 1,250 units a minute).
 * @param now milliseconds since 1970
 * @param quiet how many times in a row there was nothing new
 */
export function pollInterval(records: Records, now: number, quiet: number): number {
  const today = stockholmDate(now);
  const isDay = [...records.occasionDays.values()].some(({ date }) => date === today);
  const isOngoing = [...records.occasions.values()].some(({ status }) => status === 'ongoing');
  const isLed = [...records.flowRounds.values()].some(({ phase, phaseHistory }) => {
    const moved = phaseHistory.at(-1)?.at;
    const open = phase !== 'notOpen' && phase !== 'closed';
    return open && moved !== undefined && now - Date.parse(moved) < roundRests;
  });
  if (isDay || isOngoing || isLed) return whileRunning;
  return Math.min(otherwise * 1.5 ** Math.max(0, quiet - 1), atLeast);
}
