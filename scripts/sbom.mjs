/**
 * `node scripts/sbom.mjs [--all]`: the bill of materials of what ships, as CycloneDX 1.5 JSON on stdout. From the
 * lock file alone, so that it says what `npm ci` installs; `--all` adds what only builds and tests. The same lock
 * file gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/entries.mjs';
import { main } from './lib/say.mjs';

const nameOf = (path, entry) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);

/** Package URL: the `@` of a scope is written %40. */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `sha512-…` of the lock file as CycloneDX says it. */
function hashes(integrity = '') {
  return integrity.split(' ').flatMap((one) => {
    const [, algorithm, digest] = /^(sha\d+)-(.+)$/.exec(one) ?? [];
    if (!algorithm) return [];
    const alg = algorithm.replace('sha', 'SHA-');
    return [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }];
  });
}

/** An expression such as `MIT OR Apache-2.0` is one; a single name is an id. */
function licences(licence) {
  if (typeof licence !== 'string' || licence === '') return [];
  if (/\s(OR|AND|WITH)\s/.test(licence)) return [{ expression: licence }];
  return [{ license: /^(SEE )?LICENSE/i.test(licence) ? { name: licence } : { id: licence } }];
}

/** Where npm finds a package that `from` asks for: the nearest node_modules above it. */
function found(packages, from, name) {
  for (
    let place = from;
    ;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))
  ) {
    const path = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (packages[path]) return path;
    if (place === '') return null;
  }
}

/** Paths of what a package needs to run; a peer that may be left out is not needed. */
function needsOf(packages, path, entry, all) {
  const optional = entry.peerDependenciesMeta ?? {};
  const peers = Object.keys(entry.peerDependencies ?? {}).filter((one) => !optional[one]?.optional);
  const tools = all ? Object.keys(entry.devDependencies ?? {}) : [];
  return [
    ...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    ...peers,
    ...tools,
  ]
    .map((name) => found(packages, path, name))
    .filter((at) => at !== null);
}

/**
 * @param lock the parsed package-lock.json
 * @param {boolean} all with what only builds and tests
 * @returns the bill as an object
 */
export function billOf(lock, all = false) {
  const { packages } = lock;
  const ref = (path) =>
    path === '' ? 'samspel' : purl(nameOf(path, packages[path]), packages[path].version);
  const needs = new Map();
  const queue = [''];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (needs.has(path)) continue;
    const own = needsOf(packages, path, packages[path], all);
    needs.set(path, own);
    queue.push(...own);
  }
  const component = (path) => {
    const entry = packages[path];
    return {
      type: 'library',
      'bom-ref': ref(path),
      name: nameOf(path, entry),
      version: entry.version,
      purl: ref(path),
      scope: entry.optional ? 'optional' : 'required',
      hashes: hashes(entry.integrity),
      licenses: licences(entry.license),
    };
  };
  const inOrder = (one, other) => (one < other ? -1 : 1);
  // One version may lie in several places.
  const byRef = new Map([...needs.keys()].filter(Boolean).map((path) => [ref(path), path]));
  const refs = [...byRef.keys()].sort(inOrder);
  const digest = createHash('sha256').update(JSON.stringify(refs)).digest('hex');
  const place = (of) => (of === 'samspel' ? '' : byRef.get(of));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-5$3-8$4-$5')}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'samspel',
        name: lock.name,
        version: lock.version,
      },
    },
    components: refs.map((one) => component(byRef.get(one))),
    dependencies: ['samspel', ...refs].map((one) => ({
      ref: one,
      dependsOn: [...new Set(needs.get(place(one)).map(ref))].sort(inOrder),
    })),
  };
}

if (process.argv[1]?.endsWith('sbom.mjs')) {
  await main(() => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const bill = billOf(lock, process.argv.includes('--all'));
    process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
  });
}
