import type { HomeTask } from '#domain/decision.ts';
import type { OccasionDay } from '#domain/occasion.ts';
import { tasksToFollow } from '#domain/schedule/deadlines.ts';

const base = { programmeId: 'U', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' };
const day = (occasionId: string, dayNumber: number, date: string): OccasionDay => ({
  ...base,
  ...{ id: `${occasionId}D${dayNumber}`, occasionId, dayNumber, date },
  ...{ start: '09:00', end: '16:30', timeZone: 'Europe/Stockholm', place: '' },
  ...{ eventId: `E${occasionId}${dayNumber}`, subject: '', agenda: [] },
});
const task = (due: string, more: Partial<HomeTask> = {}): HomeTask => ({
  ...{ ...base, id: `H-${due}`, assigneeId: 'P01', title: '', fromOccasion: 'T1', due },
  ...{ status: 'open', statusHistory: [] },
  ...more,
});
const before = [
  day('T2', 1, '2027-03-16'),
  day('T2', 2, '2027-03-17'),
  day('T1', 1, '2027-02-09'),
  day('T1', 2, '2027-02-10'),
];
const today = '2027-02-20';
const dues = (after: readonly OccasionDay[], tasks: readonly HomeTask[], now = today) =>
  tasksToFollow(before, after, tasks, now).map(({ due }) => due);

describe('home tasks when an occasion moves', () => {
  const later = [day('T2', 1, '2027-03-30'), day('T2', 2, '2027-03-31')];

  it('[SC-deadlines] keep their distance to the occasion they are done for', () => {
    expect(dues(later, [task('2027-03-11')])).toEqual(['2027-03-25']);
    expect(dues([day('T2', 1, '2027-03-09')], [task('2027-03-11')])).toEqual(['2027-03-04']);
  });

  it('[SC-deadlines] stay when they belong to the occasion that has been', () => {
    expect(dues(later, [task('2027-02-12')])).toEqual([]);
  });

  it('[SC-deadlines] stay when they are done, given at another occasion or due after the next', () => {
    const others = [
      task('2027-03-11', { status: 'done' }),
      task('2027-03-11', { fromOccasion: 'T2' }),
      task('2027-03-11', { fromOccasion: 'unknown' }),
      task('2027-03-20'),
    ];
    expect(dues(later, others)).toEqual([]);
  });

  it('[SC-deadlines] are due on a working day and not in the past', () => {
    // Good Friday 2027 is 26 March: Thursday is the last working day before it.
    expect(dues(later, [task('2027-03-12')])).toEqual(['2027-03-25']);
    expect(dues([day('T2', 1, '2027-02-23')], [task('2027-03-11')], '2027-02-22')).toEqual([
      '2027-02-22',
    ]);
  });

  it('[SC-deadlines] are left alone when only the second day or another occasion moves', () => {
    expect(dues([day('T2', 2, '2027-03-18')], [task('2027-03-11')])).toEqual([]);
    expect(dues([day('T3', 1, '2027-05-18')], [task('2027-03-11')])).toEqual([]);
    expect(dues([day('T2', 1, '2027-03-16')], [task('2027-03-11')])).toEqual([]);
  });
});
