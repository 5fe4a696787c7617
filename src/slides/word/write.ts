import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { documentTexts } from '#i18n/documents.ts';
import type { DocumentTexts } from '#i18n/documents.ts';
import type { DeckLanguage } from '../deck.ts';
import { cleanText } from '../ooxml/xml.ts';
import type { DocumentBlock, DocumentSpec, Said } from './document.ts';

/** A4 with margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1247 };
const textWidth = page.width - 2 * page.margin;

const locale = (language: DeckLanguage): string => documentTexts[language].locale;

/** Text with its language; a line break in it stays one. */
function runs(said: Said, own: DeckLanguage, look: { bold?: boolean } = {}): readonly TextRun[] {
  const text = cleanText(typeof said === 'string' ? said : said.text);
  const language = { value: locale(typeof said === 'string' ? own : said.language) };
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ text: line, language, ...look, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

const looks = { body: 'Normal', lead: 'Lead', note: 'Note' } as const;

type CellLook = { readonly width: number; readonly header: boolean; readonly keepNext: boolean };

function cell(
  said: Said,
  { width, header, keepNext }: CellLook,
  language: DeckLanguage,
): TableCell {
  const children = runs(said, language, { bold: header });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: 'Cell', keepNext, children })],
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableOf(
  { columns, shares, rows }: Extract<DocumentBlock, { kind: 'table' }>,
  language: DeckLanguage,
): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * textWidth));
  const rowOf = (row: readonly Said[], heads: 'all' | 'first', keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: heads === 'all',
      cantSplit: true,
      children: row.map((said, column) => {
        const header = heads === 'all' || column === 0;
        return cell(said, { width: widths[column] ?? 1000, header, keepNext }, language);
      }),
    });
  // The head stays with two rows, and the last row is never alone on a page.
  const kept = (index: number): boolean => index === 0 || index === rows.length - 2;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: columns !== null, firstColumn: true, noVBand: true },
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: line,
      insideHorizontal: line,
    },
    rows: [
      ...(columns ? [rowOf(columns, 'all', true)] : []),
      ...rows.map((row, index) => rowOf(row, 'first', kept(index) && index < rows.length - 1)),
    ],
  });
}

function blockOf(block: DocumentBlock, language: DeckLanguage): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(block.text, language),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          style: looks[block.look],
          children: block.said.flatMap((said) => runs(said, language)),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runs(item, language) }),
      );
    case 'table':
      // A table ends a page badly without a paragraph behind it.
      return [tableOf(block, language), new Paragraph({ style: 'Gap', children: [] })];
  }
}

/** Text in Calibri, which every Word has; grey and near-black only, so that it prints well. */
const styles = (language: DeckLanguage) =>
  ({
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: locale(language) } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 52, bold: true, color: '1F2937' },
        paragraph: { spacing: { before: 480, after: 80, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { size: 30, bold: true, color: '1F2937' },
        paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
      },
      heading2: {
        run: { size: 25, bold: true, color: '374151' },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25, color: '374151' } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: '4B5563' } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Gap',
        name: 'Gap',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }) as const;

const draftHeader = (texts: DocumentTexts): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: texts.draft, bold: true, color: '8A1C1C' })],
      }),
    ],
  });

function footer(title: string, texts: DocumentTexts): Footer {
  const language = { value: texts.locale };
  const children = [texts.page, PageNumber.CURRENT, texts.pageOf, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${title}   `, size: 18, color: '4B5563', language }),
          new TextRun({ children, size: 18, color: '4B5563', language }),
        ],
      }),
    ],
  });
}

/** Writes a document as .docx. Its own module, because the library behind it is large. */
export async function writeDocument(spec: DocumentSpec): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = spec;
  const texts = documentTexts[language];
  const title = cleanText(typeof spec.title === 'string' ? spec.title : spec.title.text);
  const blocks = spec.blocks.flatMap((block) => blockOf(block, language));
  const document = new Document({
    title,
    creator: 'Samspel',
    styles: styles(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        ...(spec.draft ? { headers: { default: draftHeader(texts) } } : {}),
        footers: { default: footer(title, texts) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(spec.title, language) }),
          new Paragraph({ style: 'Lead', children: runs(spec.line, language) }),
          ...(blocks.length > 0 ? blocks : [new Paragraph(texts.nothingYet)]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
