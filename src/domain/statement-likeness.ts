import { stemOf, stemsOf } from './word-stem.ts';

type Worded = { readonly id: string; readonly text: string };

/** One word in common is chance, unless the statement has hardly more. */
const fewestShared = 2;
const leastLikeness = 0.34;

/** Share of the fewer stems that both texts have, 0–1; 0 when too little is shared to say anything. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const fewer = Math.min(one.size, other.size);
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return fewer > 0 && shared >= Math.min(fewestShared, fewer) ? shared / fewer : 0;
}

/**
 * ST-similar (guides/ux.md 2.2). Statements that share word stems with any of the chosen ones, most alike
 * first: advice to outline, nothing moves by itself.
 */
export function similarTo(chosen: readonly Worded[], others: readonly Worded[]): readonly string[] {
  const wanted = chosen.map(({ text }) => stemsOf(text));
  return others
    .filter(({ id }) => !chosen.some((each) => each.id === id))
    .map(({ id, text }) => {
      const stems = stemsOf(text);
      return { id, alike: Math.max(0, ...wanted.map((each) => likeness(each, stems))) };
    })
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * ST-similar. Groups that could be made of loose statements: each is a statement with those like it that no
 * earlier group has taken, largest first.
 */
export function suggestedGroups(loose: readonly Worded[]): readonly (readonly string[])[] {
  const circles = loose
    .map((statement) => [statement.id, ...similarTo([statement], loose)])
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
  const taken = new Set<string>();
  const groups: string[][] = [];
  for (const circle of circles) {
    const left = circle.filter((id) => !taken.has(id));
    if (left[0] !== circle[0] || left.length < 2) continue;
    for (const id of left) taken.add(id);
    groups.push(left);
  }
  return groups;
}

/** The text from the first of some words to the last, with the small words between them: "rutiner vid avvikelser". */
function spanOf(text: string, words: readonly RegExpExecArray[]): string {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return '';
  const span = text.slice(first.index, last.index + last[0].length);
  return /[.!?,;:\n]/.test(span) ? words.map(([word]) => word).join(' ') : span;
}

/**
 * ST-title. What a group is called until somebody names it: the pair of words that most of its statements
 * have beside each other, else the word, else the beginning of the first statement.
 */
export function groupTitle(texts: readonly string[]): string {
  const counted = new Map<string, { words: string; times: number; size: number }>();
  for (const text of texts) {
    const known = stemsOf(text);
    const words = [...text.matchAll(/\p{L}{3,}/gu)].filter(([word]) => known.has(stemOf(word)));
    const parts = words.flatMap((word, index) => {
      const next = words[index + 1];
      return next === undefined ? [[word]] : [[word], [word, next]];
    });
    const own = new Map(parts.map((part) => [part.map(([word]) => stemOf(word)).join(' '), part]));
    for (const [key, part] of own) {
      const before = counted.get(key);
      counted.set(key, {
        words: before?.words ?? spanOf(text, part),
        times: (before?.times ?? 0) + 1,
        size: part.length,
      });
    }
  }
  const best = [...counted.values()]
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times * b.size - a.times * a.size || b.size - a.size)[0];
  const words = best?.words ?? (texts[0] ?? '').split(/\s+/).slice(0, 5).join(' ');
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
