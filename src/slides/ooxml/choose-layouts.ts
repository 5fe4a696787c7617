import type { DestinationLayout } from '../deck.ts';
import { readLayout } from './layout-reader.ts';
import type { MasterContext } from './layout-reader.ts';
import {
  bytesOf,
  contentTypeOf,
  contentTypesOf,
  contentTypesPart,
  contentTypesXml,
  internal,
  relationshipsOf,
  relationshipsPart,
  relationshipsXml,
  textOf,
  xmlHead,
} from './opc.ts';
import type { Parts } from './opc.ts';
import { emptyTree, namespaces, transform } from './drawing.ts';
import { attr, child, findAll, parseXml, splice } from './xml.ts';

const titleTypes = new Set(['title', 'ctrTitle']);
const footerTypes = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

const hasTitle = (layout: DestinationLayout): boolean =>
  layout.placeholders.some((one) => titleTypes.has(one.type));

const contentHolders = (layout: DestinationLayout): number =>
  layout.placeholders.filter((one) => !titleTypes.has(one.type) && !footerTypes.has(one.type))
    .length;

const titleOnlyNames =
  /^\d*_?(endast rubrik|bara rubrik|title only|nur titel|titre seul|solo il titolo|solo título|kun tittel|kun titel|pelkkä otsikko|alleen titel)$/iu;
const titleSlideNames =
  /^\d*_?(rubrikbild|title slide|title|titelfolie|diapositive de titre|tittellysbilde|titeldias|titelslide|otsikkodia|titeldia|startsida|framsida)$/iu;

/** Type first, then name, then structure: many real decks have neither the type nor a known name. */
function titleOnly(layouts: readonly DestinationLayout[]): DestinationLayout | undefined {
  const usable = layouts.filter(hasTitle);
  return (
    usable.find((one) => one.type === 'titleOnly') ??
    usable.find((one) => titleOnlyNames.test(one.name.trim())) ??
    usable
      .filter((one) => one.placeholders.some((held) => held.type === 'title'))
      .sort((a, b) => contentHolders(a) - contentHolders(b))[0]
  );
}

function titleSlide(layouts: readonly DestinationLayout[]): DestinationLayout | undefined {
  const usable = layouts.filter(hasTitle);
  return (
    usable.find((one) => one.type === 'title') ??
    usable.find((one) => titleSlideNames.test(one.name.trim())) ??
    usable.find((one) => one.placeholders.some((held) => held.type === 'ctrTitle'))
  );
}

export type ChosenLayouts = {
  readonly title: DestinationLayout;
  readonly content: DestinationLayout;
  readonly parts: Parts;
};

/** The destination's layouts for our slides; a destination without any title gets one layout of ours. */
export function chooseLayouts(
  layouts: readonly DestinationLayout[],
  parts: Parts,
  context: MasterContext,
  size: { readonly width: number; readonly height: number },
): ChosenLayouts {
  const content = titleOnly(layouts);
  if (content) return { title: titleSlide(layouts) ?? content, content, parts };
  const extended = addTitleLayout(parts, context, size);
  const root = parseXml(textOf(extended.get(ownLayout) ?? new Uint8Array()));
  const own = readLayout(ownLayout, root, extended, context);
  return { title: titleSlide(layouts) ?? own, content: own, parts: extended };
}

const ownLayout = 'ppt/slideLayouts/samspelTitleOnly.xml';
const layoutType = 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml';

const ownLayoutXml = (width: number, height: number): string => {
  const place = transform(width * 0.05, height * 0.05, width * 0.9, height * 0.14);
  const style =
    '<a:lvl1pPr algn="l"><a:defRPr sz="2800" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>';
  return `${xmlHead}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title Only"><p:spTree>${emptyTree}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle>${style}</a:lstStyle><a:p><a:endParaRPr/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
};

/** Adds a layout with nothing but a title to the master. */
function addTitleLayout(
  parts: Parts,
  context: MasterContext,
  size: { readonly width: number; readonly height: number },
): Parts {
  const extended = new Map(parts);
  const source = textOf(parts.get(context.part) ?? new Uint8Array());
  const list = child(context.master, 'sldLayoutIdLst');
  const map = child(context.master, 'clrMap');
  const entry = `<p:sldLayoutId xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" id="${freshId(parts)}" r:id="rIdSamspel"/>`;
  const open = `<p:sldLayoutIdLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">`;
  const cut = list
    ? { from: list.from, to: list.to, by: withEntry(source.slice(list.from, list.to), entry) }
    : { from: map?.to ?? 0, to: map?.to ?? 0, by: `${open}${entry}</p:sldLayoutIdLst>` };
  extended.set(context.part, bytesOf(splice(source, [cut])));
  extended.set(
    relationshipsPart(context.part),
    bytesOf(
      relationshipsXml(context.part, [
        ...relationshipsOf(parts, context.part),
        internal('rIdSamspel', 'slideLayout', ownLayout),
      ]),
    ),
  );
  extended.set(ownLayout, bytesOf(ownLayoutXml(size.width, size.height)));
  extended.set(
    relationshipsPart(ownLayout),
    bytesOf(relationshipsXml(ownLayout, [internal('rId1', 'slideMaster', context.part)])),
  );
  const types = contentTypesOf(parts);
  const known = [...extended.keys()].filter((part) => !/\.rels$|^\[/u.test(part));
  const withOwn = known.map((part): [string, string] => [
    part,
    part === ownLayout ? layoutType : (contentTypeOf(types, part) ?? 'application/xml'),
  ]);
  extended.set(contentTypesPart, bytesOf(contentTypesXml(new Map(withOwn))));
  return extended;
}

const withEntry = (list: string, entry: string): string =>
  list.endsWith('/>')
    ? `${list.slice(0, -2)}>${entry}</${list.slice(1).split(/[\s/>]/u)[0] ?? 'p:sldLayoutIdLst'}>`
    : list.replace(/(<\/[^<>]+>)$/u, `${entry}$1`);

/** An id that no master and no layout of the presentation has; both count in one sequence. */
function freshId(parts: Parts): number {
  let highest = 2147483648;
  for (const [part, bytes] of parts) {
    if (!/\/(slideMasters\/[^/]+|presentation)\.xml$/u.test(part)) continue;
    const root = parseXml(textOf(bytes));
    for (const name of ['sldMasterId', 'sldLayoutId']) {
      for (const entry of findAll(root, name)) {
        highest = Math.max(highest, Number(attr(entry, 'id') ?? 0));
      }
    }
  }
  return highest + 1;
}
