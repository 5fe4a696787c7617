import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

type Found = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

/** Nothing but the pages under test: no updates, no sync, no sandbox (CI often runs as root). */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** `npm test` has found it already; a bare `npx jest` looks for itself. */
function find(): Found {
  const found =
    process.env['SAMSPEL_BROWSER_FOUND'] ??
    execFileSync(process.execPath, [join(__dirname, '../../scripts/browser.mjs')], {
      encoding: 'utf8',
    });
  return JSON.parse(found) as Found;
}

/** What Playwright needs itself, and no more: its own switches turn off the parting of storage, among other things. */
const bare = (folder: string): readonly string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${folder}`,
  '--disable-features=LocalNetworkAccessChecks,Translate',
];

/**
 * Starts the browser of this machine, without a window.
 * @param args further Chromium switches
 * @param switches `as-people-have-it` leaves out the test switches of Playwright, so that frames of another site have
 *   their own storage
 * @returns a browser the caller closes
 */
export function launchBrowser(
  args: readonly string[] = [],
  switches: 'for-tests' | 'as-people-have-it' = 'for-tests',
): Promise<Browser> {
  const { executablePath, env } = find();
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const plain = switches === 'as-people-have-it';
  const folder = plain ? mkdtempSync(join(tmpdir(), 'samspel-browser-')) : '';
  return chromium.launch({
    executablePath,
    ignoreDefaultArgs: plain,
    args: [...quiet, ...(plain ? bare(folder) : []), ...args],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}
