/**
 * `npm run package -- --host samspel.kommun.se --client-id GUID [--name …] [--out DIR]`: the app package for
 * Teams and PowerPoint (zip), and the add-in-only manifest (XML) for what the zip does not reach.
 * Exit code 1 and one sentence where the host, the id or another option cannot be used, or a rule about
 * the package is broken; nothing is written then.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addInFaults } from './package/add-in-rules.ts';
import { assetsIn, makeApp, readSources, zipApp, type Sources } from './package/build.ts';
import { iconFaults } from './package/icon-rules.ts';
import { manifestFaults } from './package/manifest-rules.ts';
import type { AppPackage, Fault, Site } from './package/manifest.ts';
import { readOptions, type Sentence } from './package/options.ts';
import {
  microsoftFaults,
  microsoftTextFaults,
  readMicrosoftSchema,
  shapeFaults,
} from './package/schema.ts';
import { textFaults } from './package/text-rules.ts';

/** What the command leaves behind: nothing is printed or written on the way. */
export type Outcome = {
  readonly code: 0 | 1;
  /** For the person at the keyboard. */
  readonly said: Sentence;
  /** Path → content; empty unless `code` is 0. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** What the site for a real tenant serves (scripts/lib/entries.mjs). */
export const sitePages = ['tab.html', 'taskpane.html', 'about.html', 'privacy.html', 'terms.html'];
const schemaFiles = {
  manifest: 'MicrosoftTeams.schema.json',
  texts: 'MicrosoftTeams.Localization.schema.json',
};
/** Where Microsoft's own package keeps them, if it is installed. */
const schemasOfPackage = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30';

/** @returns every broken rule; the shape first, for the other rules rely on it */
export function faultsIn(app: AppPackage, site: Site, { usedPart }: Sources): readonly Fault[] {
  const shape = shapeFaults(usedPart, app.manifest);
  if (shape.length > 0) return shape;
  return [
    ...manifestFaults(app, site),
    ...textFaults(app),
    ...iconFaults(app, site),
    ...addInFaults(app, site),
  ];
}

/** @throws Error with the path when a schema cannot be read */
function againstMicrosoft(folder: string, { manifest, texts }: AppPackage): readonly Fault[] {
  const read = (name: string) => readMicrosoftSchema(readFileSync(join(folder, name), 'utf8'));
  return [
    ...microsoftFaults(read(schemaFiles.manifest), manifest),
    ...Object.entries(texts).flatMap(([file, own]) =>
      microsoftTextFaults(read(schemaFiles.texts), file, own),
    ),
  ];
}

function lackingIn(folder: string): Sentence | null {
  const missing = Object.values(schemaFiles).filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return null;
  const names = missing.join(', ');
  return {
    sv: `I ${folder} saknas ${names}.`,
    en: `The folder ${folder} lacks ${names}.`,
  };
}

const nothing: Outcome['files'] = new Map();

/**
 * @param args what stands after `npm run package --`
 * @param project the project's folder
 */
export function packageApp(args: readonly string[], project: string): Outcome {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  const read = readOptions(args, { version, out: join(project, 'dist/package') });
  if (!read.ok) return { code: 1, said: read.reason, files: nothing };
  const { options } = read;
  const sources = readSources(project);
  const app = makeApp(options, sources);
  const installed = join(project, schemasOfPackage);
  const schemas = options.schemas ?? (existsSync(installed) ? installed : null);
  const lacking = schemas === null ? null : lackingIn(schemas);
  if (lacking !== null) return { code: 1, said: lacking, files: nothing };
  const faults = [
    ...faultsIn(app, { pages: sitePages, asset: assetsIn(project) }, sources),
    ...(schemas === null ? [] : againstMicrosoft(schemas, app)),
  ];
  if (faults.length > 0) return { code: 1, said: brokenRules(faults), files: nothing };
  const at = (name: string): string => resolve(options.out, name);
  const files = new Map([
    [at(`samspel-${options.version}.zip`), zipApp(app)],
    [at(`samspel-powerpoint-${options.version}.xml`), new TextEncoder().encode(app.addIn)],
  ]);
  return { code: 0, said: made([...files.keys()], schemas !== null), files };
}

function brokenRules(faults: readonly Fault[]): Sentence {
  const lines = faults.map(({ rule, message }) => `  ${rule}: ${message}`).join('\n');
  return {
    sv: `Paketet bryter mot ${faults.length} regler och skrevs inte:\n${lines}`,
    en: `The package breaks ${faults.length} rules and was not written:\n${lines}`,
  };
}

function made(paths: readonly string[], againstSchema: boolean): Sentence {
  const list = paths.join('\n');
  return againstSchema
    ? {
        sv: `✓ egna regler och Microsofts schema 1.30\n${list}`,
        en: `✓ our own rules and Microsoft’s schema 1.30\n${list}`,
      }
    : {
        sv: `✓ egna regler (Microsofts schema finns inte här)\n${list}`,
        en: `✓ our own rules (Microsoft’s schema is not here)\n${list}`,
      };
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  // Built, this file lies in dist/node: the project is two folders up.
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const { code, said, files } = packageApp(process.argv.slice(2), project);
  for (const [path, content] of files) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const swedish = /^sv/i.test(LC_ALL || LC_MESSAGES || LANG || '');
  (code === 0 ? process.stdout : process.stderr).write(`${swedish ? said.sv : said.en}\n`);
  process.exitCode = code;
}
