/**
 * Two compilations for every day, one more for a real tenant.
 *   web   dist/web    tab, task pane and workbench as static pages, Office.js served beside them
 *   parts dist/parts  tab and task pane for any https host, Office.js from Microsoft; `npm run build -- --host …`
 *                     makes a municipality's site of them (scripts/site.ts)
 *   node  dist/node   what runs under Node: the local tenant and the command line tools
 * Run through scripts/build.mjs (webpack's Node API; webpack-cli is not installed).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeEntries, root, targets, webPages } from './scripts/lib/entries.mjs';
import { griffelLoader } from './scripts/lib/griffel.mjs';
import { filesOfPart, partsOf } from './scripts/lib/parts.mjs';
import { prerenderedShell, shellSources } from './scripts/lib/shell.mjs';

/** webpack's own minimizer plugin; it is webpack's dependency, so it is resolved from there. */
const { resolve } = createRequire(import.meta.url);
const MinimizerPlugin = createRequire(resolve('webpack'))('minimizer-webpack-plugin');

/** Required in production; the npm build stops at PowerPointApi 1.4 and serves local runs only. */
const officeFromMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeFolder = join(root, 'node_modules/@microsoft/office-js/dist');
const officeFiles = ['office.js', 'o15apptofilemappingtable.js'];

/**
 * Links to what the first view needs besides the page's own scripts. Low, so that React and the frame come first on a
 * slow line; without them each script would wait for the one that asks for it (docs/budgets.md).
 */
function aheadOf({ ahead = [] }, entrypoint, named) {
  const parts = partsOf(entrypoint);
  const files = new Set(ahead.flatMap((ending) => filesOfPart(parts, ending)));
  return [...files]
    .filter((file) => !named.includes(file))
    .map((file) => `<link rel="preload" as="script" fetchpriority="low" href="${file}">`);
}

/** One per language; the shell's script turns the one of the page's language into a preload. */
function textsOf(entrypoint) {
  const parts = partsOf(entrypoint);
  return ['sv', 'en'].map((language) => {
    const [file] = filesOfPart(parts, `./${language}.ts`);
    return `<link rel="texts" as="script" data-texts="${language}" href="${file}">`;
  });
}

/**
 * Writes one page per entry: hashed scripts with `defer`, the prerendered shell, and the JSON data block
 * `samspel-config`, which is filled in when the page is served or the site is made. A data block is never
 * executed, so the strict CSP needs no exception for it; the shell's style and script are allowed by hash.
 */
class Pages {
  constructor(list, host, shell) {
    this.list = list;
    this.host = host;
    this.shell = shell;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('Pages', (compilation) => {
      for (const source of shellSources) compilation.fileDependencies.add(join(root, source));
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
      compilation.hooks.processAssets.tap({ name: 'Pages', stage }, () => {
        for (const page of this.list) {
          emit(page.html, this.html(page, compilation.entrypoints.get(page.name)));
        }
        if (this.host === 'local' && this.list.some((page) => page.office)) {
          for (const file of officeFiles) {
            emit(`office-js/${file}`, readFileSync(join(officeFolder, file)));
          }
        }
      });
    });
  }

  html(page, entrypoint) {
    const files = entrypoint.getFiles();
    const office = this.host === 'local' ? `office-js/${officeFiles[0]}` : officeFromMicrosoft;
    const scripts = files.filter((file) => file.endsWith('.js'));
    const shell = page.shell ? this.shell : { head: '', body: '' };
    const head = [
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<title>Samspel</title>',
      '<meta name="description" content="Samspel">',
      '<link rel="icon" href="data:,">',
      ...(page.shell ? textsOf(entrypoint) : []),
      shell.head,
      ...files
        .filter((file) => file.endsWith('.css'))
        .map((file) => `<link rel="stylesheet" href="${file}">`),
      '<script type="application/json" id="samspel-config">{}</script>',
      ...[...(page.office ? [office] : []), ...scripts].map(
        (source) => `<script defer src="${source}"></script>`,
      ),
      ...aheadOf(page, entrypoint, scripts),
    ].filter(Boolean);
    const body = ['<body>', '<div id="root"></div>', shell.body, '</body>'].filter(Boolean);
    return `<!doctype html>\n<html lang="sv">\n<head>\n${head.join('\n')}\n</head>\n${body.join('\n')}\n</html>\n`;
  }
}

const common = (name) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  cache: {
    type: 'filesystem',
    name,
    cacheDirectory: join(root, '.cache/webpack'),
    buildDependencies: { config: [fileURLToPath(import.meta.url), join(root, '.swcrc')] },
  },
  performance: { hints: false },
});

const inPackages = (names) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

function web(name, host, shell) {
  const list = webPages(host);
  // A folder of their own, so that a static host can be told in one rule that they may be kept for ever.
  const folder = host === 'local' ? '' : 'app/';
  return {
    ...common(name),
    target: ['web', 'es2022'],
    entry: Object.fromEntries(list.map((page) => [page.name, page.entry])),
    output: {
      path: join(root, targets[name].folder),
      filename: `${folder}[name].[contenthash:10].js`,
      chunkFilename: `${folder}[name].[contenthash:10].js`,
      cssFilename: `${folder}[name].[contenthash:10].css`,
      assetModuleFilename: `${folder}[name].[contenthash:10][ext]`,
      publicPath: '',
      trustedTypes: 'webpack',
      clean: true,
    },
    experiments: { css: true },
    module: {
      rules: [
        // Griffel resolves makeStyles at build time: 7 kB brotli less in the first view (measured).
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [griffelLoader, 'swc-loader'],
        },
      ],
    },
    optimization: {
      chunkIds: 'deterministic',
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
      ],
      // But for the planner no group has a name: modules are grouped by who needs them, so no page loads
      // another's. The planner is small enough to be one file for all who plan, weighed by `npm run bench`.
      splitChunks: {
        chunks: 'all',
        maxInitialRequests: 8,
        cacheGroups: {
          planner: {
            test: /[\\/]domain[\\/]schedule[\\/](planner|path|windows|alternatives|heat-map)\.ts$/,
            name: 'planner',
            chunks: 'async',
            enforce: true,
          },
          react: { test: inPackages('react|react-dom|scheduler'), priority: 20 },
          fluent: {
            test: inPackages('@fluentui|@griffel|tabster|keyborg|@floating-ui'),
            priority: 10,
          },
        },
      },
    },
    plugins: [new Pages(list, host, shell)],
  };
}

function node() {
  return {
    ...common('node'),
    target: 'node20',
    entry: nodeEntries(),
    // Packages stay outside; our own `#layer/…` imports and relative files are bundled.
    externalsType: 'module',
    externals: ({ request }, callback) =>
      /^(@|node:|[a-z][^:])/i.test(request) ? callback(null, `module ${request}`) : callback(),
    output: {
      path: join(root, targets.node.folder),
      filename: '[name].js',
      chunkFilename: '[name].js',
      module: true,
      chunkFormat: 'module',
      library: { type: 'module' },
      clean: true,
    },
    experiments: { outputModule: true },
    module: {
      // `import.meta.url` keeps meaning "this file" at run time.
      parser: { javascript: { importMeta: false, url: false } },
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }],
    },
    optimization: { minimize: false, nodeEnv: false },
  };
}

/**
 * @param {{ only?: readonly ('web' | 'parts' | 'node')[] }} env which compilations are wanted
 * @returns those that have something to compile
 */
export default async function configuration({ only = ['web', 'node'] } = {}) {
  const shell = await prerenderedShell();
  const make = {
    web: () => web('web', 'local', shell),
    parts: () => web('parts', 'm365', shell),
    node,
  };
  return only.map((name) => make[name]()).filter((one) => Object.keys(one.entry).length > 0);
}
