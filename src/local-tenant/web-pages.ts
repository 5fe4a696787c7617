import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { HostConfig } from '#host/config.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** Hashed names never change what they hold. */
const hashed = /\.[0-9a-f]{10}\.\w+$/;
/** Pages of the app: they get configuration and the stand-in for a host's sign-in. */
const appPages = new Set(['/tab.html', '/taskpane.html']);
const emptyConfig = '<script type="application/json" id="samspel-config">{}</script>';

export type WebPages = (request: Request) => Promise<Response | null>;

/**
 * Gives out the built pages under the strict rules of production (guides/stack.md 1.5).
 * @param webDir what `npm run build` has written
 * @param configFor what the app's pages are told, by the origin they were asked from
 */
export function webPages(webDir: string, configFor: (origin: string) => HostConfig): WebPages {
  return async (request) => {
    const { pathname, origin } = new URL(request.url);
    const path = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
    const file = normalize(join(webDir, path));
    const type = mediaTypes[extname(file)];
    if (!file.startsWith(webDir + sep) || type === undefined) return null;
    const content = await readFile(file).catch(() => null);
    if (content === null) return null;
    if (!path.endsWith('.html')) return asset(content, type, path);
    const html = content.toString('utf8');
    const page = appPages.has(path) ? withConfig(html, configFor(origin)) : html;
    return new Response(page, {
      headers: { 'content-type': type, 'cache-control': 'no-store', ...pageHeaders(page, path) },
    });
  };
}

function asset(content: Buffer<ArrayBuffer>, type: string, path: string): Response {
  const forever = hashed.test(path) || path.startsWith('/office-js/');
  return new Response(content, {
    headers: {
      'content-type': type,
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/**
 * Beside the local deck there is no Office to speak to, and Office.js, finding itself in a frame without one,
 * sends the frame to about:blank (measured with 1.1.110).
 */
const officeScript = '<script defer src="office-js/office.js"></script>\n';

/** A data block is never run, but `<` would end it. The bridge has to stand before the app's scripts. */
function withConfig(html: string, config: HostConfig): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return html
    .replace(config.deckUrl === undefined ? '' : officeScript, '')
    .replace(
      emptyConfig,
      emptyConfig.replace('{}', () => json),
    )
    .replace('<script defer', '<script defer src="/local/bridge.js"></script>\n<script defer');
}

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Data blocks and scripts with an address are not run from the page itself. */
const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((one) => one[1] ?? '');

/**
 * Styles of Fluent are empty elements filled by script, hence the hash of the empty text; prerendered
 * styles are allowed by their own. Trusted types hold on the tab; Office.js makes script elements itself, and
 * the workbench reads XML.
 */
function pageHeaders(html: string, path: string): Record<string, string> {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((one) => one[1] ?? '');
  const allowed = [...new Set(['', ...styles])].map(sha256).join(' ');
  const rules = [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineScripts(html).map(sha256)].join(' ')}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self'",
    `style-src 'self' ${allowed}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    ...(path === '/tab.html'
      ? ["require-trusted-types-for 'script'", 'trusted-types webpack']
      : []),
  ];
  return {
    'content-security-policy': rules.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
}
