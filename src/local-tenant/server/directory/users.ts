import type { User } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import type { DefinedUser } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import { matches, parseFilter } from '../odata/filter.ts';
import { optionsOf, selected, selectOf, topOf, type Options } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';

const DEFAULT_PROPERTIES = new Set(
  'businessPhones displayName givenName id jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName'.split(
    ' ',
  ),
);
const SEARCHABLE = new Set(['displayname', 'mail', 'userprincipalname', 'givenname', 'surname']);

export function mountUsers(graph: Hono<TenantEnv>): void {
  graph.get('/me', (c) => c.json(userEntity(c, c.var.caller.user)));
  graph.get('/users', listUsers);
  graph.get('/users/:userId', (c) =>
    c.json(userEntity(c, requireUser(c.var.tenant, c.req.param('userId')))),
  );
  graph.get('/me/photo/$value', () => noPhoto());
  graph.get('/users/:userId/photo/$value', (c) => {
    requireUser(c.var.tenant, c.req.param('userId'));
    return noPhoto();
  });
}

/** @throws GraphError 404 `Request_ResourceNotFound` */
export function requireUser(tenant: Tenant, idOrName: string): DefinedUser {
  const user = tenant.user(idOrName);
  if (user !== undefined) return user;
  throw new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${idOrName}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Everything that Entra holds about a person here; what is not asked for is left out later. */
export function userProperties(user: DefinedUser): Readonly<Record<string, unknown>> {
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName: user.givenName,
    jobTitle: user.jobTitle === '' ? null : user.jobTitle,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: user.mailbox?.language ?? null,
    surname: user.surname,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    accountEnabled: true,
    userType: user.userType,
    mailNickname: user.mail.split('@')[0] ?? user.mail,
    externalUserState: user.userType === 'Guest' ? 'Accepted' : null,
  } satisfies Answered<User>;
}

/** A person as a member of a collection: the default or the selected properties. */
export function userJson(user: DefinedUser, select: ReadonlySet<string> | null): object {
  return selected(userProperties(user), select ?? DEFAULT_PROPERTIES);
}

function userEntity(c: TenantContext, user: DefinedUser): object {
  const select = selectOf(optionsOf(c));
  const shape = select === null ? '' : `(${[...select].join(',')})`;
  return {
    '@odata.context': `${GRAPH}/$metadata#users${shape}/$entity`,
    ...userJson(user, select),
  };
}

function noPhoto(): never {
  throw new GraphError(404, 'ImageNotFound', 'Exception of type ImageNotFound was thrown.');
}

function listUsers(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  if (caller.user.userType === 'Guest') {
    throw new GraphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  }
  const options = optionsOf(c);
  const eventual = c.req.header('ConsistencyLevel')?.toLowerCase() === 'eventual';
  if (options.has('count') && !eventual) throw needsConsistencyLevel('$count');
  const found = ordered(
    options,
    searched(options, eventual, filtered(options, tenant.definition.users)),
  );
  const select = selectOf(options);
  return pageOf(
    c,
    options,
    found,
    { top: topOf(options, 100, 999), context: 'users', count: options.get('count') === 'true' },
    (user) => userJson(user, select),
  );
}

function filtered(options: Options, users: readonly DefinedUser[]): readonly DefinedUser[] {
  const text = options.get('filter');
  if (text === undefined) return users;
  const filter = parseFilter(text);
  return users.filter((user) => {
    const properties = userProperties(user);
    return matches(filter, (path) => {
      if (!(path in properties)) throw unknownProperty(path);
      return properties[path];
    });
  });
}

/** `$search="displayName:anna" OR "mail:anna"`: words that begin so, as Entra's index finds them. */
function searched(
  options: Options,
  eventual: boolean,
  users: readonly DefinedUser[],
): readonly DefinedUser[] {
  const text = options.get('search');
  if (text === undefined) return users;
  if (!eventual) throw needsConsistencyLevel('$search');
  const clauses = text.split(/\s+(OR|AND)\s+/i);
  return users.filter((user) => {
    let found = clauseMatches(user, clauses[0] ?? '');
    for (let index = 1; index + 1 < clauses.length; index += 2) {
      const next = clauseMatches(user, clauses[index + 1] ?? '');
      found = clauses[index]?.toUpperCase() === 'AND' ? found && next : found || next;
    }
    return found;
  });
}

function clauseMatches(user: DefinedUser, clause: string): boolean {
  const match = /^\s*"(\w+):(.*)"\s*$/s.exec(clause);
  if (match === null) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      'Syntax error: character \':\' is not valid at the start of $search; put each clause in double quotes as "property:value".',
    );
  }
  const [, property = '', wanted = ''] = match;
  if (!SEARCHABLE.has(property.toLowerCase())) throw unknownProperty(property);
  const entry = Object.entries(userProperties(user)).find(
    ([name]) => name.toLowerCase() === property.toLowerCase(),
  );
  const words = String(entry?.[1] ?? '')
    .toLowerCase()
    .split(/[\s@.\-_]+/);
  return wanted
    .toLowerCase()
    .split(/[\s@.\-_]+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

function ordered(options: Options, users: readonly DefinedUser[]): readonly DefinedUser[] {
  const text = options.get('orderby');
  if (text === undefined) return users;
  const [property = '', direction = 'asc'] = text.trim().split(/\s+/);
  if (!['displayName', 'userPrincipalName'].includes(property)) throw unknownProperty(property);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const key = property === 'displayName' ? 'displayName' : 'userPrincipalName';
  return users.toSorted((one, other) => sign * one[key].localeCompare(other[key], 'sv'));
}

function needsConsistencyLevel(option: string): GraphError {
  return new GraphError(
    400,
    'Request_UnsupportedQuery',
    `Request with ${option} query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'`,
  );
}

function unknownProperty(name: string): GraphError {
  return new GraphError(
    400,
    'BadRequest',
    `Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
  );
}
