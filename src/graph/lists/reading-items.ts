import { readingStatuses } from '#domain/reading.ts';
import { date, note, optional, text } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const readingItems = declareList('readingItems', {
  name: 'SamspelInlasning',
  displayName: 'Inläsning',
  space: 'groupRoom',
  columns: {
    ...statusColumns(readingStatuses),
    kind: text('Slag'),
    templateKey: optional(text('Mall')),
    title: note('Rubrik'),
    issuer: note('Utgivare'),
    documentDate: optional(date('Dokumentets datum')),
    link: optional(note('Länk')),
    summary: note('Sammanfattning'),
  },
});
