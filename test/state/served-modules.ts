import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { BrowserContext } from 'playwright-core';

const root = join(__dirname, '../..');
/** https, so that the page is a secure context and has Web Locks; every request is answered here. */
export const ADDRESS = 'https://samspel.test/';

const importMap = {
  imports: {
    '#domain/': '/src/domain/',
    '#graph/': '/src/graph/',
    '#state/': '/src/state/',
    idb: '/node_modules/idb/build/index.js',
    valibot: '/node_modules/valibot/dist/index.mjs',
  },
};

/** Gives every page of a context our own modules as they stand, without a bundle. */
export async function serveModules(context: BrowserContext): Promise<void> {
  await context.route(`${ADDRESS}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const map = `<script type="importmap">${JSON.stringify(importMap)}</script>`;
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html>${map}` });
    }
    const source = readFileSync(join(root, pathname), 'utf8');
    const { code } = pathname.endsWith('.ts')
      ? transformSync(source, {
          filename: pathname,
          configFile: false,
          swcrc: false,
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
          module: { type: 'es6' },
        })
      : { code: source };
    return route.fulfill({ contentType: 'text/javascript', body: code });
  });
}
