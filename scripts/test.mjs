/**
 * `npm test`: installs and builds what is missing, finds a browser, runs everything. Arguments go to Jest:
 * `npm test -- test/domain`. Ends with one plain line: `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/entries.mjs';
import { main, say } from './lib/say.mjs';

const result = join(root, `.cache/jest-result-${process.pid}.json`);

/** @returns Jest's exit code */
function jest(browser) {
  const args = ['-c', 'test/jest.config.js', '--json', `--outputFile=${result}`];
  if (process.env.CI) args.push('--ci');
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ['node_modules/jest/bin/jest.js', ...args, ...process.argv.slice(2)],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, SAMSPEL_BROWSER_FOUND: JSON.stringify(browser) },
      },
    );
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
    // Ctrl-C reaches Jest by itself; we stay to pass on its exit code.
    process.on('SIGINT', () => say('avbryter …', 'stopping …'));
  });
}

/** A file that could not be run at all counts as one failure. */
function printCounts() {
  const run = JSON.parse(readFileSync(result, 'utf8'));
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  const skipped = run.numPendingTests + run.numTodoTests;
  process.stdout.write(`${run.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
}

await main(async () => {
  await ensure();
  const browser = await findBrowser();
  say(`✓ webbläsare: ${browser.executablePath}`, `✓ browser: ${browser.executablePath}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  process.exitCode = await jest(browser);
  if (existsSync(result)) printCounts();
  rmSync(result, { force: true });
});
