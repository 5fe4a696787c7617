import type { TenantDefinition, DefinedUser } from '#local-tenant/server/definition.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';

const HOST = 'ekby.sharepoint.com';
const mailbox = {
  timeZone: 'W. Europe Standard Time',
  language: 'sv-SE',
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  workStart: '08:00:00',
  workEnd: '17:00:00',
} as const;

/** Ids of the small tenant by short names. */
export const SMALL = {
  host: HOST,
  team: '7d0f0e0a-0000-4000-8000-000000000001',
  teamSite: `${HOST},11111111-0000-4000-8000-000000000001,22222222-0000-4000-8000-000000000001`,
  consultantSite: `${HOST},11111111-0000-4000-8000-000000000002,22222222-0000-4000-8000-000000000002`,
  openSite: `${HOST},11111111-0000-4000-8000-000000000003,22222222-0000-4000-8000-000000000003`,
  general: '19:general@thread.tacv2',
  consultantRoom: '19:consultant@thread.tacv2',
  anna: 'aaaaaaaa-0000-4000-8000-000000000001',
  bo: 'aaaaaaaa-0000-4000-8000-000000000002',
  cia: 'aaaaaaaa-0000-4000-8000-000000000003',
  guest: 'aaaaaaaa-0000-4000-8000-000000000004',
} as const;

/** Somebody who works in the municipality. */
export function person(id: string, persona: string, given: string, surname: string): DefinedUser {
  const mail = `${given}.${surname}@ekby.example`.toLowerCase();
  return {
    id,
    persona,
    displayName: `${given} ${surname}`,
    givenName: given,
    surname,
    jobTitle: 'Enhetschef',
    mail,
    userPrincipalName: mail,
    userType: 'Member',
    mailbox,
  };
}

/** Two members of a team, one colleague outside it, one guest consultant with a room of her own. */
export function smallDefinition(): TenantDefinition {
  const guest: DefinedUser = {
    ...person(SMALL.guest, 'K01', 'Kim', 'Klar'),
    mail: 'kim.klar@klarskog.example',
    userPrincipalName: 'kim.klar_klarskog.example#EXT#@ekby.example',
    userType: 'Guest',
    mailbox: null,
  };
  return {
    tenantId: '99999999-0000-4000-8000-000000000009',
    displayName: 'Ekby kommun',
    sharePointHost: HOST,
    startsAt: '2027-01-12T08:00:00Z',
    users: [
      person(SMALL.anna, 'P01', 'Anna', 'Alm'),
      person(SMALL.bo, 'P02', 'Bo', 'Berg'),
      person(SMALL.cia, 'M01', 'Cia', 'Dahl'),
      guest,
    ],
    rooms: [
      {
        id: 'bbbbbbbb-0000-4000-8000-000000000001',
        displayName: 'Linden',
        mail: 'linden@ekby.example',
        capacity: 12,
        bookingWindowInDays: 180,
        maximumDurationInMinutes: 1440,
      },
    ],
    sites: [
      {
        id: SMALL.teamSite,
        displayName: 'Ledning',
        path: '/sites/ledning',
        roles: { [SMALL.anna]: 'owner', [SMALL.bo]: 'member', [SMALL.guest]: 'member' },
        everyone: null,
      },
      {
        id: SMALL.consultantSite,
        displayName: 'Konsultens rum',
        path: '/sites/ledning-konsult',
        roles: { [SMALL.guest]: 'owner' },
        everyone: null,
      },
      {
        id: SMALL.openSite,
        displayName: 'Förvaltningen',
        path: '/sites/forvaltningen',
        roles: { [SMALL.anna]: 'member' },
        everyone: 'visitor',
      },
    ],
    groups: [
      {
        id: SMALL.team,
        displayName: 'Ledningsgruppen',
        mail: 'ledning@ekby.example',
        siteId: SMALL.teamSite,
        ownerIds: [SMALL.anna],
        memberIds: [SMALL.anna, SMALL.bo, SMALL.guest],
        channels: [
          {
            id: SMALL.general,
            displayName: 'Allmänt',
            membershipType: 'standard',
            siteId: null,
            memberIds: [],
          },
          {
            id: SMALL.consultantRoom,
            displayName: 'Konsultens rum',
            membershipType: 'private',
            siteId: SMALL.consultantSite,
            memberIds: [SMALL.guest],
          },
        ],
      },
    ],
    calendars: {},
  };
}

/** JSON by path; a path that leads nowhere is undefined and fails the expectation. */
export type Json = { readonly [name: string]: Json };

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** The `value` of a collection, else empty. */
  readonly value: readonly Json[];
  /** `error.code`, `error.innerError.code` and `error.message`, empty where there is none. */
  readonly code: string;
  readonly innerCode: string;
  readonly message: string;
};

/** One person's way to talk to the tenant, in plain HTTP. */
export type Person = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  readonly token: string;
};

export const ORIGIN = 'http://127.0.0.1:4100';

/** Sends one request; a path without origin goes below `/v1.0`, a canonical https address is mapped. */
export async function send(
  tenant: Pick<LocalTenant, 'handle'>,
  method: string,
  address: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const path = /^https?:\/\//.test(address)
    ? address.replace(/^https?:\/\/[^/]+/, '')
    : address.startsWith('/local')
      ? address
      : `/v1.0${address}`;
  const response = await tenant.handle(
    new Request(`${ORIGIN}${path}`, {
      method,
      headers: {
        ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    }),
  );
  const text = await response.text();
  const json = response.headers.get('Content-Type')?.startsWith('application/json') === true;
  const body = (json ? JSON.parse(text) : {}) as Json;
  const value: unknown = body['value'];
  return {
    status: response.status,
    headers: response.headers,
    body,
    value: Array.isArray(value) ? (value as readonly Json[]) : [],
    code: textAt(body['error']?.['code']),
    innerCode: textAt(body['error']?.['innerError']?.['code']),
    message: textAt(body['error']?.['message']),
  };
}

/** A leaf of an answer as text, empty where there is none. */
export function textAt(leaf: Json | undefined): string {
  const value: unknown = leaf;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Signs a persona in, with all consented scopes or with the named ones. */
export async function signIn(
  tenant: Pick<LocalTenant, 'handle'>,
  persona: string,
  scopes?: readonly string[],
): Promise<Person> {
  const answer = await send(tenant, 'POST', '/local/token', {
    body: { persona, ...(scopes === undefined ? {} : { scopes }) },
  });
  const token = textAt(answer.body['access_token']);
  return {
    token,
    get: (path, headers = {}) => send(tenant, 'GET', path, { token, headers }),
    post: (path, body, headers = {}) => send(tenant, 'POST', path, { token, body, headers }),
    patch: (path, body, headers = {}) => send(tenant, 'PATCH', path, { token, body, headers }),
    delete: (path, headers = {}) => send(tenant, 'DELETE', path, { token, headers }),
  };
}

/** A small tenant in memory, without throttling unless asked for. */
export function openSmallTenant(options: { limits?: boolean } = {}): Promise<LocalTenant> {
  return openLocalTenant({ definition: smallDefinition(), limits: options.limits ?? false });
}

/** Columns of a list as Samspel makes them. */
export const RULE_COLUMNS = [
  { name: 'SamspelId', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', choice: { choices: ['proposed', 'agreed'] }, indexed: true },
  { name: 'Wording', text: { allowMultipleLines: true } },
  { name: 'Rank', number: {} },
  { name: 'Open', boolean: {} },
  { name: 'AgreedAt', dateTime: { format: 'dateTime' } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'Themes', choice: { choices: ['a', 'b', 'c'], displayAs: 'checkBoxes' } },
  { name: 'Owner', personOrGroup: {} },
] as const;

/** Makes a list on the team's site and returns the address of its items. */
export async function makeList(person: Person, displayName = 'Spelregler'): Promise<string> {
  const made = await person.post(`/sites/${SMALL.teamSite}/lists`, {
    displayName,
    columns: RULE_COLUMNS,
    list: { template: 'genericList' },
  });
  if (made.status !== 201) throw new Error(`no list: ${JSON.stringify(made.body)}`);
  return `/sites/${SMALL.teamSite}/lists/${textAt(made.body['id'])}`;
}
