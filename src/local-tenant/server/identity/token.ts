import { createHmac, timingSafeEqual } from 'node:crypto';

/** Graph's own application id, the audience of every access token. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** What the tenant writes into an access token and reads back; times in seconds since 1970. */
export type TokenClaims = {
  readonly aud: string;
  readonly iss: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly appid: string;
  readonly name: string;
  readonly oid: string;
  readonly scp: string;
  readonly tid: string;
  readonly upn: string;
  readonly ver: string;
};

/** A JWT whose three parts can be read by anybody and whose last part only the key's holder can make. */
export function signToken(key: string, claims: Readonly<Record<string, unknown>>): string {
  const body = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
  return `${body}.${signature(key, body)}`;
}

const read = new Map<string, TokenClaims>();
const READ_AT_MOST = 200;

/** As `readToken`, remembering tokens that were good: a client sends the same one with every request. */
export function readTokenOnce(key: string, token: string): TokenClaims | null {
  const known = read.get(`${key} ${token}`);
  if (known !== undefined) return known;
  const claims = readToken(key, token);
  if (claims === null) return null;
  if (read.size >= READ_AT_MOST) read.clear();
  read.set(`${key} ${token}`, claims);
  return claims;
}

/** The claims of a token this key signed, or null: malformed, or signed by somebody else. */
function readToken(key: string, token: string): TokenClaims | null {
  const [head, payload, signed, ...rest] = token.split('.');
  if (head === undefined || payload === undefined || signed === undefined || rest.length > 0) {
    return null;
  }
  const expected = Buffer.from(signature(key, `${head}.${payload}`));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  // The signature says that these are the claims this tenant wrote.
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(key: string, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
