import { addDays, daysBetween, type CalendarDate } from '../calendar-date.ts';
import type { HomeTask } from '../decision.ts';
import type { OccasionDay } from '../occasion.ts';
import { isDayOff } from './holidays.ts';

const byDate = (a: OccasionDay, b: OccasionDay): number => (a.date < b.date ? -1 : 1);

/** The working day itself, or the last one before it. */
function workingDayUntil(date: CalendarDate): CalendarDate {
  let day = date;
  while (isDayOff(day)) day = addDays(day, -1);
  return day;
}

/**
 * SC-deadlines. Open home tasks whose last day must move with an occasion. A task is given at one occasion for the
 * next: what is due nearer the next keeps its distance to it, on a working day and not before today; what is due
 * nearer the one it was given at, such as writing up, stays.
 * @param before days as they were, of all occasions
 * @param after the days that are changed
 */
export function tasksToFollow(
  before: Iterable<OccasionDay>,
  after: readonly OccasionDay[],
  tasks: Iterable<HomeTask>,
  today: CalendarDate,
): readonly HomeTask[] {
  const days = [...before].sort(byDate);
  return [...tasks].flatMap((task) => {
    if (task.status !== 'open') return [];
    const given = days.filter(({ occasionId }) => occasionId === task.fromOccasion).at(-1);
    const next = given && days.find(({ date }) => date > given.date);
    if (!next || next.date < task.due) return [];
    if (daysBetween(given.date, task.due) < daysBetween(task.due, next.date)) return [];
    const moved = after.find(({ id }) => id === next.id);
    if (!moved || moved.date === next.date) return [];
    const due = workingDayUntil(addDays(task.due, daysBetween(next.date, moved.date)));
    return [{ ...task, due: due < today ? today : due }];
  });
}
