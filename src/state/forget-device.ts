import { openDevice } from './indexed-device.ts';
import type { ProgrammeStore } from './loaded-programme.ts';

/**
 * Ends a session and takes away everything of one person in one tenant: unsent changes, drafts, the last state
 * of every programme, and which programmes were open.
 * @param own the memory of the open programme
 * @param person the start of the names of all of this person's memories (`personName`)
 */
export async function forgetDevice(
  store: Pick<ProgrammeStore, 'close'>,
  own: string,
  person: string,
): Promise<void> {
  await store.close();
  for (const name of new Set([own, person, ...(await namesOf(person))])) {
    const device = await openDevice(name);
    await device.clear();
    device.close();
  }
}

/** Not every browser can list them; then the open programme and the list of places are what is known. */
async function namesOf(person: string): Promise<readonly string[]> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return [];
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith(`${person}.`) === true ? [name] : []));
}
