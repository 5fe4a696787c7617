import type { DeckLanguage, DeckSpec } from '#slides/deck.ts';
import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import { useRecords } from '#state/react.tsx';

/** The ground-rules deck as the data stands now; null while there is no rule to show. */
export function useDeckSpec(language: DeckLanguage): DeckSpec | null {
  const programme = [...useRecords('programmes').values()][0];
  const rules = [...useRecords('groundRules').values()];
  const findings = [...useRecords('findings').values()];
  const interplay = [...useRecords('interplayStatements').values()];
  const forms = [...useRecords('workingForms').values()];
  const tasks = [...useRecords('homeTasks').values()];
  const days = [...useRecords('occasionDays').values()];
  const first = [...useRecords('occasions').values()].find(({ number }) => number === 1);
  const shown = rules.filter(({ status }) => status === 'agreed' || status === 'followedUp');
  if (programme === undefined || shown.length === 0) return null;
  return groundRulesDeck(
    {
      programme,
      occasion:
        first === undefined
          ? null
          : {
              number: first.number,
              dates: days
                .filter(({ occasionId }) => occasionId === first.id)
                .map(({ date }) => date)
                .sort(),
            },
      groundRules: rules,
      findings,
      interplayStatements: interplay,
      workingForms: forms,
      staffDeadline:
        tasks
          .filter(({ fromOccasion }) => fromOccasion === first?.id)
          .map(({ due }) => due)
          .sort()
          .at(-1) ?? null,
    },
    language,
  );
}
