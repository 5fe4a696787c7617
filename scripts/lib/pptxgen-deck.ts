import PptxGenJS from 'pptxgenjs';
import type { DeckSpec, SlideSpec } from '#slides/deck.ts';

type Slide = ReturnType<PptxGenJS['addSlide']>;
type Body = Readonly<Record<string, unknown>>;

const area = { x: 0.6, y: 1.3, w: 12.1, h: 5.5 } as const;

/** The rows of whatever a slide lists, and its loose texts: the same words as ours, without our layout. */
function contentOf(spec: SlideSpec): { rows: string[][]; texts: string[] } {
  const rows: string[][] = [];
  const texts: string[] = [];
  const words = (value: unknown): string[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [String(value)]
      : typeof value === 'object' && value !== null
        ? Object.values(value as Body).flatMap(words)
        : [];
  const { id: _id, key: _key, kind: _kind, title: _title, notes: _notes, ...said } = spec;
  for (const value of Object.values(said as Body)) {
    if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
      rows.push(...value.map(words));
    } else texts.push(...words(value));
  }
  return { rows, texts };
}

function addContent(slide: Slide, spec: SlideSpec): void {
  slide.addText(spec.title, { x: 0.6, y: 0.3, w: 12.1, h: 0.8, fontSize: 32, bold: true });
  const { rows, texts } = contentOf(spec);
  if (rows.length > 0) {
    const columns = Math.max(...rows.map((row) => row.length));
    const filled = rows.map((row) =>
      Array.from({ length: columns }, (_, column) => ({
        text: row[column] ?? '',
        options: { fontSize: 16, border: { type: 'solid' as const, pt: 0.75, color: 'BFBFBF' } },
      })),
    );
    slide.addTable(filled, area);
  }
  const boxes = texts.map((text) => ({ text, options: { bullet: true, breakLine: true } }));
  if (boxes.length > 0) slide.addText(boxes, { ...area, fontSize: 18, valign: 'top' });
  slide.addNotes(spec.notes);
}

/** The same slides by pptxgenjs: every word and note of the deck, in its own plain tables and text boxes. */
export async function pptxgenDeck(deck: DeckSpec): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  for (const spec of deck.slides) addContent(file.addSlide(), spec);
  return (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
}
