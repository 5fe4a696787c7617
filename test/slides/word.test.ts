import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { recordsAt } from '#local-tenant/seed/ekby-records.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import type { DeckLanguage } from '#slides/deck.ts';
import { planDocument, policyDocument } from '#slides/word/documents.ts';
import type { DocumentRecords, LoadedRecords } from '#slides/word/documents.ts';
import { writeDocument } from '#slides/word/write.ts';

/** The demo programme as the app holds it, with what a test changes. */
function loaded(stage: StageKey, change: Partial<DocumentRecords> = {}): LoadedRecords {
  const records = { ...recordsAt(stage), ...change };
  const maps = Object.entries(records).map(([kind, list]) => [
    kind,
    new Map(list.map((one) => [one.id, one])),
  ]);
  return Object.fromEntries(maps) as LoadedRecords;
}

const bytesOf = async (content: Blob): Promise<Uint8Array> =>
  new Uint8Array(await content.arrayBuffer());

async function policyXml(language: DeckLanguage, change: Partial<DocumentRecords> = {}) {
  const file = await policyDocument(loaded('t4', change), language);
  const parts = unzipSync(await bytesOf(file?.content ?? new Blob()));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const all = Object.keys(parts).filter((name) => /word\/(header|footer)\d+\.xml/u.test(name));
  return { name: file?.name, body: part('word/document.xml'), edges: all.map(part).join('') };
}

const paragraphsOf = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu)]
    .map(([whole]) => whole)
    .filter((whole) => whole.includes(`<w:pStyle w:val="${style}"/>`))
    .map((whole) =>
      [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((one) => one[1]).join(''),
    );

const draftPolicy = () =>
  recordsAt('t4').policies.map((one) => ({ ...one, status: 'draft' as const }));

describe('the policy as a Word file', () => {
  it('has its title, a heading per section, and the text of each', async () => {
    const { body, name } = await policyXml('sv');
    const { policies, policySections } = recordsAt('t4');
    expect(paragraphsOf(body, 'Title')).toEqual([policies[0]?.title]);
    expect(name).toBe(`${policies[0]?.title}.docx`);
    const headings = paragraphsOf(body, 'Heading1');
    for (const { order, heading, text } of policySections) {
      expect(headings).toContain(`${order}. ${heading}`);
      expect(body).toContain(text.slice(0, 40));
    }
  });

  it('heads its tables, and repeats the heads on every page', async () => {
    const { body } = await policyXml('sv');
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(body).toContain('w:firstRow="true"');
  });

  it('numbers its pages in the language of the document', async () => {
    expect((await policyXml('sv')).edges).toContain('Sida ');
    const { edges } = await policyXml('en');
    expect(edges).toContain('Page ');
    expect(edges).toContain('NUMPAGES');
  });

  it('says on every page that it is a draft until it is in force', async () => {
    expect((await policyXml('sv')).edges).not.toContain('Utkast');
    expect((await policyXml('sv', { policies: draftPolicy() })).edges).toContain(
      'Utkast – inte fastställt',
    );
    expect((await policyXml('en', { policies: draftPolicy() })).edges).toContain('Draft');
  });

  it('tags every run with a language: in English what the group has written stays Swedish', async () => {
    const runsOf = (xml: string) =>
      [...xml.matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([whole]) => ({
        lang: /<w:lang w:val="([^"]+)"/u.exec(whole)?.[1],
        text: /<w:t[^>]*>([^<]*)/u.exec(whole)?.[1] ?? '',
      }));
    const swedish = runsOf((await policyXml('sv')).body);
    expect(new Set(swedish.map(({ lang }) => lang))).toEqual(new Set(['sv-SE']));
    const english = runsOf((await policyXml('en')).body);
    const langOf = (start: string) => english.find(({ text }) => text.startsWith(start))?.lang;
    expect(langOf('1. Syfte')).toBe('sv-SE');
    expect(langOf('Rests on')).toBe('en-GB');
    expect(english.every(({ lang }) => lang !== undefined)).toBe(true);
  });

  it('is not there before there are sections', async () => {
    expect(await policyDocument(loaded('t1', { policySections: [] }), 'sv')).toBeNull();
  });

  it('takes any text', async () => {
    const bytes = await writeDocument({
      language: 'sv',
      title: 'A\u0001\ud83d<b>&',
      line: '\u000b',
      draft: true,
      blocks: [{ kind: 'paragraph', look: 'body', said: ['rad\nrad\u0000 ]]> 😀'] }],
    });
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('A&lt;b&gt;&amp;');
    expect(body).toContain('😀');
    expect(body).toContain('<w:br/>');
  });
});

describe('the plan as a Word file', () => {
  it('holds every action with name, date and measure, and every decision that may be shown', async () => {
    const file = await planDocument(loaded('t4'), 'sv');
    const parts = unzipSync(await bytesOf(file?.content ?? new Blob()));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const { planActions, decisions } = recordsAt('t4');
    for (const { title, measure } of planActions) {
      expect(body).toContain(title);
      expect(body).toContain(measure);
    }
    for (const { text, status, notPublishedReason } of decisions) {
      const shown = status !== 'draft' && notPublishedReason === null;
      expect(body.includes(text)).toBe(shown);
    }
  });

  it('is a draft while an action is only proposed', async () => {
    const planActions = recordsAt('t4').planActions.map((action, index) =>
      index === 0 ? { ...action, status: 'proposed' as const } : action,
    );
    const file = await planDocument(loaded('t4', { planActions }), 'sv');
    const parts = unzipSync(await bytesOf(file?.content ?? new Blob()));
    expect(Object.keys(parts).some((name) => name.startsWith('word/header'))).toBe(true);
  });
});

it('the files pass the Open XML SDK without an error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-word-'));
  try {
    for (const language of ['sv', 'en'] as const) {
      const records = loaded('t4', { policies: draftPolicy() });
      const [policy, plan] = [
        await policyDocument(records, language),
        await planDocument(loaded('t4'), language),
      ];
      for (const [name, file] of Object.entries({ policy, plan })) {
        const bytes = await bytesOf(file?.content ?? new Blob());
        writeFileSync(join(folder, `${name}-${language}.docx`), bytes);
      }
    }
    const script = join(__dirname, 'validate.mjs');
    const found = JSON.parse(
      execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }),
    );
    expect(found).toEqual({
      'plan-en.docx': [],
      'plan-sv.docx': [],
      'policy-en.docx': [],
      'policy-sv.docx': [],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
