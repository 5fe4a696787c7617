/**
 * Builds what is named: `web`, `node` (both when nothing is named) or `parts`, of which scripts/site.ts makes
 * the pages for a real tenant. Always builds; scripts/ensure.mjs is the one that skips what is up to date.
 */
import { sep } from 'node:path';
import { root, targets } from './lib/entries.mjs';
import { partsOf } from './lib/parts.mjs';
import { Plain, inWords, main } from './lib/say.mjs';
import { stampBuild } from './lib/stamp.mjs';

/** Our own files among those webpack has read; packages are covered by the lock file. */
const ours = (files) =>
  [...files].filter(
    (file) =>
      file.startsWith(root) && !file.includes(`${sep}node_modules${sep}`) && !file.endsWith(sep),
  );

async function compile(webpack, configuration) {
  const compiler = webpack(configuration);
  const stats = await new Promise((done, fail) => {
    compiler.run((failure, result) => (failure ? fail(failure) : done(result)));
  });
  // Closing writes the cache for the next build.
  await new Promise((done, fail) => {
    compiler.close((failure) => (failure ? fail(failure) : done()));
  });
  return stats;
}

const packageOf = (path) =>
  /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*[\\/]node_modules[\\/])/
    .exec(path ?? '')?.[1]
    ?.replace('\\', '/');

/** Scripts and packages of some chunks. */
function contents(compilation, chunks) {
  const scripts = new Set();
  const packages = new Set();
  const addModule = (module) => {
    const name = packageOf(module.resource);
    if (name) packages.add(name);
    module.modules?.forEach(addModule);
  };
  for (const chunk of chunks) {
    for (const file of chunk.files) if (file.endsWith('.js')) scripts.add(file);
    for (const module of compilation.chunkGraph.getChunkModules(chunk)) addModule(module);
  }
  return { scripts: [...scripts], packages: [...packages] };
}

/** What each page loads at once and what it loads later; read by scripts/bench.mjs. */
function pagesOf(compilation) {
  return Object.fromEntries(
    [...compilation.entrypoints].map(([name, entrypoint]) => {
      const first = new Set(entrypoint.chunks);
      const runtime = entrypoint.getRuntimeChunk();
      const later = [...runtime.getAllAsyncChunks()].filter((chunk) => !first.has(chunk));
      return [
        name,
        {
          first: contents(compilation, first),
          later: contents(compilation, later),
          parts: partsOf(entrypoint),
        },
      ];
    }),
  );
}

async function build(names) {
  for (const name of names) {
    if (targets[name]) continue;
    const known = Object.keys(targets).join(', ');
    throw new Plain(
      inWords(
        `"${name}" går inte att bygga; välj bland ${known}.`,
        `No target "${name}": ${known}.`,
      ),
    );
  }
  const { default: webpack } = await import('webpack');
  const { default: configuration } = await import('../webpack.config.js');
  const started = Date.now();
  const compiled = await Promise.all(
    (await configuration({ only: names })).map(async (one) => ({
      one,
      stats: await compile(webpack, one),
    })),
  );
  for (const { one, stats } of compiled) {
    if (stats.hasErrors()) {
      throw new Plain(stats.toString({ preset: 'errors-only', colors: process.stderr.isTTY }));
    }
    const { compilation } = stats;
    const written = compilation.getAssets().map((asset) => asset.name);
    const read = ours(compilation.fileDependencies);
    stampBuild(one.name, { read, written, started, pages: pagesOf(compilation) });
  }
  for (const name of names) {
    // Nothing to compile yet is an up to date build of nothing.
    if (!compiled.some(({ one }) => one.name === name)) {
      stampBuild(name, { read: [], written: [], started });
    }
  }
}

const asked = process.argv.slice(2);
await main(() => build(asked.length > 0 ? asked : ['web', 'node']));
