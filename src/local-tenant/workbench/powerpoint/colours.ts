import { all, down, number } from './ooxml.ts';

/** The colours that a slide's shapes speak of, by the names its master gives them. */
export type Palette = (name: string) => string | null;

/** @param map the master's `clrMap`, which says what `tx1` or `bg1` is in this theme */
export function paletteOf(theme: Element, map: Element | null): Palette {
  const scheme = down(theme, 'themeElements', 'clrScheme');
  return (name) => {
    const colour = down(scheme, map?.getAttribute(name) ?? name);
    const value = colour?.firstElementChild;
    return (
      value?.getAttribute('val')?.match(/^[0-9a-f]{6}$/i)?.[0] ??
      value?.getAttribute('lastClr') ??
      null
    );
  };
}

/** The colour of a `solidFill`, as CSS; null where there is none. */
export function solidColour(fill: Element | null, palette: Palette): string | null {
  const colour = fill?.firstElementChild ?? null;
  if (colour === null) return null;
  const value = colour.getAttribute('val') ?? '';
  const hex =
    colour.localName === 'schemeClr' ? palette(value) : (colour.getAttribute('lastClr') ?? value);
  if (hex === null || !/^[0-9a-f]{6}$/i.test(hex)) return null;
  const [alpha, luminance, offset] = ['alpha', 'lumMod', 'lumOff'].map((name) =>
    number(all(colour, name)[0], 'val'),
  );
  const share = (luminance ?? 100_000) / 100_000;
  const added = (offset ?? 0) / 100_000;
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const shown = channels.map((channel) =>
    Math.round(255 * Math.min(1, Math.max(0, channel * share + added))),
  );
  return `rgb(${shown.join(' ')} / ${(alpha ?? 100_000) / 1000}%)`;
}
