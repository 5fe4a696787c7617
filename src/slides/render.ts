import { slideTexts } from '#i18n/slides.ts';
import type {
  DeckLanguage,
  DeckSpec,
  Destination,
  RenderedDeck,
  RenderedSlide,
  SlideSpec,
} from './deck.ts';
import { composeSlide } from './layout/compose.ts';
import { placeScene, sceneTexts } from './layout/placed.ts';
import type { PlacedScene } from './layout/placed.ts';
import { readDestination as readFile } from './ooxml/destination.ts';
import { writePackage } from './ooxml/package.ts';
import { cleanText } from './ooxml/xml.ts';
import { previewSvg } from './svg/preview.ts';
import { hashText, hashTexts } from './texts.ts';

export { DestinationUnreadable } from './ooxml/destination.ts';
export { hashTexts } from './texts.ts';

/**
 * Reads an exported slide, a whole .pptx or a .potx.
 * @throws DestinationUnreadable
 */
export const readDestination = (pptx: Uint8Array): Destination => readFile(pptx);

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

type Laid = { readonly placed: PlacedScene; readonly slide: RenderedSlide };

function layOut(spec: SlideSpec, deck: DeckSpec, destination: Destination): readonly Laid[] {
  const json = JSON.stringify([revision, deck.language, deck.draft, spec]);
  const rev = hashText(json);
  const safe = unsafeInJson.test(json) ? clean(spec) : spec;
  return composeSlide(titled(safe, deck.language), deck, destination).map((scene, index) => {
    const placed = placeScene(scene, destination);
    let drawn: string | null = null;
    const slide: RenderedSlide = {
      key: `${spec.key}/${index + 1}`,
      specKey: spec.key,
      rev,
      hash: hashTexts(sceneTexts(placed)),
      title: scene.title,
      // Drawn when it is looked at: an insertion needs no previews.
      get svg(): string {
        drawn ??= previewSvg(placed, destination);
        return drawn;
      },
    };
    return { placed, slide };
  });
}

/** Previews of one slide of a deck, a page each, without writing a file. */
export const previewSlide = (
  spec: SlideSpec,
  deck: DeckSpec,
  destination: Destination,
): readonly RenderedSlide[] => layOut(spec, deck, destination).map(({ slide }) => slide);

/**
 * Lays a deck out for a destination and writes it. The same input gives the same bytes.
 * @param salt new for every insertion: PowerPoint ignores slides whose identity the deck already has
 * @param purpose `insert` carries only the layouts in use, `file` the whole template
 */
export function renderDeck(
  spec: DeckSpec,
  destination: Destination,
  salt: string,
  purpose: 'insert' | 'file' = 'insert',
): RenderedDeck {
  const laid = spec.slides.flatMap((slide) => layOut(slide, spec, destination));
  const { title, content } = destination.layouts;
  const pptx = writePackage({
    template: destination.parts,
    slides: laid.map(({ placed, slide }) => ({
      placed,
      tags: { SAMSPEL_KEY: slide.key, SAMSPEL_REV: slide.rev, SAMSPEL_HASH: slide.hash },
    })),
    texts: slideTexts[spec.language],
    title: cleanText(spec.title),
    salt,
    layoutsInUse: purpose === 'insert' ? new Set([title.part, content.part]) : null,
  });
  return { pptx, slides: laid.map(({ slide }) => slide) };
}
