import { strFromU8, unzipSync } from 'fflate';
import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';
import { hashTexts } from '#slides/texts.ts';
import { aDeck, aSlide, groundRulesInput } from './builders.ts';

const destination = defaultDestination('sv');
const deck = groundRulesDeck(groundRulesInput(), 'sv');

describe('rendering a deck', () => {
  it('gives the same bytes for the same deck, and new slide identities for another salt', () => {
    const once = renderDeck(deck, destination, 'a').pptx;
    expect(renderDeck(deck, destination, 'a').pptx).toEqual(once);
    expect(renderDeck(deck, destination, 'b').pptx).not.toEqual(once);
  });

  it('names each page by its spec and page number', () => {
    const items = Array.from({ length: 40 }, (_, index) => `Påstående ${index}`);
    const long = aDeck([aSlide({ kind: 'bullets', lead: null, items })]);
    const { slides } = renderDeck(long, destination, 's');
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map((slide) => slide.key)).toEqual(
      slides.map((_, index) => `p/t/bullets/${index + 1}`),
    );
    expect(slides[0]?.title).toBe(`Rubrik (1/${slides.length})`);
  });

  it('changes the revision when the data changes, the text hash only when the texts do', () => {
    const bullets = (notes: string) =>
      aDeck([aSlide({ kind: 'bullets', lead: null, items: ['ett'], notes })]);
    const [one] = renderDeck(bullets('a'), destination, 's').slides;
    const [other] = renderDeck(bullets('b'), destination, 's').slides;
    expect(one?.rev).not.toBe(other?.rev);
    expect(one?.hash).toBe(other?.hash);
    expect(one?.hash).toBe(hashTexts(['Rubrik', 'ett\v', '7']));
  });

  it('writes the tags by which the slide is found again', () => {
    const { pptx, slides } = renderDeck(deck, destination, 's');
    const tags = strFromU8(unzipSync(pptx)['ppt/tags/tag1.xml'] ?? new Uint8Array());
    expect(tags).toContain(`name="SAMSPEL_KEY" val="${slides[0]?.key}"`);
    expect(tags).toContain(`name="SAMSPEL_REV" val="${slides[0]?.rev}"`);
    expect(tags).toContain(`name="SAMSPEL_HASH" val="${slides[0]?.hash}"`);
  });

  it('previews what it writes', () => {
    const rendered = renderDeck(deck, destination, 's').slides;
    const previews = previewDeck(deck, destination);
    expect(previews.map(({ svg: _svg, ...page }) => page)).toEqual(rendered);
    expect(previews[0]?.svg).toContain('role="img" aria-label="Våra spelregler"');
  });

  it('marks every slide of a draft', () => {
    const { pptx, slides } = renderDeck({ ...deck, draft: true }, destination, 's');
    const parts = unzipSync(pptx);
    for (const [index] of slides.entries()) {
      const xml = strFromU8(parts[`ppt/slides/slide${index + 1}.xml`] ?? new Uint8Array());
      expect(xml).toContain('Utkast – inte fastställt');
    }
  });

  it('says so when there is nothing to show', () => {
    const slides = previewDeck(aDeck([aSlide({ kind: 'rules', rules: [] })]), destination);
    expect(slides.map((slide) => slide.svg.includes('Här finns inget att visa än.'))).toEqual([
      true,
    ]);
  });
});
