import type { AnalysisNote } from '#domain/analysis.ts';
import type { HomeTask } from '#domain/decision.ts';
import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import type { Unit } from '#domain/programme.ts';
import type { RuleReview } from '#domain/rating.ts';
import type { RuleCycle } from '#domain/rule-cycle.ts';
import { criteriaCodes, type Criteria, type IndividualPrep, type Topic } from '#domain/topic.ts';
import type { UnitGroundRule } from '#domain/unit-ground-rule.ts';

/** Records of what happens between the sessions; the test names what it is about. */
const base = (id: string) => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-02-20T08:00:00Z',
  createdBy: 'P02',
});

/** `criteriaOf('22221112')`: K1 to K8 in order; a dash has not been judged. */
export const criteriaOf = (points: string): Criteria =>
  Object.fromEntries(
    criteriaCodes.flatMap((code, index) =>
      points[index] === '-' ? [] : [[code, Number(points[index])]],
    ),
  );

export const aTopic = (id: string, more: Partial<Topic> = {}): Topic => ({
  ...base(id),
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-02-20T08:00:00Z' }],
  title: id,
  type: 'quality',
  criteria: null,
  placement: null,
  overrideReason: null,
  unitIds: [],
  ownerId: null,
  preparedBy: [],
  rank: null,
  votes: 0,
  horizon: null,
  stuckSince: null,
  citizenValue: null,
  sources: [],
  ...more,
});

export const aUnit = (id: string, parentId: string | null, managerId: string | null): Unit => ({
  ...base(id),
  name: id,
  parentId,
  managerId,
  staffCount: 40,
});

export const aUnitRule = (
  id: string,
  unitId: string,
  more: Partial<UnitGroundRule> = {},
): UnitGroundRule => ({
  ...base(id),
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-02-20T08:00:00Z' }],
  unitId,
  text: 'Vi läser överlämningen.',
  inspiredBy: [],
  staffTakingPart: 12,
  ...more,
});

export const anAgreedUnitRule = (
  id: string,
  unitId: string,
  day: string,
  more: Partial<UnitGroundRule> = {},
): UnitGroundRule =>
  aUnitRule(id, unitId, {
    status: 'agreed',
    statusHistory: [{ status: 'agreed', at: `${day}T12:00:00Z` }],
    ...more,
  });

export const aTask = (id: string, assigneeId: string, more: Partial<HomeTask> = {}): HomeTask => ({
  ...base(id),
  status: 'open',
  statusHistory: [{ status: 'open', at: '2027-02-10T15:00:00Z' }],
  assigneeId,
  title: 'Visa bildspelet',
  fromOccasion: 'T1',
  due: '2027-03-11',
  ...more,
});

export const aSession = (number: number, more: Partial<Occasion> = {}): Occasion => ({
  ...base(`T${number}`),
  status: 'booked',
  statusHistory: [{ status: 'booked', at: '2027-01-12T12:00:00Z' }],
  number,
  kind: number === 0 ? 'feedback' : 'session',
  title: '',
  place: '',
  inputs: [],
  outputs: [],
  date: null,
  ...more,
});

export const aDay = (occasionId: string, dayNumber: number, date: string): OccasionDay => ({
  ...base(`${occasionId}D${dayNumber}`),
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

/** Four sessions of two days, as in Ekby. */
export const sessions = [0, 1, 2, 3, 4].map((number) => aSession(number));
export const sessionDays = [
  aDay('T1', 1, '2027-02-09'),
  aDay('T1', 2, '2027-02-10'),
  aDay('T2', 1, '2027-03-16'),
  aDay('T2', 2, '2027-03-17'),
  aDay('T3', 1, '2027-04-20'),
  aDay('T3', 2, '2027-04-21'),
  aDay('T4', 1, '2027-05-25'),
  aDay('T4', 2, '2027-05-26'),
];

export const aReview = (
  ruleId: string,
  period: string,
  participantId: string,
  rating: number,
): RuleReview => ({
  ...base(`${ruleId}.${period}.${participantId}`),
  ruleId,
  period,
  participantId,
  rating,
});

export const aCycle = (id: string, more: Partial<RuleCycle> = {}): RuleCycle => ({
  ...base(id),
  ruleId: 'SR01',
  period: 'T2',
  plan: '',
  do: '',
  study: '',
  act: '',
  ownerId: null,
  followUpOn: null,
  ...more,
});

export const aNote = (id: string, more: Partial<AnalysisNote> = {}): AnalysisNote => ({
  ...base(id),
  kind: 'alike',
  text: '',
  ruleIds: [],
  unitGroundRuleIds: [],
  unitIds: [],
  ...more,
});

export const aPrep = (participantId: string, handedInOn: string): IndividualPrep => ({
  ...base(`EF.${participantId}`),
  status: 'handedIn',
  statusHistory: [{ status: 'handedIn', at: `${handedInOn}T10:00:00Z` }],
  participantId,
  topicIds: [],
  unclearMandate: 'När beslutar jag själv?',
  sentences: ['Vi säger vad vi slutar med.'],
  expectation: '',
});
