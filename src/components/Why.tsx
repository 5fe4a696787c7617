import type { ReactNode } from 'react';
import { useTexts } from './texts.tsx';
import { WhyPanel, type WhyStep } from './WhyPanel.tsx';

/** A step of the thread as the programme names it; `kind` is a kind of record. */
export type WhyBranch = {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly further?: readonly WhyBranch[];
  readonly hidden?: number;
};

export type WhyProps = {
  readonly sources: readonly WhyBranch[];
  readonly hiddenSources: number;
  readonly consequences: readonly WhyBranch[];
};

/** The page that shows records of a kind; kinds that are not here have none of their own. */
const pages: Readonly<Record<string, string>> = {
  findings: 'preparation/findings',
  workingFindings: 'preparation/findings',
  readingItems: 'preparation/reading',
  groundRules: 'ground-rules',
  interplayStatements: 'ground-rules/interplay',
  workingForms: 'ground-rules/forms',
  unitGroundRules: 'unit-rules/units',
  analysisNotes: 'unit-rules/compare',
  individualPreps: 'matters/prep',
  topics: 'matters',
  competenceCards: 'synergy/people',
  observations: 'synergy/notes',
  swotEntries: 'synergy/swot',
  planActions: 'plan',
  decisions: 'decisions',
  roleStatements: 'mandate/roles',
  policySections: 'mandate/policy',
};

/** The route of a kind's page, or null where there is none. */
export const pageOfKind = (kind: string): string | null => pages[kind] ?? null;

/** The route of a record, or null where no page shows it. */
export function routeTo({ kind, id }: Pick<WhyBranch, 'kind' | 'id'>): string | null {
  const page = pageOfKind(kind);
  return page === null ? null : `${page}/${id}`;
}

/** "Varför finns den här?" for a thread of the programme: hand it what `useThread` gives. */
export function Why({ sources, hiddenSources, consequences }: WhyProps): ReactNode {
  const { why } = useTexts();
  const names: Readonly<Record<string, string>> = why.kinds;
  const named = (step: WhyBranch): WhyStep => ({
    kindName: names[step.kind] ?? why.kinds.other,
    text: step.text,
    route: routeTo(step),
    further: (step.further ?? []).map(named),
    hidden: step.hidden ?? 0,
  });
  return (
    <WhyPanel
      sources={sources.map(named)}
      hiddenSources={hiddenSources}
      consequences={consequences.map(named)}
    />
  );
}
