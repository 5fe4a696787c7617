import type { HostConfig } from '#host/config.ts';
import {
  asNginx,
  asStaticWebApp,
  asUnderscoreHeaders,
  asWebConfig,
  headerRules,
} from './headers.ts';
import type { SiteOptions } from './options.ts';
import { publicPages } from './public-pages.ts';

/** What the site is made of: compiled pages and scripts, and the drawn icons; path → content. */
export type SiteSources = ReadonlyMap<string, Uint8Array>;

const emptyConfig = '<script type="application/json" id="samspel-config">{}</script>';
/** Pages that read their configuration. */
const told = /^(tab|taskpane|auth-relay|auth-dialog)\.html$/;

/** `<` cannot end the block early when it is written as an escape. */
const configBlock = (config: HostConfig): string =>
  emptyConfig.replace('{}', () => JSON.stringify(config).replaceAll('<', '\\u003c'));

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

/**
 * The site for one municipality, with the headers in the words of the common static hosts.
 * @returns path below the folder → content; `nginx.conf` is for the server, not to be served
 * @throws Error when a page has no place for its configuration: a slip in webpack.config.js
 */
export function makeSite(
  { host, config }: Omit<SiteOptions, 'out'>,
  sources: SiteSources,
): ReadonlyMap<string, Uint8Array> {
  const names = {
    organisation: config.organisation ?? '',
    contact: config.contact ?? '',
    version: config.build,
  };
  const pages = new Map(publicPages(names));
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of sources) {
    if (!path.endsWith('.html')) files.set(path, content);
    else pages.set(path, told.test(path) ? withConfig(path, text(content), config) : text(content));
  }
  for (const [name, html] of pages) files.set(name, bytes(html));
  const rules = headerRules(pages, config);
  files.set('_headers', bytes(asUnderscoreHeaders(rules)));
  files.set('staticwebapp.config.json', bytes(asStaticWebApp(rules)));
  files.set('web.config', bytes(asWebConfig(rules)));
  files.set('nginx.conf', bytes(asNginx(rules, host)));
  return files;
}

function withConfig(path: string, html: string, config: HostConfig): string {
  if (!html.includes(emptyConfig)) throw new Error(`${path} has no place for its configuration`);
  return html.replace(emptyConfig, () => configBlock(config));
}
