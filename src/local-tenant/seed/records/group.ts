import { stanceId, type StanceValue } from '#domain/ground-rule.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import { ekby } from '../ekby-source.ts';
import { hasBeen, type Then } from '../stage.ts';
import { without } from './without.ts';

type Kinds =
  | 'groundRules'
  | 'stances'
  | 'interplayStatements'
  | 'workingForms'
  | 'unitGroundRules'
  | 'ruleReviews'
  | 'ruleCycles'
  | 'selfRatings'
  | 'analysisNotes'
  | 'agendaTimes';

const programmeId = ekby.programme.id;

/**
 * The findings each rule answers to. The demo data has no such link; these are read from the wording, so that
 * the thread from interview to rule can be followed.
 */
const findingsBehind: Readonly<Record<string, readonly string[]>> = {
  SR01: ['IA11', 'IA15'],
  SR02: ['IA14'],
  SR03: ['IA10', 'IA14'],
  SR04: ['IA16'],
  SR05: ['IA03'],
  SR06: ['IA01', 'IA02'],
  SR07: ['IA14'],
  SR12: ['IA08', 'IA18'],
};

/** Rules, interplay and forms, what people thought of them and what the group read out of it. */
export function groupRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  return {
    groundRules: groundRules(then),
    stances: [...ruleStances(then), ...sectionStances(then)],
    interplayStatements: then
      .there(ekby.interplayStatements)
      .map((statement) => without(statement, 'visibility')),
    workingForms: then.there(ekby.workingForms).map((form) => without(form, 'visibility')),
    unitGroundRules: then.there(ekby.unitGroundRules).map((rule) => without(rule, 'visibility')),
    ruleReviews: ekby.ruleReviews
      .filter(({ at }) => then.been(at))
      .map((review) => ({
        ...without(review, 'at'),
        id: `${review.ruleId}.${review.period}.${review.participantId}`,
        programmeId,
        createdAt: review.at,
        createdBy: review.participantId,
      })),
    // The demo data follows up its rules in talk only.
    ruleCycles: [],
    selfRatings: ekby.selfRatings
      .filter(({ at }) => then.been(at))
      .map((rating) => ({
        ...without(rating, 'at'),
        id: `${rating.dimension}.${rating.period}.${rating.participantId}`,
        programmeId,
        createdAt: rating.at,
        createdBy: rating.participantId,
      })),
    analysisNotes: then.there(ekby.analysisNotes).map((note) => without(note, 'visibility')),
    agendaTimes: agendaTimes(then),
  };
}

/** Signs and reminders came with the discussion; a pointer or a reason with the merging or dropping. */
function groundRules(then: Then): RecordTypes['groundRules'][] {
  return then.there(ekby.groundRules).map((rule) => {
    const discussed = hasBeen(rule, 'discussed');
    return {
      ...without(rule, 'visibility', 'stances'),
      signs: discussed ? rule.signs : null,
      reminder: discussed ? rule.reminder : null,
      mergedInto: rule.status === 'merged' ? rule.mergedInto : null,
      dropReason: rule.status === 'dropped' ? rule.dropReason : null,
      sources: (findingsBehind[rule.id] ?? []).map((id) => ({ type: 'finding' as const, id })),
    };
  });
}

/** A stance is taken once the rule has been discussed, by the one it belongs to. */
function ruleStances(then: Then): RecordTypes['stances'][] {
  return then.there(ekby.groundRules).flatMap((rule) => {
    const discussed = rule.statusHistory.find(({ status }) => status === 'discussed')?.at;
    if (discussed === undefined) return [];
    return rule.stances.map(({ participantId, stance, comment }) =>
      stanceOf(rule.id, participantId, stance, comment ?? null, discussed),
    );
  });
}

/**
 * The policy keeps counts. Where they say that all members stand behind a section, each member's own stance
 * follows; a divided count would not say who, and gives none.
 */
function sectionStances(then: Then): RecordTypes['stances'][] {
  const [policy] = then.there([{ ...ekby.policy, createdAt: policyCreatedAt() }]);
  const agreedAt = policy?.statusHistory.find(({ status }) => status === 'agreed')?.at;
  if (agreedAt === undefined) return [];
  const members = ekby.participants.filter(({ roles }) => roles.includes('member'));
  return ekby.policySections
    .filter(({ stances }) => stances.behind === members.length)
    .flatMap(({ id }) =>
      members.map((member) => stanceOf(id, member.id, 'behind', null, agreedAt)),
    );
}

export const policyCreatedAt = (): string => ekby.policy.statusHistory[0]?.at ?? ekby.meta.asOf;

function stanceOf(
  targetId: string,
  participantId: string,
  stance: StanceValue,
  reason: string | null,
  createdAt: string,
): RecordTypes['stances'] {
  return {
    id: stanceId(targetId, participantId),
    programmeId,
    createdAt,
    createdBy: participantId,
    targetId,
    participantId,
    stance,
    reason,
  };
}

/**
 * Meeting minutes by period. The demo data has no day for them; they were counted when the share of
 * strategic time was measured, which is the fourth expected result.
 */
function agendaTimes(then: Then): RecordTypes['agendaTimes'][] {
  const measured = ekby.expectedResults.find(({ id }) => id === 'ER4')?.values ?? [];
  return ekby.agendaTime.flatMap((time, index) => {
    const date = measured[index]?.date;
    if (date === undefined || !then.been(date)) return [];
    return [
      {
        ...time,
        id: `minutes.${time.period.replace('/', '.')}`,
        programmeId,
        createdAt: `${date}T12:00:00Z`,
        createdBy: ekby.programme.consultantIds[0] ?? '',
      },
    ];
  });
}
