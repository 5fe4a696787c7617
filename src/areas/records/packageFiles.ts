import { writeDocument, type ProgrammeDocument } from '#domain/programme-document.ts';
import { writeTable } from '#domain/table-file.ts';
import type { Language } from '#i18n/language.ts';
import { recordsTexts } from '#i18n/records.ts';
import type { DeckRecords } from '#slides/programme-decks.ts';
import type { DocumentRecords } from '#slides/word/documents.ts';
import { tablesOf } from '#state/programme-file.ts';

export type PackageAbout = {
  readonly title: string;
  readonly municipality: string;
  readonly department: string;
  readonly registrationNumber: string | null;
  readonly madeBy: string;
  /** The day in Stockholm, `2027-05-26`. */
  readonly madeOn: string;
};

export type PackageOrder = {
  readonly document: ProgrammeDocument;
  readonly about: PackageAbout;
  readonly language: Language;
  readonly onProgress: (done: number, all: number) => void;
};

type Entry = { readonly path: string; readonly note: string; readonly bytes: Uint8Array };

const encoder = new TextEncoder();

/** The tables, the decks, the documents, and the page of contents: what progress counts. */
const steps = 4;

/**
 * The files of an export package in open formats, with a page that says what they are.
 * @returns a zip file and how many files it holds
 */
export async function makePackage(order: PackageOrder): Promise<{
  readonly zip: Uint8Array;
  readonly count: number;
}> {
  const { document, language, onProgress } = order;
  const texts = recordsTexts[language];
  const tables = tablesOf(document).map(({ kind, name, ...table }) => ({
    path: `tables/${kind}.csv`,
    note: `${name}, ${texts.index.rows(table.rows.length)}`,
    bytes: encoder.encode(writeTable(table)),
  }));
  onProgress(1, steps);
  const decks = await deckFiles(document, language);
  onProgress(2, steps);
  const documents = await wordFiles(document, language);
  onProgress(3, steps);
  const whole = {
    path: 'programme.json',
    note: texts.index.whole,
    bytes: encoder.encode(writeDocument(document)),
  };
  const groups = [
    { heading: texts.index.tables, entries: tables },
    { heading: texts.index.decks, entries: decks },
    { heading: texts.index.documents, entries: documents },
    { heading: 'JSON', entries: [whole] },
  ].filter(({ entries }) => entries.length > 0);
  const page = indexPage(order, groups);
  const { archive } = await import('#slides/ooxml/archive.ts');
  const files = new Map([
    ['index.html', encoder.encode(page)],
    ...groups.flatMap(({ entries }) =>
      entries.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ),
  ]);
  const zip = archive(files);
  onProgress(steps, steps);
  return { zip, count: files.size };
}

/** The decks that are finished: a draft is no document of the programme. */
async function deckFiles(
  document: ProgrammeDocument,
  language: Language,
): Promise<readonly Entry[]> {
  const [
    { programmeDeck, deckRecordKinds },
    render,
    destinations,
    topics,
    regulations,
    { deckTemplates },
  ] = await Promise.all([
    import('#slides/programme-decks.ts'),
    import('#slides/render.ts'),
    import('#slides/default-destination.ts'),
    import('#i18n/defaults/topics.ts'),
    import('#i18n/defaults/regulations.ts'),
    import('#slides/deck.ts'),
  ]);
  const records = Object.fromEntries(
    deckRecordKinds.map((kind) => [kind, document.records[kind] ?? []]),
  ) as DeckRecords;
  const content = { criteria: topics.topicCriteria, regulations: regulations.regulationCards };
  const destination = destinations.defaultDestination(language);
  return deckTemplates.flatMap((template) => {
    const deck = programmeDeck(template, records, content, language);
    if (deck === null || deck.draft) return [];
    const { pptx } = render.renderDeck(deck, destination, template, 'file');
    return [{ path: `decks/${template}-${language}.pptx`, note: deck.title, bytes: pptx }];
  });
}

/** The policy and the plan, where they are adopted and decided. */
async function wordFiles(
  document: ProgrammeDocument,
  language: Language,
): Promise<readonly Entry[]> {
  const { documentKinds, finishedDocuments } = await import('#slides/word/documents.ts');
  const records = Object.fromEntries(
    documentKinds.map((kind): [string, unknown] => [kind, document.records[kind] ?? []]),
  ) as DocumentRecords;
  const files = await finishedDocuments(records, language);
  return Promise.all(
    files.map(async ({ of, name, content }) => ({
      path: `documents/${of}-${language}.docx`,
      note: name.replace(/\.docx$/u, ''),
      bytes: new Uint8Array(await content.arrayBuffer()),
    })),
  );
}

type Group = { readonly heading: string; readonly entries: readonly Entry[] };

/** A page without scripts that any browser shows, now and in thirty years. */
function indexPage({ document, about, language }: PackageOrder, groups: readonly Group[]): string {
  const { index, scopes } = recordsTexts[language];
  const facts = [
    [index.municipality, about.municipality],
    [index.department, about.department],
    [index.register, about.registrationNumber ?? '–'],
    [index.made, about.madeOn],
    [index.by, about.madeBy],
    [index.scope, scopes[document.scope]],
  ];
  const title = escapeHtml(index.title(about.title));
  const list = ({ heading, entries }: Group) =>
    `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${entries
      .map(
        ({ path, note }) =>
          `<li><a href="${escapeHtml(path)}">${escapeHtml(path)}</a>: ${escapeHtml(note)}</li>`,
      )
      .join('\n')}\n</ul>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width">
<style>body{font-family:sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.5}dt{font-weight:bold}</style>
</head>
<body>
<h1>${title}</h1>
<h2>${escapeHtml(index.about)}</h2>
<dl>
${facts.map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
<p>${escapeHtml(index.format)}</p>
${groups.map(list).join('\n')}
</body>
</html>
`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (one) => escapes[one] ?? one);
