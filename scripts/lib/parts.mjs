/**
 * The scripts of each lazy part of a page by what the source asks for, and the part it is asked from:
 * `#areas/overview/OverviewPage.tsx` → { files, within: '' }.
 * @param entrypoint webpack's, when the files have their names
 * @returns {Record<string, { files: string[], within: string }>}
 */
export function partsOf(entrypoint) {
  const parts = {};
  const queue = [[entrypoint, '']];
  const seen = new Set([entrypoint]);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [group, within] = next;
    for (const child of group.getChildren()) {
      if (seen.has(child)) continue;
      seen.add(child);
      const files = child.getFiles().filter((file) => file.endsWith('.js'));
      const [request = ''] = child.origins.map((origin) => origin.request).filter(Boolean);
      if (request) parts[request] = { files, within };
      queue.push([child, request]);
    }
  }
  return parts;
}

/** @returns {string[]} scripts of the part whose request ends so; a part that is not there is a mistake in a list */
export function filesOfPart(parts, ending) {
  const found = Object.entries(parts).find(([request]) => request.endsWith(ending));
  if (!found) throw new Error(`there is no lazy part ${ending}: mend the list that names it`);
  return found[1].files;
}
