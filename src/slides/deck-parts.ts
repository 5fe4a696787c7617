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

/** Where a deck's slides are known from: `programme/template`, and in English `programme/template.en`. */
export const deckKey = (programmeId: string, template: DeckTemplate, language: DeckLanguage) =>
  `${programmeId}/${template}${language === 'sv' ? '' : `.${language}`}`;

/** Puts slides together to a deck; keys are the deck's and the slide's id. */
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
    key: `${deckKey(programme.id, deck.template, deck.language)}/${slide.id}`,
  })),
});

const occasionLine = ({ number, dates }: DeckOccasion, texts: DeckTexts): string =>
  dates.length > 0
    ? texts.common.occasion(number, datesText(dates, texts))
    : texts.common.occasionNumber(number);

/** "Ledningsgruppen, Socialförvaltningen, Ekby kommun" and, below it, when. */
export const titleLines = (
  programme: DeckProgramme,
  occasion: DeckOccasion | null,
  texts: DeckTexts,
): readonly string[] => [
  `${texts.common.group(programme.department)}, ${programme.municipality}`,
  ...(occasion ? [occasionLine(occasion, texts)] : []),
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

/** A step of a process with its figure; left out while there is nothing to count. */
export const counted = (
  count: number,
  heading: string,
  text: string,
): readonly { readonly figure: string; readonly heading: string; readonly text: string }[] =>
  count === 0 ? [] : [{ figure: String(count), heading, text }];
