/**
 * Advance widths in 1/2048 em, two digits of radix 64 per character, in the order of `charset`.
 * Read from the hmtx tables of Carlito and Liberation Sans, which have the widths of Calibri and Arial.
 * An accented letter is as wide as its base letter and is not listed.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const charset =
  ' !"#$%&\x27()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '§°·«»–—‘’“”•…‹›ÆæØøßÞþÐð×½€→≥≤„©®™²³µ¶£¤´¨±÷\u00a0';
const calibri =
  'HPKbM1P8QOW4V1HEJtJtP8P8H_JzIFMXQOQOQOQOQOQOQOQOQOQOIkIkP8P8P8O1cnShRaRETsPoOtUMT8IEKNQo' +
  'NdbXUqVMQiViRYOtPmUiSKceQnPmO_J0MXJ0P8P8JUPVQ0NiQ0P7JxPEQ0HWHqOjHWZkQ0Q4Q0Q0LKMhKuQ0OdW4' +
  'N3OfMpKEOvKEP8P8K2IFQZQZP8c-H_H_NZNZP8WGK2K2YbYvVPQ8Q4QiQ0T_Q0P8VfQOc-P8P8NZatQOWkKwKtRm' +
  'SwQOP8JWMkP8P8QO';
const calibriBold =
  'HPKbOCP8QOXVWjHeJ-J-P8P8IQJzIjNwQOQOQOQOQOQOQOQOQOQOI1I1P8P8P8O1cwTZR8Q8ULPnOsUZUMIiKmRg' +
  'Nib-VFVpRCV9SBPIP2U5S7dARoQoPTKZNwKZP8P8JnPzRLNZRLQHKIPLRLH3ILPXH3aCRLRNRLRLLYMxLGRLPJX2' +
  'OtPKMuLAPNLAP8P8K9IkRPRPP8c-IQIQN7N7P8WxLBLBY0YzVyRaRwRCRLUdRLP8WHQOc-P8P8N7atQOXDK0KwSC' +
  'TIQOP8JoNRP8P8QO';
const arial =
  'I5I5LXRzRzcdVWGHKqKqMdSsI5KqI5I5RzRzRzRzRzRzRzRzRzRzI5I5SsSsSsRzgfVWVWXHXHVWTjY5XHI5QAVW' +
  'RzaqXHY5VWY5XHVWTjXHVWeNVWVWTjI5I5I5PBRzKqRzRzQARzRzI5RzRzHHHHQAHHaqRzRzRzRzKqQAI5RzQAXH' +
  'QAQAQAKsIUKsSsRzMzKqRzRzRzgAHHHHKqKqLNgAKqKqgAcdY5TjTjVWRzXHRzSsasRzgARkRkKqXlXlgAKqKqSc' +
  'RMRzRzKqKqRkRkI5';
const arialBold =
  'I5KqPLRzRzcdXHHnKqKqMdSsI5KqI5I5RzRzRzRzRzRzRzRzRzRzKqKqSsSsSsTjfNXHXHXHXHVWTjY5XHI5RzXH' +
  'TjaqXHY5VWY5XHVWTjXHVWeNVWVWTjKqI5KqSsRzKqRzTjRzTjRzKqTjTjI5I5RzI5cdTjTjTjTjMdRzKqTjRzY5' +
  'RzRzQAMdI9MdSsRzMzKqRzRzRzgAI5I5QAQALNgAKqKqgAcdY5TjTjVWTjXHTjSsasRzgARkRkQAXlXlgAKqKqSc' +
  'RzRzRzKqKqRkRkI5';

/** Widths by UTF-16 code unit below `tableSize`, in 1/2048 em. */
export type Widths = Uint16Array;
const tableSize = 0x2300;
const wide = 2048;

function widthsOf(encoded: string): Widths {
  const widths = new Uint16Array(tableSize).fill(wide);
  const put = (code: number, width: number): void => {
    widths[code] = width;
  };
  for (let index = 0; index < charset.length; index += 1) {
    const high = digits.indexOf(encoded.charAt(2 * index));
    put(charset.charCodeAt(index), high * 64 + digits.indexOf(encoded.charAt(2 * index + 1)));
  }
  for (let code = 0xc0; code < 0x250; code += 1) {
    const base = String.fromCharCode(code).normalize('NFD');
    if (base.length > 1) put(code, widths[base.charCodeAt(0)] ?? wide);
  }
  for (let mark = 0x300; mark < 0x370; mark += 1) put(mark, 0);
  for (const invisible of [0x200b, 0x200c, 0x200d, 0x2060]) put(invisible, 0);
  return widths;
}

/** What we know of a typeface: widths, how much wider than those it is, height of a line in em. */
export type FontMetrics = {
  readonly regular: Widths;
  readonly bold: Widths;
  readonly factor: number;
  readonly lineHeight: number;
  /** From the top of a line to its base line, in em. */
  readonly ascent: number;
};

/**
 * Typefaces against Arial: mean advance of Swedish text, rounded up, and height of a line in em. PowerPoint's
 * single spacing is 1.2 em where the typeface itself is lower: a text box of one line of 18 points Arial
 * is 28.9 points high, insets of 7.2 included.
 */
const againstArial: Readonly<Record<string, readonly [factor: number, lineHeight: number]>> = {
  arial: [1, 1.205],
  helvetica: [1, 1.205],
  'liberation sans': [1, 1.205],
  'helvetica neue': [1.02, 1.22],
  verdana: [1.2, 1.22],
  'century gothic': [1.12, 1.23],
  'segoe ui': [1.05, 1.33],
  'open sans': [1.1, 1.37],
  'noto sans': [1.1, 1.37],
  'lucida sans': [1.15, 1.22],
  montserrat: [1.22, 1.22],
  poppins: [1.2, 1.5],
};

/** A typeface that we have no widths for rather gets too much room than too little. */
const unknownTypeface = [1.05, 1.27] as const;

const calibriAscent = 0.952;

const families = new Map<string, FontMetrics>();

/** Metrics to lay out with, by the typeface's name. */
export function fontMetrics(typeface: string): FontMetrics {
  const name = typeface.trim().toLowerCase();
  const known = families.get(name);
  if (known) return known;
  const made = metricsOf(name);
  families.set(name, made);
  return made;
}

function metricsOf(name: string): FontMetrics {
  if (/^(calibri|carlito)/u.test(name)) {
    const widths = { regular: widthsOf(calibri), bold: widthsOf(calibriBold) };
    return { ...widths, factor: 1, lineHeight: 1.221, ascent: calibriAscent };
  }
  if (name !== 'arial') {
    const [factor, lineHeight] = againstArial[name] ?? unknownTypeface;
    return { ...fontMetrics('arial'), factor, lineHeight, ascent: lineHeight * 0.79 };
  }
  const widths = { regular: widthsOf(arial), bold: widthsOf(arialBold) };
  return { ...widths, factor: 1, lineHeight: 1.205, ascent: 0.955 };
}

/**
 * Kerning makes running text narrower than its advance widths: by 0 to 1.5 % from line to line in the five decks,
 * and this in the middle.
 */
const kerned = { calibri: { regular: 0.992, bold: 0.996 }, other: { regular: 1, bold: 1 } };

const shown = new Map<string, { readonly text: FontMetrics; readonly cell: FontMetrics }>();

/**
 * Metrics to draw a preview with: as programs set the text, where those to lay out with rather take too much room.
 * A text box has lines of 1.2 em whatever the typeface, with the base line at 1 em (measured in LibreOffice 7.4, which
 * follows PowerPoint there); a cell has the lines of its typeface.
 */
export function shownMetrics(typeface: string): {
  readonly text: FontMetrics;
  readonly cell: FontMetrics;
} {
  const known = shown.get(typeface);
  if (known) return known;
  const font = fontMetrics(typeface);
  const { regular, bold } = font.ascent === calibriAscent ? kerned.calibri : kerned.other;
  const scaled = (widths: Widths, by: number): Widths =>
    by === 1 ? widths : widths.map((width) => Math.round(width * by));
  const cell = {
    ...font,
    regular: scaled(font.regular, regular),
    bold: scaled(font.bold, bold),
  };
  const made = { cell, text: { ...cell, lineHeight: 1.2, ascent: 1 } };
  shown.set(typeface, made);
  return made;
}

/** Width of one code unit in em; a surrogate half counts as half an emoji. */
export function advance(code: number, widths: Widths): number {
  if (code < tableSize) return (widths[code] ?? wide) / 2048;
  return code >= 0xd800 && code < 0xe000 ? 0.7 : code >= 0xfe00 && code < 0xfe10 ? 0 : 1;
}
