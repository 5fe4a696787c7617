import type { DefaultReading } from './default-content.ts';
import type { ReadingItem } from './reading.ts';
import { withStatus, type Instant } from './record.ts';

export type ReadInRow = {
  readonly template: DefaultReading;
  readonly items: readonly ReadingItem[];
  /** At least one of its documents is summarised. */
  readonly read: boolean;
};

/** RE-kinds (R26). The kinds of documents to ask for, each with what has come. */
export const readInRows = (
  template: readonly DefaultReading[],
  items: Iterable<ReadingItem>,
): readonly ReadInRow[] => {
  const all = [...items];
  return template.map((row) => {
    const own = all.filter(({ kind }) => kind === row.kind);
    return { template: row, items: own, read: own.some(({ status }) => status === 'summarised') };
  });
};

/** RE-status. A document with a summary is summarised, one with a date or a link has come. */
export function withReadingStatus(item: ReadingItem, now: Instant): ReadingItem {
  if (item.summary.trim() !== '') return withStatus(item, 'summarised', now);
  const come = item.documentDate !== null || item.link !== null || item.status === 'received';
  return withStatus(item, come ? 'received' : 'requested', now);
}

/** Only addresses that a browser opens as a page; nothing that would run. */
export const isWebAddress = (text: string): boolean => {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};
