import type { AgendaItem } from '#domain/occasion.ts';

/** The page where what comes out of a step is made; the first word of its output says which. */
const routes: Readonly<Record<string, string>> = {
  groundRules: 'ground-rules',
  interplay: 'ground-rules/interplay',
  workingForms: 'ground-rules/forms',
  homeTasks: 'ground-rules/home',
  ruleReviews: 'unit-rules/ratings',
  unitGroundRules: 'unit-rules',
  analysis: 'unit-rules/compare',
  topics: 'matters/inventory',
  roleStatements: 'mandate',
  individualPreps: 'mandate',
  policy: 'mandate',
  competenceCards: 'synergy',
  observations: 'synergy',
  summary: 'synergy',
  swot: 'synergy',
  planActions: 'plan',
  decisions: 'decisions',
};

/** Null where the step is done by talking, or in PowerPoint. */
export const stepRoute = ({ output }: AgendaItem): string | null =>
  routes[output?.split(':')[0] ?? ''] ?? null;
