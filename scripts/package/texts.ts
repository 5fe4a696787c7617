import type { Texts } from './manifest.ts';

/** The mark in a template where a text of the localisation file goes. */
const textMark = '{text}';

/**
 * Fills `{name}` marks.
 * @throws Error that names a mark without a value: a slip in the template
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_mark, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template has {${name}}, which nobody fills in`);
    return value;
  });
}

/** Calls `visit` for every text in a JSON value, with its place. */
export function eachText(value: unknown, visit: (text: string, place: string) => void): void {
  fillTexts(value, (text, place) => {
    visit(text, place);
    return text;
  });
}

/**
 * A copy of a JSON value with every text replaced.
 * @param replace gets the text and its place, e.g. `extensions[0].runtimes[0].id`
 */
export function fillTexts(
  value: unknown,
  replace: (text: string, place: string) => unknown,
  place = '',
): unknown {
  if (typeof value === 'string') return replace(value, place);
  if (Array.isArray(value)) {
    return value.map((one, index) => fillTexts(one, replace, `${place}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      fillTexts(one, replace, place === '' ? key : `${place}.${key}`),
    ]),
  );
}

/**
 * Puts texts where a template says `{text}`.
 * @throws Error that names a place without a text, or a text without a place
 */
export function placeTexts(template: unknown, texts: Texts): unknown {
  const left = new Set(Object.keys(texts).filter((key) => key !== '$schema'));
  const placed = fillTexts(template, (mark, place) => {
    if (mark !== textMark) return mark;
    const text = texts[place];
    if (text === undefined) throw new Error(`no text for ${place}`);
    left.delete(place);
    return text;
  });
  if (left.size > 0) throw new Error(`no place in the manifest for ${[...left].join(', ')}`);
  return placed;
}
