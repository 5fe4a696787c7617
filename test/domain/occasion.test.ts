import {
  attendanceId,
  dayInFocus,
  moveOccasion,
  presentMembers,
  type Attendance,
  type Occasion,
  type OccasionMove,
  type OccasionDay,
} from '#domain/occasion.ts';
import { aParticipant } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-12T12:00:00Z', createdBy: 'S01' };
const day = (dayNumber: number, date: string): OccasionDay => ({
  ...base,
  id: `T1D${dayNumber}`,
  occasionId: 'T1',
  dayNumber,
  date,
  start: '09:00',
  end: '16:30',
  timeZone: 'Europe/Stockholm',
  place: '',
  eventId: null,
  subject: '',
  agenda: [],
});
const days = [day(2, '2027-02-10'), day(1, '2027-02-09')];
const attends = (dayId: string, participantId: string, present: boolean | null): Attendance => ({
  ...base,
  id: attendanceId(dayId, participantId),
  dayId,
  participantId,
  response: 'accepted',
  present,
});

describe('the day in focus', () => {
  it.each([
    ['2027-02-01', 'T1D1'],
    ['2027-02-09', 'T1D1'],
    ['2027-02-10', 'T1D2'],
    ['2027-03-01', 'T1D2'],
  ])('on %s is %s', (today, id) => {
    expect(dayInFocus('T1', days, today)?.id).toBe(id);
  });

  it('is none for an occasion without days', () => {
    expect(dayInFocus('T2', days, '2027-02-09')).toBeUndefined();
  });
});

describe('who is in the room', () => {
  const people = [
    aParticipant('P01', 'member', 'chair'),
    aParticipant('P02', 'member'),
    aParticipant('K01', 'consultant'),
  ];
  const present = (attendance: readonly Attendance[], dayId: string | null) =>
    presentMembers(people, attendance, dayId, '2027-02-09').map(({ id }) => id);

  it('[OC-present] is every member but those marked as not present that day', () => {
    const marks = [attends('T1D1', 'P02', false), attends('T1D2', 'P01', false)];
    expect(present(marks, 'T1D1')).toEqual(['P01']);
    expect(present(marks, null)).toEqual(['P01', 'P02']);
  });

  it('[OC-present] includes those nobody has marked', () => {
    expect(present([attends('T1D1', 'P02', null)], 'T1D1')).toEqual(['P01', 'P02']);
  });
});

describe('an occasion when its days have been', () => {
  const occasion = (status: Occasion['status']): Occasion => ({
    ...base,
    id: 'T1',
    ...{ number: 1, kind: 'session', title: '', place: '', inputs: [], outputs: [], date: null },
    status,
    statusHistory: [{ status, at: base.createdAt }],
  });
  const [consultant, chair, member] = [
    aParticipant('K01', 'consultant'),
    aParticipant('P01', 'chair', 'member'),
    aParticipant('P02', 'member'),
  ];
  const now = '2027-02-11T08:00:00Z';
  const move = (
    status: Occasion['status'],
    to: OccasionMove,
    by = consultant,
    today = '2027-02-11',
  ) => {
    const moved = moveOccasion(occasion(status), to, by, '2027-02-10', today, now);
    return moved.ok ? moved.value.status : moved.refusal;
  };

  it('[OC-move] is documented by who leads, from its last day on', () => {
    expect(move('booked', 'documented')).toBe('documented');
    expect(move('booked', 'documented', chair, '2027-02-10')).toBe('documented');
    expect(move('booked', 'documented', member)).toBe('not-yours');
    expect(move('booked', 'documented', chair, '2027-02-09')).toBe('not-over');
    expect(moveOccasion(occasion('booked'), 'documented', chair, null, now, now)).toMatchObject({
      refusal: 'not-over',
    });
  });

  it('[OC-move] is approved by the chair alone, when it is documented', () => {
    expect(move('documented', 'approved', chair)).toBe('approved');
    expect(move('documented', 'approved', consultant)).toBe('not-yours');
    expect(move('booked', 'approved', chair)).toBe('not-next');
  });

  it('[OC-move] can be taken back one step', () => {
    expect(move('approved', 'documented', chair)).toBe('documented');
    expect(move('approved', 'documented', consultant)).toBe('not-yours');
    expect(move('documented', 'booked')).toBe('booked');
    expect(move('approved', 'booked', chair)).toBe('not-next');
  });
});
