import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';

const root = join(__dirname, '../..');

/** Pictures that CI keeps; the folder is ignored by git. */
export const artefacts = join(root, 'artifacts/browser');

export type RunningWorkbench = { readonly url: string; stop(): Promise<void> };

/** Starts the product as a newcomer does, on a data folder of its own. */
export async function startWorkbench(stage: string): Promise<RunningWorkbench> {
  const data = mkdtempSync(join(tmpdir(), 'samspel-'));
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', '--port', '0', '--stage', stage, '--data', data, '--no-open'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'sv_SE.UTF-8' } },
  );
  const url = await addressOf(child);
  return {
    url,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

/** Turns the tenant's quotas on or off. */
export async function setLimits(url: string, on: boolean): Promise<void> {
  await fetch(`${url}/local/limits`, { method: 'POST', body: JSON.stringify({ on }) });
}

export type Look = {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly width?: 1280 | 320;
  readonly page?: string;
};

/** One person at one computer: a browser context of its own. */
export type Desk = {
  readonly page: Page;
  /** The tab inside the workbench's Teams. */
  readonly tab: FrameLocator;
  /** The task pane inside the workbench's PowerPoint. */
  readonly pane: FrameLocator;
  /** Everything the page complained about. */
  readonly complaints: readonly string[];
  show(view: 'teams' | 'powerpoint' | 'calendar', look?: Look): Promise<void>;
};

/**
 * How long anything is waited for, in milliseconds. A tenant's quota is per minute: whoever comes last in a busy one
 * has to wait for the next, and so does what that person saves.
 */
export const PATIENCE = 90_000;

/** @param screen `touch` for one that is worked with a thumb */
export async function sitDown(
  browser: Browser,
  url: string,
  persona: string,
  size = { width: 1280, height: 900 },
  screen: 'desk' | 'touch' = 'desk',
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'sv-SE',
    hasTouch: screen === 'touch',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text());
  });
  return {
    page,
    tab: page.frameLocator('iframe[src*="tab.html"]'),
    pane: page.frameLocator('iframe[src*="taskpane.html"]'),
    complaints,
    async show(view, { theme = 'default', page: route = '' } = {}) {
      const hash = new URLSearchParams({ persona, theme, lang: 'sv', page: route });
      await page.goto(`${url}/#${view}?${hash}`);
      await page.reload();
    },
  };
}

/**
 * teams-js asks Microsoft for a list that is not needed, and the CSP refuses it (guides/platform.md 3.6). Chromium
 * reports every 403, 404 and 429, which are answers here: a guest has no mailbox, and a dozen first visits within a
 * minute use up a tenant's quota, so that some of them have to wait.
 */
const isExpected = (complaint: string): boolean =>
  complaint.includes('validDomains') || /status of 4(03|04|29)/.test(complaint);

/** WCAG 2.2 A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** What breaks WCAG 2.2 A or AA on the page and in its frames. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map((frame) => violationsIn(frame)));
  return found.flat();
}

/**
 * What axe finds in one frame by an axe of its own, five to eight times faster than one that sends its findings from
 * frame to frame. Tabster's dummies are a known false alarm.
 * @param tags which rules
 */
export async function violationsIn(
  frame: Frame,
  tags: readonly string[] = wcag,
): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    (values) =>
      (window as unknown as { readonly axe: typeof axe }).axe.run(
        { exclude: ['[data-tabster-dummy]'] },
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false },
      ),
    [...tags],
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Keeps a picture of the page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: false });
}
