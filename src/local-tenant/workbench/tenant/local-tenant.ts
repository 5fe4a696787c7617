/** What the workbench reads and sets of the tenant itself, below `/local`. */

export type Persona = {
  readonly persona: string;
  readonly oid: string;
  readonly tid: string;
  readonly name: string;
  readonly upn: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly userType: 'Member' | 'Guest';
  readonly hasMailbox: boolean;
  readonly sites: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly role: 'owner' | 'member' | 'visitor';
  }[];
};

/** What the server that serves the workbench knows of the demonstration. */
export type Demonstration = {
  readonly stage: string;
  readonly stages: readonly string[];
  readonly programmeId: string;
  readonly organisation: string;
};

export class TenantRefusal extends Error {
  override readonly name = 'TenantRefusal';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type ErrorBody = { readonly error?: { readonly code?: string; readonly message?: string } };

async function refusal(answer: Response): Promise<TenantRefusal> {
  const { error } = (await answer.json().catch(() => ({}))) as ErrorBody;
  const told = error?.message ?? answer.statusText;
  return new TenantRefusal(answer.status, [error?.code, told].filter(Boolean).join(': '));
}

/**
 * @param path below `/local`
 * @throws TenantRefusal in the tenant's words, TypeError without contact
 */
export async function local<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const answer = await fetch(`/local${path}`, {
    method,
    cache: 'no-store',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw await refusal(answer);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

type Token = { readonly value: string; readonly until: number };
const tokens = new Map<string, Token>();

async function tokenOf(persona: string): Promise<string> {
  const known = tokens.get(persona);
  if (known !== undefined && known.until > Date.now()) return known.value;
  const { access_token: value, expires_in: seconds } = await local<{
    readonly access_token: string;
    readonly expires_in: number;
  }>('/token', 'POST', { persona });
  tokens.set(persona, { value, until: Date.now() + (seconds - 60) * 1000 });
  return value;
}

/** Another stage is another tenant with another key. */
export const forgetTokens = (): void => tokens.clear();

/**
 * Asks Graph as that person, with the scopes the tenant has consented to.
 * @param path below `/v1.0`
 * @throws TenantRefusal in Graph's words
 */
export async function graph<T>(
  persona: string,
  path: string,
  init: { readonly method?: string; readonly body?: unknown; readonly prefer?: string } = {},
): Promise<T> {
  const answer = await fetch(`/v1.0${path}`, {
    method: init.method ?? 'GET',
    cache: 'no-store',
    headers: {
      authorization: `Bearer ${await tokenOf(persona)}`,
      ...(init.prefer === undefined ? {} : { prefer: init.prefer }),
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (!answer.ok) throw await refusal(answer);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

type Page<T> = { readonly value: readonly T[]; readonly '@odata.nextLink'?: string };

/** Every page of a collection, at most so many items. */
export async function graphAll<T>(
  persona: string,
  path: string,
  options: { readonly prefer?: string; readonly most?: number } = {},
): Promise<readonly T[]> {
  const { most = 1000, prefer } = options;
  const found: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined && found.length < most) {
    const page: Page<T> = await graph(persona, next, prefer === undefined ? {} : { prefer });
    found.push(...page.value);
    next = page['@odata.nextLink']?.replace(/^https?:\/\/[^/]+\/v1\.0/, '');
  }
  return found.slice(0, most);
}
