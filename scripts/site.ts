/**
 * `npm run build -- --host samspel.kommun.se --client-id GUID …`: the static site of one municipality, in
 * `dist/site`. Exit code 1 and one sentence where an option cannot be used; nothing is written then.
 */
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeSite, type SiteSources } from './site/make.ts';
import { readSiteOptions } from './site/options.ts';

/** Compiled parts and the icons that the package points at. @param project the project's folder */
export function readSiteSources(project: string): SiteSources {
  const files = new Map<string, Uint8Array>();
  const add = (folder: string, prefix: string, wanted: RegExp): void => {
    for (const name of readdirSync(folder, { recursive: true })) {
      const file = join(folder, String(name));
      const path = prefix + relative(folder, file).split(sep).join('/');
      if (statSync(file).isFile() && wanted.test(path))
        files.set(path, new Uint8Array(readFileSync(file)));
    }
  };
  add(join(project, 'dist/parts'), '', /./);
  add(join(project, 'assets'), 'assets/', /^assets\/icon-\d+\.png$/);
  return files;
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  // Built, this file lies in dist/node: the project is two folders up.
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const swedish = /^sv/i.test(LC_ALL || LC_MESSAGES || LANG || '');
  const usual = join(project, 'dist/site');
  const read = readSiteOptions(process.argv.slice(2), { version, out: usual });
  if (read.ok) {
    const { out } = read.options;
    const files = makeSite(read.options, readSiteSources(project));
    // Scripts of an older build would stay. A folder that somebody named is not ours to empty.
    if (out === usual) rmSync(out, { recursive: true, force: true });
    for (const [path, content] of files) {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    process.stdout.write(
      swedish ? `✓ ${files.size} filer i ${out}\n` : `✓ ${files.size} files in ${out}\n`,
    );
  } else {
    process.stderr.write(`${swedish ? read.reason.sv : read.reason.en}\n`);
    process.exitCode = 1;
  }
}
