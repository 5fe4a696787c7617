/**
 * Makes sure that what is asked for can run: Node is new enough, packages are installed, the builds
 * are up to date. Plain Node without dependencies, for it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, targets } from './lib/entries.mjs';
import { withLock } from './lib/lock.mjs';
import { Plain, inWords, main, say, seconds } from './lib/say.mjs';
import { hashOf, isBuilt, readStamp, writeStamp } from './lib/stamp.mjs';

const oldestNode = [20, 11];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  const need = oldestNode.join('.');
  const have = process.versions.node;
  throw new Plain(
    inWords(
      `Samspel behöver Node ${need} eller nyare, det här är Node ${have}. Hämta en nyare på nodejs.org.`,
      `Samspel needs Node ${need} or newer, this is Node ${have}. Get a newer one at nodejs.org.`,
    ),
  );
}

/** Runs a command with its output on stderr. @returns when it has ended well */
function run(command, args, whatFailed) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', () => fail(new Plain(whatFailed)));
    child.once('exit', (code) => (code === 0 ? done() : fail(new Plain(whatFailed))));
  });
}

/** npm's own account of what lies in node_modules, against the lock file. */
function matchesLock() {
  const account = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(account, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || found[path]?.version === version || (optional && !found[path]),
  );
}

function isInstalled(lockHash) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  if (readStamp('install')?.lockHash === lockHash) return true;
  if (!matchesLock()) return false;
  writeStamp('install', { lockHash });
  return true;
}

/** npm as the program that started us, or the one beside this Node, or the one on the path. */
function npm() {
  const beside = [
    process.env.npm_execpath,
    join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js'),
    join(process.execPath, '../node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return beside ? [process.execPath, [beside]] : ['npm', []];
}

async function install(lockHash) {
  const [command, first] = npm();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(
    command,
    [...first, ...args],
    inWords(
      'Paketen gick inte att installera: kör "npm ci --ignore-scripts" och se vad npm säger.',
      'The packages could not be installed: run "npm ci --ignore-scripts" and see what npm says.',
    ),
  );
  writeStamp('install', { lockHash });
}

async function timed(sv, en, work) {
  const started = performance.now();
  say(`… ${sv}`, `… ${en}`);
  await work();
  const took = seconds(performance.now() - started);
  say(`✓ ${sv} (${took})`, `✓ ${en} (${took})`);
}

/** What is missing now. Cheap: reads stamps and file times only. */
function missing(builds) {
  const lockHash = hashOf(join(root, 'package-lock.json'));
  return {
    lockHash,
    packages: !isInstalled(lockHash),
    builds: builds.filter((name) => !isBuilt(name)),
  };
}

async function makeUp({ lockHash, packages, builds }) {
  if (packages) {
    await timed('installerar paket', 'installing packages', () => install(lockHash));
  }
  if (builds.length === 0) return;
  const names = builds.map((name) => targets[name].folder).join(', ');
  await timed(`bygger ${names}`, `building ${names}`, () =>
    run(
      process.execPath,
      [join(root, 'scripts/build.mjs'), ...builds],
      inWords('Bygget gick inte igenom, se ovan.', 'The build did not go through, see above.'),
    ),
  );
}

/**
 * @param {{ builds?: readonly ('web' | 'node' | 'parts')[], quiet?: boolean }} wanted which builds must
 *   be up to date; quiet says nothing where nothing has to be done
 * @throws Plain with one sentence when it cannot be made to run
 */
export async function ensure({ builds = ['web', 'node'], quiet = false } = {}) {
  checkNode();
  const started = performance.now();
  const before = missing(builds);
  if (before.packages || before.builds.length > 0) {
    const waiting = () =>
      say(
        '… väntar: en annan körning installerar eller bygger',
        '… waiting: another run is installing or building',
      );
    await withLock(join(root, '.cache/ensure.lock'), waiting, () => makeUp(missing(builds)));
  } else if (!quiet) {
    const took = seconds(performance.now() - started);
    say(`✓ paket och bygge är aktuella (${took})`, `✓ packages and build are up to date (${took})`);
  }
}

/** `npm run build -- --host …`: a municipality's site of the compiled parts. */
async function makeSite(args) {
  await ensure({ builds: ['node', 'parts'] });
  const program = join(root, targets.node.folder, 'site.js');
  process.argv = [process.argv[0], program, ...args];
  await import(pathToFileURL(program).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const forSite = args.some((arg) => arg.startsWith('--'));
  await main(() => (forSite ? makeSite(args) : ensure(args.length > 0 ? { builds: args } : {})));
}
