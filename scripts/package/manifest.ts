/** The part of the unified manifest that Samspel uses; manifest/schema/used-part.json checks the shape. */

export type Icon = { size: number; url: string };

type Control = {
  id: string;
  label: string;
  icons: Icon[];
  supertip: { title: string; description: string };
  actionId: string;
};

type Group = { id: string; label: string; icons: Icon[]; controls: Control[] };

type Runtime = {
  id: string;
  code: { page: string };
  actions: { id: string; view: string; displayName: string }[];
};

type Alternate = {
  hide: { customOfficeAddin: { officeAddinId: string } };
  alternateIcons: { icon: Icon; highResolutionIcon: Icon };
};

type Extension = {
  runtimes: Runtime[];
  ribbons: { tabs: { groups: Group[] }[] }[];
  alternates: Alternate[];
  getStartedMessages: { title: string; description: string; learnMoreUrl: string }[];
};

export type Manifest = {
  $schema: string;
  manifestVersion: string;
  version: string;
  id: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  name: { short: string; full: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string; color32x32: string };
  localizationInfo: {
    defaultLanguageFile: string;
    additionalLanguages: { languageTag: string; file: string }[];
  };
  configurableTabs: {
    configurationUrl: string;
    scopes: string[];
    context: string[];
    meetingSurfaces?: string[];
  }[];
  staticTabs: { entityId: string; name?: string; contentUrl?: string; websiteUrl?: string }[];
  supportsChannelFeatures?: string;
  supportedChannelTypes?: string[];
  permissions: string[];
  validDomains: string[];
  defaultInstallScope: string;
  webApplicationInfo: {
    id: string;
    resource: string;
    nestedAppAuthInfo: { redirectUri: string; scopes: string[] }[];
  };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  extensions: Extension[];
};

/** Texts by their place in the manifest: `extensions[0].ribbons[0]…label` → text. */
export type Texts = Record<string, string>;

/** What is handed to an administrator, and what it points at. */
export type AppPackage = {
  /** Application (client) id of the registration. */
  readonly clientId: string;
  /** Where the site lies, e.g. `samspel.kommun.se`. */
  readonly host: string;
  readonly manifest: Manifest;
  /** File name in the zip → its texts; `sv.json` and `en.json`. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** File name in the zip → the PNG. */
  readonly icons: Readonly<Record<string, Uint8Array>>;
  /** The add-in-only manifest, as XML. */
  readonly addIn: string;
};

/** What the site serves, as far as the package points at it. */
export type Site = {
  /** Names of its pages, e.g. `tab.html`. */
  readonly pages: readonly string[];
  /** @param path e.g. `assets/icon-16.png` @returns the file, or null when the site has none */
  readonly asset: (path: string) => Uint8Array | null;
};

/** A broken rule: its name, and one sentence that says where and what. */
export type Fault = { readonly rule: string; readonly message: string };
