import { addDays } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { HomeTask } from './decision.ts';
import type { OccasionDay } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

export type NewTask = {
  readonly programmeId: string;
  readonly createdBy: string;
  readonly title: string;
  readonly due: CalendarDate;
  /** The occasion it comes from. */
  readonly fromOccasion: string;
};

/**
 * HT-each (R40). The same task to each of some people, once: who has it from the same occasion under the same
 * title already gets no second one, whatever has become of it.
 * @param newId makes an id
 */
export function tasksForEach(
  task: NewTask,
  people: readonly Participant[],
  known: Iterable<HomeTask>,
  now: Instant,
  newId: () => string,
): Result<readonly HomeTask[], 'no-words' | 'no-date'> {
  const title = task.title.trim();
  if (title === '') return refused('no-words');
  if (task.due === '') return refused('no-date');
  const has = new Set(
    [...known]
      .filter((each) => each.fromOccasion === task.fromOccasion && each.title === title)
      .map(({ assigneeId }) => assigneeId),
  );
  return accepted(
    people
      .filter(({ id }) => !has.has(id))
      .map(({ id }) => ({
        ...task,
        id: newId(),
        createdAt: now,
        status: 'open',
        statusHistory: [{ status: 'open', at: now }],
        assigneeId: id,
        title,
      })),
  );
}

/** HT-due. Suggested day: the week before the next session, else in four weeks. */
export function suggestedDue(
  days: Iterable<OccasionDay>,
  fromOccasion: string,
  today: CalendarDate,
): CalendarDate {
  const all = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const last = all.filter(({ occasionId }) => occasionId === fromOccasion).at(-1)?.date ?? today;
  const next = all.find(({ date, occasionId }) => date > last && occasionId !== fromOccasion)?.date;
  const due = next === undefined ? addDays(last, 28) : addDays(next, -7);
  return due > today ? due : addDays(today, 7);
}
