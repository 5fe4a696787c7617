import type { sv } from './slides-sv.ts';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** English texts on slides: the same shape as the Swedish ones, by type. */
export const en = {
  locale: 'en-GB',
  draft: 'Draft',
  draftMark: 'Draft – not adopted',
  untitled: 'Untitled',
  nothingYet: 'There is nothing to show here yet.',
  page: (page, pages) => `(${page}/${pages})`,
  shape: {
    title: 'Title',
    subtitle: 'Subtitle',
    slideNumber: 'Slide number',
    date: 'Date',
    footer: 'Footer',
    notes: 'Notes',
    slideImage: 'Slide image',
    text: 'Text',
    table: 'Table',
    step: 'Step',
    column: 'Column',
    heading: 'Heading',
    arrow: 'Arrow',
    bar: 'Bar',
    line: 'Line',
    number: 'Number',
    draft: 'Draft mark',
  },
  layout: {
    theme: 'Samspel',
    titleSlide: 'Title Slide',
    titleAndContent: 'Title and Content',
    titleOnly: 'Title Only',
    editTitle: 'Click to edit Master title style',
    editText: 'Click to edit Master text styles',
  },
  table: {
    description: (columns, rows) =>
      `Table with ${plural(rows, 'row', 'rows')}. Columns: ${columns.filter(Boolean).join(', ')}.`,
    number: 'No.',
  },
} satisfies typeof sv;
