import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

type Rule = { readonly path: string; readonly headers: [name: string, value: string][] };

/** Netlify's `_headers`: a path on a line of its own, and its headers indented below it. */
function rulesIn(file: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split('\n').filter(Boolean)) {
    const at = line.indexOf(': ');
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 2)]);
  }
  return rules;
}

const fits = ({ path }: Rule, asked: string): boolean =>
  path.endsWith('/*') ? asked.startsWith(path.slice(0, -1)) : asked === path;

export type StaticSite = { readonly port: number; close(): Promise<void> };

/** A static server that knows nothing but the files and what their `_headers` says. */
export async function serveSite(files: ReadonlyMap<string, Uint8Array>): Promise<StaticSite> {
  const rules = rulesIn(new TextDecoder().decode(files.get('_headers')));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.example');
    const content = files.get(pathname.slice(1));
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = mediaTypes[extname(pathname)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    for (const rule of rules.filter((one) => fits(one, pathname))) {
      for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    response.writeHead(200).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
