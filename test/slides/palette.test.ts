import { contrast, paletteFor, resolvePaint } from '#slides/layout/palette.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { themeFile, themeNames } from './themes.ts';

const destinations = [
  ['default', defaultDestination('sv')] as const,
  ...themeNames.map((name) => [name, readDestination(themeFile(name))] as const),
];

describe('the palette for a destination', () => {
  it.each(destinations)('keeps the contrast of WCAG 2.2 in the theme %s', (_name, { colours }) => {
    const palette = paletteFor(colours);
    const background = colours.bg1;
    const against = (ground: string) => (paint: typeof palette.text) =>
      contrast(resolvePaint(paint, colours), ground);
    for (const paint of [palette.text, palette.muted]) {
      expect(against(background)(paint)).toBeGreaterThanOrEqual(4.5);
    }
    // Figures are 18 points bold or larger.
    expect(against(background)(palette.figure)).toBeGreaterThanOrEqual(3);
    for (const accent of ['accent1', 'accent2', 'accent3', 'accent4'] as const) {
      for (const alpha of [12, 16, 30, 38]) {
        const ground = resolvePaint(palette.tint(accent, alpha), colours);
        expect(against(ground)(palette.text)).toBeGreaterThanOrEqual(4.5);
      }
    }
    const { onAccent } = palette;
    const readable = onAccent === null || against(colours.accent1)(onAccent) >= 4.5;
    expect(readable).toBe(true);
  });

  it('does not write on an accent on which nothing can be read', () => {
    const { colours } = defaultDestination('sv');
    expect(paletteFor({ ...colours, accent1: '808080', tx1: '606060' }).onAccent).toBeNull();
  });

  it('knows the contrast of black on white', () => {
    expect(contrast('000000', 'FFFFFF')).toBe(21);
    expect(contrast('FFFFFF', 'FFFFFF')).toBe(1);
  });
});
