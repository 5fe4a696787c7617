/** Names of placeholder types, as Office.js and as the file itself spell them. */
const titles = new Set(['title', 'centertitle', 'ctrtitle', 'verticaltitle']);
const furniture = new Set([
  'slidenumber',
  'sldnum',
  'date',
  'dt',
  'footer',
  'ftr',
  'header',
  'hdr',
]);

export const isTitle = (type: string | null | undefined): boolean =>
  titles.has(type?.toLowerCase() ?? '');

/** Number, date and footer: they change with the slide's position and day, and are nobody's words. */
export const isFurniture = (type: string | null | undefined): boolean =>
  furniture.has(type?.toLowerCase() ?? '');

/** Types that say nothing by themselves to who cannot see them. */
export const pictorial = new Set<string>([
  'Image',
  'Graphic',
  'Chart',
  'SmartArt',
  'Diagram',
  'Model3D',
  'Media',
  'Ole',
  'Table',
]);
