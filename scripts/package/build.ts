import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { AppPackage, Manifest, Texts } from './manifest.ts';
import type { PackageOptions } from './options.ts';
import type { Schema } from './schema.ts';
import { fill, fillTexts, placeTexts } from './texts.ts';

const languages = ['sv.json', 'en.json'];
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Names in the zip and the drawings they are. */
const packedIcons = {
  'color.png': 'icon-192.png',
  'outline.png': 'outline-32.png',
  'color32x32.png': 'icon-32.png',
};

/** The files a package is made of: templates with `{marks}`, pictures, our account of the schema. */
export type Sources = {
  readonly manifest: unknown;
  readonly texts: Readonly<Record<string, Texts>>;
  readonly addIn: string;
  readonly icons: Readonly<Record<string, Uint8Array>>;
  readonly usedPart: Schema;
};

/** @param project the project's folder */
export function readSources(project: string): Sources {
  const read = (name: string): string => readFileSync(join(project, 'manifest', name), 'utf8');
  return {
    manifest: JSON.parse(read('manifest.json')),
    texts: Object.fromEntries(
      languages.map((file) => [file, JSON.parse(read(file)) as Texts] as const),
    ),
    addIn: read('add-in.xml'),
    icons: Object.fromEntries(
      Object.entries(packedIcons).map(([name, drawing]) => [
        name,
        new Uint8Array(readFileSync(join(project, 'assets', drawing))),
      ]),
    ),
    usedPart: JSON.parse(read('schema/used-part.json')) as Schema,
  };
}

/** @returns reads what the site serves under `assets/`, from the same folder the site is built of */
export const assetsIn =
  (project: string) =>
  (path: string): Uint8Array | null => {
    if (!/^assets\/[\w-]+\.png$/.test(path)) return null;
    const file = join(project, path);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
  };

/** The namespace of our package ids, drawn once. */
const namespace = '0f9a1c52-6d3e-4b77-9c1d-5a2e84b7f360';

/**
 * A package id that follows from the registration (RFC 9562, version 5): the same at every update and on
 * every machine, and another one for the next municipality.
 */
function idFor(what: string, clientId: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${what}:${clientId}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

const asXml = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (mark) => `&#${mark.codePointAt(0)};`);

/** `sv:description.short` and so on: the texts as values for the XML template. */
const textValues = (texts: Readonly<Record<string, Texts>>): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([file, own]) =>
      Object.entries(own).map(([key, text]) => [`${file.replace('.json', '')}:${key}`, text]),
    ),
  );

/**
 * Fills in the templates.
 * @throws Error that names a mark or a text that has no counterpart: a slip in `manifest/`
 */
export function makeApp(options: PackageOptions, sources: Sources): AppPackage {
  const { host, clientId, name, version, website, privacy, terms } = options;
  const values = {
    ...{ host, clientId, name, version, website, privacy, terms },
    appId: idFor('app', clientId),
    addInId: idFor('add-in', clientId),
  };
  const texts = Object.fromEntries(
    Object.entries(sources.texts).map(([file, own]) => [
      file,
      fillTexts(own, (text) => fill(text, values)) as Texts,
    ]),
  );
  const icons = ribbonSizes.map((size) => ({
    size,
    url: `https://${host}/assets/icon-${size}.png`,
  }));
  const filled = fillTexts(sources.manifest, (mark) => {
    if (mark === '{text}') return mark;
    return mark === '{icons}' ? icons : fill(mark, values);
  });
  const xmlValues = Object.entries({ ...values, ...textValues(texts) });
  return {
    ...{ clientId, host, texts },
    manifest: placeTexts(filled, texts['sv.json'] ?? {}) as Manifest,
    icons: sources.icons,
    addIn: fill(
      sources.addIn,
      Object.fromEntries(xmlValues.map(([key, value]) => [key, asXml(value)])),
    ),
  };
}

const asJson = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/**
 * The app package. Same content, same bytes: names in a fixed order, one time for all, local to nowhere
 * (zip keeps local time, and so does the constructor).
 */
export function zipApp({ manifest, texts, icons }: AppPackage): Uint8Array {
  const files: Zippable = { 'manifest.json': asJson(manifest) };
  for (const [name, own] of Object.entries(texts)) files[name] = asJson(own);
  // Pictures are compressed already.
  for (const [name, bytes] of Object.entries(icons)) files[name] = [bytes, { level: 0 }];
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
