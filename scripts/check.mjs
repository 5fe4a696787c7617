/**
 * `npm run check`: everything about the code that can be judged without running it. Every judgement is
 * printed with its time; what went wrong follows below it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root } from './lib/entries.mjs';
import { lockFaults, privateFaults } from './lib/private.mjs';
import { inWords, main, seconds } from './lib/say.mjs';

const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

/** @returns {Promise<string>} what the command had to complain about, empty when nothing */
function complaints([command, ...args]) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', fail);
    child.once('close', (code) => done(code === 0 ? '' : output || `exit code ${code}`));
  });
}

/** Committed files and those about to be, as text. */
function* ourFiles() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  for (const path of listed.split('\0').filter(Boolean)) {
    const file = join(root, path);
    // Deleted but not yet committed files are still listed; pictures and decks are no text.
    if (!existsSync(file) || /\.(png|jpe?g|ico|pptx|docx|zip)$/.test(path)) continue;
    yield [path, readFileSync(file, 'utf8')];
  }
}

function nothingPrivate() {
  const faults = [...ourFiles()].flatMap(([path, content]) => privateFaults(path, content));
  return Promise.resolve(faults.join('\n'));
}

async function lockHolds() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const faults = lockFaults(lock);
  if (faults.length > 0) return faults.join('\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return complaints([npm, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund']);
}

const jest = [...bin('jest/bin/jest.js'), '-c', 'test/jest.config.js'];
const judgements = [
  ['typer (tsc)', 'types (tsc)', () => complaints([...bin('typescript/bin/tsc'), '-p', '.'])],
  [
    'lint och lager (oxlint)',
    'lint and layers (oxlint)',
    () => complaints([...bin('oxlint/bin/oxlint'), '--type-aware', '--quiet']),
  ],
  [
    'reglerna själva (test/house)',
    'the rules themselves (test/house)',
    () => complaints([...jest, '--ci', 'test/house']),
  ],
  [
    'format (prettier)',
    'format (prettier)',
    () => complaints([...bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn']),
  ],
  ['död kod (knip)', 'dead code (knip)', () => complaints([...bin('knip/bin/knip.js')])],
  ['inget privat', 'nothing private', nothingPrivate],
  ['låsfilen (npm ci --dry-run)', 'the lock file (npm ci --dry-run)', lockHolds],
];

async function judge([sv, en, run]) {
  const started = performance.now();
  const wrong = await run();
  const took = seconds(performance.now() - started);
  process.stdout.write(`${wrong ? '✗' : '✓'} ${inWords(sv, en)} (${took})\n`);
  if (wrong) process.stdout.write(`${wrong.trimEnd()}\n\n`);
  return wrong === '';
}

await main(async () => {
  await ensure({ builds: [], quiet: true });
  const queue = [...judgements];
  const verdicts = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) verdicts.push(await judge(next));
  };
  // Two at a time: most of them use more than one core themselves.
  await Promise.all([work(), work()]);
  const failed = verdicts.filter((good) => !good).length;
  const took = seconds(performance.now());
  process.stdout.write(
    `${
      failed === 0
        ? inWords(`Allt i sin ordning (${took})`, `All in order (${took})`)
        : inWords(
            `${failed} av ${verdicts.length} föll (${took})`,
            `${failed} of ${verdicts.length} failed (${took})`,
          )
    }\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
});
