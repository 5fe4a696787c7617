import type { HomeTask } from '#domain/decision.ts';
import type { OccasionDay } from '#domain/occasion.ts';
import {
  checkOut,
  checkoutsTogether,
  minutesLeft,
  neighbourStep,
  openCommitments,
  runningOrder,
  stepOf,
} from '#domain/room.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-11T08:00:00Z', createdBy: 'P02' };
const item = (id: string, start: string, end: string) => ({
  ...{ id, start, end, title: id, method: '', kind: 'work', output: null },
});
const day: OccasionDay = {
  ...base,
  id: 'T1D1',
  occasionId: 'T1',
  dayNumber: 1,
  date: '2027-02-09',
  start: '09:00',
  end: '16:30',
  timeZone: 'Europe/Stockholm',
  place: '',
  eventId: null,
  subject: '',
  agenda: [item('b', '09:30', '10:20'), item('a', '09:00', '09:30'), item('c', '10:40', '12:00')],
};
/** Winter: the clock in Stockholm is an hour ahead of UTC. */
const at = (time: string) => Date.parse(`2027-02-09T${time}:00+01:00`);

describe('the running order of a day', () => {
  it('[RO-order] stands in time order around the step that the room is in', () => {
    expect(runningOrder(day, at('09:45')).map((step) => [step.item.id, step.position])).toEqual([
      ['a', 'done'],
      ['b', 'now'],
      ['c', 'ahead'],
    ]);
    expect(neighbourStep(day, at('09:45'), 1)?.id).toBe('c');
    expect(neighbourStep(day, at('09:05'), -1)).toBeUndefined();
  });

  it('[RO-step] follows the leader, whatever the clock says', () => {
    expect(stepOf({ ...day, stepId: 'c' }, at('09:10'))?.id).toBe('c');
    expect(stepOf({ ...day, stepId: 'taken away' }, at('09:10'))?.id).toBe('a');
  });

  it('[RO-step] follows the clock in Stockholm on the day, and is the first on another', () => {
    expect(stepOf(day, at('10:30'))?.id).toBe('b');
    expect(stepOf(day, at('08:00'))?.id).toBe('a');
    expect(stepOf({ ...day, date: '2027-02-16' }, at('10:30'))?.id).toBe('a');
  });

  it('[RO-time] tells how long is left, or how far over it has gone', () => {
    const [first] = day.agenda; // b, 09:30–10:20
    if (first === undefined) throw new Error('no agenda');
    expect(minutesLeft(day, first, at('10:00'))).toBe(20);
    expect(minutesLeft(day, first, at('10:35'))).toBe(-15);
    expect(minutesLeft({ ...day, date: '2027-02-16' }, first, at('10:00'))).toBeNull();
  });
});

describe('what was promised last time', () => {
  const task = (id: string, due: string, status: HomeTask['status'] = 'open'): HomeTask => ({
    ...base,
    ...{ id, due, status, statusHistory: [], assigneeId: 'P02', title: id, fromOccasion: 'T1' },
  });

  it('[RO-open] is shown overdue first, and no longer when it is done', () => {
    const tasks = [
      task('C', '2027-03-20'),
      task('A', '2027-03-01'),
      task('B', '2027-03-01', 'done'),
    ];
    expect(openCommitments(tasks, '2027-03-16')).toMatchObject([
      { task: { id: 'A' }, overdue: true },
      { task: { id: 'C' }, overdue: false },
    ]);
  });
});

describe('checking out', () => {
  const answers = { comprehensible: 4, manageable: 3, meaningful: 5 };

  it('[CO-whole] needs a whole number from 1 to 5 on each', () => {
    expect(checkOut(base, 'T1D1', answers)).toMatchObject({
      ok: true,
      value: { id: 'T1D1.P02', participantId: 'P02', manageable: 3 },
    });
    for (const wrong of [0, 6, 2.5]) {
      expect(checkOut(base, 'T1D1', { ...answers, manageable: wrong })).toMatchObject({
        refusal: 'incomplete',
      });
    }
    expect(checkOut(base, 'T1D1', { manageable: 3 })).toMatchObject({ refusal: 'incomplete' });
  });

  it('[CO-together] shows nothing until three people have answered, and each once', () => {
    const given = ['P01', 'P02', 'P03'].map((createdBy) => {
      const made = checkOut({ ...base, createdBy }, 'T1D1', answers);
      if (!made.ok) throw new Error(made.refusal);
      return made.value;
    });
    expect(checkoutsTogether('T1D1', given.slice(0, 2))).toBeNull();
    expect(checkoutsTogether('T1D1', [...given.slice(0, 2), ...given.slice(0, 2)])).toBeNull();
    expect(checkoutsTogether('T1D1', given)).toEqual({
      comprehensible: [0, 0, 0, 3, 0],
      manageable: [0, 0, 3, 0, 0],
      meaningful: [0, 0, 0, 0, 3],
    });
  });
});
