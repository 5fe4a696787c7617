import { useMemo } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Bilingual } from '#domain/default-content.ts';
import {
  regulationAreas,
  regulationCardsOf,
  regulationId,
  type RegulationCardView,
  type RegulationContent,
} from '#domain/regulation.ts';
import { regulationCards } from '#i18n/defaults/regulations.ts';
import { earlierProvisions, regulationLinks } from '#i18n/defaults/regulation-sources.ts';
import type { Language } from '#i18n/language.ts';
import { useRecords } from '#state/react.tsx';

/** The cards as this group has them, in the reader's language where nobody has changed them. */
export function useRegulations(): readonly RegulationCardView[] {
  const { language } = useSpeech();
  const records = useRecords('regulationRefs');
  return useMemo(
    () => regulationCardsOf(defaultCards(language), records.values()),
    [language, records],
  );
}

function defaultCards(
  language: Language,
): readonly (RegulationContent & { readonly id: string })[] {
  const say = (text: Bilingual): string => text[language];
  const current = regulationCards.map((card, index) => ({
    id: regulationId({ ...card, title: card.title.sv }),
    ref: card.ref,
    area: regulationAreas.find((area) => area === card.area) ?? 'other',
    chapter: card.chapter,
    title: say(card.title),
    summary: say(card.summary),
    question: say(card.question),
    link: regulationLinks[card.ref] ?? '',
    checkedOn: card.checkedOn,
    standing: 'inForce' as const,
    replacedBy: '',
    order: index,
  }));
  const earlier = earlierProvisions.map((card, index) => ({
    id: regulationId({ ref: card.ref, chapter: '', title: card.title.sv }),
    ref: card.ref,
    area: 'workEnvironment' as const,
    chapter: '',
    title: say(card.title),
    summary: say(card.summary),
    question: say(card.question),
    link: regulationLinks[card.ref] ?? '',
    checkedOn: card.checkedOn,
    standing: 'earlier' as const,
    replacedBy: card.replacedBy,
    order: 1000 + index,
  }));
  return [...current, ...earlier];
}
