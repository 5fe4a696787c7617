import type { AgendaItem } from '#domain/occasion.ts';

/** The page where what comes out of a step is made, by the whole output or by the first word of it. */
const routes: Readonly<Record<string, string>> = {
  groundRules: 'ground-rules',
  interplay: 'ground-rules/interplay',
  workingForms: 'ground-rules/forms',
  ruleReviews: 'unit-rules/ratings',
  selfRating: 'unit-rules/ratings',
  unitGroundRules: 'unit-rules',
  analysis: 'unit-rules/compare',
  topics: 'matters/inventory',
  'topics:assessed': 'matters/judge',
  'topics:citizen': 'matters',
  'topics:open': 'matters',
  roleStatements: 'mandate/roles',
  'roleStatements:group': 'mandate/map',
  individualPreps: 'matters/prep',
  policy: 'mandate/policy',
  summary: 'synergy',
  competenceCards: 'synergy/people',
  observations: 'synergy/notes',
  swot: 'synergy/swot',
  planActions: 'plan',
  decisions: 'decisions',
  followUp: 'follow-up',
};

/** Null where the step is done by talking, in the room itself, or in PowerPoint. */
export const stepRoute = ({ output }: AgendaItem): string | null =>
  routes[output ?? ''] ?? routes[output?.split(':')[0] ?? ''] ?? null;
