import { suggestedDue, tasksForEach } from '#domain/home-task.ts';
import type { OccasionDay } from '#domain/occasion.ts';
import { aParticipant } from './builders.ts';

const now = '2027-02-10T15:00:00Z';
const task = {
  programmeId: 'UPP',
  createdBy: 'K01',
  title: ' Visa bildspelet ',
  due: '2027-03-09',
  fromOccasion: 'T1',
};
const people = [aParticipant('P01', 'member'), aParticipant('P02', 'member')];
const counter = () => {
  let made = 0;
  return () => `HU${(made += 1)}`;
};

describe('a task for the time between', () => {
  it('[HT-each] goes to each, once', () => {
    const given = tasksForEach(task, people, [], now, counter());
    if (!given.ok) throw new Error(given.refusal);
    expect(given.value.map(({ id, assigneeId, title }) => [id, assigneeId, title])).toEqual([
      ['HU1', 'P01', 'Visa bildspelet'],
      ['HU2', 'P02', 'Visa bildspelet'],
    ]);
    const done = given.value.slice(0, 1).map((each) => ({ ...each, status: 'done' as const }));
    const again = tasksForEach(task, people, done, now, counter());
    expect(again.ok && again.value.map(({ assigneeId }) => assigneeId)).toEqual(['P02']);
  });

  it('[HT-each] says what is to be done and until when', () => {
    expect(tasksForEach({ ...task, title: ' ' }, people, [], now, counter())).toMatchObject({
      refusal: 'no-words',
    });
    expect(tasksForEach({ ...task, due: '' }, people, [], now, counter())).toMatchObject({
      refusal: 'no-date',
    });
  });

  it('[HT-due] is due a week before the next session, else in four weeks, and never before today', () => {
    const days = [
      ['T1', '2027-02-09'],
      ['T1', '2027-02-10'],
      ['T2', '2027-03-16'],
    ].map(([occasionId, date]) => ({ occasionId, date }) as OccasionDay);
    expect(suggestedDue(days, 'T1', '2027-02-10')).toBe('2027-03-09');
    expect(suggestedDue(days, 'T2', '2027-03-16')).toBe('2027-04-13');
    expect(suggestedDue(days, 'T1', '2027-03-12')).toBe('2027-03-19');
  });
});
