import { parseArgs } from 'node:util';
import type { HostConfig } from '#host/config.ts';
import { whyNotClientId, whyNotHost, type Sentence } from '../package/options.ts';

/** What a municipality's site is made of. */
export type SiteOptions = {
  /** Where it will lie, e.g. `samspel.kommun.se`. */
  readonly host: string;
  readonly config: HostConfig;
  /** Folder the site is written to. */
  readonly out: string;
};

export type Read =
  | { readonly ok: true; readonly options: SiteOptions }
  | { readonly ok: false; readonly reason: Sentence };

const usage =
  'npm run build -- --host samspel.kommun.se --client-id GUID [--tenant GUID|DOMAIN] ' +
  '[--permissions all|selected] [--open-area URL] [--organisation NAME] [--contact ADDRESS] [--out DIR]';

const known = {
  host: { type: 'string', default: '' },
  'client-id': { type: 'string', default: '' },
  tenant: { type: 'string', default: 'organizations' },
  permissions: { type: 'string', default: 'all' },
  'open-area': { type: 'string' },
  organisation: { type: 'string' },
  contact: { type: 'string' },
  out: { type: 'string' },
} as const;

type Given = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: known, strict: true }).values;
}

/**
 * @param defaults version of the product and folder when none is named
 * @returns the options, or why they cannot be used
 */
export function readSiteOptions(
  args: readonly string[],
  defaults: { readonly version: string; readonly out: string },
): Read {
  let given: Given;
  try {
    given = parse(args);
  } catch {
    return { ok: false, reason: { sv: `Så här: ${usage}`, en: `Like this: ${usage}` } };
  }
  const host = given.host.toLowerCase();
  const clientId = given['client-id'].toLowerCase();
  const reason = whyNotHost(host) ?? whyNotClientId(clientId) ?? whyNotRest(given);
  if (reason !== null) return { ok: false, reason };
  const { tenant, permissions, organisation, contact, out = defaults.out } = given;
  const openAreaUrl = given['open-area'];
  const config: HostConfig = {
    clientId,
    authority: `https://login.microsoftonline.com/${tenant}`,
    origins: {},
    ...(permissions === 'selected' ? { permissions } : {}),
    ...(openAreaUrl === undefined ? {} : { openAreaUrl }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(contact === undefined ? {} : { contact }),
    build: defaults.version,
  };
  return { ok: true, options: { host, config, out } };
}

const both = (sv: string, en: string): Sentence => ({ sv, en });

function whyNotRest(given: Given): Sentence | null {
  const { tenant, permissions, out } = given;
  const openArea = given['open-area'];
  if (!/^(organizations|[0-9a-f-]{36}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i.test(tenant)) {
    return both(
      `Klientorganisationen "${tenant}" går inte: ange dess GUID, ett domännamn eller organizations.`,
      `The tenant "${tenant}" cannot be used: give its GUID, a domain name or organizations.`,
    );
  }
  if (permissions !== 'all' && permissions !== 'selected') {
    return both(
      `--permissions är all eller selected, inte "${permissions}".`,
      `--permissions is all or selected, not "${permissions}".`,
    );
  }
  if (openArea !== undefined && !isHttps(openArea)) {
    return both(
      `Det öppna området "${openArea}" måste vara en adress som börjar med https://.`,
      `The open area "${openArea}" must be an address that begins with https://.`,
    );
  }
  return out === '' ? both('Mappen har inget namn.', 'The folder has no name.') : null;
}

const isHttps = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:';
