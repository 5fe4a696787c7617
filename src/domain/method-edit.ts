import type { GuideQuestion } from './interview.ts';
import type { AgendaEntry, ProgrammeTemplate } from './programme.ts';
import { accepted, refused, type Result } from './result.ts';

type Question = Pick<GuideQuestion, 'key' | 'area' | 'text'>;
type Heading = ProgrammeTemplate['policySections'][number];

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a line stood for before: the same words wherever they are, else what stood in its place and is gone. */
function before<T>(
  lines: readonly string[],
  old: readonly T[],
  wordsOf: (one: T) => string,
): readonly (T | undefined)[] {
  const kept = new Set(old.filter((one) => lines.includes(wordsOf(one))));
  return lines.map((line, index) => {
    const same = old.find((one) => wordsOf(one) === line);
    const there = old[index];
    return same ?? (there !== undefined && !kept.has(there) ? there : undefined);
  });
}

const freeKey = (prefix: string, taken: Set<string>): string => {
  let number = taken.size + 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  taken.add(`${prefix}${number}`);
  return `${prefix}${number}`;
};

/** PR-edit. Questions one to a line: one that is reworded stays the same question, a new one gets a new key. */
export function questionsFrom(text: string, old: readonly Question[]): readonly Question[] {
  const lines = linesOf(text);
  const known = before(lines, old, (question) => question.text);
  const taken = new Set(old.map(({ key }) => key));
  return lines.map((line, index) => ({
    key: known[index]?.key ?? freeKey('egen', taken),
    area: known[index]?.area ?? 'group',
    text: line,
  }));
}

/** PR-edit. Sections of the policy, a heading to a line; what a section refers to goes with it. */
export function headingsFrom(text: string, old: readonly Heading[]): readonly Heading[] {
  const lines = linesOf(text);
  const known = before(lines, old, ({ heading }) => heading);
  const taken = new Set(old.map(({ key }) => key));
  return lines.map((line, index) => ({
    key: known[index]?.key ?? freeKey('egen', taken),
    heading: line,
    legalRefs: known[index]?.legalRefs ?? [],
  }));
}

export const agendaLines = (agenda: readonly AgendaEntry[]): string =>
  agenda.map(({ start, end, title }) => `${start}–${end} ${title}`).join('\n');

const agendaLine = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})\s+(\S.*)$/;

export type AgendaRefusal = 'no-time' | 'not-in-order';

/** PR-edit. An agenda, `09:00–09:30 Title` to a line, in order and without overlap; breaks and methods stay. */
export function agendaFrom(
  text: string,
  old: readonly AgendaEntry[],
): Result<readonly AgendaEntry[], AgendaRefusal> {
  const entries: AgendaEntry[] = [];
  for (const line of linesOf(text)) {
    const parts = agendaLine.exec(line);
    if (parts === null) return refused('no-time');
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = '', title = ''] = parts;
    const start = `${fromHour.padStart(2, '0')}:${fromMinute}`;
    const end = `${toHour.padStart(2, '0')}:${toMinute}`;
    const isTime = [start, end].every((time) => time < '24:00' && time.slice(3) < '60');
    if (!isTime) return refused('no-time');
    const last = entries.at(-1)?.end ?? '00:00';
    if (start >= end || start < last) return refused('not-in-order');
    const same =
      old.find((one) => one.title === title && one.start === start) ??
      old.find((one) => one.title === title) ??
      old.find((one) => one.start === start);
    const { method = '', kind = 'work', output = null } = same ?? {};
    entries.push({ start, end, title, method, kind, output });
  }
  return accepted(entries);
}
