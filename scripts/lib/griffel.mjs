/**
 * The loader that resolves makeStyles at build time. It evaluates the modules a style depends on, and
 * reads JavaScript only: our TypeScript passes swc before it is shaken down to what the style needs.
 */
import { createRequire } from 'node:module';
import swc from '@swc/core';

const { resolve } = createRequire(import.meta.url);
const fromLoader = createRequire(resolve('@griffel/webpack-loader'));
const fromPreset = createRequire(fromLoader.resolve('@griffel/babel-preset'));
const { default: shaker } = fromPreset('@linaria/shaker');

const withoutTypes = (filename, options, text, only) =>
  shaker(filename, options, swc.transformSync(text, { filename }).code, only);

export const griffelLoader = {
  loader: '@griffel/webpack-loader',
  options: {
    evaluationRules: [
      { action: shaker },
      { test: /\.tsx?$/, action: withoutTypes },
      { test: /[/\\]node_modules[/\\]/, action: 'ignore' },
    ],
  },
};
