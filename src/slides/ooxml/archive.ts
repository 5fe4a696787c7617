import { zipSync, type Zippable } from 'fflate';

/** The oldest date that a zip file can say: the same files give the same bytes whenever they are packed. */
const undated = new Date(1980, 0, 1);

/** Files that are compressed already; doing it again costs time and gains nothing. */
const isPacked = (name: string): boolean => /\.(?:pptx|docx|png|jpe?g)$/u.test(name);

/** @param files content by path, folders with a slash @returns a zip file */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) {
    entries[name] = [bytes, { level: isPacked(name) ? 0 : 6, mtime: undated }];
  }
  return zipSync(entries);
}
