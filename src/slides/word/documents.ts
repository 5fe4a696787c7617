import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import type { DeckLanguage } from '../deck.ts';
import type { DocumentSpec } from './document.ts';

/** The kinds of record that Word files are made of. */
export const documentKinds = [
  'programmes',
  'participants',
  'units',
  'policies',
  'policySections',
  'roleStatements',
  'planActions',
  'swotEntries',
  'decisions',
  'occasions',
  'occasionDays',
] as const satisfies readonly RecordKind[];

type Kind = (typeof documentKinds)[number];

/** What the Word files are made of, by kind; in any order. */
export type DocumentRecords = { readonly [Each in Kind]: readonly RecordTypes[Each][] };

/** The records as the loaded programme holds them, by id. */
export type LoadedRecords = { readonly [Each in Kind]: ReadonlyMap<string, RecordTypes[Each]> };

export type WordFile = { readonly name: string; readonly content: Blob };

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const listed = (records: LoadedRecords): DocumentRecords =>
  Object.fromEntries(
    documentKinds.map((kind): [string, unknown] => [kind, [...records[kind].values()]]),
  ) as DocumentRecords;

/** What no file system takes, and what would make a name hard to read. */
const unfit = /[\\/:*?"<>|#%\s\u0000-\u001f]+/gu;

async function file(spec: DocumentSpec | null): Promise<WordFile | null> {
  if (spec === null) return null;
  const { writeDocument } = await import('./write.ts');
  const title = typeof spec.title === 'string' ? spec.title : spec.title.text;
  const name = title.replace(unfit, ' ').trim().slice(0, 100);
  const content = new Blob([await writeDocument(spec)], { type: mediaType });
  return { name: `${name}.docx`, content };
}

/**
 * The management policy as a Word file: headings, table headers, language, page numbers; `Utkast` on every page
 * while it is not in force. The writer is loaded when it is first needed.
 * @param records as the loaded programme holds them
 * @returns null when there is no policy with sections
 */
export async function policyDocument(
  records: LoadedRecords,
  language: DeckLanguage,
): Promise<WordFile | null> {
  const { policySpec } = await import('./policy-document.ts');
  return file(policySpec(listed(records), language));
}

/**
 * The development plan as a Word file.
 * @param records as the loaded programme holds them
 * @returns null when there are no actions
 */
export async function planDocument(
  records: LoadedRecords,
  language: DeckLanguage,
): Promise<WordFile | null> {
  const { planSpec } = await import('./plan-document.ts');
  return file(planSpec(listed(records), language));
}

/**
 * The policy and the plan as they go to the registrar; a draft is no document of the programme.
 * @param records in any order
 */
export async function finishedDocuments(
  records: DocumentRecords,
  language: DeckLanguage,
): Promise<readonly (WordFile & { readonly of: 'policy' | 'plan' })[]> {
  const [{ policySpec }, { planSpec }] = await Promise.all([
    import('./policy-document.ts'),
    import('./plan-document.ts'),
  ]);
  const specs = { policy: policySpec(records, language), plan: planSpec(records, language) };
  const files = (['policy', 'plan'] as const).map(async (of) => {
    const made = specs[of]?.draft === false ? await file(specs[of]) : null;
    return made === null ? [] : [{ ...made, of }];
  });
  return (await Promise.all(files)).flat();
}
