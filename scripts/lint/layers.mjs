/**
 * The house (docs/architecture.md): what each folder may import. Arrows point down, nothing points up, and
 * a folder that is not here does not exist: a new one is a decision.
 */

const fluent = ['react', '@fluentui/react-components'];
const mounting = [...fluent, 'react-dom'];
const app = ['domain', 'i18n', 'graph', 'slides', 'host', 'state', 'components', 'areas'];

/**
 * folder    the longest one that holds a file is its layer; `each`: every folder in it stands alone
 * ours      layers it may import; `types` those of which it may import types only
 * packages  third parties it may import; `packagesIn` only in that folder; `node` Node's own modules
 * why       what the lint message says
 */
export const layers = [
  {
    folder: 'src/domain',
    ours: ['domain'],
    why: 'domain is pure: the programme as data and every decision about it',
  },
  {
    folder: 'src/i18n',
    ours: ['i18n'],
    types: ['domain'],
    why: 'i18n holds texts, and knows the domain by its types only',
  },
  {
    folder: 'src/graph',
    ours: ['graph', 'domain'],
    packages: ['@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types', 'valibot'],
    why: 'graph turns domain objects into Microsoft Graph calls and back, nothing else',
  },
  {
    folder: 'src/slides',
    ours: ['slides', 'domain', 'i18n'],
    packagesIn: { 'src/slides/ooxml': ['fflate'], 'src/slides/word': ['docx'] },
    why: 'slides turns the programme into decks; zip and XML belong in slides/ooxml, Word in slides/word',
  },
  {
    folder: 'src/host',
    ours: ['host', 'slides', 'domain'],
    packages: ['@microsoft/teams-js', '@azure/msal-browser', 'valibot'],
    why: 'host answers where we are and who is signed in; it knows decks, not the programme',
  },
  {
    folder: 'src/state',
    ours: ['state', 'domain', 'graph', 'host'],
    packages: ['react', 'idb'],
    why: 'state holds the loaded programme and saves it',
  },
  {
    folder: 'src/components',
    ours: ['components', 'i18n'],
    packages: fluent,
    why: 'components could ship in another product: hand them data, not the programme',
  },
  {
    folder: 'src/areas',
    each: true,
    ours: ['domain', 'i18n', 'slides', 'host', 'state', 'components'],
    packages: fluent,
    packagesIn: { 'src/areas/frame': ['react-dom'] },
    why: 'an area reaches Graph through state, and other areas not at all',
  },
  { folder: 'src/tab', ours: ['tab', ...app], packages: mounting, why: 'tab mounts and frames' },
  {
    folder: 'src/powerpoint',
    ours: ['powerpoint', ...app],
    packages: mounting,
    why: 'powerpoint mounts and frames',
  },
  {
    folder: 'src/local-tenant',
    ours: ['local-tenant', 'local-tenant/server', 'local-tenant/seed', ...app],
    packages: ['hono', '@hono/node-server'],
    node: true,
    why: 'the programs of the local tenant put its parts together',
  },
  {
    folder: 'src/local-tenant/server',
    ours: ['local-tenant/server'],
    packages: ['hono', '@hono/node-server', '@microsoft/microsoft-graph-types'],
    packagesIn: { 'src/local-tenant/server/deck': ['fflate', '@xmldom/xmldom'] },
    node: true,
    why: 'the server is a counterpart of Graph: it knows nothing of Samspel and never bends to it',
  },
  {
    folder: 'src/local-tenant/seed',
    ours: ['local-tenant/seed', 'graph', 'domain', 'i18n', 'state', 'slides'],
    types: ['local-tenant/server'],
    packages: ['fflate'],
    node: true,
    why: 'seed puts demo data in through graph, as the app would',
  },
  {
    folder: 'src/local-tenant/workbench',
    ours: ['local-tenant/workbench', ...app],
    packages: [...mounting, 'fflate'],
    why: 'the workbench is a page: it speaks to the tenant over HTTP',
  },
];

const inside = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/**
 * @param {string} path a file's path from the project's folder, with `/`
 * @returns its layer, the longest folder that holds it, or undefined
 */
function layerOf(path) {
  return layers
    .filter(({ folder }) => inside(path, folder))
    .sort((one, other) => other.folder.length - one.folder.length)[0];
}

/** The folder inside which imports are free: the layer, or in `areas` the one area. */
function homeOf(path) {
  const layer = layerOf(path);
  if (!layer?.each) return layer?.folder;
  return path
    .split('/')
    .slice(0, layer.folder.split('/').length + 1)
    .join('/');
}

function mayImportOurs(path, target, typeOnly) {
  const layer = layerOf(path);
  const home = homeOf(path);
  if (home !== undefined && homeOf(target) === home) return true;
  const name = layerOf(target)?.folder.slice('src/'.length);
  return layer.ours.includes(name) || (typeOnly && (layer.types ?? []).includes(name));
}

function mayImportPackage(path, request) {
  const layer = layerOf(path);
  if (request.startsWith('node:')) return layer.node === true;
  const here = Object.entries(layer.packagesIn ?? {}).filter(([folder]) => inside(path, folder));
  const allowed = [...(layer.packages ?? []), ...here.flatMap(([, names]) => names)];
  return allowed.some((name) => inside(request, name));
}

/** Where a relative import leads, from the project's folder. */
function follow(path, request) {
  const parts = path.split('/').slice(0, -1);
  for (const step of request.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/**
 * @param {string} path the importing file, from the project's folder, with `/`
 * @param {string} request what stands in the import
 * @param {boolean} typeOnly whether only types are imported
 * @returns {string | undefined} why it may not, or undefined when it may
 */
export function whyNot(path, request, typeOnly) {
  if (!inside(path, 'src')) return undefined;
  const layer = layerOf(path);
  if (!layer) return `${path} lies in no layer of the house; a new folder is a decision`;
  const refused = `${layer.folder} may not import ${request}: ${layer.why}`;
  if (request.startsWith('#')) {
    const target = `src/${request.slice(1)}`;
    return mayImportOurs(path, target, typeOnly) ? undefined : refused;
  }
  if (request.startsWith('.')) {
    const target = follow(path, request);
    if (homeOf(target) === homeOf(path)) return undefined;
    const leaves = `${request} leaves ${homeOf(path)}: write #layer/file.ts, if the layer may have it`;
    if (request.startsWith('..')) return leaves;
    return mayImportOurs(path, target, typeOnly) ? undefined : refused;
  }
  return mayImportPackage(path, request) ? undefined : refused;
}
