import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addInRules } from '../../scripts/package/add-in-rules.ts';
import { manifestRules } from '../../scripts/package/manifest-rules.ts';
import { aPng } from './a-png.ts';
import { type Draft, faultsAfter, first, host, project, remove } from './the-package.ts';

const extension = ({ manifest }: Draft) => first(manifest.extensions);
const group = (draft: Draft) => first(first(first(extension(draft).ribbons).tabs).groups);
const button = (draft: Draft) => first(group(draft).controls);
const tab = ({ manifest }: Draft) => first(manifest.configurableTabs);
const texts = ({ texts: all }: Draft, file: string) => {
  const found = all[file];
  if (found === undefined) throw new Error(`no ${file}`);
  return found;
};
const drawing = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(project, 'assets', name)));
const replaced =
  (from: string | RegExp, to: string) =>
  (draft: Draft): void => {
    const before = draft.addIn;
    draft.addIn = before.replace(from, to);
    if (draft.addIn === before) throw new Error(`${from} is not in the XML`);
  };
const supertip = 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.title';

type Case = readonly [what: string, change: (draft: Draft) => void, fault: string];

const inTheManifest: readonly Case[] = [
  [
    'a button that runs nothing',
    (draft) => (button(draft).actionId = 'showPanel'),
    'actions exist: the button samspelOpen runs showPanel, which no runtime has',
  ],
  [
    'a version with four parts',
    ({ manifest }) => (manifest.version = '1.4.0.0'),
    'version has three numbers: the version 1.4.0.0 does not have three numbers',
  ],
  [
    'a ribbon icon too few',
    (draft) => (button(draft).icons = button(draft).icons.filter(({ size }) => size !== 80)),
    'icon sets are whole: samspelOpen has no icon of 80 px',
  ],
  [
    'two icons of one size',
    (draft) => (first(group(draft).icons).size = 20),
    'icon sets are whole: samspelGroup has two icons of 20 px',
  ],
  [
    'an icon over http',
    (draft) => (first(button(draft).icons).url = `http://${host}/assets/icon-16.png`),
    'addresses are https: extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons[0].url is ' +
      `http://${host}/assets/icon-16.png, not an https address`,
  ],
  [
    'a domain with a scheme',
    ({ manifest }) => manifest.validDomains.push('https://kommun.se'),
    'valid domains are hosts: validDomains has https://kommun.se; only a host belongs there',
  ],
  [
    'a domain with a port',
    ({ manifest }) => manifest.validDomains.push('kommun.se:8443'),
    'valid domains are hosts: validDomains has kommun.se:8443; only a host belongs there',
  ],
  [
    'a domain with a pattern',
    ({ manifest }) => manifest.validDomains.push('*.kommun.se'),
    'valid domains are hosts: validDomains has *.kommun.se; only a host belongs there',
  ],
  [
    'domains without the host',
    ({ manifest }) => (manifest.validDomains = ['kommun.se']),
    `valid domains are hosts: validDomains does not have ${host}`,
  ],
  [
    'a page that the site does not have',
    (draft) => (tab(draft).configurationUrl = `https://${host}/tab-config.html`),
    'pages exist: configurableTabs[0].configurationUrl points at tab-config.html, which the site does not have',
  ],
  [
    'a site without the pane',
    (draft) => (draft.pages = ['tab.html']),
    'pages exist: extensions[0].runtimes[0].code.page points at taskpane.html, which the site does not have',
  ],
  [
    'a tab from elsewhere',
    ({ manifest }) => (first(manifest.staticTabs).contentUrl = 'https://kommun.se/tab.html'),
    `surfaces come from the host: staticTabs[0].contentUrl is https://kommun.se/tab.html, which is not on ${host}`,
  ],
  [
    'one id for two things',
    (draft) => (button(draft).id = 'samspelGroup'),
    'ids are unique: samspelGroup is there twice',
  ],
  [
    'the id of an example',
    ({ manifest }) => (manifest.id = '11111111-2222-4333-8444-555555555555'),
    'nothing is a placeholder: 11111111-2222-4333-8444-555555555555 is an example, not an id',
  ],
  [
    'another client id than the one asked for',
    ({ manifest }) => (manifest.webApplicationInfo.id = '9e0d3c5b-7a61-4f28-b3d4-e5f60718293a'),
    'nothing is a placeholder: webApplicationInfo.id is not the client id',
  ],
  [
    'a mark that nobody filled in',
    ({ manifest }) => (manifest.developer.name = '{developer}'),
    'nothing is a placeholder: developer.name still has a mark to fill in: {developer}',
  ],
  [
    'one id for both packages',
    (draft) =>
      (first(extension(draft).alternates).hide.customOfficeAddin.officeAddinId = draft.manifest.id),
    'nothing is a placeholder: the app hides itself',
  ],
  [
    'both ways to name channels',
    ({ manifest }) => (manifest.supportedChannelTypes = ['privateChannels']),
    'one way to name channels: supportedChannelTypes and supportsChannelFeatures exclude each other',
  ],
  [
    'a default install scope without a tab',
    ({ manifest }) => (manifest.defaultInstallScope = 'meetings'),
    'install scope is offered: defaultInstallScope is meetings, which no tab is for',
  ],
  [
    'no identity',
    ({ manifest }) => (manifest.permissions = []),
    'identity is asked for: permissions lacks identity',
  ],
  [
    'a stage without its context',
    (draft) => (tab(draft).context = ['channelTab', 'meetingSidePanel']),
    'meeting surfaces agree: stage and meetingStage belong together',
  ],
  [
    'a stage without its permission',
    ({ manifest }) => manifest.authorization.permissions.resourceSpecific.shift(),
    'meeting surfaces agree: meetingStage needs the permission MeetingStage.Write.Chat',
  ],
  [
    'a pane that cannot open by itself',
    (draft) => (first(extension(draft).runtimes[1]?.actions).view = 'other'),
    'auto-open is there: no action has the view Office.AutoShowTaskpaneWithDocument',
  ],
  [
    'a sign-in of another host',
    ({ manifest }) =>
      (first(manifest.webApplicationInfo.nestedAppAuthInfo).redirectUri =
        'brk-multihub://kommun.se'),
    `sign-in names the host: the redirect brk-multihub://kommun.se is not brk-multihub://${host}`,
  ],
  [
    'a resource of another host',
    ({ manifest }) => (manifest.webApplicationInfo.resource = 'api://kommun.se/x'),
    'sign-in names the host: the resource api://kommun.se/x does not name the host and the client id',
  ],
  [
    'texts of an older schema',
    (draft) =>
      (texts(draft, 'en.json').$schema =
        'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json'),
    'one schema version: en.json names another schema than the manifest',
  ],
  [
    'a schema of another version',
    ({ manifest }) =>
      (manifest.$schema =
        'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
    'one schema version: $schema is https://developer.microsoft.com/json-schemas/teams/v1.29/',
  ],
];

const inTheShape: readonly Case[] = [
  ['a missing supertip', (draft) => remove(button(draft), 'supertip'), "property 'supertip'"],
  ['a property nobody knows', ({ manifest }) => Object.assign(manifest, { bots: [] }), '"bots"'],
  [
    'an id that is no GUID',
    ({ manifest }) => (manifest.id = 'samspel'),
    'shape: /id must match pattern',
  ],
  [
    'a second extension',
    ({ manifest }) => manifest.extensions.push(first(manifest.extensions)),
    'shape: /extensions must NOT have more than 1 items',
  ],
  [
    'an icon of a size that Office does not know',
    (draft) => (first(button(draft).icons).size = 18),
    'icons/0/size must be equal to one of the allowed values',
  ],
];

const inTheTexts: readonly Case[] = [
  [
    'a name that is too long',
    (draft) => (texts(draft, 'en.json')['name.short'] = 'x'.repeat(31)),
    'texts fit: en.json: name.short has 31 characters, 30 fit',
  ],
  [
    'a name that is too long in the manifest',
    ({ manifest }) => (manifest.description.short = 'x'.repeat(81)),
    'texts fit: manifest.json: description.short has 81 characters, 80 fit',
  ],
  [
    'a supertip that is too long',
    (draft) => (texts(draft, 'sv.json')[supertip] = 'x'.repeat(65)),
    `texts fit: sv.json: ${supertip} has 65 characters, 64 fit`,
  ],
  [
    'a text of nothing',
    (draft) => (texts(draft, 'en.json')['name.full'] = ' '),
    'texts fit: en.json: name.full is empty',
  ],
  [
    'a text for an element that is not there',
    (draft) => (texts(draft, 'en.json')['staticTabs[4].name'] = 'Start'),
    'texts have a place: en.json: staticTabs[4].name is no text of the manifest',
  ],
  [
    'a text that is left out in one language',
    (draft) => remove(texts(draft, 'en.json'), supertip),
    `languages say the same: sv.json has ${supertip}, en.json does not`,
  ],
  [
    'a text without a key in any language',
    (draft) => {
      for (const file of ['sv.json', 'en.json']) remove(texts(draft, file), supertip);
    },
    `texts have a place: sv.json: ${supertip} is missing`,
  ],
  [
    'a language that is named and not packed',
    (draft) => remove(draft.texts, 'en.json'),
    'languages are in the zip: en.json is not in the zip',
  ],
  [
    'a language that is packed and not named',
    ({ manifest }) =>
      (manifest.localizationInfo.additionalLanguages = [{ languageTag: 'en', file: 'sv.json' }]),
    'languages are in the zip: en.json is in the zip and no language',
  ],
  [
    'a manifest that says something else than its own language',
    ({ manifest }) => (manifest.name.full = 'Something else'),
    'languages are in the zip: name.full says something else in the manifest than in its own language',
  ],
];

const inTheIcons: readonly Case[] = [
  [
    'a colour icon of the wrong size',
    ({ icons }) => (icons['color.png'] = drawing('icon-80.png')),
    'icons are what they say: color.png is 80 × 80 px, not 192',
  ],
  [
    'a colour icon with a transparent corner',
    ({ icons }) =>
      (icons['color.png'] = aPng(192, (x, y) => (x + y === 0 ? '00000000' : '0f6c5cff'))),
    'icons are what they say: color.png has transparent pixels; Teams wants a full square',
  ],
  [
    'an outline on a white ground',
    ({ icons }) => (icons['outline.png'] = aPng(32, () => 'ffffffff')),
    'icons are what they say: outline.png has no transparent pixels',
  ],
  [
    'an outline of nothing',
    ({ icons }) => (icons['outline.png'] = aPng(32, () => '00000000')),
    'icons are what they say: outline.png shows nothing',
  ],
  [
    'an outline in colour',
    ({ icons }) => (icons['outline.png'] = drawing('icon-32.png')),
    'icons are what they say: outline.png has another colour than white',
  ],
  [
    'an icon that is no picture',
    ({ icons }) => (icons['color32x32.png'] = new TextEncoder().encode('<svg/>')),
    'icons are what they say: color32x32.png is no PNG that can be read',
  ],
  [
    'an icon that is left out of the zip',
    ({ icons }) => remove(icons, 'outline.png'),
    'icons are what they say: outline.png is not in the zip',
  ],
  [
    'a ribbon icon of another size than it says',
    ({ assets }) => (assets['assets/icon-16.png'] = drawing('icon-20.png')),
    'icons are what they say: assets/icon-16.png is 20 × 20 px, not 16',
  ],
  [
    'a ribbon icon that the site does not have',
    ({ assets }) => (assets['assets/icon-48.png'] = null),
    'icons are what they say: the site has no assets/icon-48.png',
  ],
  [
    'a list icon of another size',
    (draft) => (first(extension(draft).alternates).alternateIcons.icon.size = 16),
    'icons are what they say: alternateIcons.icon is 16 px, not 32',
  ],
];

const inTheAddIn: readonly Case[] = [
  ['a tag left open', replaced('</Resources>', ''), 'add-in: well-formed XML: '],
  [
    'elements in another order',
    replaced(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
    'add-in: elements stand in order: Version stands after ProviderName in OfficeApp',
  ],
  [
    'a supertip in another order',
    replaced(
      /(<Title resid="Open.Title" \/>)\s*(<Description resid="Open.Description" \/>)/,
      '$2$1',
    ),
    'add-in: elements stand in order: Title stands after Description in Supertip',
  ],
  [
    'an element in a wrong place',
    replaced('<Permissions>', '<Label resid="Open.Label" /><Permissions>'),
    'add-in: elements stand in order: Label does not belong in OfficeApp',
  ],
  [
    'no help address',
    replaced(/<SupportUrl.*\/>/, ''),
    'add-in: nothing is missing: SupportUrl is missing',
  ],
  [
    'the id of an example',
    replaced(/<Id>.*<\/Id>/, '<Id>00000000-0000-0000-0000-000000000000</Id>'),
    'add-in: an id of its own: Id is an example',
  ],
  [
    'an id that the app package does not hide',
    replaced(/<Id>.*<\/Id>/, '<Id>9e0d3c5b-7a61-4f28-b3d4-e5f60718293a</Id>'),
    'add-in: an id of its own: the app package does not hide this add-in',
  ],
  [
    'the id of the app package',
    (draft) => replaced(/<Id>.*<\/Id>/, `<Id>${draft.manifest.id}</Id>`)(draft),
    'add-in: an id of its own: Id is the same as that of the app package',
  ],
  [
    'another version than the package',
    replaced('<Version>1.4.0.0', '<Version>1.3.0.0'),
    'add-in: the version of the package: Version is 1.3.0.0, that of the app package 1.4.0',
  ],
  [
    'a reference that leads nowhere',
    replaced('resid="Pane.Url"', 'resid="Panel.Url"'),
    'add-in: resources and references match: Panel.Url is no resource',
  ],
  [
    'a resource that nobody uses',
    replaced('resid="Pane.Url"', 'resid="Website.Url"'),
    'add-in: resources and references match: Pane.Url is used by nothing',
  ],
  [
    'a resource name that is too long',
    replaced(/Pane\.Url/g, 'Pane.With.A.Name.That.Goes.On.Url'),
    'add-in: resources and references match: Pane.With.A.Name.That.Goes.On.Url is longer than 32',
  ],
  [
    'one id for two resources',
    replaced('<bt:String id="Open.Label"', '<bt:String id="Group.Label"'),
    'add-in: ids are unique: Group.Label is there twice',
  ],
  [
    'an address over http',
    replaced(`<SourceLocation DefaultValue="https:`, '<SourceLocation DefaultValue="http:'),
    'add-in: addresses can be reached: SourceLocation is http:',
  ],
  [
    'a page that the site does not have',
    replaced(
      'id="Pane.Url" DefaultValue="https://samspel.kommun.se/taskpane',
      'id="Pane.Url" DefaultValue="https://samspel.kommun.se/pane',
    ),
    'add-in: addresses can be reached: Pane.Url points at pane.html, which the site does not have',
  ],
  [
    'a domain that is missing',
    replaced(/<AppDomain>.*<\/AppDomain>/, '<AppDomain>https://kommun.se</AppDomain>'),
    `add-in: addresses can be reached: AppDomains does not have https://${host}`,
  ],
  [
    'a description that is too long',
    replaced(/<Description DefaultValue="/, `<Description DefaultValue="${'x'.repeat(250)}`),
    'add-in: texts fit: Description has ',
  ],
  [
    'a translation that is too long',
    replaced(
      /(id="GetStarted.Title"[^>]*>\s*<bt:Override Locale="en-US" Value=")/,
      `$1${'x'.repeat(125)}`,
    ),
    'add-in: texts fit: GetStarted.Title has ',
  ],
  [
    'another language than its own',
    replaced('>sv-SE<', '>en-US<'),
    'add-in: languages: DefaultLocale is not sv-SE',
  ],
  [
    'a translation into a language without a country',
    replaced('Locale="en-US"', 'Locale="en"'),
    'add-in: languages: an Override is for en, not en-US',
  ],
  [
    'a floor above iPad',
    replaced('MinVersion="1.1" />', 'MinVersion="1.3" />'),
    'add-in: iPad is let in: PowerPointApi 1.3 shuts iPad out',
  ],
  [
    'an icon too few',
    replaced(/<bt:Image size="80" resid="Icon.80" \/>/, ''),
    'add-in: icons are what they say: Group has no icon of 80 px',
  ],
  [
    'an icon of another size than it says',
    replaced(
      'id="Icon.16" DefaultValue="https://samspel.kommun.se/assets/icon-16',
      'id="Icon.16" DefaultValue="https://samspel.kommun.se/assets/icon-20',
    ),
    'add-in: icons are what they say: Icon.16 is not a PNG of 16 px',
  ],
  [
    'a pane that cannot open by itself',
    replaced('Office.AutoShowTaskpaneWithDocument', 'Samspel'),
    'add-in: auto-open is there: the pane does not open by itself',
  ],
];

it('finds nothing wrong with the package as it is made', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

it('has a mutation for every rule', () => {
  const caught = [...inTheManifest, ...inTheAddIn].map(([, , fault]) => fault);
  for (const rule of [...Object.keys(manifestRules), ...Object.keys(addInRules)]) {
    expect(caught).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
  }
});

describe.each([
  ['the manifest', inTheManifest],
  ['its shape', inTheShape],
  ['the texts', inTheTexts],
  ['the icons', inTheIcons],
  ['the add-in-only manifest', inTheAddIn],
] as const)('of %s', (_part, cases) => {
  it.each(cases)('%s is found', (_what, change, fault) => {
    expect(faultsAfter(change)).toContainEqual(expect.stringContaining(fault));
  });
});
