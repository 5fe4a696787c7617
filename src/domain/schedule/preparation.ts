import { addDays, isCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { BusyTime } from './availability.ts';
import type { PlanWishes } from './occasion-plan.ts';

/** Times that somebody has filled in for a person whose calendar cannot be read. */
export type Filled = { readonly kind: 'file' | 'hand'; readonly busy: readonly BusyTime[] };

/** What somebody has asked of the planner, before anything is booked. Ids are those of people and occasions. */
export type Preparation = {
  readonly wishes: PlanWishes;
  /** People who are welcome but not required. */
  readonly optional: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly filled: ReadonlyMap<string, Filled>;
  readonly online: boolean;
  /** Mailbox of the room; empty: none. */
  readonly room: string;
  /** First days that are held. */
  readonly pins: ReadonlyMap<string, CalendarDate>;
};

/** What a new search starts from: three weeks from now, and long enough for four occasions before the next break. */
export const freshPreparation = (today: CalendarDate): Preparation => ({
  wishes: {
    from: addDays(today, 21),
    to: addDays(today, 21 + 7 * 20),
    weeksApart: 3,
    noFridays: false,
  },
  ...{ optional: new Set(), weights: new Map(), filled: new Map(), pins: new Map() },
  ...{ online: false, room: '' },
});

/** As a text for the device: a closed tab loses nothing of it. */
export const preparationText = (preparation: Preparation): string => {
  const { optional, weights, filled, pins, ...rest } = preparation;
  return JSON.stringify({
    ...rest,
    optional: [...optional],
    ...{ weights: [...weights], filled: [...filled], pins: [...pins] },
  });
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isDate = (value: unknown): value is CalendarDate => isText(value) && isCalendarDate(value);
const isWhole = (from: number, to: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
const isFlag = (value: unknown) => typeof value === 'boolean';
const isList = (value: unknown, check: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(check);
const isPairs = (value: unknown, check: (one: unknown) => boolean): boolean =>
  isList(value, (pair) => Array.isArray(pair) && isText(pair[0]) && check(pair[1]));

const isWishes = (value: unknown): boolean =>
  isFields(value) &&
  isDate(value['from']) &&
  isDate(value['to']) &&
  isWhole(3, 12)(value['weeksApart']) &&
  isFlag(value['noFridays']) &&
  isFlag(value['breaksAreFine'] ?? true) &&
  isWhole(3, 20)(value['mostWeeks'] ?? 8) &&
  [value['breakWeeks'] ?? [], value['closedWeeks'] ?? []].every((weeks) =>
    isList(weeks, isWhole(1, 53)),
  ) &&
  ['everybody', 'even', undefined].includes(value['emphasis'] as string | undefined);

const isInstant = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isBusy = (value: unknown): boolean =>
  isFields(value) &&
  isInstant(value['start']) &&
  isInstant(value['end']) &&
  isWhole(0, 5)(value['code']);
const isFilled = (value: unknown): boolean =>
  isFields(value) &&
  ['file', 'hand'].includes(value['kind'] as string) &&
  isList(value['busy'], isBusy);

type Stored = Pick<Preparation, 'wishes' | 'online' | 'room'> & {
  readonly optional: readonly string[];
  readonly weights: readonly (readonly [string, number])[];
  readonly filled: readonly (readonly [string, Filled])[];
  readonly pins: readonly (readonly [string, CalendarDate])[];
};

const isStored = (value: unknown): value is Stored =>
  isFields(value) &&
  isWishes(value['wishes']) &&
  isFlag(value['online']) &&
  isText(value['room']) &&
  isList(value['optional'], isText) &&
  isPairs(value['weights'], isWhole(1, 9)) &&
  isPairs(value['filled'], isFilled) &&
  isPairs(value['pins'], isDate);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/**
 * What was kept on the device, as far as it still holds. A period whose first day has passed begins anew, and with it
 * the days that were held; what was written by another version is left aside.
 */
export function preparationFrom(text: string, today: CalendarDate): Preparation {
  const fresh = freshPreparation(today);
  const stored = jsonOf(text);
  if (!isStored(stored)) return fresh;
  const { wishes, optional, weights, filled, pins, online, room } = stored;
  const kept = {
    ...{ online, room, optional: new Set(optional) },
    ...{ weights: new Map(weights), filled: new Map(filled) },
  };
  if (wishes.from > today && wishes.to >= wishes.from) {
    return { ...kept, wishes, pins: new Map(pins) };
  }
  const { from, to } = fresh.wishes;
  return { ...kept, wishes: { ...wishes, from, to }, pins: new Map() };
}

/** A proposal's first days are held, so that the calendars show what it costs whom; the period is made to hold them. */
export function withProposal(
  preparation: Preparation,
  sessions: readonly { readonly id: string }[],
  starts: readonly CalendarDate[],
): Preparation {
  const held = sessions.flatMap(({ id }, k) => {
    const start = starts[k];
    return start === undefined ? [] : [[id, start] as const];
  });
  const { from, to } = preparation.wishes;
  const dates = [from, to, ...held.flatMap(([, start]) => [start, addDays(start, 7)])].sort();
  return {
    ...preparation,
    wishes: { ...preparation.wishes, from: dates[0] ?? from, to: dates.at(-1) ?? to },
    pins: new Map(held),
  };
}
