import type { AgendaTime, AnalysisNote } from './analysis.ts';
import type {
  CompetenceCard,
  Observation,
  WorkingCompetenceCard,
  WorkingObservation,
} from './competence-card.ts';
import type { DayAnswer } from './day-answer.ts';
import type { Deck, Decision, ExportPackage, HomeTask, LogEntry, OpenItem } from './decision.ts';
import type { Feedback } from './feedback.ts';
import type { Finding, WorkingFinding } from './finding.ts';
import type { FlowRound, StatementGroup, Voice } from './flow-round.ts';
import type { GroundRule, Stance } from './ground-rule.ts';
import type { InterplayStatement, WorkingForm } from './interplay.ts';
import type { Answer, Interview, InterviewGuide } from './interview.ts';
import type { MandateMap, MandatePicture, MandateRow } from './mandate-map.ts';
import type { Policy, PolicySection, RoleStatement } from './mandate.ts';
import type { Marking } from './marking.ts';
import type { Attendance, DayProposal, Occasion, OccasionDay } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { PersonalSheet } from './personal-sheet.ts';
import type { PlanAction, SwotEntry } from './plan.ts';
import type { ExpectedResult, Programme, Unit } from './programme.ts';
import type { Checkout, RuleReview, SelfRating } from './rating.ts';
import type { ReadingItem } from './reading.ts';
import type { RegulationRef } from './regulation.ts';
import type { BookingPlan } from './schedule/booking-record.ts';
import type { IndividualPrep, Topic } from './topic.ts';
import type { RuleCycle } from './rule-cycle.ts';
import type { UnitGroundRule } from './unit-ground-rule.ts';

/** Every kind of record, each kept in a list of its own; the key is how code speaks of it. */
export type RecordTypes = {
  // consultant room
  interviews: Interview;
  answers: Answer;
  markings: Marking;
  workingFindings: WorkingFinding;
  workingCompetenceCards: WorkingCompetenceCard;
  workingObservations: WorkingObservation;
  // group room
  programmes: Programme;
  expectedResults: ExpectedResult;
  units: Unit;
  participants: Participant;
  interviewGuides: InterviewGuide;
  readingItems: ReadingItem;
  findings: Finding;
  feedbacks: Feedback;
  occasions: Occasion;
  occasionDays: OccasionDay;
  dayProposals: DayProposal;
  dayAnswers: DayAnswer;
  bookings: BookingPlan;
  attendance: Attendance;
  flowRounds: FlowRound;
  voices: Voice;
  statementGroups: StatementGroup;
  groundRules: GroundRule;
  stances: Stance;
  interplayStatements: InterplayStatement;
  unitGroundRules: UnitGroundRule;
  ruleReviews: RuleReview;
  ruleCycles: RuleCycle;
  selfRatings: SelfRating;
  checkouts: Checkout;
  workingForms: WorkingForm;
  analysisNotes: AnalysisNote;
  agendaTimes: AgendaTime;
  topics: Topic;
  individualPreps: IndividualPrep;
  regulationRefs: RegulationRef;
  mandateMaps: MandateMap;
  mandateRows: MandateRow;
  mandatePictures: MandatePicture;
  roleStatements: RoleStatement;
  policies: Policy;
  policySections: PolicySection;
  competenceCards: CompetenceCard;
  personalSheets: PersonalSheet;
  observations: Observation;
  swotEntries: SwotEntry;
  planActions: PlanAction;
  decisions: Decision;
  homeTasks: HomeTask;
  decks: Deck;
  logEntries: LogEntry;
  exportPackages: ExportPackage;
  // open area
  openItems: OpenItem;
};
export type RecordKind = keyof RecordTypes;
export type AnyRecord = RecordTypes[RecordKind];

export const spaces = ['consultantRoom', 'groupRoom', 'openArea'] as const;
export type Space = (typeof spaces)[number];
