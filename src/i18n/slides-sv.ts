const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Swedish texts on slides. Plain language, short sentences, said to the people in the room. */
export const sv = {
  locale: 'sv-SE',
  draft: 'Utkast',
  draftMark: 'Utkast – inte fastställt',
  untitled: 'Utan rubrik',
  nothingYet: 'Här finns inget att visa än.',
  page: (page: number, pages: number): string => `(${page}/${pages})`,
  shape: {
    title: 'Rubrik',
    subtitle: 'Underrubrik',
    slideNumber: 'Bildnummer',
    date: 'Datum',
    footer: 'Sidfot',
    notes: 'Anteckningar',
    slideImage: 'Bild av bilden',
    text: 'Text',
    table: 'Tabell',
    step: 'Steg',
    column: 'Spalt',
    heading: 'Rubriktext',
    arrow: 'Pil',
    bar: 'Stapel',
    line: 'Linje',
    number: 'Nummer',
    draft: 'Utkastmärke',
  },
  layout: {
    theme: 'Samspel',
    titleSlide: 'Rubrikbild',
    titleAndContent: 'Rubrik och innehåll',
    titleOnly: 'Endast rubrik',
    editTitle: 'Klicka här för att ändra format på rubriken',
    editText: 'Klicka här för att ändra format på texten',
  },
  table: {
    description: (columns: readonly string[], rows: number): string =>
      `Tabell med ${plural(rows, 'rad', 'rader')}. Kolumner: ${columns.filter(Boolean).join(', ')}.`,
    number: 'Nr',
  },
};
