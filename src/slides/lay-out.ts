import { slideTexts } from '#i18n/slides.ts';
import type { DeckLanguage, DeckSpec, Destination, SlidePage, SlideSpec } from './deck.ts';
import { composeSlide } from './layout/compose.ts';
import { placeScene, sceneTexts } from './layout/placed.ts';
import type { PlacedScene } from './layout/placed.ts';
import { cleanText } from './ooxml/xml.ts';
import { hashText, hashTexts } from './texts.ts';

/** Changes with the layout engine, so that slides made by an older one count as out of date. */
const revision = 2;

/** Control characters and halves of surrogate pairs stand escaped in JSON: a quick look at everything at once. */
const unsafeInJson = /\\[unrtbf]|[\u2028\u2029\ufffe\uffff]/u;

/** Any text becomes text that a file can hold, before it is measured. */
function clean<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => clean(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, clean(one)]),
  ) as Value;
}

/** A title is one line of the outline and never missing. */
const titled = (spec: SlideSpec, language: DeckLanguage): SlideSpec => ({
  ...spec,
  title: spec.title.replace(/\s+/gu, ' ').trim() || slideTexts[language].untitled,
});

/** A page of a slide, measured, and how it is known. */
export type LaidPage = { readonly placed: PlacedScene; readonly page: SlidePage };

/** All pages of one slide of a deck, laid out for a destination: what file and preview are made from. */
export function layOut(
  spec: SlideSpec,
  deck: DeckSpec,
  destination: Destination,
): readonly LaidPage[] {
  const json = JSON.stringify([revision, deck.language, deck.draft, spec]);
  const rev = hashText(json);
  const safe = unsafeInJson.test(json) ? clean(spec) : spec;
  return composeSlide(titled(safe, deck.language), deck, destination).map((scene, index) => {
    const placed = placeScene(scene, destination);
    const hash = hashTexts(sceneTexts(placed));
    const key = `${spec.key}/${index + 1}`;
    return { placed, page: { key, specKey: spec.key, rev, hash, title: scene.title } };
  });
}
