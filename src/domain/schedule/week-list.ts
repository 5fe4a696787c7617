/**
 * ISO week numbers in a typed text: `8, 17` or `26–29`.
 * @returns the weeks, and the first part that is none, or null when all are
 */
export function weeksIn(text: string): {
  readonly weeks: readonly number[];
  readonly bad: string | null;
} {
  const weeks = new Set<number>();
  let bad: string | null = null;
  for (const part of text
    .replaceAll(/v\.?\s*(?=\d)/gi, '')
    .split(/[\s,;]+/)
    .filter((one) => one !== '')) {
    const [, first, last] = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (first === undefined || from < 1 || to > 53 || to < from) {
      bad ??= part;
      continue;
    }
    for (let week = from; week <= to; week += 1) weeks.add(week);
  }
  return { weeks: [...weeks], bad };
}
