import { join } from 'node:path';
import { faultsIn, sitePages } from '../../scripts/package.ts';
import { assetsIn, makeApp, readSources } from '../../scripts/package/build.ts';
import type { AppPackage, Manifest, Site, Texts } from '../../scripts/package/manifest.ts';
import { readOptions } from '../../scripts/package/options.ts';

export const project = join(__dirname, '../..');
export const clientId = '1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8';
export const host = 'samspel.kommun.se';
export const args = ['--host', host, '--client-id', clientId] as const;

export const sources = readSources(project);
const asset = assetsIn(project);
export const site: Site = { pages: sitePages, asset };

/** A package that can be changed. */
export type Draft = {
  manifest: Manifest;
  texts: Record<string, Texts>;
  icons: Record<string, Uint8Array>;
  addIn: string;
  pages: string[];
  assets: Record<string, Uint8Array | null>;
};

export function anApp(...more: readonly string[]): AppPackage {
  const read = readOptions([...args, ...more], { version: '1.4.0', out: 'out' });
  if (!read.ok) throw new Error(read.reason.en);
  return makeApp(read.options, sources);
}

/** What the rules say of the package after a change, one line each: `rule: message`. */
export function faultsAfter(change: (draft: Draft) => void): readonly string[] {
  const { manifest, texts, icons, addIn } = structuredClone(anApp());
  const draft: Draft = {
    ...{ manifest, texts: { ...texts }, icons: { ...icons }, addIn },
    ...{ pages: [...site.pages], assets: {} },
  };
  change(draft);
  const app = { ...anApp(), ...draft };
  const changed: Site = {
    pages: draft.pages,
    asset: (path) => (path in draft.assets ? (draft.assets[path] ?? null) : asset(path)),
  };
  return faultsIn(app, changed, sources).map(({ rule, message }) => `${rule}: ${message}`);
}

/** The first of something that is there. */
export function first<T>(list: readonly T[] | undefined): T {
  const [one] = list ?? [];
  if (one === undefined) throw new Error('nothing there');
  return one;
}

/** Removes a key, also one that the type says must be there. */
export function remove(from: object, key: string): void {
  Reflect.deleteProperty(from, key);
}
