import { useEffect, useMemo, useState } from 'react';
import type { DeckLanguage, DeckSpec, DeckTemplate } from '#slides/deck.ts';
import type { DeckContent, DeckRecords, programmeDeck } from '#slides/programme-decks.ts';
import type { Records } from '#state/loaded-programme.ts';
import { useProgramme } from '#state/react.tsx';

/** What makes decks, loaded when it is first needed. */
export type Maker = {
  readonly kinds: readonly (keyof DeckRecords)[];
  readonly content: DeckContent;
  readonly make: typeof programmeDeck;
};

/** The decks there is something to show in, in the order of the programme (domain.md 7). */
export function deckTemplatesOf(records: Records): readonly DeckTemplate[] {
  const agreed = [...records.groundRules.values()].some(
    ({ status }) => status === 'agreed' || status === 'followedUp',
  );
  const filled: Readonly<Record<DeckTemplate, boolean>> = {
    feedback: records.findings.size > 0,
    groundRules: agreed,
    topics: records.topics.size > 0,
    policy: records.policySections.size > 0,
    swotPlan: records.swotEntries.size > 0 || records.planActions.size > 0,
  };
  const order = ['feedback', 'groundRules', 'topics', 'policy', 'swotPlan'] as const;
  return order.filter((template) => filled[template]);
}

/** One deck as the data stands now; null while what makes decks is loaded, or for no deck. */
export function useDeckSpec(
  template: DeckTemplate | undefined,
  language: DeckLanguage,
): DeckSpec | null {
  const records = useProgramme((programme) => programme.records);
  const maker = useMaker();
  return useMemo(
    () =>
      maker === null || template === undefined
        ? null
        : maker.make(template, listed(records, maker.kinds), maker.content, language),
    [maker, records, template, language],
  );
}

export function useMaker(): Maker | null {
  const [maker, setMaker] = useState<Maker | null>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [decks, { topicCriteria }, { regulationCards }] = await Promise.all([
        import('#slides/programme-decks.ts'),
        import('#i18n/defaults/topics.ts'),
        import('#i18n/defaults/regulations.ts'),
      ]);
      if (!current) return;
      setMaker({
        kinds: decks.deckRecordKinds,
        content: { criteria: topicCriteria, regulations: regulationCards },
        make: decks.programmeDeck,
      });
    };
    void load();
    return () => {
      current = false;
    };
  }, []);
  return maker;
}

/** The loaded maps as the lists that decks are made of. */
export function listed(records: Records, kinds: readonly (keyof DeckRecords)[]): DeckRecords {
  const lists = kinds.map((kind): [string, unknown] => [kind, [...records[kind].values()]]);
  return Object.fromEntries(lists) as DeckRecords;
}
