import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * The municipality's own presentation, as it stands open when the demo begins: its layouts under Swedish names,
 * colours, fonts, a band with the municipality's name on the master, and two slides of the group's own.
 */

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** 16:9, in EMU. */
const PAGE = { w: 12_192_000, h: 6_858_000 };
const TITLE: Box = { x: 609_600, y: 381_000, w: 10_972_800, h: 914_400 };
const BODY: Box = { x: 609_600, y: 1_447_800, w: 10_972_800, h: 4_724_400 };
const BAND: Box = { x: 0, y: 6_400_800, w: PAGE.w, h: 457_200 };
const DATE: Box = { x: 609_600, y: 6_446_520, w: 2_286_000, h: 365_760 };
const FOOTER: Box = { x: 3_048_000, y: 6_446_520, w: 4_572_000, h: 365_760 };
const NUMBER: Box = { x: 7_772_400, y: 6_446_520, w: 914_400, h: 365_760 };
const SIGN: Box = { x: 9_144_000, y: 6_446_520, w: 2_438_400, h: 365_760 };

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

type Holder = {
  readonly type?: string;
  readonly index?: number;
  readonly size?: 'half' | 'quarter';
  readonly name: string;
  /** Where it stands; none takes the master's place. */
  readonly box?: Box;
  readonly prompt: string;
  readonly field?: 'slidenum' | 'datetime1';
  readonly style?: string;
};

const FURNITURE: readonly Holder[] = [
  { type: 'dt', index: 10, size: 'half', name: 'Platshållare för datum', prompt: '' },
  { type: 'ftr', index: 11, size: 'quarter', name: 'Platshållare för sidfot', prompt: '' },
  {
    ...{ type: 'sldNum', index: 12, size: 'quarter', name: 'Platshållare för bildnummer' },
    ...{ prompt: '‹nr›', field: 'slidenum' },
  },
];

const LEVELS = 'Redigera format för bakgrundstext';
const HEADLINE: Holder = {
  type: 'title',
  name: 'Rubrik',
  prompt: 'Klicka här för att ändra format',
};
const half = (index: number, x: number): Holder => ({
  ...{ index, size: 'half', name: `Platshållare för innehåll ${index}`, prompt: LEVELS },
  box: { ...BODY, x, w: 5_334_000 },
});

type LayoutPlan = {
  readonly name: string;
  readonly type: string;
  readonly holders: readonly Holder[];
  readonly decoration?: string;
};

const LAYOUTS: readonly LayoutPlan[] = [
  {
    ...{ name: 'Rubrikbild', type: 'title' },
    decoration: rectangle(20, 'Panel', { x: 0, y: 0, w: 365_760, h: BAND.y }, 'accent2'),
    holders: [
      {
        ...{ type: 'ctrTitle', name: 'Rubrik', prompt: 'Klicka här för att ändra format' },
        box: { x: 1_219_200, y: 1_524_000, w: 9_753_600, h: 1_828_800 },
        style: '<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>',
      },
      {
        ...{
          type: 'subTitle',
          index: 1,
          name: 'Underrubrik',
          prompt: 'Klicka här för att ändra format på underrubrik',
        },
        box: { x: 1_219_200, y: 3_505_200, w: 9_753_600, h: 1_219_200 },
        style:
          '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="2200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>',
      },
    ],
  },
  {
    ...{ name: 'Rubrik och innehåll', type: 'obj' },
    holders: [HEADLINE, { index: 1, name: 'Platshållare för innehåll', prompt: LEVELS }],
  },
  {
    ...{ name: 'Avsnittsrubrik', type: 'secHead' },
    decoration: rectangle(
      20,
      'Linje',
      { x: 609_600, y: 3_962_400, w: 2_438_400, h: 45_720 },
      'accent2',
    ),
    holders: [
      {
        ...HEADLINE,
        box: { x: 609_600, y: 2_286_000, w: 10_972_800, h: 1_524_000 },
        style: '<a:lvl1pPr><a:defRPr sz="3600"/></a:lvl1pPr>',
      },
      {
        ...{ type: 'body', index: 1, name: 'Platshållare för text', prompt: LEVELS },
        box: { x: 609_600, y: 4_191_000, w: 10_972_800, h: 1_219_200 },
        style: '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="2000"/></a:lvl1pPr>',
      },
    ],
  },
  {
    ...{ name: 'Två innehållsdelar', type: 'twoObj' },
    holders: [HEADLINE, half(1, BODY.x), half(2, BODY.x + 5_638_800)],
  },
  { ...{ name: 'Endast rubrik', type: 'titleOnly' }, holders: [HEADLINE] },
  { ...{ name: 'Tom', type: 'blank' }, holders: [] },
];

type OwnSlide = {
  readonly layout: number;
  readonly creationId: number;
  readonly shapes: readonly { readonly holder: Holder; readonly lines: readonly string[] }[];
};

const OWN_SLIDES: readonly OwnSlide[] = [
  {
    ...{ layout: 1, creationId: 1_804_289_383 },
    shapes: [
      {
        holder: { type: 'ctrTitle', name: 'Rubrik 1', prompt: '' },
        lines: ['Ledningsgruppens samspel'],
      },
      {
        holder: { type: 'subTitle', index: 1, name: 'Underrubrik 2', prompt: '' },
        lines: ['Socialförvaltningen, Ekby kommun'],
      },
    ],
  },
  {
    ...{ layout: 2, creationId: 846_930_886 },
    shapes: [
      { holder: { type: 'title', name: 'Rubrik 1', prompt: '' }, lines: ['Vårt uppdrag'] },
      {
        holder: { index: 1, name: 'Platshållare för innehåll 2', prompt: '' },
        lines: [
          'Stöd och omsorg till dem som behöver det, på lika villkor',
          'Sju verksamheter, drygt nio hundra medarbetare',
          'En ledningsgrupp som tar ansvar för helheten',
        ],
      },
    ],
  },
];

/** A valid .pptx, the same bytes every time. */
export function ekbyDeck(): Uint8Array {
  const files: Zippable = {};
  const add = (name: string, text: string): void => {
    files[name] = [new TextEncoder().encode(`${HEAD}${text}`), { mtime: new Date(1980, 0, 1) }];
  };
  add('[Content_Types].xml', contentTypes());
  add('_rels/.rels', packageRelationships());
  add('docProps/app.xml', appProperties());
  add('docProps/core.xml', coreProperties());
  add('ppt/presentation.xml', presentation());
  add('ppt/_rels/presentation.xml.rels', presentationRelationships());
  add('ppt/presProps.xml', `<p:presentationPr ${NAMESPACES}/>`);
  add(
    'ppt/tableStyles.xml',
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
  );
  add('ppt/theme/theme1.xml', theme());
  add('ppt/slideMasters/slideMaster1.xml', master());
  add('ppt/slideMasters/_rels/slideMaster1.xml.rels', masterRelationships());
  LAYOUTS.forEach((layout, index) => {
    add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(layout));
    add(
      `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
      relationships(['slideMaster', '../slideMasters/slideMaster1.xml']),
    );
  });
  OWN_SLIDES.forEach((slide, index) => {
    add(`ppt/slides/slide${index + 1}.xml`, slideXml(slide));
    add(
      `ppt/slides/_rels/slide${index + 1}.xml.rels`,
      relationships(['slideLayout', `../slideLayouts/slideLayout${slide.layout}.xml`]),
    );
  });
  return zipSync(files, { level: 6 });
}

function contentTypes(): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const presentationML = (name: string, kind: string): string =>
    part(name, `${CONTENT}.presentationml.${kind}+xml`);
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    presentationML('ppt/presentation.xml', 'presentation.main'),
    presentationML('ppt/slideMasters/slideMaster1.xml', 'slideMaster'),
    ...LAYOUTS.map((_, index) =>
      presentationML(`ppt/slideLayouts/slideLayout${index + 1}.xml`, 'slideLayout'),
    ),
    ...OWN_SLIDES.map((_, index) => presentationML(`ppt/slides/slide${index + 1}.xml`, 'slide')),
    presentationML('ppt/presProps.xml', 'presProps'),
    presentationML('ppt/tableStyles.xml', 'tableStyles'),
    part('ppt/theme/theme1.xml', `${CONTENT}.theme+xml`),
    part('docProps/app.xml', `${CONTENT}.extended-properties+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function relationships(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(([kind, target], index) => {
    const type = kind.includes(':') ? kind : `${RELATIONSHIP}/${kind}`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships(
    ['officeDocument', 'ppt/presentation.xml'],
    [
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['extended-properties', 'docProps/app.xml'],
  );
}

function presentationRelationships(): string {
  return relationships(
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ...OWN_SLIDES.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const),
    ['presProps', 'presProps.xml'],
    ['tableStyles', 'tableStyles.xml'],
    ['theme', 'theme/theme1.xml'],
  );
}

function masterRelationships(): string {
  return relationships(
    ...LAYOUTS.map(
      (_, index) => ['slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`] as const,
    ),
    ['theme', '../theme/theme1.xml'],
  );
}

function appProperties(): string {
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application><Slides>${OWN_SLIDES.length}</Slides><Notes>0</Notes><Company>Ekby kommun</Company></Properties>`;
}

function coreProperties(): string {
  return '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Ledningsgruppens samspel</dc:title><dc:creator>Ekby kommun</dc:creator><dc:language>sv-SE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2027-01-04T08:00:00Z</dcterms:created></cp:coreProperties>';
}

function presentation(): string {
  const slides = OWN_SLIDES.map(
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`,
  );
  const levels = Array.from({ length: 9 }, (_, index) => {
    const margin = index * 457_200;
    return `<a:lvl${index + 1}pPr marL="${margin}" algn="l"><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${index + 1}pPr>`;
  });
  return `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz cx="${PAGE.w}" cy="${PAGE.h}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="sv-SE"/></a:defPPr>${levels.join('')}</p:defaultTextStyle></p:presentation>`;
}

function theme(): string {
  const color = (name: string, value: string): string =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const colors = [
    ...[
      color('dk1', '1C2321'),
      color('lt1', 'FFFFFF'),
      color('dk2', '1F4D3A'),
      color('lt2', 'F1EFE6'),
    ],
    ...[color('accent1', '2F6B4F'), color('accent2', 'C8782B'), color('accent3', '3B6E8F')],
    ...[color('accent4', '8A4F7D'), color('accent5', '6B7F3A'), color('accent6', 'A33B3B')],
    ...[color('hlink', '1F5E8A'), color('folHlink', '6B4A7D')],
  ];
  const font = (tag: string, face: string): string =>
    `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return [
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ekby kommun"><a:themeElements>',
    `<a:clrScheme name="Ekby kommun">${colors.join('')}</a:clrScheme>`,
    `<a:fontScheme name="Ekby kommun">${font('majorFont', 'Georgia')}${font('minorFont', 'Calibri')}</a:fontScheme>`,
    '<a:fmtScheme name="Ekby kommun">',
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements></a:theme>',
  ].join('');
}

function master(): string {
  const size = 2400;
  const bullets = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => {
    const margin = 285_750 + level * 342_900;
    const points = Math.max(1600, size - level * 200);
    return `<a:lvl${level + 1}pPr marL="${margin}" indent="-285750" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${points}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${level + 1}pPr>`;
  });
  const layouts = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const bottom = (align: string): string =>
    `<a:lvl1pPr algn="${align}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  const [date, footer, number] = FURNITURE as [Holder, Holder, Holder];
  const shapes = [
    rectangle(20, 'Band', BAND, 'accent1'),
    sign(21),
    placeholder(2, { ...HEADLINE, box: TITLE }, HEADLINE.prompt, 'ctr'),
    placeholder(
      3,
      { type: 'body', index: 1, name: 'Platshållare för text', prompt: LEVELS, box: BODY },
      LEVELS,
      't',
    ),
    placeholder(4, { ...date, index: 2, box: DATE, style: bottom('l') }, '', 'ctr'),
    placeholder(5, { ...footer, index: 3, box: FOOTER, style: bottom('ctr') }, '', 'ctr'),
    placeholder(6, { ...number, index: 4, box: NUMBER, style: bottom('r') }, '', 'ctr'),
  ];
  return `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="3000" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${bullets.join('')}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

function layoutXml({ name, type, holders, decoration = '' }: LayoutPlan): string {
  const shapes = [...holders, ...FURNITURE].map((holder, index) =>
    placeholder(index + 2, holder, holder.prompt),
  );
  return `<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${tree([decoration, ...shapes])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function slideXml({ shapes, creationId }: OwnSlide): string {
  const filled = shapes.map(({ holder, lines }, index) =>
    placeholder(index + 2, holder, lines.join('\n')),
  );
  const identity = `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${creationId}"/></p:ext></p:extLst>`;
  return `<p:sld ${NAMESPACES}><p:cSld>${tree(filled)}${identity}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function tree(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;
}

function placeholder(id: number, holder: Holder, text: string, anchor?: 'ctr' | 't'): string {
  const attributes = [
    holder.type === undefined ? '' : ` type="${holder.type}"`,
    holder.size === undefined ? '' : ` sz="${holder.size}"`,
    holder.index === undefined ? '' : ` idx="${holder.index}"`,
  ].join('');
  const body =
    anchor === undefined
      ? '<a:bodyPr/>'
      : `<a:bodyPr lIns="0" rIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
  const style =
    holder.style === undefined ? '<a:lstStyle/>' : `<a:lstStyle>${holder.style}</a:lstStyle>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${holder.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${holder.box === undefined ? '' : `${frame(holder.box)}${anchor === undefined ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}`}</p:spPr><p:txBody>${body}${style}${paragraphs(holder, text)}</p:txBody></p:sp>`;
}

function paragraphs({ field }: Holder, text: string): string {
  if (field !== undefined) {
    return `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="${field}"><a:rPr lang="sv-SE"/><a:t>‹nr›</a:t></a:fld><a:endParaRPr lang="sv-SE"/></a:p>`;
  }
  if (text === '') return '<a:p><a:endParaRPr lang="sv-SE"/></a:p>';
  return text
    .split('\n')
    .map((line) => `<a:p><a:r><a:rPr lang="sv-SE"/><a:t>${line}</a:t></a:r></a:p>`)
    .join('');
}

function frame({ x, y, w, h }: Box): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`;
}

function rectangle(id: number, name: string, box: Box, color: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp>`;
}

/** The municipality's name, in the band. */
function sign(id: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Avsändare"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(SIGN)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="r"/><a:r><a:rPr lang="sv-SE" sz="1400" b="1"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:rPr><a:t>Ekby kommun</a:t></a:r></a:p></p:txBody></p:sp>`;
}
