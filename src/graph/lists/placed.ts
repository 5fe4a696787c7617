import { note, optional, reference } from './columns.ts';

/** What the statement flow keeps on every kind of statement; lists from before have no such columns yet. */
export const placedColumns = {
  groupId: optional(reference('Grupp')),
  mergedInto: optional(reference('Sammanslagen med')),
  dropReason: optional(note('Skäl till att den lades undan')),
};
