import type { AgendaTime, AnalysisNote } from '#domain/analysis.ts';
import type { WorkingCompetenceCard, WorkingObservation } from '#domain/competence-card.ts';
import type { Deck, Decision, ExportPackage, HomeTask } from '#domain/decision.ts';
import type { Feedback } from '#domain/feedback.ts';
import type { WorkingFinding } from '#domain/finding.ts';
import type { GroundRule, StanceValue } from '#domain/ground-rule.ts';
import type { InterplayStatement, WorkingForm } from '#domain/interplay.ts';
import type { Answer, Interview, InterviewGuide } from '#domain/interview.ts';
import type { Policy, PolicySection, RoleStatement } from '#domain/mandate.ts';
import type { Attendance, Occasion, OccasionDay } from '#domain/occasion.ts';
import type { Participant } from '#domain/participant.ts';
import type { PlanAction, SwotEntry } from '#domain/plan.ts';
import type { ExpectedResult, Programme, Unit } from '#domain/programme.ts';
import type { Checkout, RuleReview, SelfRating } from '#domain/rating.ts';
import type { ReadingItem } from '#domain/reading.ts';
import type { BaseRecord, Instant } from '#domain/record.ts';
import type { IndividualPrep, Topic } from '#domain/topic.ts';
import type { UnitGroundRule } from '#domain/unit-ground-rule.ts';
import file from './ekby.json';

/** Who may see an unreduced record; `managers` counts as `group` (domain.md 5). */
export type Visibility = 'consultant' | 'person' | 'group' | 'managers' | 'everyone';
type Seen = { readonly visibility: Visibility };
type NoBase<T extends BaseRecord> = Omit<T, keyof BaseRecord>;

type SourceStance = {
  readonly participantId: string;
  readonly stance: StanceValue;
  readonly comment?: string;
};

/** The demo data as it is written: unreduced, and at the end of the programme. */
export type EkbySource = {
  readonly meta: {
    readonly asOf: Instant;
    readonly stages: readonly { readonly key: string; readonly until: Instant }[];
  };
  readonly tenant: {
    readonly organisation: string;
    readonly domain: string;
    readonly team: { readonly displayName: string; readonly channel: string };
    readonly spaces: readonly { readonly key: string; readonly sv: string }[];
  };
  readonly programme: Omit<Programme, keyof BaseRecord | 'openAreaUrl'> & { readonly id: string };
  readonly units: readonly (NoBase<Unit> & { readonly id: string })[];
  readonly participants: readonly (Omit<NoBase<Participant>, 'entraId' | 'mail' | 'external'> & {
    readonly id: string;
    /** `true`, or a mark that says in what way the person is from outside. */
    readonly external: boolean | string;
    readonly userPrincipalName: string;
  })[];
  readonly expectedResults: readonly ExpectedResult[];
  readonly readingItems: readonly (Omit<ReadingItem, 'link'> & Seen)[];
  readonly interviewGuides: readonly (NoBase<InterviewGuide> & { readonly id: string })[];
  readonly interviews: readonly (Interview & Seen)[];
  readonly answers: readonly (Answer & Seen)[];
  readonly findings: readonly (Omit<WorkingFinding, 'withheldReason'> &
    Seen & { readonly distinctInterviewees: number })[];
  readonly feedbacks: readonly Feedback[];
  readonly occasions: readonly (Omit<Occasion, 'date'> & { readonly date?: string })[];
  readonly occasionDays: readonly OccasionDay[];
  readonly attendance: readonly NoBase<Attendance>[];
  readonly groundRules: readonly (Omit<GroundRule, 'sources'> &
    Seen & { readonly stances: readonly SourceStance[] })[];
  readonly ruleReviews: readonly (NoBase<RuleReview> & { readonly at: Instant })[];
  readonly interplayStatements: readonly (InterplayStatement & Seen)[];
  readonly workingForms: readonly (WorkingForm & Seen)[];
  readonly unitGroundRules: readonly (UnitGroundRule & Seen)[];
  readonly analysisNotes: readonly (AnalysisNote & Seen)[];
  readonly selfRatings: readonly (NoBase<SelfRating> & { readonly at: Instant })[];
  readonly checkouts: readonly NoBase<Checkout>[];
  readonly agendaTime: readonly NoBase<AgendaTime>[];
  readonly topics: readonly (Topic &
    Seen & { readonly total: number; readonly suggestedPlacement: string })[];
  readonly individualPreps: readonly (IndividualPrep & Seen)[];
  readonly roleStatements: readonly (Omit<
    RoleStatement,
    'expectation' | 'cooperation' | 'support' | 'followUp'
  > &
    Seen)[];
  readonly policy: Omit<Policy, 'createdAt' | 'createdBy'> & Seen;
  readonly policySections: readonly PolicySection[];
  readonly competenceCards: readonly (WorkingCompetenceCard &
    Seen & { readonly released: boolean; readonly releasedAt: Instant | null })[];
  readonly observations: readonly (WorkingObservation & Seen)[];
  readonly swotEntries: readonly (SwotEntry & Seen)[];
  readonly planActions: readonly (PlanAction & Seen)[];
  readonly decisions: readonly (Decision & Seen)[];
  readonly homeTasks: readonly HomeTask[];
  readonly decks: readonly (Deck & Seen)[];
  readonly logEntries: readonly {
    readonly at: Instant;
    readonly actorId: string;
    readonly action: string;
    readonly target: string;
  }[];
  readonly exports: readonly ExportPackage[];
};

/** The two collections that are one record each. */
const single = new Set(['programme', 'policy']);

type LooseRecord = {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly statusHistory?: readonly { readonly status: string; readonly at: string }[];
};

/**
 * Reads the demo data. What columns may hold is judged where the records are written, by the lists of
 * `graph`; here only what the stages rest on: ids that occur once, and histories that run forward to the
 * status the record has.
 * @throws Error naming the collection and the record
 */
export function readEkby(json: unknown): EkbySource {
  if (typeof json !== 'object' || json === null || !('meta' in json)) {
    throw new Error('ekby.json is not the demo data: it has no "meta"');
  }
  for (const [name, value] of Object.entries(json)) {
    if (Array.isArray(value)) checkCollection(name, value);
    else if (single.has(name)) checkHistory(name, value as LooseRecord);
  }
  return json as EkbySource;
}

function checkCollection(name: string, records: readonly LooseRecord[]): void {
  const seen = new Set<unknown>();
  for (const record of records) {
    if (record.id !== undefined && seen.has(record.id)) {
      throw new Error(`ekby.json: ${name} has ${String(record.id)} twice`);
    }
    seen.add(record.id);
    checkHistory(name, record);
  }
}

function checkHistory(name: string, { id, status, statusHistory }: LooseRecord): void {
  if (statusHistory === undefined) return;
  const forward = statusHistory.every((entry, at) => (statusHistory[at - 1]?.at ?? '') <= entry.at);
  if (!forward || statusHistory.at(-1)?.status !== status) {
    throw new Error(`ekby.json: the history of ${name} ${String(id)} does not lead to its status`);
  }
}

/** Ekby kommun, Socialförvaltningen: people, municipality and events are made up. */
export const ekby: EkbySource = readEkby(file);
