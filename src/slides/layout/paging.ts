/**
 * Shares rows between pages so that the pages are about equally full.
 * @param heights of the rows in points, none larger than `room`
 * @param room height of a page in points
 * @returns for each page the index of its first row; as few pages as possible
 */
export function balancePages(heights: readonly number[], room: number): readonly number[] {
  if (heights.length === 0) return [0];
  const pages = countPages(heights, room);
  if (pages === 1) return [0];
  const starts: number[] = [];
  let end = heights.length;
  const choices = cheapestCuts(heights, room, pages);
  for (let page = pages; page > 0; page -= 1) {
    const start = choices[page]?.[end] ?? 0;
    starts.unshift(start);
    end = start;
  }
  return starts;
}

/** Pages needed when each is filled before the next is begun: the fewest possible. */
export function countPages(heights: readonly number[], room: number): number {
  let pages = 1;
  let used = 0;
  for (const height of heights) {
    if (used > 0 && used + height > room + 0.01) {
      pages += 1;
      used = 0;
    }
    used += height;
  }
  return pages;
}

/** Dynamic programme: `cuts[p][end]` = where page p of the best division of rows 0…end begins. */
function cheapestCuts(
  heights: readonly number[],
  room: number,
  pages: number,
): readonly (readonly number[])[] {
  const count = heights.length;
  const unreachable = Number.POSITIVE_INFINITY;
  let costs: number[] = Array.from({ length: count + 1 }, (_, end) =>
    end === 0 ? 0 : unreachable,
  );
  const cuts: number[][] = [[]];
  for (let page = 1; page <= pages; page += 1) {
    const next = new Array<number>(count + 1).fill(unreachable);
    const cut = new Array<number>(count + 1).fill(0);
    for (let end = 1; end <= count; end += 1) {
      let height = 0;
      for (let start = end - 1; start >= 0; start -= 1) {
        height += heights[start] ?? 0;
        if (height > room + 0.01 && start < end - 1) break;
        const cost = (costs[start] ?? unreachable) + height * height;
        if (cost < (next[end] ?? unreachable)) {
          next[end] = cost;
          cut[end] = start;
        }
      }
    }
    costs = next;
    cuts.push(cut);
  }
  return cuts;
}
