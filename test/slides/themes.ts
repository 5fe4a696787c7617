import { strToU8, zipSync } from 'fflate';

/**
 * Presentations of other makers, made by code: what a destination may look like. Written without the product's
 * own package writer, so that a mistake there does not hide itself here.
 */
export type ThemeName = 'municipal' | 'dark' | 'fourByThree' | 'layoutPoor' | 'foreign';

type Holder = {
  readonly ph: string;
  readonly at?: readonly [number, number, number, number];
  readonly style?: string;
};
type Layout = {
  readonly name: string;
  readonly type: string | null;
  readonly holders: readonly Holder[];
  readonly extra?: string;
};
type Theme = {
  readonly size: readonly [number, number];
  readonly colours: readonly [
    dk1: string,
    lt1: string,
    dk2: string,
    lt2: string,
    ...accents: string[],
  ];
  readonly fonts: readonly [heading: string, body: string];
  readonly map?: string;
  readonly background?: string;
  readonly master: readonly Holder[];
  readonly titleStyle: string;
  readonly decoration?: string;
  readonly layouts: readonly Layout[];
  readonly picture?: Uint8Array;
};

const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const emu = (points: number): number => Math.round(points * 12700);
const tree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const xfrm = ([x, y, width, height]: readonly [number, number, number, number]): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

const shape = (holder: Holder, id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Holder ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${holder.ph}/></p:nvPr></p:nvSpPr><p:spPr>${holder.at ? `${xfrm(holder.at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${holder.style ?? ''}</a:lstStyle><a:p><a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp>`;

const shapes = (holders: readonly Holder[]): string =>
  holders.map((holder, index) => shape(holder, index + 2)).join('');

export const band = (
  id: number,
  at: readonly [number, number, number, number],
  colour: string,
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${xfrm(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></p:spPr></p:sp>`;

const logo = (at: readonly [number, number, number, number]): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="41" name="Logo" descr="Kommunens logotyp"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** A PNG of one dark green pixel. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgCLABAADgAI3hnjdgAAAAAElFTkSuQmCC',
  ),
  (character) => character.charCodeAt(0),
);

function themePart({ colours, fonts }: Theme): string {
  const names = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  const scheme = names
    .map(
      (name, index) => `<a:${name}><a:srgbClr val="${colours[index] ?? colours[4]}"/></a:${name}>`,
    )
    .join('');
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const face = (name: string) =>
    `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  return `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="T">${scheme}</a:clrScheme><a:fontScheme name="T"><a:majorFont>${face(fonts[0])}</a:majorFont><a:minorFont>${face(fonts[1])}</a:minorFont></a:fontScheme><a:fmtScheme name="T"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const relationships = (
  items: readonly (readonly [id: string, kind: string, target: string])[],
): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function masterPart(theme: Theme): string {
  const map = theme.map ?? 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';
  const accents = [1, 2, 3, 4, 5, 6].map((one) => `accent${one}="accent${one}"`).join(' ');
  const ids = theme.layouts
    .map((_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`)
    .join('');
  const background = theme.background
    ? `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${theme.background}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`
    : '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  const text =
    '<a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';
  return `${head}<p:sldMaster ${spaces}><p:cSld>${background}<p:spTree>${tree}${theme.decoration ?? ''}${shapes(theme.master)}</p:spTree></p:cSld><p:clrMap ${map} ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${theme.titleStyle}</p:titleStyle><p:bodyStyle>${text}</p:bodyStyle><p:otherStyle>${text}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

function build(theme: Theme): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.presentationml';
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${head}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${emu(theme.size[0])}" cy="${emu(theme.size[1])}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Start" id="{0A1B2C3D-0000-4000-8000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'slide', 'slides/slide1.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
    ]),
    'ppt/slides/slide1.xml': `${head}<p:sld ${spaces}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relationships([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
    ]),
    'ppt/theme/theme1.xml': themePart(theme),
    'ppt/slideMasters/slideMaster1.xml': masterPart(theme),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      ...theme.layouts.map(
        (_, index) =>
          [
            `rId${index + 1}`,
            'slideLayout',
            `../slideLayouts/slideLayout${index + 1}.xml`,
          ] as const,
      ),
      ['rIdTheme', 'theme', '../theme/theme1.xml'],
      ...(theme.picture ? [['rIdLogo', 'image', '../media/image1.png'] as const] : []),
    ]),
  };
  for (const [index, layout] of theme.layouts.entries()) {
    const type = layout.type === null ? '' : ` type="${layout.type}"`;
    files[`ppt/slideLayouts/slideLayout${index + 1}.xml`] =
      `${head}<p:sldLayout ${spaces}${type}><p:cSld name="${layout.name}"><p:spTree>${tree}${layout.extra ?? ''}${shapes(layout.holders)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
    files[`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`] = relationships([
      ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'],
    ]);
  }
  if (theme.picture) files['ppt/media/image1.png'] = theme.picture;
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('ppt/presentation.xml', `${main}.presentation.main+xml`)}${override('ppt/slides/slide1.xml', `${main}.slide+xml`)}${override('ppt/slideMasters/slideMaster1.xml', `${main}.slideMaster+xml`)}${theme.layouts.map((_, index) => override(`ppt/slideLayouts/slideLayout${index + 1}.xml`, `${main}.slideLayout+xml`)).join('')}${override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')}</Types>`;
  return zipSync(
    Object.fromEntries(
      [['[Content_Types].xml', types] as const, ...Object.entries(files)].map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(2026, 0, 1) },
  );
}

const titleStyle = (size: number, colour: string, align = 'l', bold = 0): string =>
  `<a:lvl1pPr algn="${align}"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="${size * 100}" b="${bold}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;

const title: Holder = { ph: 'type="title"' };
const number: Holder = { ph: 'type="sldNum" sz="quarter" idx="12"' };
const content: Holder = { ph: 'idx="1"' };

const themes: Readonly<Record<ThemeName, Theme>> = {
  municipal: {
    size: [960, 540],
    colours: [
      '222222',
      'FFFFFF',
      '00503C',
      'EEF4EC',
      '007A53',
      'E3A72F',
      '6A3460',
      '0083BE',
      'C4262E',
      '7A7A7A',
      '005EA5',
      '6A3460',
    ],
    fonts: ['Arial', 'Arial'],
    master: [
      { ph: 'type="title"', at: [60, 34, 760, 70] },
      { ph: 'type="body" idx="1"', at: [60, 122, 840, 338] },
      { ph: 'type="sldNum" sz="quarter" idx="12"', at: [60, 498, 80, 24] },
    ],
    titleStyle: titleStyle(30, 'tx2', 'l', 1),
    decoration: band(40, [0, 0, 960, 14], 'accent1') + logo([840, 486, 84, 36]),
    picture: png,
    layouts: [
      {
        name: 'Rubrikbild',
        type: 'title',
        holders: [
          {
            ph: 'type="ctrTitle"',
            at: [60, 170, 780, 110],
            style: '<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>',
          },
          { ph: 'type="subTitle" idx="1"', at: [60, 290, 780, 90] },
        ],
        extra: band(42, [0, 0, 960, 120], 'accent1'),
      },
      { name: 'Rubrik och innehåll', type: 'obj', holders: [title, content, number] },
      { name: 'Endast rubrik', type: 'titleOnly', holders: [title, number] },
      { name: 'Tom', type: 'blank', holders: [number] },
    ],
  },
  dark: {
    size: [960, 540],
    colours: [
      '10202B',
      'FFFFFF',
      'BFE3E0',
      '1D3440',
      '35C2B0',
      'F2B134',
      '8FB8F0',
      'F27A7A',
      'C9A0F0',
      '9ED36A',
      '8FD3FF',
      'C9A0F0',
    ],
    fonts: ['Arial', 'Arial'],
    map: 'bg1="dk1" tx1="lt1" bg2="lt2" tx2="dk2"',
    background: 'bg1',
    master: [
      { ph: 'type="title"', at: [54, 30, 852, 66] },
      { ph: 'type="body" idx="1"', at: [54, 110, 852, 370] },
      { ph: 'type="sldNum" sz="quarter" idx="12"', at: [840, 504, 66, 22] },
    ],
    titleStyle: titleStyle(32, 'tx2'),
    decoration: band(40, [54, 100, 60, 3], 'accent1'),
    layouts: [
      {
        name: 'Title Slide',
        type: 'title',
        holders: [
          { ph: 'type="ctrTitle"', at: [54, 150, 852, 140] },
          { ph: 'type="subTitle" idx="1"', at: [54, 300, 852, 100] },
        ],
      },
      { name: 'Title and Content', type: 'obj', holders: [title, content, number] },
      { name: 'Title Only', type: 'titleOnly', holders: [title, number] },
    ],
  },
  fourByThree: {
    size: [720, 540],
    colours: [
      '000000',
      'FFFFFF',
      '1F497D',
      'EEECE1',
      '4F81BD',
      'C0504D',
      '9BBB59',
      '8064A2',
      '4BACC6',
      'F79646',
      '0000FF',
      '800080',
    ],
    fonts: ['Calibri', 'Calibri'],
    master: [
      { ph: 'type="title"', at: [36, 21.6, 648, 90] },
      { ph: 'type="body" idx="1"', at: [36, 126, 648, 356.4] },
      { ph: 'type="sldNum" sz="quarter" idx="4"', at: [516, 500.5, 168, 28.75] },
    ],
    titleStyle: titleStyle(44, 'tx1', 'ctr'),
    layouts: [
      {
        name: 'Rubrikbild',
        type: 'title',
        holders: [
          { ph: 'type="ctrTitle"', at: [54, 167.75, 612, 115.75] },
          { ph: 'type="subTitle" idx="1"', at: [108, 306, 504, 138] },
        ],
      },
      {
        name: 'Rubrik och innehåll',
        type: 'obj',
        holders: [title, content, { ph: 'type="sldNum" sz="quarter" idx="12"' }],
      },
      {
        name: 'Endast rubrik',
        type: 'titleOnly',
        holders: [title, { ph: 'type="sldNum" sz="quarter" idx="12"' }],
      },
    ],
  },
  layoutPoor: {
    size: [960, 540],
    colours: [
      '1A1A1A',
      'FFFDF7',
      '404040',
      'EDE7DA',
      'F2C230',
      '3B6E8F',
      '9C4A3C',
      '6B8E4E',
      '7D6BA0',
      'B08D57',
      '0563C1',
      '954F72',
    ],
    fonts: ['Georgia', 'Georgia'],
    master: [],
    titleStyle: titleStyle(36, 'tx1'),
    layouts: [{ name: 'Default', type: 'blank', holders: [] }],
  },
  foreign: {
    size: [960, 540],
    colours: [
      '1D1D1B',
      'FFFFFF',
      '003A5D',
      'E8EEF2',
      '004E7C',
      'A8C300',
      'E4003A',
      '6F6F6E',
      '009FE3',
      'F39200',
      '004E7C',
      '6F6F6E',
    ],
    fonts: ['Verdana', 'Verdana'],
    master: [
      { ph: 'type="title"', at: [48, 30, 864, 60] },
      { ph: 'type="body" idx="1"', at: [48, 110, 864, 370] },
    ],
    titleStyle: titleStyle(28, 'tx2', 'l', 1),
    layouts: [
      {
        name: '1_Titelfolie',
        type: null,
        holders: [
          { ph: 'type="ctrTitle"', at: [48, 160, 864, 120] },
          { ph: 'type="subTitle" idx="1"', at: [48, 290, 864, 90] },
        ],
      },
      { name: 'Titel und Inhalt', type: null, holders: [title, content] },
      {
        name: 'Zwei Inhalte',
        type: 'twoObj',
        holders: [
          title,
          { ph: 'sz="half" idx="1"', at: [48, 110, 420, 370] },
          { ph: 'sz="half" idx="2"', at: [492, 110, 420, 370] },
        ],
      },
      { name: 'Nur Titel', type: null, holders: [title] },
    ],
  },
};

export const themeNames = Object.keys(themes) as readonly ThemeName[];

export const themeFile = (name: ThemeName): Uint8Array => build(themes[name]);
