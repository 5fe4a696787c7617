import type { SlideTexts } from '#i18n/slides.ts';
import {
  bytesOf,
  contentTypesPart,
  contentTypesXml,
  internal,
  relationshipsPart,
  relationshipsXml,
  xmlHead,
} from './opc.ts';
import type { Parts } from './opc.ts';
import { emptyTree, lightColourMap, namespaces, numberField, transform } from './drawing.ts';
import { themeXml } from './theme.ts';

type Place = readonly [x: number, y: number, width: number, height: number];

const bodyPlace: Place = [48, 118, 864, 366];
const titlePlace: Place = [48, 28, 864, 72];
const numberPlace: Place = [816, 500, 96, 24];
const datePlace: Place = [48, 500, 180, 24];
const footerPlace: Place = [260, 500, 440, 24];

type Holder = {
  readonly name: string;
  readonly ph: string;
  readonly place?: Place;
  readonly body?: string;
  readonly list?: string;
  readonly text?: string;
};

function holder(id: number, { name, ph, place, body = '', list = '', text = '' }: Holder): string {
  const geometry = place
    ? `<p:spPr>${transform(...place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
    : '<p:spPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>${geometry}<p:txBody><a:bodyPr${body}/><a:lstStyle>${list}</a:lstStyle>${text || '<a:p><a:endParaRPr/></a:p>'}</p:txBody></p:sp>`;
}

const scheme = (name: string): string => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;
const said = (text: string, lang: string): string =>
  `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${text}</a:t></a:r></a:p>`;
const smallStyle = (align: string): string =>
  `<a:lvl1pPr algn="${align}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill></a:defRPr></a:lvl1pPr>`;

/** @param inherit place and style are the master's @param colour where the master's cannot be read */
function footers(texts: SlideTexts, firstId: number, inherit: boolean, colour?: string): string {
  const { locale } = texts;
  const own = (place: Place, align: string) =>
    inherit
      ? colour === undefined
        ? {}
        : { list: `<a:lvl1pPr><a:defRPr>${scheme(colour)}</a:defRPr></a:lvl1pPr>` }
      : {
          place,
          body: ' vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="ctr"',
          list: smallStyle(align),
        };
  return [
    holder(firstId, {
      name: `${texts.shape.date} ${firstId - 1}`,
      ph: 'type="dt" sz="half" idx="10"',
      ...own(datePlace, 'l'),
    }),
    holder(firstId + 1, {
      name: `${texts.shape.footer} ${firstId}`,
      ph: 'type="ftr" sz="quarter" idx="11"',
      ...own(footerPlace, 'ctr'),
    }),
    holder(firstId + 2, {
      name: `${texts.shape.slideNumber} ${firstId + 1}`,
      ph: 'type="sldNum" sz="quarter" idx="12"',
      ...own(numberPlace, 'r'),
      text: numberField(locale),
    }),
  ].join('');
}

const level = (index: number): string => {
  const indent = 228600;
  const margin = indent * (2 * index - 1);
  const size = [0, 2000, 1800, 1600, 1600, 1600][index] ?? 1600;
  return `<a:lvl${index}pPr marL="${margin}" indent="-${indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${index === 1 ? 1000 : 500}"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${size}">${scheme('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index}pPr>`;
};

const otherLevel = (index: number): string =>
  `<a:lvl${index}pPr marL="${457200 * (index - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800">${scheme('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index}pPr>`;

const levels = [1, 2, 3, 4, 5];

/** A filled area that belongs to the design. */
const area = (texts: SlideTexts, id: number, place: Place, colour: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${texts.shape.line} ${id - 1}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(...place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${scheme(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;

function masterXml(texts: SlideTexts): string {
  const { locale, layout } = texts;
  const title = holder(2, {
    name: `${texts.shape.title} 1`,
    ph: 'type="title"',
    place: titlePlace,
    body: ' vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="b"',
    text: said(layout.editTitle, locale),
  });
  const body = holder(3, {
    name: `${texts.shape.text} 2`,
    ph: 'type="body" idx="1"',
    place: bodyPlace,
    body: ' vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"',
    text: said(layout.editText, locale),
  });
  const titleStyle = `<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="3200" b="1" kern="1200">${scheme('tx2')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`;
  return `${xmlHead}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${emptyTree}${area(texts, 7, [55.2, 24, 48, 4], 'accent1')}${title}${body}${footers(texts, 4, false)}</p:spTree></p:cSld>${lightColourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/><p:sldLayoutId id="2147483651" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${titleStyle}</p:titleStyle><p:bodyStyle>${levels.map(level).join('')}</p:bodyStyle><p:otherStyle>${levels.map(otherLevel).join('')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

const layoutXml = (type: string, name: string, shapes: string, own = '', background = ''): string =>
  `${xmlHead}<p:sldLayout ${namespaces} type="${type}" preserve="1"${own}><p:cSld name="${name}">${background}<p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

function layouts(texts: SlideTexts): readonly string[] {
  const { layout, locale } = texts;
  const title = holder(2, {
    name: `${texts.shape.title} 1`,
    ph: 'type="title"',
    text: said(layout.editTitle, locale),
  });
  const titleSlide =
    area(texts, 7, [0, 0, 30, 540], 'accent1') +
    area(texts, 8, [91.2, 274, 72, 5], 'bg1') +
    holder(2, {
      name: `${texts.shape.title} 1`,
      ph: 'type="ctrTitle"',
      place: [84, 108, 792, 150],
      body: ' anchor="b"',
      list: `<a:lvl1pPr algn="l"><a:defRPr sz="5000">${scheme('bg1')}</a:defRPr></a:lvl1pPr>`,
      text: said(layout.editTitle, locale),
    }) +
    holder(3, {
      name: `${texts.shape.subtitle} 2`,
      ph: 'type="subTitle" idx="1"',
      place: [84, 294, 792, 140],
      list: `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="2200">${scheme('bg1')}</a:defRPr></a:lvl1pPr>`,
      text: said(layout.editText, locale),
    });
  const content = holder(3, {
    name: `${texts.shape.text} 2`,
    ph: 'idx="1"',
    text: said(layout.editText, locale),
  });
  return [
    layoutXml(
      'title',
      layout.titleSlide,
      titleSlide + footers(texts, 4, true, 'bg1'),
      ' showMasterSp="0"',
      `<p:bg><p:bgPr>${scheme('tx2')}<a:effectLst/></p:bgPr></p:bg>`,
    ),
    layoutXml('obj', layout.titleAndContent, title + content + footers(texts, 4, true)),
    layoutXml('titleOnly', layout.titleOnly, title + footers(texts, 3, true)),
  ];
}

const presentationXml = (): string =>
  `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${levels.map(otherLevel).join('')}</p:defaultTextStyle></p:presentation>`;

const office = 'application/vnd.openxmlformats-officedocument';

/** A presentation without slides: our own quiet template, with layout names in the deck's language. */
export function defaultTemplate(texts: SlideTexts): Parts {
  const presentation = 'ppt/presentation.xml';
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const theme = 'ppt/theme/theme1.xml';
  const layoutPart = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`;
  const made = layouts(texts);
  const files = new Map<string, string>([
    [presentation, presentationXml()],
    [
      relationshipsPart(presentation),
      relationshipsXml(presentation, [
        internal('rId1', 'slideMaster', master),
        internal('rId2', 'theme', theme),
        internal('rId3', 'tableStyles', 'ppt/tableStyles.xml'),
      ]),
    ],
    ['_rels/.rels', relationshipsXml('', [internal('rId1', 'officeDocument', presentation)])],
    [master, masterXml(texts)],
    [
      relationshipsPart(master),
      relationshipsXml(master, [
        ...made.map((_, index) => internal(`rId${index + 1}`, 'slideLayout', layoutPart(index))),
        internal('rId4', 'theme', theme),
      ]),
    ],
    ...made.flatMap((xml, index): [string, string][] => [
      [layoutPart(index), xml],
      [
        relationshipsPart(layoutPart(index)),
        relationshipsXml(layoutPart(index), [internal('rId1', 'slideMaster', master)]),
      ],
    ]),
    [theme, themeXml(texts.layout.theme)],
    [
      'ppt/tableStyles.xml',
      `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    ],
  ]);
  const types = new Map<string, string>([
    [presentation, `${office}.presentationml.presentation.main+xml`],
    [master, `${office}.presentationml.slideMaster+xml`],
    ...made.map((_, index): [string, string] => [
      layoutPart(index),
      `${office}.presentationml.slideLayout+xml`,
    ]),
    [theme, `${office}.theme+xml`],
    ['ppt/tableStyles.xml', `${office}.presentationml.tableStyles+xml`],
  ]);
  files.set(contentTypesPart, contentTypesXml(types));
  return new Map([...files].map(([part, xml]) => [part, bytesOf(xml)]));
}
