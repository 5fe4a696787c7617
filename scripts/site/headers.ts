/** What a static host has to say with each file, and the same in the words of the common hosts. */
import { createHash } from 'node:crypto';
import type { HostConfig } from '#host/config.ts';

/** A path, or a folder that ends in `/*`. No header is named by two rules that meet. */
export type HeaderRule = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Who may frame the app: Microsoft's list, and last two from practice (guides/platform.md 7.2). */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
];

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const contentsOf = (html: string, element: RegExp): readonly string[] =>
  [...html.matchAll(element)].map((found) => found[1] ?? '');

/**
 * The rules of one page, from what stands in it. Fluent's style elements are empty and filled by script, hence the
 * hash of the empty text (guides/stack.md 1.5).
 * @param name e.g. `tab.html`
 */
function policyOf(name: string, html: string, { authority, origins }: HostConfig): string {
  const styles = ['', ...contentsOf(html, /<style>([\s\S]*?)<\/style>/g)];
  const inline = contentsOf(html, /<script>([\s\S]*?)<\/script>/g);
  const outside = contentsOf(html, /<script[^>]* src="(https:\/\/[^/"]+)[^"]*"/g);
  // Also the pages of sign-in: MSAL asks in a hidden frame of the tab, and every ancestor counts.
  const runs = html.includes('<script');
  const login = new URL(authority).origin;
  const reached = [
    ...['https://graph.microsoft.com', login, 'https://res.cdn.office.net'],
    ...['https://*.sharepoint.com', ...Object.values(origins)],
  ];
  return [
    "default-src 'none'",
    "img-src 'self' data: blob:",
    `style-src 'self' ${[...new Set(styles)].map(sha256).join(' ')}`,
    ...(runs ? [`script-src ${["'self'", ...inline.map(sha256), ...outside].join(' ')}`] : []),
    ...(runs ? [`connect-src ${[...new Set(["'self'", ...reached])].join(' ')}`] : []),
    ...(runs ? [`frame-src 'self' ${login}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${runs ? ["'self'", ...hosts].join(' ') : "'self'"}`,
    // Office.js makes script elements itself, so the pane cannot have them.
    ...(name === 'tab.html' ? ["require-trusted-types-for 'script'", 'trusted-types webpack'] : []),
  ].join('; ');
}

/**
 * @param pages name → HTML, as they are served
 * @returns rules that no two of name the same header for the same file
 */
export function headerRules(
  pages: ReadonlyMap<string, string>,
  config: HostConfig,
): readonly HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Strict-Transport-Security': 'max-age=31536000',
      },
    },
    // A new build has new names: they may be kept for ever.
    { path: '/app/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=86400' } },
    ...[...pages].map(([name, html]) => ({
      path: `/${name}`,
      headers: {
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policyOf(name, html, config),
      },
    })),
  ];
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const isFolder = ({ path }: HeaderRule): boolean => path.endsWith('/*');

/** Netlify and Cloudflare Pages. The latter serves `tab.html` as `/tab` too. */
export const asUnderscoreHeaders = (rules: readonly HeaderRule[]): string =>
  lines(
    ...rules.flatMap((rule) =>
      [rule.path, ...(isFolder(rule) ? [] : [rule.path.replace('.html', '')])].flatMap((path) => [
        path,
        ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
      ]),
    ),
  );

/** Azure Static Web Apps takes the first route that fits, so the general headers are its global ones. */
export function asStaticWebApp(rules: readonly HeaderRule[]): string {
  const [general, ...rest] = rules;
  const routes = rest.map(({ path, headers }) => ({ route: path, headers }));
  return lines(JSON.stringify({ globalHeaders: general?.headers ?? {}, routes }, null, 2));
}

const asXml = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const xmlHeaders = (headers: HeaderRule['headers'], indent: string): readonly string[] => [
  `${indent}<httpProtocol><customHeaders>`,
  ...Object.entries(headers).map(
    ([name, value]) => `${indent}  <add name="${name}" value="${asXml(value)}" />`,
  ),
  `${indent}</customHeaders></httpProtocol>`,
];

/** IIS and Azure App Service: a `location` adds to what stands above it. */
export function asWebConfig(rules: readonly HeaderRule[]): string {
  const [general, ...rest] = rules;
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol><customHeaders>',
    '      <remove name="X-Powered-By" />',
    ...Object.entries(general?.headers ?? {}).map(
      ([name, value]) => `      <add name="${name}" value="${asXml(value)}" />`,
    ),
    '    </customHeaders></httpProtocol>',
    '  </system.webServer>',
    ...rest.flatMap(({ path, headers }) => [
      `  <location path="${path.replace(/^\//, '').replace('/*', '')}">`,
      '    <system.webServer>',
      ...xmlHeaders(headers, '      '),
      '    </system.webServer>',
      '  </location>',
    ]),
    '</configuration>',
  );
}

/** nginx forgets the headers of the server in a location with its own, so each has them all. */
export function asNginx(rules: readonly HeaderRule[], host: string): string {
  const [general, ...rest] = rules;
  const block = ({ path, headers }: HeaderRule): readonly string[] => [
    path.endsWith('/*') ? `location ^~ ${path.slice(0, -1)} {` : `location = ${path} {`,
    ...Object.entries({ ...general?.headers, ...headers }).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    ),
    '}',
  ];
  return lines(
    `# Inside the server block of ${host}; root points at the site.`,
    ...rest.flatMap(block),
  );
}
