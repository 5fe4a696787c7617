import { addDays, weekday, type CalendarDate } from '../calendar-date.ts';
import type { LocalTime } from '../record.ts';
import { instantOf } from '../stockholm.ts';
import type { BusyTime, CalendarReading } from './availability.ts';
import { isDayOff } from './holidays.ts';
import type { DateRange } from './day-costs.ts';

export type InterviewTime = {
  readonly participantId: string;
  readonly date: CalendarDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
};

/** What stands for an occasion in the slot of a person's interview. */
export const interviewSlot = (participantId: string): string => `interview.${participantId}`;

/** Whole hours of the day, lunch left out; an interview takes one. */
const hours = [9, 10, 11, 13, 14, 15];
const clock = (hour: number): LocalTime => `${String(hour).padStart(2, '0')}:00`;

type Hour = { readonly date: CalendarDate; readonly hour: number };

const hoursIn = ({ from, to }: DateRange): readonly Hour[] => {
  const all: Hour[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isDayOff(date)) all.push(...hours.map((hour) => ({ date, hour })));
  }
  return all;
};

/** Tentative, elsewhere and unknown time may be asked for; busy time and being away may not. */
function isFree({ date, hour }: Hour, reading: CalendarReading): boolean {
  const { busy, workingDays, workingHours } = reading;
  if (workingDays !== null && !workingDays.includes(weekday(date))) return false;
  if (workingHours && (clock(hour) < workingHours.from || clock(hour + 1) > workingHours.to)) {
    return false;
  }
  const [start, end] = [instantOf(date, clock(hour)), instantOf(date, clock(hour + 1))];
  const clashes = (one: BusyTime) =>
    (one.code === 2 || one.code === 3) && one.start < end && one.end > start;
  return !busy.some(clashes);
}

/**
 * SC-interviews. An hour for each interview, so that neither the interviewer nor anybody else is asked for two
 * things at once. As many as possible get a time (augmenting paths), each as early as the others allow.
 * @param interviewer what is known of the interviewer's time
 * @returns times in the order of `people`, and the ids of those for whom there is none
 */
export function interviewTimes(
  people: readonly { readonly id: string; readonly reading: CalendarReading }[],
  interviewer: CalendarReading,
  period: DateRange,
): { readonly times: readonly InterviewTime[]; readonly without: readonly string[] } {
  const open = hoursIn(period).filter((hour) => isFree(hour, interviewer));
  const possible = people.map(({ reading }) =>
    open.flatMap((hour, at) => (isFree(hour, reading) ? [at] : [])),
  );
  const takenBy = new Map<number, number>();
  const place = (person: number, tried: Set<number>): boolean => {
    // A free hour is taken before anybody is asked to move.
    const free = possible[person]!.find((at) => !takenBy.has(at) && !tried.has(at));
    if (free !== undefined) {
      takenBy.set(free, person);
      return true;
    }
    for (const at of possible[person]!) {
      if (tried.has(at)) continue;
      tried.add(at);
      const holder = takenBy.get(at);
      if (holder === undefined || place(holder, tried)) {
        takenBy.set(at, person);
        return true;
      }
    }
    return false;
  };
  // Whoever has fewest hours to choose from goes first, so that others seldom have to move.
  const order = people
    .map((_, person) => person)
    .sort((a, b) => possible[a]!.length - possible[b]!.length || a - b);
  const without = order.filter((person) => !place(person, new Set()));
  const hourOf = new Map([...takenBy].map(([at, person]) => [person, open[at]!]));
  return {
    times: people.flatMap(({ id }, person) => {
      const found = hourOf.get(person);
      if (!found) return [];
      const { date, hour } = found;
      return [{ participantId: id, date, start: clock(hour), end: clock(hour + 1) }];
    }),
    without: without.map((person) => people[person]!.id),
  };
}
