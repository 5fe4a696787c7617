import { withDeadline } from './deadline.ts';

const clockDeadline = 3_000;

/**
 * The clock the programme lives by.
 * @param clockUrl answers `{ now }`, an ISO instant that runs on from there; undefined: the real clock
 * @returns milliseconds since 1970
 */
export async function openClock(clockUrl: string | undefined): Promise<() => number> {
  if (clockUrl === undefined) return () => Date.now();
  const late = () => new Error(`no answer from ${clockUrl} within ${clockDeadline} ms`);
  const answer = await withDeadline(fetch(clockUrl, { cache: 'no-store' }), clockDeadline, late);
  const { now } = (await answer.json()) as { readonly now?: unknown };
  const then = typeof now === 'string' ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(then)) throw new Error(`${clockUrl} does not say what time it is`);
  const ahead = then - Date.now();
  return () => Date.now() + ahead;
}
