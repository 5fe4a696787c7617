import type { DeckTexts } from '#i18n/decks.ts';
import { datesText } from '#i18n/decks.ts';
import type { DeckSpec, DeckTemplate, DeckLanguage, SlideSpec } from './deck.ts';
import type { DeckOccasion, DeckPerson, DeckProgramme } from './inputs.ts';

/** A slide before it knows which deck of which programme it belongs to. */
export type DraftSlide = SlideSpec extends infer Slide
  ? Slide extends SlideSpec
    ? Omit<Slide, 'key'>
    : never
  : never;

/** Puts slides together to a deck; keys are `programme/template/slide id`. */
export const assemble = (
  programme: DeckProgramme,
  deck: {
    readonly template: DeckTemplate;
    readonly language: DeckLanguage;
    readonly title: string;
    readonly draft: boolean;
  },
  slides: readonly DraftSlide[],
): DeckSpec => ({
  ...deck,
  slides: slides.map((slide) => ({
    ...slide,
    key: `${programme.id}/${deck.template}/${slide.id}`,
  })),
});

/** "Ledningsgruppen, Socialförvaltningen, Ekby kommun" and, below it, when. */
export const titleLines = (
  programme: DeckProgramme,
  occasion: DeckOccasion | null,
  texts: DeckTexts,
): readonly string[] => [
  `${texts.common.group(programme.department)}, ${programme.municipality}`,
  ...(occasion ? [texts.common.occasion(occasion.number, datesText(occasion.dates, texts))] : []),
];

/** Names by participant id; an id nobody knows is left out. */
export function namesOf(people: readonly DeckPerson[]): (id: string | null) => string {
  const names = new Map(people.map((person) => [person.id, person.displayName]));
  return (id) => (id === null ? '' : (names.get(id) ?? ''));
}

/** Shares a list between slides as evenly as it goes, in order. */
export function inParts<Value>(
  values: readonly Value[],
  parts: number,
): readonly (readonly Value[])[] {
  const size = Math.ceil(values.length / parts);
  return Array.from({ length: parts }, (_, part) => values.slice(part * size, (part + 1) * size));
}
