import { GraphError } from '../graph-error.ts';
import { FURTHER_SCOPES } from './further-scopes.ts';
import { ASSUMED_SCOPES, DOCUMENTED_SCOPES } from './scope-table.ts';

type Node = {
  readonly literals: Map<string, Node>;
  parameter: Node | null;
  /** Scopes by method; a node without any is no operation. */
  readonly methods: Map<string, readonly string[]>;
};

export type Operation = { readonly template: string; readonly scopes: readonly string[] };

const root = emptyNode();
const templates = new Map<Node, string>();
for (const [scopes, operations] of [...DOCUMENTED_SCOPES, ...ASSUMED_SCOPES, ...FURTHER_SCOPES]) {
  for (const operation of operations) plant(operation, scopes === '' ? [] : scopes.split(' '));
}

/** Every delegated scope that some operation of the tenant knows. */
export const KNOWN_SCOPES: readonly string[] = [
  ...new Set([...DOCUMENTED_SCOPES, ...ASSUMED_SCOPES].flatMap(([scopes]) => scopes.split(' '))),
]
  .filter((scope) => scope !== '')
  .sort();

/** Spelling of each fixed path segment by its lower-case form: Graph reads segments without case. */
export const SEGMENT_SPELLING: ReadonlyMap<string, string> = new Map(
  [...DOCUMENTED_SCOPES, ...ASSUMED_SCOPES]
    .flatMap(([, operations]) => operations)
    .flatMap((operation) => operation.slice(operation.indexOf('/') + 1).split('/'))
    .filter((segment) => /^[a-z$]+$/i.test(segment))
    .map((segment) => [segment.toLowerCase(), segment]),
);

/** The operation that an address below `/v1.0` means, in the spelling that `graphPath` gives it. */
export function operationOf(method: string, path: string): Operation | 'other-method' | undefined {
  const node = find(root, segmentsOf(withoutArguments(path)), 0);
  if (node === undefined) return undefined;
  const scopes = node.methods.get(method);
  if (scopes === undefined) return 'other-method';
  return { template: templates.get(node) ?? path, scopes };
}

/**
 * @param held scopes of the token that the tenant has consented to
 * @throws GraphError 403 in the words of the service behind the path
 */
export function requireScope(path: string, operation: Operation, held: ReadonlySet<string>): void {
  const { scopes } = operation;
  if (scopes.length === 0 || scopes.some((scope) => covers(held, scope))) return;
  throw missingScope(path, scopes, held);
}

/** `X.ReadWrite` includes `X.Read`, which includes `X.ReadBasic`. */
function covers(held: ReadonlySet<string>, scope: string): boolean {
  if (held.has(scope)) return true;
  return (
    held.has(scope.replace(/\.Read(?=\.|$)/, '.ReadWrite')) ||
    held.has(scope.replace(/\.ReadBasic(?=\.|$)/, '.Read')) ||
    held.has(scope.replace(/\.ReadBasic(?=\.|$)/, '.ReadWrite'))
  );
}

function missingScope(
  path: string,
  scopes: readonly string[],
  held: ReadonlySet<string>,
): GraphError {
  if (/^\/(me\/joinedTeams|teams\/)/.test(path)) {
    return new GraphError(
      403,
      'Forbidden',
      `Missing scope permissions on the request. API requires one of '${scopes.join(', ')}'. Scopes on the request '${[...held].join(', ')}'`,
    );
  }
  if (
    /\/(events|calendar|calendarView|calendars|findMeetingTimes|mailboxSettings|outlook)/.test(path)
  ) {
    return new GraphError(
      403,
      'ErrorAccessDenied',
      'Access is denied. Check credentials and try again.',
    );
  }
  if (/^\/(sites|drives)|\/drive/.test(path)) {
    return new GraphError(403, 'accessDenied', 'Access denied');
  }
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

function emptyNode(): Node {
  return { literals: new Map(), parameter: null, methods: new Map() };
}

function plant(operation: string, scopes: readonly string[]): void {
  const [method = '', template = ''] = operation.split(' ', 2);
  let node = root;
  const path = template.replace('/sites/{host-name}:/{server-relative-path}', '/sites/{site-id}');
  for (const segment of segmentsOf(withoutArguments(path))) {
    if (/^\{.*\}:?$/.test(segment)) {
      node = node.parameter ??= emptyNode();
    } else {
      let next = node.literals.get(segment);
      if (next === undefined) node.literals.set(segment, (next = emptyNode()));
      node = next;
    }
  }
  node.methods.set(method, scopes);
  templates.set(node, template);
}

/** `delta()`, `delta(token='…')` and `delta` are one operation. */
function withoutArguments(path: string): string {
  return path.replace(
    /\b(delta|supportedTimeZones|search|getByPath)\((?:[^()]|\([^)]*\))*\)/,
    '$1',
  );
}

/** `root:/a/b:/content` has one parameter, whatever the depth of the path. */
function segmentsOf(path: string): string[] {
  return path
    .replace(/\/root:\/.+?:(?=\/[a-zA-Z]+$)/, '/root:/item-path:')
    .replace(/\/root:\/[^:]+:?$/, '/root:/item-path')
    .replace(/:\/[^/]+:(?=\/[a-zA-Z]+$)/, ':/filename:')
    .split('/')
    .filter((segment) => segment !== '');
}

function find(node: Node, segments: readonly string[], index: number): Node | undefined {
  const segment = segments[index];
  if (segment === undefined) return node.methods.size > 0 ? node : undefined;
  const literal = node.literals.get(segment);
  const found = literal === undefined ? undefined : find(literal, segments, index + 1);
  if (found !== undefined || node.parameter === null) return found;
  return find(node.parameter, segments, index + 1);
}
