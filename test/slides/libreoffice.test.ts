import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { insertSlides } from '#local-tenant/server/deck/insert-slides.ts';
import { exportSlide } from '#local-tenant/server/deck/edit-slides.ts';
import { Package } from '#local-tenant/server/deck/package.ts';
import { slideId, slidesOf } from '#local-tenant/server/deck/presentation.ts';
import type { DeckSpec, Destination } from '#slides/deck.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { renderDeck } from '#slides/render.ts';
import { anyDeck } from './arbitraries.ts';
import { ekbyDecks } from './ekby-decks.ts';
import { themeFile, themeNames } from './themes.ts';
import type { ThemeName } from './themes.ts';

/**
 * What another program makes of our files: LibreOffice lays them out, poppler reads the pages. Only in a long run
 * (`SAMSPEL_LONG=1`) and where both are installed: they are no part of the project.
 */
const long = process.env['SAMSPEL_LONG'] === '1';
const answers = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;
const atHand = long && ['soffice', 'pdftotext', 'pdffonts', 'pdfimages'].every(answers);
const missing = long ? 'LibreOffice or poppler is missing' : 'only with SAMSPEL_LONG=1';

/** How many random decks are laid out. */
const sample = 24;
/** Whose typefaces have twins of the same widths on a Linux machine; of others only the pages can be counted. */
const judged = ['municipal', 'dark', 'fourByThree'] as const;
/** Less than half a line of 14 points: a column that is rounded differently may break a line a hair earlier. */
const slack = 6;

type Made = {
  readonly name: string;
  readonly pptx: Uint8Array;
  readonly destination: Destination;
  readonly pages: number;
};

function inserted(theme: ThemeName, spec: DeckSpec, name: string): Made {
  const open = Package.open(themeFile(theme));
  const [first] = slidesOf(open);
  const target = (first && slideId(first)) ?? '';
  const destination = readDestination(exportSlide(open, target));
  const { pptx } = renderDeck(spec, destination, name);
  const after = insertSlides(open, Package.open(pptx), {
    formatting: 'UseDestinationTheme',
    targetSlideId: target,
  });
  return { name, pptx: after.save(), destination, pages: slidesOf(after).length };
}

const printed = (program: string, args: readonly string[]): string =>
  spawnSync(program, [...args], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;

type Word = {
  readonly page: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
};

/** Every word with where it ends on its page, in points from the top left corner. */
function wordsOf(pdf: string): readonly Word[] {
  const pages = printed('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)].map(
      ([, right, bottom, text = '']) => ({
        page: index + 1,
        right: Number(right),
        bottom: Number(bottom),
        text,
      }),
    ),
  );
}

(atHand ? describe : describe.skip)(`in LibreOffice (${atHand ? 'here' : missing})`, () => {
  let folder = '';
  const pdfOf = ({ name }: Made): string => join(folder, `${name}.pdf`);
  const decks = ekbyDecks('sv');
  const named = atHand
    ? themeNames.flatMap((theme) =>
        decks.map((deck) => inserted(theme, deck, `${theme}-${deck.template}`)),
      )
    : [];
  const random = atHand
    ? fc
        .sample(fc.tuple(anyDeck, fc.constantFrom(...judged)), { numRuns: sample, seed: 7 })
        .map(([deck, theme], index) => inserted(theme, deck, `${theme}-random-${index}`))
    : [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspel-office-'));
    for (const { name, pptx } of [...named, ...random])
      writeFileSync(join(folder, `${name}.pptx`), pptx);
    const files = [...named, ...random].map(({ name }) => join(folder, `${name}.pptx`));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    spawnSync('soffice', [`-env:UserInstallation=${profile}`, ...options, ...files]);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('inserted decks open with all their pages', () => {
    const found = [...named, ...random].map(({ name, pages }) => {
      const text = readFileSync(join(folder, `${name}.pdf`), 'latin1');
      return { name, pages, found: (text.match(/\/Type\s*\/Page\b/gu) ?? []).length };
    });
    expect(found.filter((one) => one.found !== one.pages)).toEqual([]);
  });

  it('they stand in the typeface and under the logo of the deck they came into', () => {
    const replaced = { municipal: 'LiberationSans', fourByThree: 'Carlito' } as const;
    for (const [theme, typeface] of Object.entries(replaced)) {
      for (const made of named.filter(({ name }) => name.startsWith(`${theme}-`))) {
        const fonts = printed('pdffonts', [pdfOf(made)])
          .split('\n')
          .slice(2)
          .map((line) => line.split(' ')[0]?.replace(/^\w+\+|-Bold$/gu, '') ?? '');
        // Bullets come from a typeface of their own.
        const used = new Set(fonts.filter((font) => font && font !== 'OpenSymbol'));
        expect({ name: made.name, used: [...used] }).toEqual({ name: made.name, used: [typeface] });
      }
    }
    for (const made of named.filter(({ name }) => name.startsWith('municipal-'))) {
      const logos = printed('pdfimages', ['-list', pdfOf(made)])
        .split('\n')
        .slice(2);
      expect(logos.filter(Boolean).length).toBeGreaterThanOrEqual(made.pages);
    }
  });

  it('no word leaves the content area or the slide, in our decks and in random ones', () => {
    const known = named.filter(({ name }) => judged.some((theme) => name.startsWith(`${theme}-`)));
    const out = [...known, ...random].flatMap((made) => {
      const { width, height, content, layouts } = made.destination;
      const numbers = layouts.content.placeholders.find((one) => one.type === 'sldNum')?.rect;
      const lowest = content.y + content.height + slack;
      return wordsOf(pdfOf(made))
        .filter(({ right, bottom, text }) => {
          const isNumber = /^\d+$/u.test(text) && bottom > (numbers?.y ?? height);
          return !isNumber && (right > width || bottom > lowest);
        })
        .map((word) => ({ deck: made.name, ...word, lowest }));
    });
    expect(out).toEqual([]);
  });
});
