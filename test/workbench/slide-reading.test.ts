/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { readPictures } from '#local-tenant/workbench/powerpoint/slide-reading.ts';
import { ekbyDeck } from '#local-tenant/seed/deck-template.ts';

describe('the picture of a slide', () => {
  // jsdom has neither.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const [first, second] = readPictures(ekbyDeck());

  it('has the size of the presentation, in points', () => {
    expect([first?.width, first?.height]).toEqual([960, 540]);
  });

  it('takes colours from the theme and decoration from master and layout', () => {
    const fills = first?.boxes.map(({ fill }) => fill).filter((fill) => fill !== null);
    expect(fills?.length).toBeGreaterThanOrEqual(2);
    expect(first?.background).toMatch(/^(#|rgb)/);
  });

  it('puts words where the layout has the place for them', () => {
    const title = second?.boxes.find(({ paragraphs }) =>
      paragraphs.some(({ runs }) => runs.some(({ text }) => text.includes('uppdrag'))),
    );
    expect(title?.width).toBeGreaterThan(500);
    expect(title?.y).toBeLessThan(100);
    expect(title?.paragraphs[0]?.runs[0]?.size).toBeGreaterThan(18);
  });

  it('sets a subtitle as body text, not as a smaller title', () => {
    const runsSaying = (text: string) =>
      first?.boxes
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
        .find((run) => run.text.includes(text));
    expect(runsSaying('Ledningsgruppens samspel')?.bold).toBe(true);
    expect(runsSaying('Socialförvaltningen')?.bold).toBe(false);
  });

  it('gives body text its bullets', () => {
    const bullets = second?.boxes.flatMap(({ paragraphs }) =>
      paragraphs.filter((one) => one.bullet),
    );
    expect(bullets).toHaveLength(3);
  });
});
