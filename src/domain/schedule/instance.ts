import { isCalendarDate, type CalendarDate } from '../calendar-date.ts';

/** Severity of a slot: one digit of `a`. Graph's five codes and ours for a calendar nobody has read. */
export const slotCodes = {
  free: 0,
  tentative: 1,
  busy: 2,
  outOfOffice: 3,
  elsewhere: 4,
  unknown: 5,
} as const;
export type SlotCode = (typeof slotCodes)[keyof typeof slotCodes];

/** Whose time counts. */
export type Person = {
  readonly id: string;
  /** Weight of every slot's cost, ≥ 0. */
  readonly w: number;
  /** A day with a busy or out-of-office slot is a violation. */
  readonly must: boolean;
  /** T·H digits 0–5; slot h of day d at d·H + h. */
  readonly a: string;
};

export type Room = {
  readonly id: string;
  readonly cost: number;
  /** T·H characters; anything but `0` is not free. */
  readonly a: string;
};

/**
 * What is to be planned. Integers only; days are numbers 0 … T−1 from `start`, occasions 0 … K−1.
 * Names and meaning are those of the exchange format that `npm run plan` reads.
 */
export type Instance = {
  readonly name: string;
  readonly start: CalendarDate;
  /** Days in the horizon. */
  readonly T: number;
  /** Slots per day. */
  readonly H: number;
  /** Occasions. */
  readonly K: number;
  /** Days per occasion. */
  readonly D: number;
  /** Largest (last − first + 1) of one occasion, in calendar days. */
  readonly maxSpan: number;
  /** Start-to-start distance of neighbours in calendar days, inclusive; gapMin ≥ maxSpan. */
  readonly gapMin: number;
  readonly gapMax: number;
  readonly gapTarget: number;
  readonly gapWeight: number;
  /** Cost of one slot by code, six values. */
  readonly sev: readonly number[];
  readonly persons: readonly Person[];
  readonly rooms: readonly Room[];
  /** Cost of having no room; −1: a room is necessary. Ignored when there are no rooms. */
  readonly noRoomCost: number;
  /** ≥ 0: the day is open and costs that much; −1: closed. */
  readonly dayCost: readonly number[];
  /** Start day of an occasion that stays where it is. */
  readonly fixed: readonly (number | null)[];
  /** Allowed start days, inclusive. */
  readonly range: readonly (readonly [number, number] | null)[];
  /** Start day in the plan that is being changed. */
  readonly current: readonly (number | null)[];
  readonly moveCost: number;
  readonly movePerDay: number;
  /** Alternatives wanted; the best plan is the first. */
  readonly M: number;
  /** Occasions that must be in another week than in every earlier alternative. */
  readonly r: number;
};

/** V violations, C cost; compared in this order, then by the start days. */
export type Plan = { readonly V: number; readonly C: number; readonly starts: readonly number[] };

/** (V, C) of the best whole plan through a day, or null when there is none. */
export type Cell = readonly [V: number, C: number] | null;

/** Why a text is no instance, with the place: `ex1-basics: persons[1].a has 35 characters, expected 36`. */
export type MalformedInstance = {
  readonly ok: false;
  readonly refusal: 'malformed';
  readonly message: string;
};

type Fields = Readonly<Record<string, unknown>>;
/** What is wrong with a value, place first, or null. */
type Check = (value: unknown, place: string) => string | null;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const wrong = (value: unknown, place: string, expected: string): string =>
  value === undefined
    ? `${place} is missing, expected ${expected}`
    : `${place} is ${shown(value)}, expected ${expected}`;

const whole =
  (from = -Infinity, below = Infinity): Check =>
  (value, place) => {
    if (Number.isSafeInteger(value) && Number(value) >= from && Number(value) < below) return null;
    if (below < Infinity) return wrong(value, place, `a whole number from ${from} to ${below - 1}`);
    return wrong(value, place, from > -Infinity ? `a whole number ≥ ${from}` : 'a whole number');
  };

const text: Check = (value, place) =>
  typeof value === 'string' ? null : wrong(value, place, 'a text');

const trueOrFalse: Check = (value, place) =>
  typeof value === 'boolean' ? null : wrong(value, place, 'true or false');

const date: Check = (value, place) =>
  typeof value === 'string' && isCalendarDate(value)
    ? null
    : wrong(value, place, 'a date such as "2027-01-19"');

const orNull =
  (check: Check): Check =>
  (value, place) =>
    value === null ? null : check(value, place);

/** @param length null: any */
const list =
  (check: Check, length: number | null): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return wrong(value, place, 'a list');
    if (length !== null && value.length !== length) {
      return `${place} has ${value.length} entries, expected ${length}`;
    }
    for (const [i, entry] of value.entries()) {
      const fault = check(entry, `${place}[${i}]`);
      if (fault) return fault;
    }
    return null;
  };

const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    if (!isFields(value)) return wrong(value, place, 'an object');
    for (const [field, check] of Object.entries(checks)) {
      const fault = check(value[field], place === '' ? field : `${place}.${field}`);
      if (fault) return fault;
    }
    return null;
  };

const slots =
  (length: number, allowed: RegExp): Check =>
  (value, place) => {
    if (typeof value !== 'string') return wrong(value, place, 'a text');
    if (value.length !== length) {
      return `${place} has ${value.length} characters, expected ${length}`;
    }
    const stray = value.search(allowed);
    return stray < 0
      ? null
      : `${place} has ${shown(value[stray])} in slot ${stray}, expected a digit from 0 to 5`;
  };

const scalars = record({
  start: date,
  T: whole(1),
  H: whole(1),
  K: whole(1),
  D: whole(1),
  maxSpan: whole(1),
  gapMin: whole(1),
  gapMax: whole(0),
  gapTarget: whole(0),
  gapWeight: whole(0),
  noRoomCost: whole(-1),
  moveCost: whole(0),
  movePerDay: whole(0),
  M: whole(1),
  r: whole(1),
});

/** What depends on the numbers: lengths, days of the horizon, one number against another. */
function faultOfLists(instance: Instance): string | null {
  const { T, H, K, D, maxSpan, gapMin } = instance;
  if (maxSpan < D) return `maxSpan is ${maxSpan}, expected at least D (${D})`;
  if (gapMin < maxSpan) return `gapMin is ${gapMin}, expected at least maxSpan (${maxSpan})`;
  return record({
    sev: list(whole(0), 6),
    persons: list(
      record({ id: text, w: whole(0), must: trueOrFalse, a: slots(T * H, /[^0-5]/) }),
      null,
    ),
    rooms: list(record({ id: text, cost: whole(0), a: slots(T * H, /(?!)/) }), null),
    dayCost: list(whole(-1), T),
    fixed: list(orNull(whole(0, T)), K),
    range: list(orNull(list(whole(), 2)), K),
    current: list(orNull(whole()), K),
  })(instance, '');
}

const isInstance = (value: unknown): value is Instance =>
  scalars(value, '') === null && faultOfLists(value as Instance) === null;

/**
 * Reads `{ "instances": [ … ] }` (guide §3.2). Unknown fields are ignored.
 * @param json as JSON.parse gave it
 */
export function parseInstances(
  json: unknown,
): { readonly ok: true; readonly value: readonly Instance[] } | MalformedInstance {
  const malformed = (message: string): MalformedInstance => ({
    ok: false,
    refusal: 'malformed',
    message,
  });
  if (!isFields(json) || !Array.isArray(json['instances'])) {
    return malformed('instances is missing, expected {"instances":[…]}');
  }
  const value: Instance[] = [];
  for (const [i, one] of (json['instances'] as unknown[]).entries()) {
    const place = `instances[${i}]`;
    const fault = record({ name: text })(one, place);
    if (fault) return malformed(fault);
    if (isInstance(one)) value.push(one);
    else {
      const { name } = one as Instance;
      const inside = scalars(one, '') ?? faultOfLists(one as Instance);
      return malformed(`${name}: ${inside}`);
    }
  }
  return { ok: true, value };
}
