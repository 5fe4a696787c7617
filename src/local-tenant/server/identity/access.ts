import type { DefinedUser } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import type { Caller, Tenant } from '../request-context.ts';
import { consentedScopes, isConsented } from './consent.ts';
import { GRAPH_APP_ID, readTokenOnce, signToken, type TokenClaims } from './token.ts';

/** Client id of tokens that name none: the app's own registration in this tenant. */
const USUAL_CLIENT = '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60';
const USUAL_LIFETIME = 3600;
const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

export type TokenRequest = {
  readonly user: DefinedUser;
  /** Delegated scopes; null asks for everything that has consent. */
  readonly scopes: readonly string[] | null;
  /** Seconds; not positive for a token that has already run out. */
  readonly expiresIn: number | null;
  readonly clientId: string | null;
  /** Echoed in the id token, as MSAL demands. */
  readonly nonce: string | null;
};

export type TokenAnswer = {
  readonly token_type: 'Bearer';
  readonly access_token: string;
  readonly id_token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
  readonly account: {
    readonly oid: string;
    readonly tid: string;
    readonly name: string;
    readonly upn: string;
  };
};

/** Scopes of OpenID that every token request may name and that no consent is kept for. */
const OPEN_ID = new Set(['openid', 'profile', 'email', 'offline_access', '.default']);

/**
 * @param now real milliseconds since 1970: MSAL holds tokens against the browser's clock
 * @returns the token, or the scopes that nobody has consented to
 */
export function issueToken(
  tenant: Tenant,
  key: string,
  request: TokenRequest,
  now: number,
): TokenAnswer | { readonly missing: readonly string[] } {
  const { user } = request;
  const asked = request.scopes
    ?.map((scope) => scope.replace(/^https:\/\/graph\.microsoft\.com\//, ''))
    .filter((scope) => !OPEN_ID.has(scope));
  const missing = (asked ?? []).filter((scope) => !isConsented(tenant, scope));
  if (missing.length > 0) return { missing };
  const scope = (asked === undefined || asked.length === 0 ? consentedScopes(tenant) : asked).join(
    ' ',
  );
  const lifetime = request.expiresIn ?? USUAL_LIFETIME;
  const { tenantId } = tenant.definition;
  const from = Math.floor(now / 1000);
  const times = { iat: from, nbf: Math.min(from, from + lifetime) - 300, exp: from + lifetime };
  const client = request.clientId ?? USUAL_CLIENT;
  const { id: oid, displayName: name, userPrincipalName: upn } = user;
  const account = { oid, tid: tenantId, name, upn };
  const claims: TokenClaims = {
    aud: `https://graph.microsoft.com`,
    iss: `https://sts.windows.net/${tenantId}/`,
    ...times,
    appid: client,
    ...account,
    scp: scope,
    ver: '1.0',
  };
  const idClaims = {
    aud: client,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    ...times,
    oid,
    sub: oid,
    tid: tenantId,
    name,
    preferred_username: upn,
    ver: '2.0',
    ...(request.nonce === null ? {} : { nonce: request.nonce }),
  };
  return {
    token_type: 'Bearer',
    access_token: signToken(key, claims),
    id_token: signToken(key, idClaims),
    expires_in: lifetime,
    scope,
    account,
  };
}

export type Authenticated = { readonly caller: Caller; readonly app: string };

/**
 * Who sends a request, by its bearer token; only scopes that still have consent count.
 * @throws GraphError 401 `InvalidAuthenticationToken`
 */
export function authenticate(
  tenant: Tenant,
  key: string,
  authorization: string | null,
  now: number,
): Authenticated {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated('Access token is empty.');
  const claims = readTokenOnce(key, token);
  if (claims === null) {
    throw unauthenticated(
      "IDX14100: JWT is not well formed or its signature is not this tenant's.",
    );
  }
  if (![`https://graph.microsoft.com`, GRAPH_APP_ID].includes(claims.aud)) {
    throw unauthenticated('Access token validation failure. Invalid audience.');
  }
  if (claims.exp * 1000 <= now) throw expired();
  const user = tenant.user(claims.oid);
  if (user === undefined) throw unauthenticated('The identity of the calling user is not known.');
  const scopes = claims.scp.split(' ').filter((scope) => isConsented(tenant, scope));
  return { caller: { user, scopes: new Set(scopes) }, app: claims.appid };
}

export function expired(): GraphError {
  return unauthenticated('Lifetime validation failed, the token is expired.');
}

function unauthenticated(message: string): GraphError {
  const description = message.replaceAll('"', "'");
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate': `${CHALLENGE}, error="invalid_token", error_description="${description}"`,
    },
  });
}
