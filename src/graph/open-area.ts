import { at } from './address.ts';
import { objectOr, type Graph } from './client.ts';
import { isGraphFailure } from './failure.ts';
import { openItems } from './lists/decisions.ts';
import { findOpenArea, type FoundSpace } from './spaces.ts';

/** An open area that the signed-in person reads, and the programme that last published there. */
export type FoundOpenArea = {
  readonly space: FoundSpace;
  /** Null while nothing has been published. */
  readonly programmeId: string | null;
};

/**
 * What there is to read for somebody who is in no group room.
 * @param url of the open area, as the municipality has set it for the app
 * @returns null where the area is not there or not open to this person
 * @throws GraphFailure for anything but 403 and 404
 */
export async function readOpenArea(graph: Graph, url: string): Promise<FoundOpenArea | null> {
  const space = await findOpenArea(graph, url);
  if (space.access !== 'open') return null;
  try {
    const { values } = await graph.pages({
      what: 'reading what has been published',
      path: `${at`/sites/${space.siteId}/lists/${openItems.name}/items`}?$expand=fields`,
      scopes: ['Sites.Read.All'],
    });
    const newest = values
      .flatMap((item) => readable(objectOr(item)['fields']))
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .at(-1);
    return { space, programmeId: newest?.programmeId ?? null };
  } catch (failure) {
    if (isGraphFailure(failure, 'forbidden', 'not-found')) return null;
    throw failure;
  }
}

/** One row that cannot be read must not hide the others. */
function readable(fields: unknown): readonly ReturnType<typeof openItems.fromFields>[] {
  try {
    return [openItems.fromFields(fields)];
  } catch (failure) {
    if (isGraphFailure(failure, 'malformed')) return [];
    throw failure;
  }
}
