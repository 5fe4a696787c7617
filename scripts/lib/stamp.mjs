/**
 * Is a build up to date? A stamp in .cache/stamps remembers every source file a build has read, with
 * size, time and content hash, and every file it wrote. Size and time are looked at first; only where
 * they differ is the content read, so a checkout that touches files does not cause a build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, targets } from './entries.mjs';

const stampOf = (name) => join(root, '.cache/stamps', `${name}.json`);
const tools = [
  'webpack.config.js',
  'scripts/lib/entries.mjs',
  'scripts/lib/griffel.mjs',
  'scripts/lib/shell.mjs',
  'src/i18n/shell.ts',
  '.swcrc',
  'package.json',
];

/** @param {string} file absolute @returns hash of the content, empty when there is no such file */
export function hashOf(file) {
  if (!existsSync(file)) return '';
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 24);
}

export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(stampOf(name), 'utf8'));
  } catch (failure) {
    if (failure.code === 'ENOENT' || failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

export function writeStamp(name, stamp) {
  mkdirSync(join(root, '.cache/stamps'), { recursive: true });
  writeFileSync(stampOf(name), JSON.stringify(stamp));
}

function sameFile([path, [size, time, hash]]) {
  const file = join(root, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || found.size !== size) return false;
  return found.mtimeMs === time || hashOf(file) === hash;
}

/** @param {keyof typeof targets} name */
export function isBuilt(name) {
  const stamp = readStamp(name);
  if (!stamp) return false;
  const { folder, entries } = targets[name];
  return (
    JSON.stringify(stamp.entries) === JSON.stringify(entries()) &&
    Object.entries(stamp.files).every(sameFile) &&
    stamp.written.every((file) => existsSync(join(root, folder, file)))
  );
}

/**
 * @param {keyof typeof targets} name
 * @param {{ read: Iterable<string>, written: readonly string[], started: number, pages?: object }} build
 *   absolute paths read, file names written, and when it started (ms): a file changed after that is
 *   recorded as unknown, so that the next run builds again; what each page loads
 */
export function stampBuild(name, { read, written, started, pages }) {
  const files = {};
  for (const file of [...read, ...tools.map((tool) => join(root, tool))]) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    const path = file.slice(root.length);
    const known = found.mtimeMs < started;
    files[path] = known ? [found.size, found.mtimeMs, hashOf(file)] : [-1, 0, ''];
  }
  writeStamp(name, { entries: targets[name].entries(), files, written, pages });
}
