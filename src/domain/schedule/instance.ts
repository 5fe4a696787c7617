import type { CalendarDate } from '../calendar-date.ts';

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
