import type { WorkingFinding } from '#domain/finding.ts';
import type { FlowRound } from '#domain/flow-round.ts';
import type { GroundRule, Stance, StanceValue } from '#domain/ground-rule.ts';
import { stanceId } from '#domain/ground-rule.ts';
import type { Answer } from '#domain/interview.ts';
import type { Participant, Role } from '#domain/participant.ts';

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
