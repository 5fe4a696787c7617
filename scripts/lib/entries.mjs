/**
 * What is built, and from where. Read by webpack.config.js and, without loading webpack, by the check
 * whether a build is up to date. An entry whose file does not exist is left out.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

// What the first view needs, named in the page so that nothing of it waits for another script to ask for it.
const always = ['/Contents.tsx', 'open-session.ts', 'msal-browser'];

const pages = [
  {
    name: 'tab',
    entry: './src/tab/index.tsx',
    html: 'tab.html',
    shell: true,
    ahead: ['teams-host.ts', 'teams-js', ...always, 'OverviewPage.tsx'],
  },
  {
    name: 'taskpane',
    entry: './src/powerpoint/index.tsx',
    html: 'taskpane.html',
    office: true,
    shell: true,
    ahead: ['powerpoint-host.ts', ...always, 'DeckPage.tsx'],
  },
  { name: 'auth', entry: './src/host/auth.ts', html: 'auth.html' },
  { name: 'auth-relay', entry: './src/host/auth-relay.ts', html: 'auth-relay.html' },
  {
    name: 'auth-dialog',
    entry: './src/host/auth-dialog.ts',
    html: 'auth-dialog.html',
    office: true,
  },
  { name: 'workbench', entry: './src/local-tenant/workbench/index.tsx', html: 'index.html' },
];

/** @param {'local' | 'm365'} host the workbench belongs to local runs only */
export function webPages(host) {
  return pages.filter(
    (page) => existsSync(join(root, page.entry)) && (host === 'local' || page.name !== 'workbench'),
  );
}

/** Every scripts/*.ts is a command of its own; the local tenant adds two. @returns name → file */
export function nodeEntries() {
  const commands = readdirSync(join(root, 'scripts'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [file.slice(0, -3), `./scripts/${file}`]);
  const tenant = [
    ['start', './src/local-tenant/start.ts'],
    ['tenant', './src/local-tenant/tenant.ts'],
  ].filter(([, file]) => existsSync(join(root, file)));
  return Object.fromEntries([...tenant, ...commands]);
}

/**
 * The targets a build can have.
 * @type {Record<string, { folder: string, entries: () => string[] }>}
 */
export const targets = {
  web: { folder: 'dist/web', entries: () => webPages('local').map((page) => page.entry) },
  node: { folder: 'dist/node', entries: () => Object.values(nodeEntries()) },
  parts: { folder: 'dist/parts', entries: () => webPages('m365').map((page) => page.entry) },
};
