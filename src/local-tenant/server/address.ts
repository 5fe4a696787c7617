import { GraphError } from './graph-error.ts';
import { SEGMENT_SPELLING } from './identity/scopes.ts';
import type { Tenant } from './request-context.ts';

const VERSION = '/v1.0';

/** Which of the tenant's three faces an address belongs to; they share one origin (graph.md §6). */
export function faceOf(pathname: string): 'graph' | 'local' | 'sharepoint' {
  if (pathname === VERSION || pathname.startsWith(`${VERSION}/`)) return 'graph';
  if (pathname === '/local' || pathname.startsWith('/local/')) return 'local';
  return 'sharepoint';
}

/**
 * The path below `/v1.0` in the one spelling the routes know: fixed segments as documented, no
 * `microsoft.graph.` prefix, no empty brackets, a site addressed by path turned into its id.
 * @throws GraphError 404 when no site stands at that path
 */
export function graphPath(tenant: Tenant, pathname: string): string {
  const path = pathname.slice(VERSION.length).replace(/\/+$/, '');
  const plain = path.includes('(') ? withoutEmptyBrackets(path) : path;
  const spelled = plain
    .split('/')
    .map((segment) => SEGMENT_SPELLING.get(segment.toLowerCase()) ?? segment)
    .join('/')
    .replaceAll('/microsoft.graph.', path.startsWith('/places') ? '/graph.' : '/');
  return siteById(tenant, spelled) || '/';
}

function withoutEmptyBrackets(path: string): string {
  return path.replace(/\(\)(?=\/|$)/g, '');
}

/** `/sites/ekby.sharepoint.com:/sites/ledning:/lists` is `/sites/{id}/lists`. */
function siteById(tenant: Tenant, path: string): string {
  const match = /^\/sites\/([^/:]+):\/(.+?)(?::(\/.*)?)?$/.exec(path);
  if (match === null) return path;
  const [, host = '', sitePath = '', rest = ''] = match;
  const wanted = `/${decodeURIComponent(sitePath)}`.toLowerCase();
  const known =
    host.toLowerCase() === tenant.definition.sharePointHost.toLowerCase() || host.includes(',');
  const site = known ? tenant.siteByPath(wanted) : undefined;
  if (site === undefined) {
    throw new GraphError(404, 'itemNotFound', 'Requested site could not be found');
  }
  return `/sites/${site.id}${rest}`;
}
