/** What Microsoft's schema lets through and Teams or PowerPoint does not: one function per rule. */
import type { AppPackage, Fault, Icon, Manifest, Site } from './manifest.ts';
import { isExampleId } from './options.ts';
import { eachText } from './texts.ts';

type Rule = (app: AppPackage, site: Site) => readonly string[];

/** Office refuses a ribbon without these (guides/platform.md 2.3). */
const neededSizes = [16, 32, 80];

const groupsOf = ({ extensions }: Manifest) =>
  extensions.flatMap(({ ribbons }) =>
    ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups)),
  );
const controlsOf = (manifest: Manifest) => groupsOf(manifest).flatMap(({ controls }) => controls);
const runtimesOf = ({ extensions }: Manifest) => extensions.flatMap(({ runtimes }) => runtimes);
const actionsOf = (manifest: Manifest) => runtimesOf(manifest).flatMap(({ actions }) => actions);

/** Icon sets by the element that shows them. */
const iconSetsOf = (manifest: Manifest): readonly (readonly [string, readonly Icon[]])[] =>
  [...groupsOf(manifest), ...controlsOf(manifest)].map(({ id, icons }) => [id, icons]);

/** Addresses by their place; icons among them. */
function addressesOf(manifest: Manifest): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  eachText(manifest, (text, place) => {
    if (/(Url|\.url|\.page)$/.test(place)) found.push([place, text]);
  });
  return found;
}

const actions: Rule = ({ manifest }) => {
  const known = actionsOf(manifest).map(({ id }) => id);
  return controlsOf(manifest)
    .filter(({ actionId }) => !known.includes(actionId))
    .map(({ id, actionId }) => `the button ${id} runs ${actionId}, which no runtime has`);
};

const version: Rule = ({ manifest }) =>
  /^\d+\.\d+\.\d+$/.test(manifest.version)
    ? []
    : [`the version ${manifest.version} does not have three numbers`];

const iconSets: Rule = ({ manifest }) =>
  iconSetsOf(manifest).flatMap(([id, icons]) => {
    const sizes = icons.map(({ size }) => size);
    const missing = neededSizes.filter((size) => !sizes.includes(size));
    return [
      ...missing.map((size) => `${id} has no icon of ${size} px`),
      ...sizes
        .filter((size, index) => sizes.indexOf(size) !== index)
        .map((size) => `${id} has two icons of ${size} px`),
    ];
  });

const https: Rule = ({ manifest }) =>
  addressesOf(manifest)
    .filter(([, address]) => !address.startsWith('https://') || !URL.canParse(address))
    .map(([place, address]) => `${place} is ${address}, not an https address`);

const validDomains: Rule = ({ manifest, host }) => [
  ...manifest.validDomains
    .filter((domain) => !/^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(domain))
    .map((domain) => `validDomains has ${domain}; only a host belongs there`),
  ...(manifest.validDomains.includes(host) ? [] : [`validDomains does not have ${host}`]),
];

/** Every address on our own host is one that the site really has. */
const pages: Rule = ({ manifest, host }, site) =>
  addressesOf(manifest)
    .filter(([, address]) => URL.canParse(address) && new URL(address).hostname === host)
    .map(([place, address]) => [place, new URL(address).pathname.slice(1)] as const)
    .filter(([, path]) => !site.pages.includes(path) && site.asset(path) === null)
    .map(([place, path]) => `${place} points at ${path}, which the site does not have`);

/** What is loaded into Teams and PowerPoint must come from our host; policies may lie elsewhere. */
const ownHost: Rule = ({ manifest, host }) =>
  addressesOf(manifest)
    .filter(([place]) => !place.startsWith('developer.') && !place.endsWith('learnMoreUrl'))
    .filter(([, address]) => URL.canParse(address) && new URL(address).host !== host)
    .map(([place, address]) => `${place} is ${address}, which is not on ${host}`);

const ids: Rule = ({ manifest }) => {
  const all = [
    ...runtimesOf(manifest),
    ...actionsOf(manifest),
    ...groupsOf(manifest),
    ...controlsOf(manifest),
  ].map(({ id }) => id);
  const tabs = manifest.staticTabs.map(({ entityId }) => entityId);
  return [all, tabs].flatMap((list) =>
    list.filter((id, index) => list.indexOf(id) !== index).map((id) => `${id} is there twice`),
  );
};

const placeholders: Rule = ({ manifest, clientId, texts }) => {
  const hidden = manifest.extensions.flatMap(({ alternates }) =>
    alternates.map(({ hide }) => hide.customOfficeAddin.officeAddinId),
  );
  const left: string[] = [];
  for (const value of [manifest, texts]) {
    eachText(value, (text, place) => {
      if (/\{|\}/.test(text)) left.push(`${place} still has a mark to fill in: ${text}`);
    });
  }
  return [
    ...[manifest.id, manifest.webApplicationInfo.id, ...hidden]
      .filter(isExampleId)
      .map((id) => `${id} is an example, not an id`),
    ...(manifest.webApplicationInfo.id === clientId
      ? []
      : [`webApplicationInfo.id is not the client id ${clientId}`]),
    ...(hidden.includes(manifest.id) ? ['the app hides itself: one id for two packages'] : []),
    ...left,
  ];
};

const channels: Rule = ({ manifest }) =>
  manifest.supportedChannelTypes !== undefined && manifest.supportsChannelFeatures !== undefined
    ? ['supportedChannelTypes and supportsChannelFeatures exclude each other']
    : [];

const installScope: Rule = ({
  manifest: { defaultInstallScope, configurableTabs, staticTabs },
}) => {
  const scopes = configurableTabs.flatMap((tab) => tab.scopes);
  const personal = staticTabs.length > 0 ? ['personal'] : [];
  return [...scopes, ...personal].includes(defaultInstallScope)
    ? []
    : [`defaultInstallScope is ${defaultInstallScope}, which no tab is for`];
};

/** The context of a tab is `team.groupId` only with this permission (guides/platform.md 2.3). */
const identity: Rule = ({ manifest }) =>
  manifest.permissions.includes('identity')
    ? []
    : ['permissions lacks identity, without which the tab does not find its site'];

/** A surface in a meeting needs its context, and the stage its permissions. */
const meetings: Rule = ({ manifest }) => {
  const granted = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
  const needs: readonly (readonly [string, string, readonly string[]])[] = [
    ['sidePanel', 'meetingSidePanel', []],
    ['stage', 'meetingStage', ['MeetingStage.Write.Chat', 'ChannelMeetingStage.Write.Group']],
  ];
  return manifest.configurableTabs.flatMap(({ context, meetingSurfaces = [] }) =>
    needs.flatMap(([surface, place, permissions]) => [
      ...(meetingSurfaces.includes(surface) === context.includes(place)
        ? []
        : [`${surface} and ${place} belong together`]),
      ...permissions
        .filter((name) => context.includes(place) && !granted.includes(name))
        .map((name) => `${place} needs the permission ${name}`),
    ]),
  );
};

/** The name PowerPoint looks for when a deck says that its pane opens by itself. */
const autoOpen: Rule = ({ manifest }) =>
  actionsOf(manifest).some(({ view }) => view === 'Office.AutoShowTaskpaneWithDocument')
    ? []
    : ['no action has the view Office.AutoShowTaskpaneWithDocument'];

const signIn: Rule = ({ manifest: { webApplicationInfo }, host }) => [
  ...webApplicationInfo.nestedAppAuthInfo
    .filter(({ redirectUri }) => redirectUri !== `brk-multihub://${host}`)
    .map(({ redirectUri }) => `the redirect ${redirectUri} is not brk-multihub://${host}`),
  ...(webApplicationInfo.resource === `api://${host}/${webApplicationInfo.id}`
    ? []
    : [`the resource ${webApplicationInfo.resource} does not name the host and the client id`]),
];

const sameVersion: Rule = ({ manifest, texts }) => {
  const folder = `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}/`;
  return [
    ...(manifest.$schema === `${folder}MicrosoftTeams.schema.json`
      ? []
      : [`$schema is ${manifest.$schema}, manifestVersion ${manifest.manifestVersion}`]),
    ...Object.entries(texts)
      .filter(([, { $schema }]) => $schema !== `${folder}MicrosoftTeams.Localization.schema.json`)
      .map(([file]) => `${file} names another schema than the manifest`),
  ];
};

/** By name. */
export const manifestRules: Readonly<Record<string, Rule>> = {
  'actions exist': actions,
  'version has three numbers': version,
  'icon sets are whole': iconSets,
  'addresses are https': https,
  'valid domains are hosts': validDomains,
  'pages exist': pages,
  'surfaces come from the host': ownHost,
  'ids are unique': ids,
  'nothing is a placeholder': placeholders,
  'one way to name channels': channels,
  'install scope is offered': installScope,
  'identity is asked for': identity,
  'meeting surfaces agree': meetings,
  'auto-open is there': autoOpen,
  'sign-in names the host': signIn,
  'one schema version': sameVersion,
};

/** @returns what is wrong with the manifest, empty when nothing is */
export const manifestFaults = (app: AppPackage, site: Site): readonly Fault[] =>
  Object.entries(manifestRules).flatMap(([rule, check]) =>
    check(app, site).map((message) => ({ rule, message })),
  );
