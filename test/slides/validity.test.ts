import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDestination } from '#slides/default-destination.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { renderDeck } from '#slides/render.ts';
import { allDecks } from './decks.ts';
import { lintDeck } from './lint.ts';
import { themeFile, themeNames } from './themes.ts';

const destinations = [
  { name: 'default', destination: defaultDestination('sv') },
  ...themeNames.map((name) => ({ name, destination: readDestination(themeFile(name)) })),
];

const all = destinations.flatMap(({ name, destination }) =>
  allDecks().flatMap((deck) =>
    (['insert', 'file'] as const).map((purpose) => ({ name, destination, deck, purpose })),
  ),
);

/** Languages and purposes alternate over decks and destinations; `SAMSPEL_FULL=1` takes every combination. */
const every = process.env['SAMSPEL_FULL'] === '1' ? 1 : 4;
const files = all
  .filter((_, index) => (index + Math.floor(index / 20)) % every === 0)
  .map(({ name, destination, deck, purpose }) => ({
    name: `${name}-${deck.template}-${deck.language}-${purpose}.pptx`,
    pptx: renderDeck(deck, destination, 'salt', purpose).pptx,
  }));

describe('every deck in every destination', () => {
  it.each(files)('$name passes our own lint', ({ pptx }) => {
    expect(lintDeck(pptx)).toEqual([]);
  });

  it('passes the Open XML SDK without an error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samspel-decks-'));
    try {
      for (const { name, pptx } of files) writeFileSync(join(folder, name), pptx);
      const script = join(__dirname, 'validate.mjs');
      const printed = execFileSync(process.execPath, [script, folder], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      const found = JSON.parse(printed) as Record<string, string[]>;
      expect(Object.keys(found)).toHaveLength(files.length);
      expect(Object.entries(found).filter(([, errors]) => errors.length > 0)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
