import type { DeckSpec, Destination, RenderedSlide } from './deck.ts';
import { layOut } from './lay-out.ts';
import { previewSvg } from './svg/preview.ts';

/** Previews of a deck, a page each, without writing a file; each is drawn when it is looked at. */
export const previewDeck = (deck: DeckSpec, destination: Destination): readonly RenderedSlide[] =>
  deck.slides
    .flatMap((slide) => layOut(slide, deck, destination))
    .map(({ placed, page }, index) => {
      let drawn: string | null = null;
      return {
        ...page,
        get svg(): string {
          drawn ??= previewSvg(placed, destination, index + 1);
          return drawn;
        },
      };
    });
