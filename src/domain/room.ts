import type { CalendarDate } from './calendar-date.ts';
import type { HomeTask } from './decision.ts';
import type { AgendaItem, OccasionDay } from './occasion.ts';
import type { Checkout } from './rating.ts';
import type { BaseRecord } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { stockholmDate, msOf } from './stockholm.ts';

/** A step of the day, placed against where the room is. */
export type RunningStep = {
  readonly item: AgendaItem;
  readonly position: 'done' | 'now' | 'ahead';
};

const MINUTE = 60_000;

/**
 * RO-step. The step the room is in: what the leader has moved to; until somebody has, the one by the clock on
 * the day itself, else the first.
 * @param now milliseconds since 1970
 */
export function stepOf(day: OccasionDay, now: number): AgendaItem | undefined {
  const agenda = inTimeOrder(day);
  const moved = agenda.find(({ id }) => id === day.stepId);
  if (moved !== undefined) return moved;
  if (stockholmDate(now) !== day.date) return agenda[0];
  return agenda.filter(({ start }) => msOf(day.date, start) <= now).at(-1) ?? agenda[0];
}

const inTimeOrder = ({ agenda }: OccasionDay): readonly AgendaItem[] =>
  [...agenda].sort((a, b) => (a.start < b.start ? -1 : 1));

/** RO-order. The running order of a day, in time order, with what has been, what is and what is ahead. */
export function runningOrder(day: OccasionDay, now: number): readonly RunningStep[] {
  const agenda = inTimeOrder(day);
  const at = agenda.findIndex(({ id }) => id === stepOf(day, now)?.id);
  return agenda.map((item, index) => ({
    item,
    position: index < at ? 'done' : index === at ? 'now' : 'ahead',
  }));
}

/** RO-order. The step before or after the one the room is in. */
export function neighbourStep(day: OccasionDay, now: number, by: 1 | -1): AgendaItem | undefined {
  const order = runningOrder(day, now);
  const at = order.findIndex(({ position }) => position === 'now');
  return order[at + by]?.item;
}

/**
 * RO-time. Minutes until the step should end; negative when it has gone over. Null on another day than its own.
 * @param now milliseconds since 1970
 */
export function minutesLeft(day: OccasionDay, item: AgendaItem, now: number): number | null {
  if (stockholmDate(now) !== day.date) return null;
  return Math.ceil((msOf(day.date, item.end) - now) / MINUTE);
}

/** RO-open. Promises that are not kept yet, overdue first, then by date: every occasion begins with them. */
export function openCommitments(
  tasks: Iterable<HomeTask>,
  today: CalendarDate,
): readonly { readonly task: HomeTask; readonly overdue: boolean }[] {
  return [...tasks]
    .filter(({ status }) => status === 'open')
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
    .map((task) => ({ task, overdue: task.due < today }));
}

export const checkoutScale = [1, 2, 3, 4, 5] as const;
export const checkoutParts = ['comprehensible', 'manageable', 'meaningful'] as const;
export type CheckoutPart = (typeof checkoutParts)[number];

export const checkoutId = (dayId: string, participantId: string): string =>
  `${dayId}.${participantId}`;

/** CO-whole. A check-out has a whole number from 1 to 5 on each of the three. */
export function checkOut(
  base: Omit<BaseRecord, 'id'>,
  dayId: string,
  answers: Readonly<Partial<Record<CheckoutPart, number>>>,
): Result<Checkout, 'incomplete'> {
  const given = checkoutParts.map((part) => answers[part]);
  const whole = given.every((value) => checkoutScale.some((step) => step === value));
  if (!whole) return refused('incomplete');
  const [comprehensible = 0, manageable = 0, meaningful = 0] = given;
  const participantId = base.createdBy;
  const id = checkoutId(dayId, participantId);
  return accepted({
    ...base,
    ...{ id, dayId, participantId, comprehensible, manageable, meaningful },
  });
}

/** Fewer answers than this are not put together: each would be known to the others. */
export const fewestCheckouts = 3;

/**
 * CO-together. How the day was for the group: how many gave each step of each part, without names; null until
 * at least three have answered.
 */
export function checkoutsTogether(
  dayId: string,
  checkouts: Iterable<Checkout>,
): Readonly<Record<CheckoutPart, readonly number[]>> | null {
  const byPerson = new Map(
    [...checkouts]
      .filter((checkout) => checkout.dayId === dayId)
      .map((checkout) => [checkout.participantId, checkout]),
  );
  if (byPerson.size < fewestCheckouts) return null;
  const counts = (part: CheckoutPart) =>
    checkoutScale.map(
      (step) => [...byPerson.values()].filter((each) => each[part] === step).length,
    );
  return {
    comprehensible: counts('comprehensible'),
    manageable: counts('manageable'),
    meaningful: counts('meaningful'),
  };
}
