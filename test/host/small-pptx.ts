import { strToU8, zipSync } from 'fflate';

export type SmallSlide = { readonly title: string; readonly body?: string };

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = `xmlns:a="${drawing}" xmlns:r="${office}/relationships" xmlns:p="${main}"`;

const part = (name: string, inner: string): string =>
  `${head}<p:${name} ${spaces}>${inner}</p:${name}>`;

const rels = (targets: readonly (readonly [type: string, target: string])[]): string => {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
};

const shape = (id: number, name: string, type: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  `<p:nvPr><p:ph type="${type}"${type === 'title' ? '' : ' idx="1"'}/></p:nvPr></p:nvSpPr><p:spPr/>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const tree = (shapes: string): string =>
  '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  `<p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

const colours = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4'].concat([
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]);

const line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>';
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';

const theme =
  `${head}<a:theme xmlns:a="${drawing}" name="Small"><a:themeElements><a:clrScheme name="Small">` +
  colours
    .map((name, index) => {
      const value = name === 'lt1' ? 'FFFFFF' : `${index}${index}3355`.slice(-6).padStart(6, '0');
      return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
    })
    .join('') +
  `</a:clrScheme><a:fontScheme name="Small"><a:majorFont>${font}</a:majorFont>` +
  `<a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Small">` +
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}` +
  '</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>';

const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" ' +
  'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const types = (slides: readonly unknown[]): string => {
  const of = (name: string) =>
    `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
  const parts = [
    ['/ppt/presentation.xml', of('presentation.main')],
    ['/ppt/slideMasters/slideMaster1.xml', of('slideMaster')],
    ['/ppt/slideLayouts/slideLayout1.xml', of('slideLayout')],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ...slides.map((_, index) => [`/ppt/slides/slide${index + 1}.xml`, of('slide')]),
  ];
  return (
    `${head}<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
};

/** A presentation with one master, one layout and these slides, written apart from our own writer. */
export function smallPptx(slides: readonly SmallSlide[]): Uint8Array {
  const listed = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': types(slides),
    '_rels/.rels': rels([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': part(
      'presentation',
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
        `<p:sldIdLst>${listed.join('')}</p:sldIdLst>` +
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>',
    ),
    'ppt/_rels/presentation.xml.rels': rels([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ...slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const),
      ['theme', 'theme/theme1.xml'],
    ]),
    'ppt/slideMasters/slideMaster1.xml': part(
      'sldMaster',
      `${tree(shape(2, 'Title', 'title', '') + shape(3, 'Text', 'body', ''))}${map}` +
        '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
    ),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': rels([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml':
      `${head}<p:sldLayout ${spaces} type="obj">` +
      tree(shape(2, 'Title', 'title', '') + shape(3, 'Text', 'body', '')).replace(
        '<p:cSld>',
        '<p:cSld name="Title and Content">',
      ) +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>',
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': rels([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/theme/theme1.xml': theme,
  };
  slides.forEach(({ title, body = '' }, index) => {
    const shapes = shape(2, 'Title 1', 'title', title) + shape(3, 'Content 2', 'body', body);
    files[`ppt/slides/slide${index + 1}.xml`] = part(
      'sld',
      `${tree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
    );
    files[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = rels([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ]);
  });
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes));
}
