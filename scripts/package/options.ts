import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

/** What the package is made of. */
export type PackageOptions = {
  readonly host: string;
  readonly clientId: string;
  readonly name: string;
  readonly version: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** Folder the two files are written to. */
  readonly out: string;
  /** Folder with Microsoft's schemas, where somebody has fetched them. */
  readonly schemas: string | null;
};

/** One sentence in both languages. */
export type Sentence = { readonly sv: string; readonly en: string };

export type Read =
  | { readonly ok: true; readonly options: PackageOptions }
  | { readonly ok: false; readonly reason: Sentence };

const usage =
  'npm run package -- --host samspel.kommun.se --client-id GUID [--name NAME] [--version X.Y.Z] ' +
  '[--website URL] [--privacy URL] [--terms URL] [--out DIR] [--schemas DIR]';

const known = {
  host: { type: 'string' },
  'client-id': { type: 'string' },
  name: { type: 'string' },
  version: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  out: { type: 'string' },
  schemas: { type: 'string' },
} as const;

/** Names that no certificate is issued for, or that point at the machine itself. */
const unreachable = ['local', 'localhost', 'internal', 'intranet', 'lan', 'test', 'invalid'];

/** Teams shows no longer name. */
const longestName = 30;

/**
 * @param defaults version of the product and folder when none is named
 * @returns the options, or why they cannot be used
 */
export function readOptions(
  args: readonly string[],
  defaults: { readonly version: string; readonly out: string },
): Read {
  const given = parse(args);
  if (given === null) return refused(`Så här: ${usage}`, `Like this: ${usage}`);
  const { version = defaults.version, out = defaults.out } = given;
  const options = { ...said(given), version, out };
  const reason = whyNot(options);
  return reason === null ? { ok: true, options } : { ok: false, reason };
}

/** What follows from the arguments alone. */
function said(given: Given): Omit<PackageOptions, 'version' | 'out'> {
  const host = (given.host ?? '').toLowerCase();
  // The public pages that scripts/site.ts puts on the site.
  const page = (name: string): string => `https://${host}/${name}.html`;
  const { website = page('about'), privacy = page('privacy'), terms = page('terms') } = given;
  const { name = 'Samspel', schemas = null } = given;
  const clientId = (given['client-id'] ?? '').toLowerCase();
  return { host, clientId, name: name.trim(), website, privacy, terms, schemas };
}

/** The first reason, in the order a person reads the command. */
function whyNot(options: PackageOptions): Sentence | null {
  const { host, clientId, name, version, website, privacy, terms, out } = options;
  return (
    whyNotHost(host) ??
    whyNotClientId(clientId) ??
    whyNotName(name) ??
    whyNotVersion(version) ??
    whyNotAddress(website) ??
    whyNotAddress(privacy) ??
    whyNotAddress(terms) ??
    (out === '' ? both('Mappen har inget namn.', 'The folder has no name.') : null)
  );
}

type Given = { readonly [name in keyof typeof known]?: string | undefined };

function parse(args: readonly string[]): Given | null {
  try {
    return parseArgs({ args: [...args], options: known, strict: true }).values;
  } catch (failure) {
    if (isAboutOptions(failure)) return null;
    throw failure;
  }
}

const isAboutOptions = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'code' in failure &&
  String(failure.code).startsWith('ERR_PARSE_ARGS');

const both = (sv: string, en: string): Sentence => ({ sv, en });
const refused = (sv: string, en: string): Read => ({ ok: false, reason: both(sv, en) });

/** Ordered from what a person most likely meant to what is merely impossible. */
export function whyNotHost(host: string): Sentence | null {
  const labels = host.split('.');
  const checks: readonly (readonly [boolean, string, string])[] = [
    [host === '', `Ange värden: ${usage}`, `Name the host: ${usage}`],
    [host.includes('://'), 'skriv värden utan https://', 'write the host without https://'],
    [/[/?#\\]/.test(host), 'skriv värden utan sökväg', 'write the host without a path'],
    [host.includes('@'), 'skriv värden utan användare', 'write the host without a user'],
    [
      isIP(host.replaceAll(/^\[|\]$/g, '')) !== 0,
      'skriv ett namn, ingen ip-adress',
      'write a name, not an IP address',
    ],
    [
      /^[\d.]+(:\d*)?$/.test(host),
      'skriv ett namn, ingen ip-adress',
      'write a name, not an IP address',
    ],
    [host.includes(':'), 'skriv värden utan port', 'write the host without a port'],
    [host.includes('*'), 'en värd, inget mönster', 'one host, not a pattern'],
    [host.includes('_'), 'understreck går inte i ett värdnamn', 'a host name has no underscore'],
    [
      /[^\p{ASCII}]/u.test(host),
      'skriv å, ä och ö som xn--…, så som certifikatet gör',
      'write letters outside a–z as xn--…, as the certificate does',
    ],
    [
      unreachable.includes(labels.at(-1) ?? ''),
      'bara en värd på internet kan användas, för Microsofts tjänster öppnar sidorna',
      'only a host on the internet can be used, for Microsoft’s services open the pages',
    ],
    [labels.length < 2, 'skriv hela värdnamnet', 'write the whole host name'],
    [
      host.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)),
      'det är inget värdnamn',
      'that is no host name',
    ],
    [
      !/^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? ''),
      'toppdomänen saknas',
      'it has no top domain',
    ],
  ];
  const found = checks.find(([wrong]) => wrong);
  if (found === undefined) return null;
  const [, sv, en] = found;
  if (host === '') return both(sv, en);
  return both(`Värden "${host}" går inte: ${sv}.`, `The host "${host}" cannot be used: ${en}.`);
}

/** Made up ids of examples; a real one has some 14 of the 16 figures, and never as few as six. */
export const isExampleId = (id: string): boolean => new Set(id.replaceAll('-', '')).size <= 6;

/** @returns why the text is no application id of a real registration */
export function whyNotClientId(id: string): Sentence | null {
  if (id === '') {
    return both(
      'Ange --client-id: programmets id i Entra-registreringen.',
      'Name --client-id: the application id of the registration in Entra.',
    );
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    return both(
      `Klient-id "${id}" är ingen GUID som 1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8.`,
      `The client id "${id}" is no GUID like 1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8.`,
    );
  }
  if (!isExampleId(id)) return null;
  return both(
    `Klient-id "${id}" är ett exempel: ta det som står i Entra-registreringen.`,
    `The client id "${id}" is an example: take the one of the registration in Entra.`,
  );
}

function whyNotName(name: string): Sentence | null {
  if (name === '') return both('Namnet är tomt.', 'The name is empty.');
  if (name.length > longestName) {
    return both(
      `Namnet har ${name.length} tecken; Teams visar ${longestName}.`,
      `The name has ${name.length} characters; Teams shows ${longestName}.`,
    );
  }
  if (/[\p{Cc}{}<>]/u.test(name)) {
    return both(
      'Namnet har tecken som inte kan stå i ett namn.',
      'The name has characters that cannot stand in a name.',
    );
  }
  return null;
}

function whyNotVersion(version: string): Sentence | null {
  if (/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version)) return null;
  return both(
    `Versionen "${version}" måste ha tre tal, som 1.4.0.`,
    `The version "${version}" must have three numbers, like 1.4.0.`,
  );
}

function whyNotAddress(address: string): Sentence | null {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return null;
  return both(
    `Adressen "${address}" måste börja med https://.`,
    `The address "${address}" must begin with https://.`,
  );
}
