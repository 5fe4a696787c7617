import { execFileSync } from 'node:child_process';
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

/**
 * Starts the browser of this machine, without a window.
 * @param args further Chromium switches
 * @returns a browser the caller closes
 */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = find();
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args: [...quiet, ...args],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}
