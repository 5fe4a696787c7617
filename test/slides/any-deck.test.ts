import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { DeckSpec, Destination } from '#slides/deck.ts';
import { composeSlide, frameFor } from '#slides/layout/compose.ts';
import { longestWord, textHeight } from '#slides/layout/measure.ts';
import type { Scene } from '#slides/layout/scene.ts';
import { cleanText } from '#slides/ooxml/xml.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { renderDeck } from '#slides/render.ts';
import { anyDeck, slideKinds, slideOf } from './arbitraries.ts';
import { aDeck } from './builders.ts';
import { lintDeck } from './lint.ts';
import { themeFile, themeNames } from './themes.ts';

/** The long run of issue 7 is 1,000: `SAMSPEL_RUNS=1000`. */
const numRuns = Number(process.env['SAMSPEL_RUNS'] ?? 40);
/** Whole files are parsed and linted part by part, which is the slow part. */
const fileRuns = Number(process.env['SAMSPEL_RUNS'] ?? 12);

const destinations: readonly Destination[] = [
  defaultDestination('sv'),
  ...themeNames.map((name) => readDestination(themeFile(name))),
];
const anyDestination = fc.constantFrom(...destinations);

/** Every word of a value, in order, without what cannot be written. */
const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? cleanText(value).split(/\s+/u).filter(Boolean)
    : Array.isArray(value)
      ? value.flatMap(wordsIn)
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(wordsIn)
        : [];

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
    .map(([, said]) => said)
    .join(' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Everything that a spec says and a slide has to show. */
function saidBy(deck: DeckSpec): readonly string[] {
  return deck.slides.flatMap(({ id: _id, key: _key, kind: _kind, notes: _notes, ...said }) => {
    const shown: Record<string, unknown> = { ...said };
    const lists = ['rows', 'actions', 'steps', 'rules', 'sections', 'people', 'decisions'];
    // Without anything to show only the title is left, and a line that says so.
    if (lists.some((list) => Array.isArray(shown[list]) && shown[list].length === 0)) {
      return wordsIn([shown['title'], 'lead' in shown ? shown['lead'] : []]);
    }
    if (
      'columns' in said &&
      said.columns.every((one) => typeof one === 'object' && one.items.length === 0)
    ) {
      return wordsIn(shown['title']);
    }
    // A heading above nothing is not shown, and colour keys are not words.
    if ('headings' in said) delete shown['headings'];
    if ('quadrants' in said) {
      shown['quadrants'] = said.quadrants.map(({ heading, items }) =>
        items.length > 0 ? [heading, items] : items,
      );
    }
    return wordsIn(shown);
  });
}

function overflowsOf(scene: Scene, destination: Destination, deck: DeckSpec): string[] {
  const { font } = frameFor(deck, destination);
  const { content } = destination;
  return scene.items.flatMap((item) => {
    const { x, y, width, height } = item.rect;
    const found: string[] = [];
    const outside =
      x < content.x - 0.5 ||
      y < content.y - 0.5 ||
      x + width > content.x + content.width + 0.5 ||
      y + height > content.y + content.height + 0.5;
    if (outside) found.push(`${item.name} leaves the content area`);
    const cells =
      item.kind === 'box'
        ? [{ ...item, width, height }]
        : item.rows.flatMap((row) => {
            let column = 0;
            return row.cells.map((cell) => {
              const span = cell.span ?? 1;
              const wide = item.columns
                .slice(column, column + span)
                .reduce((sum, one) => sum + one, 0);
              column += span;
              return { ...cell, width: wide, height: row.height };
            });
          });
    for (const cell of cells) {
      const inner = cell.width - cell.insets.left - cell.insets.right;
      const needed =
        textHeight(cell.paragraphs, inner, font) + cell.insets.top + cell.insets.bottom;
      if (cell.paragraphs.length > 0 && needed > cell.height + 0.5) {
        found.push(`${item.name}: ${needed} in ${cell.height}`);
      }
    }
    return found;
  });
}

describe('any deck', () => {
  it('is a sound file with titles, language, alternative texts and theme colours only', () => {
    fc.assert(
      fc.property(anyDeck, anyDestination, (deck, destination) => {
        expect(lintDeck(renderDeck(deck, destination, 's').pptx)).toEqual([]);
      }),
      { numRuns: fileRuns },
    );
  });

  it.each(slideKinds)('of kind %s keeps its text in its place, 14 points or larger', (kind) => {
    fc.assert(
      fc.property(slideOf(kind), anyDestination, fc.boolean(), (slide, destination, draft) => {
        const deck = aDeck([slide], { draft });
        const clean = JSON.parse(JSON.stringify(slide), (_key, value: unknown) =>
          typeof value === 'string' ? cleanText(value) : value,
        ) as typeof slide;
        for (const scene of composeSlide(clean, deck, destination)) {
          expect(overflowsOf(scene, destination, deck)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('says everything that its spec says', () => {
    fc.assert(
      fc.property(anyDeck, anyDestination, (deck, destination) => {
        const parts = unzipSync(renderDeck(deck, destination, 's').pptx);
        const written = Object.entries(parts)
          .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/u.test(name))
          .map(([, bytes]) => textsIn(strFromU8(bytes)))
          .join(' ')
          .replace(/\s+/gu, '');
        for (const word of new Set(saidBy(deck)))
          expect(written).toContain(word.replace(/\s+/gu, ''));
      }),
      { numRuns: fileRuns },
    );
  });

  it('breaks no word that fits on a line of its own', () => {
    const words = [
      'delegationsordningen',
      'kompetensförsörjningsstrategin',
      'verksamhetsuppföljning',
    ];
    const rows = words.map((word) => [
      word,
      'en lång text som tar det mesta av bredden '.repeat(4),
      word,
    ]);
    for (const destination of destinations) {
      const deck = aDeck([
        {
          kind: 'table',
          id: 't',
          key: 'k',
          title: 'T',
          notes: '',
          columns: ['a', 'b', 'c'],
          rows,
          rowHeaders: false,
        },
      ]);
      const { font } = frameFor(deck, destination);
      for (const slide of deck.slides) {
        for (const { items } of composeSlide(slide, deck, destination)) {
          for (const table of items) {
            if (table.kind !== 'table') continue;
            for (const row of table.rows) {
              for (const [column, cell] of row.cells.entries()) {
                const inner = (table.columns[column] ?? 0) - cell.insets.left - cell.insets.right;
                expect(longestWord(cell.paragraphs, font)).toBeLessThanOrEqual(inner);
              }
            }
          }
        }
      }
    }
  });

  it.each([0, 200])('takes %s items', (count) => {
    const items = Array.from({ length: count }, (_, index) => `Påstående nummer ${index + 1}`);
    const deck = aDeck([
      { kind: 'bullets', id: 'b', key: 'k', title: 'T', notes: '', lead: null, items },
    ]);
    const { pptx, slides } = renderDeck(deck, defaultDestination('sv'), 's');
    expect(lintDeck(pptx)).toEqual([]);
    expect(slides.length).toBeGreaterThanOrEqual(1);
  });
});
