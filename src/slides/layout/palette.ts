import type { Destination, SchemeColour } from '../deck.ts';
import type { Paint } from './scene.ts';

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
];

const hexOf = (rgb: Rgb): string =>
  rgb
    .map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16))
    .map((part) => part.padStart(2, '0'))
    .join('')
    .toUpperCase();

/** Scales and shifts the HSL luminance, as DrawingML's lumMod and lumOff do; both in per cent. */
function shiftLuminance(rgb: Rgb, lumMod: number, lumOff: number): Rgb {
  const [red, green, blue] = rgb.map((part) => part / 255) as [number, number, number];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const target = Math.min(1, Math.max(0, (luminance * lumMod + lumOff) / 100));
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * luminance - 1));
  const stretched = saturation * (1 - Math.abs(2 * target - 1));
  const scale = chroma === 0 ? 0 : stretched / chroma;
  return [red, green, blue].map((part) => (target + (part - luminance) * scale) * 255) as [
    number,
    number,
    number,
  ];
}

/** The colour that a paint has on the destination's background, as `RRGGBB`. */
export function resolvePaint(paint: Paint, colours: Destination['colours']): string {
  const base = rgbOf(colours[paint.scheme]);
  const shifted =
    paint.lumMod === undefined && paint.lumOff === undefined
      ? base
      : shiftLuminance(base, paint.lumMod ?? 100, paint.lumOff ?? 0);
  const cover = (paint.alpha ?? 100) / 100;
  const background = rgbOf(colours.bg1);
  return hexOf([
    shifted[0] * cover + background[0] * (1 - cover),
    shifted[1] * cover + background[1] * (1 - cover),
    shifted[2] * cover + background[2] * (1 - cover),
  ]);
}

function relativeLuminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const linear = part / 255;
    return linear <= 0.03928 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two `RRGGBB` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

export type Palette = {
  readonly text: Paint;
  /** For what is read second; still at least 4.5 against the background. */
  readonly muted: Paint;
  readonly hairLine: Paint;
  /** The theme's leading accent, for bars and lines. */
  readonly accent: Paint;
  /** Large figures (18 pt bold or more): the accent where it has contrast 3, else the text colour. */
  readonly figure: Paint;
  /** Text on a solid accent fill, or null where neither text nor background colour is readable on it. */
  readonly onAccent: Paint | null;
  /** Pale fill that text can stand on. */
  readonly tint: (accent: SchemeColour, alpha?: number) => Paint;
};

const textPaint: Paint = { scheme: 'tx1' };

/** Picks paints whose contrast holds in the destination's own colours. */
export function paletteFor(colours: Destination['colours']): Palette {
  const background = colours.bg1;
  const accent: Paint = { scheme: 'accent1' };
  const lightText = relativeLuminance(colours.tx1) > 0.5;
  const faded: Paint = lightText
    ? { scheme: 'tx1', lumMod: 75 }
    : { scheme: 'tx1', lumMod: 65, lumOff: 35 };
  const fadedContrast = contrast(resolvePaint(faded, colours), background);
  const onAccent = ([{ scheme: 'bg1' }, textPaint] as const).find(
    (paint) => contrast(resolvePaint(paint, colours), colours.accent1) >= 4.5,
  );
  return {
    text: textPaint,
    muted: fadedContrast >= 4.5 ? faded : textPaint,
    // Toward the background: LibreOffice ignores alpha on the borders of cells.
    hairLine: lightText ? { scheme: 'tx1', lumMod: 40 } : { scheme: 'tx1', lumMod: 25, lumOff: 75 },
    accent,
    figure: contrast(colours.accent1, background) >= 3 ? accent : textPaint,
    onAccent: onAccent ?? null,
    tint: (scheme, alpha = 12) => ({ scheme, alpha }),
  };
}
