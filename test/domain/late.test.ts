import { lateFor, lateThings, type LateInput } from '#domain/late.ts';
import { aParticipant, aRule } from './builders.ts';
import {
  aCycle,
  aPrep,
  aReview,
  aTask,
  aTopic,
  aUnit,
  sessionDays,
  sessions,
} from './between-builders.ts';

const empty: LateInput = {
  today: '2027-03-16',
  participants: [aParticipant('P02', 'member'), aParticipant('P03', 'member')],
  occasions: sessions,
  days: sessionDays,
  tasks: [],
  units: [],
  unitRules: [],
  rules: [],
  reviews: [],
  cycles: [],
  preps: [],
  topics: [],
};
const late = (more: Partial<LateInput>) => lateThings({ ...empty, ...more });

describe('what is late', () => {
  it('[LA-late] is nothing when nothing has been asked for', () => {
    expect(late({})).toEqual([]);
  });

  it('[LA-late] is an open home task after its day', () => {
    const tasks = [aTask('H1', 'P02'), aTask('H2', 'P03', { status: 'done' })];
    expect(late({ tasks, today: '2027-03-11' })).toEqual([]);
    expect(late({ tasks })).toEqual([
      { kind: 'homeTask', id: 'H1', personId: 'P02', due: '2027-03-11' },
    ]);
  });

  it('[LA-late] is a unit without rules, also when the task was ticked', () => {
    const tasks = [aTask('H1', 'P02', { status: 'done' })];
    const units = [aUnit('U0', null, 'P01'), aUnit('U1', 'U0', 'P02')];
    expect(late({ tasks, units })).toEqual([
      { kind: 'unitRules', id: 'U1', personId: 'P02', due: '2027-03-11' },
    ]);
  });

  it('[LA-late] is a rule not rated when the occasion has begun', () => {
    const rules = [aRule('SR01', { status: 'agreed' })];
    const reviews = [aReview('SR01', 'T2', 'P02', 3)];
    expect(late({ rules, reviews, today: '2027-03-15' })).toEqual([]);
    expect(late({ rules, reviews })).toEqual([
      { kind: 'ratings', id: 'T2', personId: 'P03', due: '2027-03-15' },
    ]);
  });

  it('[LA-late] is a preparation a week before the third session, when there are matters', () => {
    const preps = [aPrep('P02', '2027-04-12')];
    const topics = [aTopic('Q1', { ownerId: 'P02' })];
    expect(late({ preps, today: '2027-04-14' })).toEqual([]);
    expect(late({ preps, topics, today: '2027-04-14' })).toEqual([
      { kind: 'individualPrep', id: 'P03', personId: 'P03', due: '2027-04-13' },
    ]);
  });

  it('[LA-late] is a stuck matter, and a cycle after its day; oldest first, each with whose it is', () => {
    const things = late({
      topics: [aTopic('Q1', { stuckSince: '2026-06-10' })],
      cycles: [aCycle('C1', { ownerId: 'P02', followUpOn: '2027-03-15' })],
    });
    expect(things).toEqual([
      { kind: 'stuckTopic', id: 'Q1', personId: null, due: '2026-08-09' },
      { kind: 'ruleCycle', id: 'C1', personId: 'P02', due: '2027-03-15' },
    ]);
    expect(lateFor('P02', things).map(({ id }) => id)).toEqual(['C1']);
  });
});
