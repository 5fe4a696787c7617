/** What a library weighs in a page: bundled and minified like our own pages, then gzip. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { root } from './entries.mjs';

const { resolve } = createRequire(join(root, 'webpack.config.js'));
const MinimizerPlugin = createRequire(resolve('webpack'))('minimizer-webpack-plugin');

/**
 * @param {string} code what the page would import: `export { renderDeck } from '…'`
 * @returns {Promise<number>} bytes, gzip
 */
export async function gzipOf(code) {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-weigh-'));
  try {
    const entry = join(folder, 'entry.js');
    writeFileSync(entry, code);
    const compiler = webpack({
      mode: 'production',
      context: root,
      entry,
      target: ['web', 'es2022'],
      output: { path: folder, filename: 'out.js', library: { type: 'module' }, module: true },
      experiments: { outputModule: true },
      performance: { hints: false },
      // pptxgenjs names modules of Node that a page does not have.
      resolve: {
        extensions: ['.ts', '.js'],
        modules: [join(root, 'node_modules')],
        fallback: { fs: false, https: false },
      },
      resolveLoader: { modules: [join(root, 'node_modules')] },
      module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
      plugins: [
        new webpack.NormalModuleReplacementPlugin(/^node:/, (found) => {
          found.request = found.request.slice('node:'.length);
        }),
      ],
      optimization: {
        minimizer: [
          new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
        ],
      },
    });
    await new Promise((done, fail) =>
      compiler.run((failure, stats) => {
        if (failure) return fail(failure);
        return stats.hasErrors() ? fail(new Error(stats.toString('errors-only'))) : done();
      }),
    );
    return gzipSync(readFileSync(join(folder, 'out.js'))).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
