/**
 * `node scripts/run.mjs contact-sheet [sv|en] [DIR]`: all five decks in four themes, as LibreOffice draws them
 * and as our previews, side by side in `DIR/index.html` (`artifacts/contact-sheet`). For looking at, by a person; the same
 * list stands in `pictures.json` for `scripts/bench-pictures.mjs`.
 * Without LibreOffice and pdftoppm the page shows the previews alone, and says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeckLanguage, DeckSpec } from '#slides/deck.ts';
import { deckTemplates } from '#slides/deck.ts';
import { previewDeck } from '#slides/preview.ts';
import { themeFile } from '#test/slides/themes.ts';
import { demoDecks, destinationOf, writeDecks } from './lib/deck-files.ts';

const themes = {
  default: undefined,
  municipal: themeFile('municipal'),
  dark: themeFile('dark'),
  fourByThree: themeFile('fourByThree'),
};

/** A page of a deck in a theme; paths are relative to the contact sheet. */
type Picture = {
  readonly theme: string;
  readonly deck: string;
  readonly kind: string;
  readonly preview: string;
  /** As LibreOffice draws it; null where it is not at hand. */
  readonly page: string | null;
  /** LibreOffice's whole deck, and which of its pages this is. */
  readonly pdf: string;
  readonly number: number;
};

/** Lays out presentations as LibreOffice does, with a profile of its own so that two runs do not meet. */
function toPdf(folder: string, names: readonly string[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'samspel-office-'));
  const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const files = names.map((name) => `${name}.pptx`);
  const options = { cwd: folder, stdio: 'ignore' } as const;
  spawnSync('soffice', [home, '--headless', '--convert-to', 'pdf', ...files], options);
  rmSync(profile, { recursive: true, force: true });
}

/** Pictures of the pages of a presentation, 1280 pixels wide; none when a program is missing. */
function photograph(folder: string, name: string): readonly string[] {
  const size = ['-scale-to-x', '1280', '-scale-to-y', '-1'];
  spawnSync('pdftoppm', [...size, '-png', `${name}.pdf`, `${name}-page`], {
    cwd: folder,
    stdio: 'ignore',
  });
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-page`) && file.endsWith('.png'))
    .sort();
}

const nameOf = (deck: DeckSpec): string => `${deck.template}-${deck.language}`;

function picturesOf(
  out: string,
  theme: string,
  bytes: Uint8Array | undefined,
  language: DeckLanguage,
) {
  const folder = join(out, theme);
  mkdirSync(folder, { recursive: true });
  const decks = demoDecks('t4', deckTemplates, language);
  const files = writeDecks(decks, bytes);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  toPdf(folder, decks.map(nameOf));
  return decks.flatMap((deck): readonly Picture[] => {
    const name = nameOf(deck);
    const pages = photograph(folder, name);
    const kinds = new Map(deck.slides.map((slide) => [slide.key, slide.kind]));
    const laid = previewDeck(deck, destinationOf(bytes, language));
    const previews = [...files.keys()].filter(
      (file) => file.startsWith(name) && file.endsWith('.svg'),
    );
    return previews.map((preview, index) => ({
      theme,
      deck: name,
      kind: kinds.get(laid[index]?.specKey ?? '') ?? '',
      preview: join(theme, preview),
      page: pages[index] === undefined ? null : join(theme, pages[index]),
      pdf: join(theme, `${name}.pdf`),
      number: index + 1,
    }));
  });
}

const figure = (file: string): string =>
  `<img src="${file}" alt="${file}" style="width:48%;border:1px solid #999;margin:2px">`;

/** Writes one folder per theme and a page that shows them all. @returns path of the page */
export function contactSheet(out: string, language: DeckLanguage): string {
  rmSync(out, { recursive: true, force: true });
  const pictures = Object.entries(themes).flatMap(([theme, bytes]) =>
    picturesOf(out, theme, bytes, language),
  );
  const rows = pictures.map(
    ({ theme, deck, kind, preview, page }) =>
      `<h2>${theme}: ${deck}, ${kind}</h2><div>${page === null ? '' : figure(page)}${figure(preview)}</div>`,
  );
  if (pictures.some(({ page }) => page === null)) {
    rows.unshift('<p>Previews only: LibreOffice or pdftoppm is missing.</p>');
  }
  const page = join(out, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Decks</title>${rows.join('\n')}`,
  );
  writeFileSync(join(out, 'pictures.json'), JSON.stringify(pictures));
  return page;
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  const language = process.argv[2] === 'en' ? 'en' : 'sv';
  const out = process.argv[3] ?? join('artifacts', 'contact-sheet');
  process.stdout.write(`${contactSheet(out, language)}\n`);
}
