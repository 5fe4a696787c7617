import { createRequire } from 'node:module';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readDestination } from '#slides/ooxml/destination.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import type { DeckSpec, Destination } from '#slides/deck.ts';
import { layOut } from '#slides/lay-out.ts';
import type { PlacedScene } from '#slides/layout/placed.ts';
import { sceneTexts } from '#slides/layout/placed.ts';
import { renderDeck } from '#slides/render.ts';
import { ekbyDecks } from './ekby-decks.ts';
import { themeFile } from './themes.ts';

type Element = {
  readonly type: string;
  readonly content?: string;
  readonly data?: readonly (readonly { readonly text?: string }[])[];
};
type ReadSlide = { readonly elements: readonly Element[]; readonly note: string };
type Reader = {
  parse(file: ArrayBuffer, options?: object): Promise<{ readonly slides: readonly ReadSlide[] }>;
};

/** A reader that somebody else wrote. Its ES module exports nothing, so the other one is taken. */
const { parse } = createRequire(__filename)('pptxtojson/dist/index.cjs') as Reader;

const destinations: readonly (readonly [string, 'sv' | 'en', Destination])[] = [
  ['default', 'sv', defaultDestination('sv')],
  ['municipal', 'en', readDestination(themeFile('municipal'))],
];

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** Words without the marks around them, so that only what is said counts. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/gu, '');

const cellsOf = ({ data = [] }: Element): readonly string[] =>
  data.flatMap((row) => row.map(({ text }) => plain(text ?? '')));

function expectSame(read: ReadSlide, placed: PlacedScene): void {
  const { scene } = placed;
  const texts = read.elements.map(({ content }) => plain(content ?? ''));
  expect(texts).toContain(plain(scene.title));
  const tables = scene.items.flatMap((item) => (item.kind === 'table' ? [item] : []));
  const readTables = read.elements.filter(({ type }) => type === 'table');
  expect(readTables).toHaveLength(tables.length);
  for (const [index, table] of tables.entries()) {
    const written = table.rows.flatMap((row) =>
      row.cells.map(({ paragraphs }) =>
        plain(paragraphs.map((one) => one.runs.map(({ text }) => text).join('')).join('')),
      ),
    );
    const found = cellsOf(readTables[index] ?? { type: 'table' });
    // Cells that a bar covers are read as empty ones.
    expect(found.filter(Boolean)).toEqual(written.filter(Boolean));
  }
  const all = [...texts, ...readTables.flatMap(cellsOf)].join('');
  const said = sceneTexts(placed).filter((text) => text !== '‹#›');
  expect(said.filter((text) => !all.includes(plain(text)))).toEqual([]);
  expect(plain(read.note)).toContain(plain(scene.notes));
}

/** PowerPoint knows its "No Style, No Grid" by its id; this reader wants it written out. */
const styles =
  '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"><a:tblStyle styleId="{2D5ABB26-0587-4C30-8999-92F81FD0307C}" styleName="No Style, No Grid"><a:wholeTbl><a:tcTxStyle/><a:tcStyle><a:tcBdr/><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>';

async function reread(deck: DeckSpec, destination: Destination): Promise<readonly ReadSlide[]> {
  const { pptx } = renderDeck(deck, destination, 's', 'file');
  const parts = { ...unzipSync(pptx), 'ppt/tableStyles.xml': strToU8(styles) };
  return (await parse(new Uint8Array(zipSync(parts)).buffer)).slides;
}

jest.setTimeout(120_000);

describe('read again by another library', () => {
  it.each(destinations)(
    'every deck says what its spec says: titles, tables, texts, notes (%s, %s)',
    async (_name, language, destination) => {
      for (const deck of ekbyDecks(language)) {
        const laid = deck.slides.flatMap((slide) => layOut(slide, deck, destination));
        const slides = await reread(deck, destination);
        expect(slides).toHaveLength(laid.length);
        for (const [index, { placed }] of laid.entries()) {
          expectSame(slides[index] ?? { elements: [], note: '' }, placed);
        }
      }
    },
  );
});
