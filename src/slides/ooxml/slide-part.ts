import { slideTexts } from '#i18n/slides.ts';
import type { SlideTexts } from '#i18n/slides.ts';
import type { DestinationPlaceholder } from '../deck.ts';
import { bulletIndent } from '../layout/scene.ts';
import type {
  Align,
  Box,
  Insets,
  Paint,
  Paragraph,
  Run,
  Table,
  TableRow,
} from '../layout/scene.ts';
import type { PlacedScene } from '../layout/placed.ts';
import { xmlHead } from './opc.ts';
import { emptyTree, emu, namespaces, numberField, transform } from './drawing.ts';
import { escapeAttribute, escapeXml } from './xml.ts';

function paintXml(paint: Paint): string {
  const part = (name: string, value: number | undefined): string =>
    value === undefined ? '' : `<a:${name} val="${value * 1000}"/>`;
  const changes =
    part('lumMod', paint.lumMod) + part('lumOff', paint.lumOff) + part('alpha', paint.alpha);
  return changes
    ? `<a:solidFill><a:schemeClr val="${paint.scheme}">${changes}</a:schemeClr></a:solidFill>`
    : `<a:solidFill><a:schemeClr val="${paint.scheme}"/></a:solidFill>`;
}

const alignments: Readonly<Record<Align, string>> = { left: 'l', center: 'ctr', right: 'r' };
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Text between line breaks as runs; `properties` closes over language, size and colour. */
const brokenText = (text: string, properties: string): string =>
  text
    .split('\n')
    .map((line) => (line ? `<a:r>${properties}<a:t>${escapeXml(line)}</a:t></a:r>` : ''))
    .join(`<a:br>${properties}</a:br>`);

function runXml(run: Run, lang: string): string {
  const bold = run.bold ? ' b="1"' : '';
  const fill = run.paint ? paintXml(run.paint) : '';
  const size = Math.round(run.size * 100);
  const own = run.language ? slideTexts[run.language].locale : lang;
  return brokenText(run.text, `<a:rPr lang="${own}" sz="${size}"${bold}>${fill}</a:rPr>`);
}

function paragraphXml(paragraph: Paragraph, index: number, lang: string): string {
  const align = alignments[paragraph.align ?? 'left'];
  const indent = emu(bulletIndent);
  const hanging = paragraph.bullet ? `marL="${indent}" indent="${-indent}" ` : '';
  const before = index > 0 ? Math.round((paragraph.before ?? 0) * 100) : 0;
  const space = before > 0 ? `<a:spcBef><a:spcPts val="${before}"/></a:spcBef>` : '';
  const bullet = paragraph.bullet ? '<a:buChar char="•"/>' : '';
  const properties = `<a:pPr ${hanging}algn="${align}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>${space}${bullet}</a:pPr>`;
  const runs = paragraph.runs.map((run) => runXml(run, lang)).join('');
  const last = paragraph.runs[paragraph.runs.length - 1];
  const end = runs
    ? ''
    : `<a:endParaRPr lang="${lang}" sz="${Math.round((last?.size ?? 14) * 100)}"/>`;
  return `<a:p>${properties}${runs}${end}</a:p>`;
}

const textXml = (paragraphs: readonly Paragraph[], lang: string): string =>
  paragraphs.length > 0
    ? paragraphs.map((paragraph, index) => paragraphXml(paragraph, index, lang)).join('')
    : `<a:p><a:endParaRPr lang="${lang}" sz="1400"/></a:p>`;

const insetAttributes = (insets: Insets): string =>
  `lIns="${emu(insets.left)}" tIns="${emu(insets.top)}" rIns="${emu(insets.right)}" bIns="${emu(insets.bottom)}"`;

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const roundness = '<a:avLst><a:gd name="adj" fmla="val 30000"/></a:avLst>';

function boxXml(box: Box, id: number, lang: string): string {
  const { x, y, width, height } = box.rect;
  const name = escapeAttribute(`${box.name} ${id - 1}`);
  const ornament = box.paragraphs.every((one) => one.runs.every((run) => !run.text.trim()));
  const properties = ornament
    ? `<p:cNvPr id="${id}" name="${name}" descr="">${decorative}</p:cNvPr>`
    : `<p:cNvPr id="${id}" name="${name}"/>`;
  const plain = !ornament && !box.fill && !box.outline;
  const adjust = box.geometry === 'roundRect' ? roundness : '<a:avLst/>';
  const fill = box.fill ? paintXml(box.fill) : '<a:noFill/>';
  const line = box.outline
    ? `<a:ln w="9525">${paintXml(box.outline)}</a:ln>`
    : '<a:ln><a:noFill/></a:ln>';
  return `<p:sp><p:nvSpPr>${properties}<p:cNvSpPr${plain ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr><p:spPr>${transform(x, y, width, height)}<a:prstGeom prst="${box.geometry}">${adjust}</a:prstGeom>${fill}${line}</p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" ${insetAttributes(box.insets)} rtlCol="0" anchor="${anchors[box.anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${textXml(box.paragraphs, lang)}</p:txBody></p:sp>`;
}

/** The table style has no lines of its own, so only those that are wanted are written. */
function lineXml(side: 'T' | 'B', line: TableRow['line']): string {
  if (!line) return '';
  return `<a:ln${side} w="${emu(line.width)}" cap="flat" cmpd="sng" algn="ctr">${paintXml(line.paint)}<a:prstDash val="solid"/></a:ln${side}>`;
}

/** Lines in the colour of the background, half of each outside the cell. */
function marginLines(margin: number): string {
  const line = { paint: { scheme: 'bg1' }, width: margin * 2 } as const;
  return lineXml('T', line) + lineXml('B', line);
}

function rowXml(row: TableRow, above: TableRow | undefined, lang: string): string {
  // A line between two rows belongs to both: programs differ in whose they draw.
  const lines = lineXml('T', above?.line) + lineXml('B', row.line);
  const cells = row.cells.map((cell) => {
    const { insets } = cell;
    const margins = `marL="${emu(insets.left)}" marR="${emu(insets.right)}" marT="${emu(insets.top)}" marB="${emu(insets.bottom)}"`;
    const fill = cell.fill ? paintXml(cell.fill) : '';
    const body = `<a:txBody><a:bodyPr/><a:lstStyle/>${textXml(cell.paragraphs, lang)}</a:txBody>`;
    const drawn = cell.margin ? marginLines(cell.margin) : lines;
    const properties = `<a:tcPr ${margins} anchor="${anchors[cell.anchor]}">${drawn}${fill}</a:tcPr>`;
    const span = cell.span ?? 1;
    const covered = `<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${lang}"/></a:p></a:txBody><a:tcPr/></a:tc>`;
    return `<a:tc${span > 1 ? ` gridSpan="${span}"` : ''}>${body}${properties}</a:tc>${covered.repeat(span - 1)}`;
  });
  return `<a:tr h="${emu(row.height)}">${cells.join('')}</a:tr>`;
}

function tableXml(table: Table, id: number, lang: string): string {
  const { x, y, width, height } = table.rect;
  const columns = table.columns.map((one) => `<a:gridCol w="${emu(one)}"/>`).join('');
  const rows = table.rows.map((row, index) => rowXml(row, table.rows[index - 1], lang)).join('');
  const first = table.headerColumn ? ' firstCol="1"' : '';
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeAttribute(`${table.name} ${id - 1}`)}" descr="${escapeAttribute(table.description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(x, y, width, height, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"${first}><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr><a:tblGrid>${columns}</a:tblGrid>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** Only type and index: place, size, colour and typeface are the destination's. */
const reference = (placeholder: DestinationPlaceholder): string =>
  (placeholder.type === 'obj' ? '' : ` type="${escapeAttribute(placeholder.type)}"`) +
  (placeholder.index === null ? '' : ` idx="${escapeAttribute(placeholder.index)}"`);

function placeholderXml(
  placeholder: DestinationPlaceholder,
  id: number,
  name: string,
  scale: number,
  content: string,
): string {
  const fit =
    scale < 100
      ? `<a:bodyPr><a:normAutofit fontScale="${scale * 1000}"/></a:bodyPr>`
      : '<a:bodyPr><a:normAutofit/></a:bodyPr>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeAttribute(`${name} ${id - 1}`)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${reference(placeholder)}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${fit}<a:lstStyle/>${content}</p:txBody></p:sp>`;
}

const linesXml = (lines: readonly string[], lang: string): string =>
  lines.map((line) => `<a:p>${brokenText(line, `<a:rPr lang="${lang}"/>`)}</a:p>`).join('') ||
  `<a:p><a:endParaRPr lang="${lang}"/></a:p>`;

/**
 * A slide part. Shapes stand in reading order: title, subtitle, content, slide number.
 * @param creationId PowerPoint's identity of the slide, 1 to 2^32 − 1
 * @param tagsId relationship id of the slide's tags
 */
export function slideXml(
  placed: PlacedScene,
  texts: SlideTexts,
  creationId: number,
  tagsId: string,
): string {
  const { scene } = placed;
  const lang = texts.locale;
  let id = 1;
  const shapes: string[] = [];
  const next = (): number => (id += 1);
  if (placed.title) {
    const content = linesXml([scene.title], lang);
    shapes.push(
      placeholderXml(placed.title, next(), texts.shape.title, placed.titleScale, content),
    );
  }
  if (placed.subtitle && scene.subtitle.length > 0) {
    const content = linesXml(scene.subtitle, lang);
    const name = texts.shape.subtitle;
    shapes.push(placeholderXml(placed.subtitle, next(), name, placed.subtitleScale, content));
  }
  for (const item of scene.items) {
    shapes.push(item.kind === 'box' ? boxXml(item, next(), lang) : tableXml(item, next(), lang));
  }
  if (placed.slideNumber) {
    const name = texts.shape.slideNumber;
    const xml = placeholderXml(placed.slideNumber, next(), name, 100, numberField(lang));
    shapes.push(xml.replace('<a:bodyPr><a:normAutofit/></a:bodyPr>', '<a:bodyPr/>'));
  }
  return `${xmlHead}<p:sld ${namespaces}><p:cSld><p:spTree>${emptyTree}${shapes.join('')}</p:spTree><p:custDataLst><p:tags r:id="${tagsId}"/></p:custDataLst><p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${creationId}"/></p:ext></p:extLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The three tags by which a slide is found again, as PowerPoint stores them: names in upper case. */
export function tagsXml(tags: Readonly<Record<string, string>>): string {
  const items = Object.entries(tags)
    .map(([name, value]) => `<p:tag name="${name}" val="${escapeAttribute(value)}"/>`)
    .join('');
  return `${xmlHead}<p:tagLst ${namespaces}>${items}</p:tagLst>`;
}
