import { slideTexts } from '#i18n/slides.ts';
import type { DeckSpec, Destination, RenderedDeck } from './deck.ts';
import { layOut } from './lay-out.ts';
import { writePackage } from './ooxml/package.ts';
import { cleanText } from './ooxml/xml.ts';

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
    slides: laid.map(({ placed, page }) => ({
      placed,
      tags: { SAMSPEL_KEY: page.key, SAMSPEL_REV: page.rev, SAMSPEL_HASH: page.hash },
    })),
    texts: slideTexts[spec.language],
    title: cleanText(spec.title),
    salt,
    layoutsInUse: purpose === 'insert' ? new Set([title.part, content.part]) : null,
  });
  return { pptx, slides: laid.map(({ page }) => page) };
}
