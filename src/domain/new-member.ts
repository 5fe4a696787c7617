import { addDays, type CalendarDate } from './calendar-date.ts';
import type { HomeTask } from './decision.ts';
import type { FlowRound } from './flow-round.ts';
import { flowPlans } from './flow-uses.ts';
import type { GroundRule } from './ground-rule.ts';
import type { Interview, InterviewGuide } from './interview.ts';
import type { Participant } from './participant.ts';
import { withStatus, type Instant } from './record.ts';
import { isLivedBy } from './rule-rating.ts';
import { accepted, refused, type Result } from './result.ts';
import { introductionTaskId } from './unsafe.ts';

/** What a new member is to read and do, in the language of the programme. */
export type WelcomeWords = {
  readonly introduction: string;
  readonly policy: string;
};

export type Welcome = {
  readonly participant: Participant;
  /** Undefined when there is one already, or no guide for members. */
  readonly interview: Interview | undefined;
  readonly rules: readonly GroundRule[];
  /** The round of the ground rules, open for stances again; undefined when it is open already. */
  readonly round: FlowRound | undefined;
  readonly tasks: readonly HomeTask[];
};

export type WelcomeInput = {
  readonly person: Participant;
  readonly by: Participant;
  readonly guides: Iterable<InterviewGuide>;
  readonly interviews: Iterable<Interview>;
  readonly rules: Iterable<GroundRule>;
  readonly rounds: Iterable<FlowRound>;
  readonly hasPolicy: boolean;
  /** The occasion that the tasks come from: the last one that has been. */
  readonly fromOccasion: string;
  readonly words: WelcomeWords;
  readonly today: CalendarDate;
  readonly now: Instant;
};

/** Time to read before the next meeting. */
const readingDays = 14;

/**
 * NM-welcome (domain.md 6.13, R15). What a new member brings about: an interview on the guide version that the
 * others had, an introduction to read, every agreed rule reopened for stance by everyone, the policy to read.
 * Done twice it is the same as done once.
 */
export function welcomeMember(input: WelcomeInput): Result<Welcome, 'not-a-member' | 'not-yours'> {
  const { person, by, now } = input;
  if (!person.roles.includes('member')) return refused('not-a-member');
  if (!by.roles.includes('consultant') && !by.roles.includes('chair')) return refused('not-yours');
  return accepted({
    participant: { ...person, newMember: true, memberFrom: person.memberFrom ?? input.today },
    interview: interviewFor(input),
    rules: [...input.rules].filter(isLivedBy).map((rule) => withStatus(rule, 'reopened', now)),
    round: reopenedRound(input),
    tasks: [
      task(introductionTaskId(person.id), input.words.introduction, input),
      ...(input.hasPolicy ? [task(`HU-policy-${person.id}`, input.words.policy, input)] : []),
    ],
  });
}

function interviewFor({
  person,
  by,
  guides,
  interviews,
  now,
}: WelcomeInput): Interview | undefined {
  const known = [...interviews];
  if (known.some(({ participantId }) => participantId === person.id)) return undefined;
  const guide = guideOfMembers(guides, known);
  if (guide === undefined) return undefined;
  return {
    id: `I-${person.id}`,
    programmeId: person.programmeId,
    createdAt: now,
    createdBy: by.id,
    participantId: person.id,
    interviewerId: by.roles.includes('consultant') ? by.id : (known[0]?.interviewerId ?? by.id),
    guideId: guide.id,
    ...{ date: null, start: null, end: null, place: '', eventId: null, informedAt: null },
    status: 'planned',
    statusHistory: [{ status: 'planned', at: now }],
  };
}

/** Who is asked with the guide of the management group. */
const groupAudience = 'managementGroup';

/** The same version as the others had: the one that most interviews were made on, else the last one. */
function guideOfMembers(
  guides: Iterable<InterviewGuide>,
  interviews: readonly Interview[],
): InterviewGuide | undefined {
  const uses = (id: string) => interviews.filter(({ guideId }) => guideId === id).length;
  return [...guides]
    .filter(({ audience }) => audience === groupAudience)
    .sort((a, b) => uses(b.id) - uses(a.id) || b.version - a.version)[0];
}

/** Back to the phase in which everybody takes a stance, so that the reopened rules can be. */
function reopenedRound({ rounds, now }: WelcomeInput): FlowRound | undefined {
  const round = [...rounds]
    .filter(({ use }) => use === 'groundRules')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const phase = flowPlans.groundRules.phases.find(({ may }) => 'stance' in may)?.id;
  if (round === undefined || phase === undefined || round.phase === phase) return undefined;
  return {
    ...round,
    phase,
    phaseHistory: [...round.phaseHistory, { phase, at: now }],
    clock: null,
  };
}

const task = (id: string, title: string, input: WelcomeInput): HomeTask => ({
  id,
  programmeId: input.person.programmeId,
  createdAt: input.now,
  createdBy: input.by.id,
  assigneeId: input.person.id,
  title,
  fromOccasion: input.fromOccasion,
  due: addDays(input.today, readingDays),
  status: 'open',
  statusHistory: [{ status: 'open', at: input.now }],
});
