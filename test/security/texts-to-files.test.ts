import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeTable } from '#domain/table-file.ts';
import { icsOf } from '#domain/schedule/ics-writer.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { cleanText } from '#slides/ooxml/xml.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';
import { paragraph } from '#slides/word/document.ts';
import { writeDocument } from '#slides/word/write.ts';
import { aDeck } from '../slides/builders.ts';
import { hostileText, runs } from './hostile-texts.ts';

/** The same texts in every file that leaves the app, read back by a reader that is not ours. */
jest.setTimeout(600_000);

/** @throws Error where it is not well formed */
function parse(xml: string) {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${message} in ${xml.slice(0, 200)}`);
    },
  }).parseFromString(xml, 'text/xml');
}
/** Without white space, as far as XML readers go: next line (85) is read as a line end by some. */
const unspaced = (text: string): string => text.replaceAll(/[\s\u0085]+/gu, '');
const words = (text: string): string => unspaced(cleanText(text));

/** RFC 4180 with semicolons, as a spreadsheet reads it. */
function cellsOf(file: string): readonly string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = file.replace(/^\uFEFF/u, '');
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ';' || text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

it('a table gives every cell back, and no cell that a spreadsheet would calculate', () => {
  const property = fc.property(hostileText, hostileText, (one, other) => {
    const cells = cellsOf(writeTable({ heading: ['A', 'B'], rows: [[one, other]] }));
    expect(cells).toHaveLength(2);
    for (const [index, text] of [one, other].entries()) {
      const read = cells[1]?.[index] ?? '';
      expect(read).toBe(/^['=+\-@\t\r]/u.test(text) ? `'${text}` : text);
      expect(read).not.toMatch(/^[=+\-@\t\r]/u);
    }
  });
  fc.assert(property, { numRuns: runs });
});

it('a calendar file has the texts and nothing that they smuggle in', () => {
  const property = fc.property(hostileText, hostileText, (summary, location) => {
    const day = { uid: 'u', date: '2027-02-09', start: '09:00', end: '16:30' } as const;
    const ics = icsOf([{ ...day, summary, location, description: '' }], '2027-01-01T00:00:00Z');
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^(BEGIN|END):VEVENT$/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^(BEGIN:VALARM|ATTACH)/.test(line))).toEqual([]);
    const said = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? '';
    const read = said.replaceAll(/\\(.)/gu, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
    expect(read).toBe(summary.replaceAll(/\r\n?|\n/gu, '\n'));
  });
  fc.assert(property, { numRuns: runs });
});

it('a slide and its picture say the text, well formed, and run nothing', () => {
  const destination = defaultDestination('sv');
  const property = fc.property(hostileText, (text) => {
    const deck = aDeck([
      {
        id: 'a',
        key: 'a',
        kind: 'bullets',
        title: 'Rubrik',
        notes: text,
        lead: text,
        items: [text],
      },
    ]);
    const { pptx } = renderDeck(deck, destination, 'salt');
    const parts = unzipSync(pptx);
    const said = Object.entries(parts)
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => parse(strFromU8(bytes)).documentElement?.textContent ?? '')
      .join('');
    expect(unspaced(said)).toContain(words(text));
    for (const { svg } of previewDeck(deck, destination)) {
      const picture = parse(svg);
      expect(picture.getElementsByTagName('script')).toHaveLength(0);
      expect(svg).not.toMatch(/<[^>]*\son\w+=/u);
    }
  });
  fc.assert(property, { numRuns: Math.min(runs, 2_000) });
});

it('a Word file says the text, well formed', async () => {
  const property = fc.asyncProperty(hostileText, async (text) => {
    const bytes = await writeDocument({
      ...{ language: 'sv', title: text, line: text, draft: false },
      blocks: [paragraph(text)],
    });
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const said = parse(xml).documentElement?.textContent ?? '';
    expect(unspaced(said)).toContain(words(text));
  });
  await fc.assert(property, { numRuns: Math.min(Math.ceil(runs / 10), 1_000) });
});
