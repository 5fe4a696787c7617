import type { RecordKind, RecordTypes } from './record-types.ts';
import { accepted, refused, type Result } from './result.ts';

/** What an export holds: what is finished and therefore official, or all that the person may read. */
export const exportScopes = ['official', 'everything'] as const;
export type ExportScope = (typeof exportScopes)[number];

export type DocumentRecords = { readonly [Kind in RecordKind]?: readonly RecordTypes[Kind][] };

/** A programme as one file: what an archive keeps, and what another tenant can take in. */
export type ProgrammeDocument = {
  readonly samspel: 'programme';
  readonly version: 1;
  readonly scope: ExportScope;
  readonly records: DocumentRecords;
};

type AllRecords = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

type IsOfficial = {
  readonly [Kind in RecordKind]?: (record: RecordTypes[Kind], all: AllRecords) => boolean;
};

const always = (): boolean => true;

/** Kinds that can be official, and when one of them is; every other kind is working material. */
const official: IsOfficial = {
  programmes: always,
  expectedResults: always,
  units: always,
  participants: always,
  occasions: always,
  occasionDays: always,
  findings: always,
  feedbacks: ({ status }) => status !== 'draft',
  groundRules: ({ status }) => ['agreed', 'followedUp', 'reopened', 'retired'].includes(status),
  interplayStatements: always,
  workingForms: ({ status }) => status === 'adopted' || status === 'adjusted',
  unitGroundRules: ({ status }) => status !== 'proposed',
  topics: ({ status }) => status !== 'proposed' && status !== 'assessed',
  roleStatements: ({ status }) => status === 'agreed',
  policies: ({ status }) => isAdopted(status),
  policySections: ({ policyId }, { policies }) =>
    isAdopted(policies.get(policyId)?.status ?? 'draft'),
  observations: always,
  swotEntries: ({ status }) => status === 'kept',
  planActions: ({ status }) => status !== 'proposed',
  decisions: ({ status }) => status !== 'draft',
  openItems: always,
  logEntries: always,
};

const isAdopted = (status: RecordTypes['policies']['status']): boolean =>
  status === 'adopted' || status === 'published' || status === 'revised';

/**
 * EX-official (domain.md 6.8, 6.10). What leaves for the archive by itself is what has been finished: agreed,
 * adopted, decided or published. Drafts, answers, votes and what one person has prepared stay.
 */
export function programmeDocument(all: AllRecords, scope: ExportScope): ProgrammeDocument {
  const kinds = (Object.keys(all) as RecordKind[]).sort();
  const records = kinds.flatMap((kind) => {
    const chosen = inOrder([...all[kind].values()], (record) =>
      scope === 'everything' ? true : (official[kind]?.(record as never, all) ?? false),
    );
    return chosen.length === 0 ? [] : [[kind, chosen]];
  });
  return { samspel: 'programme', version: 1, scope, records: Object.fromEntries(records) };
}

const inOrder = <T extends { readonly id: string }>(
  records: readonly T[],
  keep: (record: T) => boolean,
): readonly T[] => records.filter(keep).sort((a, b) => (a.id < b.id ? -1 : 1));

/** EX-equal. The same programme gives the same bytes, whoever exports it and in what order it was read. */
export const writeDocument = (document: ProgrammeDocument): string =>
  `${JSON.stringify(document, (_key, value: unknown) => sortedKeys(value), 2)}\n`;

/** The same value with the keys of an object in alphabetical order. */
const sortedKeys = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Where in a file something is wrong: kind and id, or kind and place in the list. */
export type Place = string;
export type DocumentRefusal = 'too-large' | 'not-a-programme' | 'unreadable' | 'incomplete';
export type ReadDocument =
  | { readonly ok: true; readonly value: ProgrammeDocument }
  | { readonly ok: false; readonly refusal: DocumentRefusal; readonly place: Place };

/** A programme of five years with everything is under three million characters. */
export const largestDocument = 20_000_000;

/**
 * EX-read. A document from the text of a file, refused whole where one record is wrong, with its place.
 * @param read checks one record of a kind; null when it is not one
 */
export function readDocument(
  text: string,
  kinds: readonly RecordKind[],
  read: <Kind extends RecordKind>(kind: Kind, value: unknown) => RecordTypes[Kind] | null,
): ReadDocument {
  const refusal = (why: DocumentRefusal, place: Place = ''): ReadDocument => ({
    ...refused(why),
    place,
  });
  if (text.length > largestDocument) return refusal('too-large');
  const file = objectIn(text);
  const scope = exportScopes.find((one) => one === file?.['scope']);
  const given = file?.['records'];
  if (file?.['samspel'] !== 'programme' || file['version'] !== 1 || scope === undefined) {
    return refusal('not-a-programme');
  }
  if (typeof given !== 'object' || given === null) return refusal('not-a-programme');
  const records: Record<string, unknown[]> = {};
  for (const [name, values] of Object.entries(given)) {
    const kind = kinds.find((one) => one === name);
    if (kind === undefined || !Array.isArray(values)) return refusal('unreadable', name);
    const seen = new Set<string>();
    for (const [index, value] of values.entries()) {
      const record = read(kind, value);
      const place = `${name}[${index}]`;
      if (record === null || seen.has(record.id)) return refusal('unreadable', place);
      seen.add(record.id);
    }
    records[name] = values;
  }
  const document = { samspel: 'programme', version: 1, scope, records } as ProgrammeDocument;
  const whole = isWhole(document.records);
  return whole.ok ? accepted(document) : refusal('incomplete', whole.refusal);
}

/** One programme, and every record in it. */
function isWhole(records: DocumentRecords): Result<null, RecordKind> {
  const [programme, ...others] = records.programmes ?? [];
  if (programme === undefined || others.length > 0) return refused('programmes');
  const entries = Object.entries(records) as [RecordKind, readonly { programmeId: string }[]][];
  const stray = entries.find(([, list]) =>
    list.some(({ programmeId }) => programmeId !== programme.id),
  );
  return stray === undefined ? accepted(null) : refused(stray[0]);
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
