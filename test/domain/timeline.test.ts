import type { HomeTask } from '#domain/decision.ts';
import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import { rightsOf } from '#domain/rights.ts';
import { nextFor, timelineOf, type NextInput } from '#domain/timeline.ts';
import { aParticipant, aRound, aRule, aStance } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' };
const occasion = (number: number, kind: Occasion['kind'] = 'session'): Occasion => ({
  ...base,
  id: `T${number}`,
  number,
  kind,
  title: `Träff ${number}`,
  place: '',
  inputs: [],
  outputs: [],
  date: null,
  status: 'planned',
  statusHistory: [{ status: 'planned', at: base.createdAt }],
});
const day = (occasionId: string, dayNumber: number, date: string): OccasionDay => ({
  ...base,
  id: `${occasionId}D${dayNumber}`,
  occasionId,
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
const task = (id: string, due: string): HomeTask => ({
  ...base,
  id,
  assigneeId: 'P02',
  title: 'Visa bildspelet',
  fromOccasion: 'T1',
  due,
  status: 'open',
  statusHistory: [{ status: 'open', at: base.createdAt }],
});
const input = (more: Partial<NextInput>): NextInput => ({
  me: aParticipant('P02', 'member'),
  today: '2027-02-09',
  occasions: [],
  days: [],
  proposals: [],
  interviews: [],
  rounds: [],
  rules: [],
  stances: [],
  tasks: [],
  ...more,
});

describe('the timeline', () => {
  it('[OV-timeline] puts occasions in order and against today', () => {
    const steps = timelineOf(
      [occasion(2), occasion(1), occasion(3)],
      [day('T1', 2, '2027-02-10'), day('T1', 1, '2027-02-09'), day('T2', 1, '2027-03-16')],
      '2027-02-10',
    );
    expect(steps.map((step) => [step.occasion.id, step.first, step.last, step.position])).toEqual([
      ['T1', '2027-02-09', '2027-02-10', 'now'],
      ['T2', '2027-03-16', '2027-03-16', 'ahead'],
      ['T3', null, null, 'ahead'],
    ]);
  });
});

describe('what is next', () => {
  it('[OV-next] names home tasks first, the late ones as late', () => {
    const steps = nextFor(input({ tasks: [task('HU2', '2027-03-11'), task('HU1', '2027-02-01')] }));
    expect(steps.map((step) => step.type === 'home-task' && [step.task.id, step.overdue])).toEqual([
      ['HU1', true],
      ['HU2', false],
    ]);
  });

  it('[OV-next] asks a member for the stances that are missing, and nobody else', () => {
    const agreeing = {
      rounds: [aRound({ phase: 'agree' })],
      rules: [aRule('SR01'), aRule('SR02'), aRule('SR03', { status: 'dropped' })],
      stances: [aStance('SR01', 'P02', 'behind'), aStance('SR02', 'P03', 'behind')],
    };
    expect(nextFor(input(agreeing))).toEqual([{ type: 'take-stance', missing: 1 }]);
    expect(nextFor(input({ ...agreeing, me: aParticipant('S01', 'coordinator') }))).toEqual([]);
  });

  it('[OV-next] sends the coordinator to booking while a session has no days', () => {
    const me = aParticipant('S01', 'coordinator');
    expect(nextFor(input({ me, occasions: [occasion(1)] }))).toEqual([
      { type: 'book-days', proposal: null },
    ]);
    const booked = { occasions: [occasion(1)], days: [day('T1', 1, '2027-02-10')] };
    expect(nextFor(input({ me, ...booked })).map(({ type }) => type)).toEqual(['next-day']);
  });
});

describe('what a role may do', () => {
  it('[RI-roles] keeps interviews with the consultant', () => {
    const readers = (
      ['consultant', 'member', 'chair', 'coordinator', 'commissioner'] as const
    ).filter((role) => rightsOf(aParticipant('X', role)).readInterviews);
    expect(readers).toEqual(['consultant']);
  });

  it('[RI-roles] adds up for a person with several roles, and is nothing for a stranger', () => {
    expect(rightsOf(aParticipant('P01', 'member', 'chair'))).toMatchObject({
      takePart: true,
      leadFlow: true,
      insertDecks: true,
    });
    expect(Object.values(rightsOf(undefined)).some(Boolean)).toBe(false);
  });
});
