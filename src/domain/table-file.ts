/** A table as text: a heading and rows of cells. */
export type Table = {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Spreadsheets take these for the beginning of a formula, and an apostrophe for their own mark. */
const calculates = /^['=+\-@\t\r]/u;

/**
 * EX-table. A table as a file that a Swedish spreadsheet opens by a double click: byte order mark, semicolons,
 * quotes where they are needed (RFC 4180). A cell that a spreadsheet would calculate gets an apostrophe before it.
 */
export const writeTable = ({ heading, rows }: Table): string =>
  `\uFEFF${[heading, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const safe = calculates.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
