import fc from 'fast-check';
import { writeTable } from '#domain/table-file.ts';

/** A reader of our own making, by RFC 4180 with semicolons. */
function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n)/gu;
  for (const [, cell = '', end] of text.replace('\uFEFF', '').matchAll(cells)) {
    const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)?.push(bare.startsWith("'") ? bare.slice(1) : bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a table as a file', () => {
  it('[EX-table] is read back as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const awkward = fc.constantFrom('=1+1', '-3', '"', ';', 'a\r\nb', "'", '\t', 'å;ä"ö\n', '@x');
    const table = fc.array(fc.array(fc.oneof(text, awkward), { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(table, (rows) => {
        const heading = ['A', 'B'];
        expect(readTable(writeTable({ heading, rows }))).toEqual([heading, ...rows]);
      }),
      { numRuns: 500 },
    );
  });

  it('[EX-table] leaves nothing that a spreadsheet would calculate', () => {
    const file = writeTable({ heading: ['A'], rows: [['=HYPERLINK("x")'], ['+46'], ['@SUM(1)']] });
    const cells = file.replace('\uFEFF', '').split('\r\n').slice(1, -1);
    expect(cells).toEqual(['"\'=HYPERLINK(""x"")"', "'+46", "'@SUM(1)"]);
  });
});
