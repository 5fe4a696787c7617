import type { OpenItem } from './decision.ts';

/** What is published, in the order it is read. */
export type OpenArea = {
  /** Newest first. */
  readonly decisions: readonly OpenItem[];
  readonly groundRules: readonly OpenItem[];
  readonly policy: OpenItem | null;
  readonly policySections: readonly OpenItem[];
  /** What is to be done first comes first; what has no date comes last. */
  readonly planActions: readonly OpenItem[];
  /** The rules of each unit, by the unit's name. */
  readonly units: readonly { readonly name: string; readonly rules: readonly OpenItem[] }[];
  /** When something was last published; null when nothing is. */
  readonly latest: string | null;
};

/** OP-read (R60). What everyone in the department reads, by what it is, each in its own order. */
export function openAreaOf(items: Iterable<OpenItem>): OpenArea {
  const all = [...items].sort((a, b) =>
    a.sourceId.localeCompare(b.sourceId, 'sv', { numeric: true }),
  );
  const of = (kind: OpenItem['kind']) => all.filter((item) => item.kind === kind);
  const unitRules = of('unitGroundRule');
  const names = [...new Set(unitRules.map(({ title }) => title))].sort((a, b) =>
    a.localeCompare(b, 'sv'),
  );
  const policy = newestFirst(of('policy'))[0] ?? null;
  return {
    decisions: newestFirst(of('decision')),
    groundRules: of('groundRule'),
    policy,
    policySections: of('policySection').sort((a, b) =>
      a.title.localeCompare(b.title, 'sv', { numeric: true }),
    ),
    planActions: of('planAction').sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999')),
    units: names.map((name) => ({
      name,
      rules: unitRules.filter(({ title }) => title === name),
    })),
    latest:
      all
        .map(({ publishedOn }) => publishedOn)
        .sort(compare)
        .at(-1) ?? null,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const newestFirst = (items: readonly OpenItem[]): readonly OpenItem[] =>
  [...items].sort(
    (a, b) =>
      compare(b.date ?? b.publishedOn, a.date ?? a.publishedOn) ||
      b.title.localeCompare(a.title, 'sv', { numeric: true }),
  );
