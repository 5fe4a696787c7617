/**
 * Rules about the add-in-only manifest. Microsoft's own check asks a server, so order and references are
 * checked here: a wrong order alone keeps an add-in from loading, without a word of why.
 */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { AppPackage, Fault, Site } from './manifest.ts';
import { isExampleId } from './options.ts';
import { pngSize } from './png.ts';

/** Children in the order they must stand (Microsoft, manifest element ordering; guides/platform.md 2.2). */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateID', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName'],
    ...['Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts'],
    ...['Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const required = [
  ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
  ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
  ...['DefaultSettings', 'Permissions'],
];

/** Longest `DefaultValue` and `Value`, in characters. */
const longest: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

const longestResourceId = 32;

const all = (node: Document | Element, name: string): readonly Element[] => [
  ...node.getElementsByTagNameNS('*', name),
];
const children = (element: Element): readonly Element[] =>
  all(element, '*').filter((one) => one.parentNode === element);
const parentOf = (element: Element): string =>
  (element.parentNode as Element | null)?.localName ?? '';
const nameOf = (element: Element): string => element.localName ?? '';
const said = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const textOf = (xml: Document, name: string): string =>
  all(xml, name)[0]?.textContent?.trim() ?? '';

type Rule = (xml: Document, app: AppPackage, site: Site) => readonly string[];

const order: Rule = (xml) =>
  all(xml, '*').flatMap((element) => {
    const expected = orders[nameOf(element)];
    if (expected === undefined) return [];
    const names = children(element).map(nameOf);
    const strays = names.filter((name) => !expected.includes(name));
    const places = names.map((name) => expected.indexOf(name));
    const late = places.findIndex((place, index) => place < (places[index - 1] ?? place));
    return [
      ...strays.map((name) => `${name} does not belong in ${nameOf(element)}`),
      ...(late === -1
        ? []
        : [`${names[late]} stands after ${names[late - 1]} in ${nameOf(element)}`]),
    ];
  });

const whole: Rule = (xml) => {
  const root = xml.documentElement;
  const names = root === null ? [] : children(root).map(nameOf);
  return required.filter((name) => !names.includes(name)).map((name) => `${name} is missing`);
};

const id: Rule = (xml, { manifest }) => {
  const own = textOf(xml, 'Id');
  const hidden = manifest.extensions.flatMap(({ alternates }) =>
    alternates.map(({ hide }) => hide.customOfficeAddin.officeAddinId),
  );
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(own) ? [] : [`Id is no GUID: ${own}`]),
    ...(isExampleId(own) ? [`Id is an example: ${own}`] : []),
    ...(own === manifest.id ? ['Id is the same as that of the app package'] : []),
    ...(hidden.includes(own) ? [] : ['the app package does not hide this add-in where both work']),
  ];
};

const version: Rule = (xml, { manifest }) =>
  textOf(xml, 'Version') === `${manifest.version}.0`
    ? []
    : [`Version is ${textOf(xml, 'Version')}, that of the app package ${manifest.version}`];

/** Every reference leads to a resource, and every resource is referred to. */
const resources: Rule = (xml) => {
  const kept = all(xml, 'Resources').flatMap((one) => all(one, '*'));
  const names = kept.map((one) => said(one, 'id')).filter((name) => name !== '');
  const asked = all(xml, '*')
    .map((one) => said(one, 'resid'))
    .filter((name) => name !== '');
  return [
    ...asked.filter((name) => !names.includes(name)).map((name) => `${name} is no resource`),
    ...names.filter((name) => !asked.includes(name)).map((name) => `${name} is used by nothing`),
    ...names
      .filter((name) => name.length > longestResourceId)
      .map((name) => `${name} is longer than ${longestResourceId} characters`),
  ];
};

const ids: Rule = (xml) => {
  const names = all(xml, '*')
    .map((one) => said(one, 'id'))
    .filter((name) => name !== '');
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `${name} is there twice`);
};

/** Addresses by the element that has them. */
const addressesOf = (xml: Document): readonly (readonly [string, string])[] =>
  all(xml, '*')
    .map((one) => [said(one, 'id') || nameOf(one), said(one, 'DefaultValue')] as const)
    .filter(([name, value]) => /Url$|SourceLocation|\.Url|^Icon\./.test(name) && value !== '');

const addresses: Rule = (xml, { host }, site) => {
  const domains = all(xml, 'AppDomain').map((one) => one.textContent?.trim());
  return [
    ...(domains.includes(`https://${host}`) ? [] : [`AppDomains does not have https://${host}`]),
    ...addressesOf(xml).flatMap(([name, address]) => {
      if (!address.startsWith('https://')) return [`${name} is ${address}, not an https address`];
      const { hostname, pathname } = new URL(address);
      const path = pathname.slice(1);
      if (hostname !== host || site.pages.includes(path) || site.asset(path) !== null) return [];
      return [`${name} points at ${path}, which the site does not have`];
    }),
  ];
};

const lengths: Rule = (xml) =>
  all(xml, '*').flatMap((element) => {
    const own = nameOf(element) === 'Override' ? (element.parentNode as Element) : element;
    const limit = longest[nameOf(own)] ?? longest[parentOf(own)];
    const text = said(element, 'DefaultValue') || said(element, 'Value');
    if (limit === undefined || text.length <= limit) return [];
    const name = said(own, 'id') || nameOf(own);
    return [`${name} has ${text.length} characters, ${limit} fit`];
  });

const languages: Rule = (xml) => [
  ...(textOf(xml, 'DefaultLocale') === 'sv-SE' ? [] : ['DefaultLocale is not sv-SE']),
  ...all(xml, 'Override')
    .filter((one) => said(one, 'Locale') !== 'en-US')
    .map((one) => `an Override is for ${said(one, 'Locale')}, not en-US`),
];

/** iPad has PowerPointApi 1.1 only, and nothing but this file reaches it (guides/platform.md 5.5). */
const floor: Rule = (xml) =>
  all(xml, 'Set')
    .filter((one) => said(one, 'Name') !== 'PowerPointApi' || said(one, 'MinVersion') !== '1.1')
    .map((one) => `${said(one, 'Name')} ${said(one, 'MinVersion')} shuts iPad out`);

const icons: Rule = (xml, _app, site) => {
  const addressOf = new Map(addressesOf(xml));
  const shown: (readonly [string, number])[] = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
    ...all(xml, 'Icon').flatMap((icon) =>
      all(icon, 'Image').map((one) => [said(one, 'resid'), Number(said(one, 'size'))] as const),
    ),
  ];
  const wrong = shown.flatMap(([name, size]) => {
    const address = addressOf.get(name) ?? '';
    const path = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
    const picture = pngSize(site.asset(path) ?? new Uint8Array());
    return picture?.width === size && picture.height === size
      ? []
      : [`${name} is not a PNG of ${size} px`];
  });
  const missing = all(xml, 'Icon').flatMap((icon) => {
    const sizes = all(icon, 'Image').map((one) => Number(said(one, 'size')));
    return [16, 32, 80]
      .filter((size) => !sizes.includes(size))
      .map((size) => `${parentOf(icon)} has no icon of ${size} px`);
  });
  return [...wrong, ...missing];
};

const autoOpen: Rule = (xml) =>
  textOf(xml, 'TaskpaneId') === 'Office.AutoShowTaskpaneWithDocument'
    ? []
    : ['the pane does not open by itself: TaskpaneId is not Office.AutoShowTaskpaneWithDocument'];

/** By name. */
export const addInRules: Readonly<Record<string, Rule>> = {
  'add-in: elements stand in order': order,
  'add-in: nothing is missing': whole,
  'add-in: an id of its own': id,
  'add-in: the version of the package': version,
  'add-in: resources and references match': resources,
  'add-in: ids are unique': ids,
  'add-in: addresses can be reached': addresses,
  'add-in: texts fit': lengths,
  'add-in: languages': languages,
  'add-in: iPad is let in': floor,
  'add-in: icons are what they say': icons,
  'add-in: auto-open is there': autoOpen,
};

/** @returns what is wrong with the add-in-only manifest, empty when nothing is */
export function addInFaults(app: AppPackage, site: Site): readonly Fault[] {
  const broken: string[] = [];
  let xml: Document | null = null;
  try {
    const onError = (_level: string, message: string): void => void broken.push(message);
    xml = new DOMParser({ onError }).parseFromString(app.addIn, 'text/xml');
  } catch (failure) {
    broken.push(failure instanceof Error ? failure.message : String(failure));
  }
  const wellFormed = 'add-in: well-formed XML';
  if (xml === null || broken.length > 0) {
    return broken.map((message) => ({ rule: wellFormed, message }));
  }
  const read = xml;
  return Object.entries(addInRules).flatMap(([rule, check]) =>
    check(read, app, site).map((message) => ({ rule, message })),
  );
}
