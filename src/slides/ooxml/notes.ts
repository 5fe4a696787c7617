import type { SlideTexts } from '#i18n/slides.ts';
import { xmlHead } from './opc.ts';
import { emptyTree, lightColourMap, namespaces, transform } from './drawing.ts';
import { escapeXml } from './xml.ts';

const holder = (id: number, name: string, ph: string, geometry: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>${geometry}<p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`;

const image = (id: number, name: string, geometry: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>${geometry}</p:sp>`;

const placed = (x: number, y: number, width: number, height: number): string =>
  `<p:spPr>${transform(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;

/** Speaker notes: one paragraph per line of the spec's notes. */
export function notesXml(notes: string, texts: SlideTexts): string {
  const lang = texts.locale;
  const paragraphs = notes
    .split('\n')
    .map((line) =>
      line
        ? `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`
        : `<a:p><a:endParaRPr lang="${lang}"/></a:p>`,
    )
    .join('');
  const shapes =
    image(2, `${texts.shape.slideImage} 1`, '<p:spPr/>') +
    holder(3, `${texts.shape.notes} 2`, 'type="body" idx="1"', '<p:spPr/>', paragraphs);
  return `${xmlHead}<p:notes ${namespaces}><p:cSld><p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** For destinations that have no notes master of their own. */
export function notesMasterXml(texts: SlideTexts): string {
  const shapes =
    image(2, `${texts.shape.slideImage} 1`, placed(90, 56, 360, 202.5)) +
    holder(
      3,
      `${texts.shape.notes} 2`,
      'type="body" sz="quarter" idx="1"',
      placed(54, 290, 432, 360),
      `<a:p><a:r><a:rPr lang="${texts.locale}"/><a:t>${texts.layout.editText}</a:t></a:r></a:p>`,
    );
  const style =
    '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>';
  return `${xmlHead}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld>${lightColourMap}<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`;
}
