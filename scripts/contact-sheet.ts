/**
 * `node scripts/run.mjs contact-sheet [sv|en]`: all five decks in three themes, as LibreOffice draws them and as
 * our previews, side by side in `artifacts/contact-sheet/index.html`. For looking at, by a person.
 * Without LibreOffice and pdftoppm the page shows the previews alone, and says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeckLanguage } from '#slides/deck.ts';
import { deckTemplates } from '#slides/deck.ts';
import { themeFile } from '#test/slides/themes.ts';
import { demoDecks, writeDecks } from './lib/deck-files.ts';

const themes = { default: undefined, municipal: themeFile('municipal'), dark: themeFile('dark') };

/** Pictures of the pages of a presentation; none when a program is missing. */
function photograph(folder: string, name: string): readonly string[] {
  const options = { cwd: folder, stdio: 'ignore' } as const;
  spawnSync('soffice', ['--headless', '--convert-to', 'pdf', `${name}.pptx`], options);
  spawnSync('pdftoppm', ['-r', '60', '-png', `${name}.pdf`, `${name}-page`], options);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-page`) && file.endsWith('.png'))
    .sort();
}

const figure = (file: string): string =>
  `<img src="${file}" alt="${file}" style="width:48%;border:1px solid #999;margin:2px">`;

/** Writes one folder per theme and a page that shows them all. @returns path of the page */
export function contactSheet(out: string, language: DeckLanguage): string {
  rmSync(out, { recursive: true, force: true });
  const decks = demoDecks('t4', deckTemplates, language);
  const rows: string[] = [];
  for (const [theme, bytes] of Object.entries(themes)) {
    const folder = join(out, theme);
    mkdirSync(folder, { recursive: true });
    const files = writeDecks(decks, bytes);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    for (const deck of decks) {
      const name = `${deck.template}-${deck.language}`;
      const previews = [...files.keys()].filter(
        (file) => file.startsWith(name) && file.endsWith('.svg'),
      );
      const pages = photograph(folder, name);
      rows.push(`<h2>${theme}: ${name}</h2>`);
      if (pages.length === 0)
        rows.push('<p>Previews only: LibreOffice or pdftoppm is missing.</p>');
      for (const [index, preview] of previews.entries()) {
        const page = pages[index];
        const shown = [...(page ? [page] : []), preview].map((file) => figure(`${theme}/${file}`));
        rows.push(`<div>${shown.join('')}</div>`);
      }
    }
  }
  const page = join(out, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Decks</title>${rows.join('\n')}`,
  );
  return page;
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  const language = process.argv[2] === 'en' ? 'en' : 'sv';
  process.stdout.write(`${contactSheet(join('artifacts', 'contact-sheet'), language)}\n`);
}
