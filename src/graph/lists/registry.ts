import type { RecordKind, Space } from '#domain/record-types.ts';
import { agendaTimes, analysisNotes } from './analysis-notes.ts';
import { bookings } from './bookings.ts';
import { note, reference, unique } from './columns.ts';
import {
  competenceCards,
  observations,
  workingCompetenceCards,
  workingObservations,
} from './competence-cards.ts';
import { decisions, homeTasks, openItems } from './decisions.ts';
import { decks } from './decks.ts';
import { columnDefinition, type ListDeclaration, type ListShape } from './declare.ts';
import { feedbacks } from './feedbacks.ts';
import { findings, workingFindings } from './findings.ts';
import { flowRounds, statementGroups, voices } from './flow-rounds.ts';
import { groundRules, stances } from './ground-rules.ts';
import { interplayStatements, workingForms } from './interplay-statements.ts';
import { answers, interviewGuides, interviews } from './interviews.ts';
import { exportPackages, logEntries } from './log-entries.ts';
import { mandateMaps, mandatePictures, mandateRows } from './mandate-maps.ts';
import { policies, policySections, roleStatements } from './mandates.ts';
import { markings } from './markings.ts';
import { attendance, dayAnswers, dayProposals, occasionDays, occasions } from './occasions.ts';
import { participants } from './participants.ts';
import { personalSheets } from './personal-sheets.ts';
import { planActions, swotEntries } from './plan-actions.ts';
import { expectedResults, programmes, units } from './programmes.ts';
import { checkouts, ruleCycles, ruleReviews, selfRatings } from './ratings.ts';
import { readingItems } from './reading-items.ts';
import { regulationRefs } from './regulations.ts';
import { individualPreps, topics } from './topics.ts';
import { unitGroundRules } from './unit-ground-rules.ts';

type Declarations = { readonly [Kind in RecordKind]: ListDeclaration<Kind> };

/** The list of every kind of record; a kind without one does not compile. */
export const lists: Declarations = {
  interviews,
  answers,
  markings,
  workingFindings,
  workingCompetenceCards,
  workingObservations,
  programmes,
  expectedResults,
  units,
  participants,
  interviewGuides,
  readingItems,
  findings,
  feedbacks,
  occasions,
  occasionDays,
  dayProposals,
  dayAnswers,
  bookings,
  attendance,
  flowRounds,
  voices,
  statementGroups,
  groundRules,
  stances,
  interplayStatements,
  unitGroundRules,
  ruleReviews,
  ruleCycles,
  selfRatings,
  checkouts,
  workingForms,
  analysisNotes,
  agendaTimes,
  topics,
  individualPreps,
  regulationRefs,
  mandateMaps,
  mandateRows,
  mandatePictures,
  roleStatements,
  policies,
  policySections,
  competenceCards,
  personalSheets,
  observations,
  swotEntries,
  planActions,
  decisions,
  homeTasks,
  decks,
  logEntries,
  exportPackages,
  openItems,
};

export const recordKinds = Object.keys(lists) as readonly RecordKind[];

/** The kinds kept in a space, in the order of the registry. */
export const kindsIn = (space: Space): readonly RecordKind[] =>
  recordKinds.filter((kind) => lists[kind].space === space);

/**
 * One in every space: an item per list, touched by every write, so that a client polls one small list
 * instead of forty (design.md 4). `SamspelId` is the name of the list that changed.
 */
export const pulse: ListShape = {
  name: 'SamspelPuls',
  displayName: 'Puls',
  columns: [
    columnDefinition('SamspelId', unique(reference('Lista'))),
    columnDefinition('Beat', note('Slag')),
  ],
};

/** Everything a space must have. */
export const listsIn = (space: Space): readonly ListShape[] => [
  ...kindsIn(space).map((kind) => lists[kind]),
  pulse,
];
