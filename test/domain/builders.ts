import type { CompetenceCard } from '#domain/competence-card.ts';
import type { Finding, WorkingFinding } from '#domain/finding.ts';
import { voiceId, type FlowRound, type Voice } from '#domain/flow-round.ts';
import type { GroundRule, Stance, StanceValue } from '#domain/ground-rule.ts';
import { stanceId } from '#domain/ground-rule.ts';
import type { Answer } from '#domain/interview.ts';
import type { Participant, Role } from '#domain/participant.ts';
import type { PlanAction, SwotEntry } from '#domain/plan.ts';
import type { Topic } from '#domain/topic.ts';

/** Records for tests: everything has a sensible value, the test names what it is about. */
const base = (id: string) => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-02-09T08:00:00Z',
  createdBy: 'K01',
});

export const aParticipant = (id: string, ...roles: readonly Role[]): Participant => ({
  ...base(id),
  displayName: id,
  title: '',
  unitId: null,
  roles,
  memberFrom: null,
  memberTo: null,
  newMember: false,
  external: false,
  entraId: null,
  mail: null,
});

export const aRule = (id: string, more: Partial<GroundRule> = {}): GroundRule => ({
  ...base(id),
  status: 'discussed',
  statusHistory: [{ status: 'discussed', at: '2027-02-09T12:00:00Z' }],
  order: 1,
  text: 'Vi kommer förberedda.',
  theme: '',
  signs: null,
  reminder: null,
  mergedInto: null,
  dropReason: null,
  sources: [],
  ...more,
});

export const aStance = (
  targetId: string,
  participantId: string,
  stance: StanceValue,
  reason: string | null = null,
): Stance => ({
  ...base(stanceId(targetId, participantId)),
  targetId,
  participantId,
  stance,
  reason,
});

export const aRound = (more: Partial<FlowRound> = {}): FlowRound => ({
  ...base('round'),
  use: 'groundRules',
  occasionId: 'T1',
  phase: 'collect',
  phaseHistory: [{ phase: 'collect', at: '2027-02-09T08:00:00Z' }],
  orderSeed: 7,
  ...more,
});

export const aVoice = (
  roundId: string,
  participantId: string,
  votes: Voice['votes'] = {},
): Voice => ({
  ...base(voiceId(roundId, participantId)),
  roundId,
  participantId,
  readyFor: [],
  votes,
});

export const anAnswer = (id: string, participantId: string): Answer => ({
  ...base(id),
  interviewId: `I-${participantId}`,
  questionId: 'F01',
  participantId,
  text: 'Ord från samtalet',
});

export const aFinding = (more: Partial<WorkingFinding> = {}): WorkingFinding => ({
  ...base('IA01'),
  status: 'anonymised',
  statusHistory: [{ status: 'anonymised', at: '2027-01-29T10:00:00Z' }],
  kind: 'strength',
  level: 'group',
  text: 'Gruppen hjälps åt.',
  aboutParticipantId: null,
  sources: [],
  citizenVoice: false,
  withheldReason: null,
  ...more,
});

/** An action of short term in which nothing is missing on 26 May 2027. */
export const anAction = (id: string, more: Partial<PlanAction> = {}): PlanAction => ({
  ...base(id),
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-05-26T11:30:00Z' }],
  horizon: 'short',
  title: 'Läsa klagomål samlat varje månad',
  ownerId: 'P06',
  contributorIds: [],
  start: '2027-06-07',
  due: '2027-12-17',
  measure: 'Antal förbättringar',
  firstTest: 'Första läsningen i juni.',
  pdsa: 'plan',
  followUpOn: '2027-09-07',
  followUps: null,
  swotIds: [],
  topicIds: [],
  ...more,
});

export const anEntry = (id: string, more: Partial<SwotEntry> = {}): SwotEntry => ({
  ...base(id),
  status: 'kept',
  statusHistory: [{ status: 'kept', at: '2027-05-26T09:50:00Z' }],
  quadrant: 'strength',
  text: 'Vi samlas snabbt kring en plan.',
  sources: [],
  votes: 0,
  order: null,
  ...more,
});

export const aTopic = (id: string, more: Partial<Topic> = {}): Topic => ({
  ...base(id),
  status: 'prioritised',
  statusHistory: [{ status: 'prioritised', at: '2027-03-17T13:35:00Z' }],
  title: 'Hur blir övergången trygg?',
  type: 'quality',
  criteria: null,
  placement: 'managementGroup',
  overrideReason: null,
  unitIds: [],
  ownerId: 'P02',
  preparedBy: [],
  rank: 1,
  votes: 5,
  horizon: 'short',
  stuckSince: null,
  citizenValue: null,
  sources: [],
  ...more,
});

export const aSharedFinding = (id: string, more: Partial<Finding> = {}): Finding => ({
  ...base(id),
  kind: 'strength',
  level: 'group',
  text: 'Gruppen hjälps åt.',
  citizenVoice: false,
  sourceCount: 4,
  ...more,
});

export const aCard = (
  id: string,
  participantId: string,
  more: Partial<CompetenceCard> = {},
): CompetenceCard => ({
  ...base(id),
  participantId,
  kind: 'competence',
  label: 'Riskarbete',
  description: '',
  releasedAt: '2027-05-19T09:00:00Z',
  ...more,
});
