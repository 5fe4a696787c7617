import { xmlHead } from './opc.ts';

/** Our own quiet theme. Accents have at least 4.5 against white, so that they can carry text. */
const colours: Readonly<Record<string, string>> = {
  dk1: '1C2226',
  lt1: 'FFFFFF',
  dk2: '123B46',
  lt2: 'F1F5F4',
  accent1: '0F6B5C',
  accent2: 'A8502B',
  accent3: '2F5D9B',
  accent4: '7D631A',
  accent5: '6B4C8A',
  accent6: '4C6B2C',
  hlink: '0B5CAD',
  folHlink: '6B4C8A',
};

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const stroke = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const font = (tag: string): string =>
  `<a:${tag}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;

export function themeXml(name: string): string {
  const scheme = Object.entries(colours)
    .map(([key, value]) => `<a:${key}><a:srgbClr val="${value}"/></a:${key}>`)
    .join('');
  return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme><a:fontScheme name="${name}">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke(6350)}${stroke(12700)}${stroke(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}
