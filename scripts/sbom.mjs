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

/**
 * @param lock the parsed package-lock.json
 * @param {boolean} all with what only builds and tests
 * @returns the bill as an object
 */
export function billOf(lock, all = false) {
  const { '': own, ...packages } = lock.packages;
  const shipped = Object.entries(packages).filter(
    ([, entry]) => all || (!entry.dev && !entry.devOptional),
  );
  const ref = (path) => purl(nameOf(path, packages[path]), packages[path].version);
  const components = shipped.map(([path, entry]) => ({
    type: 'library',
    'bom-ref': ref(path),
    name: nameOf(path, entry),
    version: entry.version,
    purl: ref(path),
    scope: entry.dev ? 'excluded' : entry.optional ? 'optional' : 'required',
    hashes: hashes(entry.integrity),
    licenses: licences(entry.license),
  }));
  const kept = new Map(components.map((one) => [one['bom-ref'], one]));
  const asks = (path, entry) =>
    Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...(all ? entry.devDependencies : {}),
    })
      .map((name) => found(packages, path, name))
      .filter((at) => at !== null && kept.has(ref(at)))
      .map(ref)
      .sort();
  const dependsOn = new Map(shipped.map(([path, entry]) => [ref(path), asks(path, entry)]));
  const subject = {
    type: 'application',
    'bom-ref': 'samspel',
    name: lock.name,
    version: lock.version,
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([...kept.keys()].sort()))
    .digest('hex');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-5$3-8$4-$5')}`,
    version: 1,
    metadata: { component: subject },
    components: [...kept.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1)),
    dependencies: [
      { ref: 'samspel', dependsOn: asks('', own) },
      ...[...dependsOn]
        .map(([from, to]) => ({ ref: from, dependsOn: to }))
        .sort((one, other) => (one.ref < other.ref ? -1 : 1)),
    ],
  };
}

if (process.argv[1]?.endsWith('sbom.mjs')) {
  await main(() => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const bill = billOf(lock, process.argv.includes('--all'));
    process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
  });
}
