/** Pieces of PresentationML that every part uses. */
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The head of a shape tree. */
export const emptyTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** English Metric Units of a length in points. */
export const emu = (points: number): number => Math.round(points * 12700);

/** Place and size in points as an `xfrm` element. */
export const transform = (x: number, y: number, width: number, height: number, tag = 'a'): string =>
  `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}:xfrm>`;

/** A field that shows the slide's number. */
export const numberField = (lang: string): string =>
  `<a:p><a:fld id="{7A3C1B52-4D0E-4F6B-9A1D-2C5E8B7F9013}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`;

/** The master's and the notes master's colour map: light background, dark text. */
export const lightColourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
