/** Counts in words, without those that are nil: `7 kommer, 1 kan inte`. @param none what is said when all are nil */
export const counted = (
  counts: readonly (readonly [count: number, words: string])[],
  none: string,
): string =>
  counts
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ') || none;
