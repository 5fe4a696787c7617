import { feedbackStatuses } from '#domain/feedback.ts';
import { choice, date, ids, localTime, note, optional } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const feedbacks = declareList('feedbacks', {
  name: 'SamspelAterkoppling',
  displayName: 'Återkoppling',
  space: 'groupRoom',
  columns: {
    ...statusColumns(feedbackStatuses),
    audience: choice('Målgrupp', ['group', 'commissioner']),
    date: optional(date('Datum')),
    start: optional(localTime('Börjar')),
    end: optional(localTime('Slutar')),
    findingIds: ids('Iakttagelser'),
    summary: note('Sammanfattning'),
    comments: ids('Kommentarer'),
  },
});
