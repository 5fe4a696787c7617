import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packageApp, sitePages } from '../../scripts/package.ts';
import { zipApp } from '../../scripts/package/build.ts';
import { readMicrosoftSchema, microsoftFaults } from '../../scripts/package/schema.ts';
import { publicPages } from '../../scripts/site/public-pages.ts';
import { anApp, args, clientId, first, host, project } from './the-package.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspel-package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const textIn = (files: Record<string, Uint8Array>, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());

describe('the app package', () => {
  it('holds every file that its manifest names, and no other', () => {
    expect(Object.keys(unzipSync(zipApp(anApp())))).toEqual([
      ...['manifest.json', 'sv.json', 'en.json'],
      ...['color.png', 'outline.png', 'color32x32.png'],
    ]);
  });

  it('is Swedish by itself, and English in its own file', () => {
    const files = unzipSync(zipApp(anApp('--name', 'Samspel Ekby')));
    const manifest: unknown = JSON.parse(textIn(files, 'manifest.json'));
    expect(manifest).toMatchObject({
      name: { short: 'Samspel Ekby', full: 'Samspel Ekby – ledningsgruppens utvecklingsprogram' },
      localizationInfo: { defaultLanguageTag: 'sv' },
    });
    expect(JSON.parse(textIn(files, 'en.json'))).toMatchObject({
      'extensions[0].getStartedMessages[0].title': 'Samspel Ekby is installed',
    });
  });

  it('is the same bytes in every time zone and at every hour', () => {
    const zone = process.env.TZ;
    const zips = ['Asia/Kathmandu', 'America/St_Johns'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zipApp(anApp())).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(first(zips)).toBe(zips[1]);
  });

  it('keeps its ids from one version to the next, and gives another registration others', () => {
    const idsOf = (...more: readonly string[]) => {
      const { manifest, addIn } = anApp(...more);
      return [manifest.id, /<Id>(.*)<\/Id>/.exec(addIn)?.[1]];
    };
    const ids = idsOf();
    expect(idsOf('--version', '2.0.0', '--name', 'Other')).toEqual(ids);
    const others = idsOf('--client-id', '9e0d3c5b-7a61-4f28-b3d4-e5f60718293a');
    expect(new Set([...ids, ...others, clientId]).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
  });

  it('writes a name with marks of XML as text', () => {
    const { addIn } = anApp('--name', 'Vård & "omsorg"');
    expect(addIn).toContain('DefaultValue="Vård &#38; &#34;omsorg&#34; (PowerPoint)"');
  });
});

describe('Microsoft’s schema, where it has been fetched', () => {
  const draft4 = JSON.stringify({
    $schema: 'http://json-schema.org/draft-04/schema#',
    properties: { name: { type: 'string', pattern: '^[^\\a\\v[]]*$', maxLength: 3 } },
  });

  it('is read although it is draft 4 with escapes of .NET', () => {
    const schema = readMicrosoftSchema(draft4);
    expect(microsoftFaults(schema, { name: 'Samspel' })).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('/name must NOT have more than 3 characters'),
      }),
      expect.objectContaining({ message: expect.stringContaining('/name must match pattern') }),
    ]);
  });

  it('keeps a package that breaks it from being made', () => {
    const schemas = join(folder, 'schemas');
    mkdirSync(schemas);
    writeFileSync(
      join(schemas, 'MicrosoftTeams.schema.json'),
      JSON.stringify({ required: ['bots'] }),
    );
    writeFileSync(join(schemas, 'MicrosoftTeams.Localization.schema.json'), '{}');
    const { code, said, files } = packageApp([...args, '--schemas', schemas], project);
    expect(code).toBe(1);
    expect(said.en).toContain("Microsoft’s schema: / must have required property 'bots'");
    expect(files.size).toBe(0);
  });

  it('is missed by name when the folder lacks it', () => {
    const { code, said } = packageApp([...args, '--schemas', folder], project);
    expect(code).toBe(1);
    expect(said.en).toContain('lacks MicrosoftTeams.schema.json, MicrosoftTeams.Localization');
  });
});

describe('a project that has been changed', () => {
  it('gives no package when a rule is broken, and names the rule', () => {
    for (const part of ['manifest', 'assets']) {
      cpSync(join(project, part), join(folder, part), { recursive: true });
    }
    writeFileSync(join(folder, 'package.json'), '{"version":"1.0.0"}');
    cpSync(join(folder, 'assets/icon-20.png'), join(folder, 'assets/icon-80.png'));
    const { code, said, files } = packageApp([...args, '--out', join(folder, 'out')], folder);
    expect(code).toBe(1);
    expect(files.size).toBe(0);
    expect(said.en).toContain('icons are what they say: assets/icon-80.png is 20 × 20 px, not 80');
  });
});

it('names no page that the site is not built of', () => {
  const code = `import { webPages } from './scripts/lib/entries.mjs';
    process.stdout.write(JSON.stringify(webPages('m365').map(({ html }) => html)));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  });
  const names = { organisation: '', contact: '', version: '' };
  const built = [...(JSON.parse(stdout) as string[]), ...publicPages(names).keys()];
  expect(built).toEqual(expect.arrayContaining(sitePages));
});

describe('npm run package', () => {
  const out = () => join(folder, 'out');
  const run = (given: readonly string[], language = 'en_GB.UTF-8') =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'package', ...given, '--out', out()], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: language },
    });

  it('writes both files', () => {
    const { status, stdout } = run([...args, '--version', '1.4.0']);
    expect(status).toBe(0);
    expect(readdirSync(out()).sort()).toEqual([
      'samspel-1.4.0.zip',
      'samspel-powerpoint-1.4.0.xml',
    ]);
    expect(stdout.split('\n').map((line) => basename(line))).toContain('samspel-1.4.0.zip');
  }, 120_000);

  it('writes nothing when the host is wrong, and says why in Swedish where the machine is', () => {
    const wrong = ['--host', `https://${host}`, '--client-id', clientId];
    const { status, stdout, stderr } = run(wrong, 'sv_SE.UTF-8');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Värden "https://${host}" går inte: skriv värden utan https://.`);
    expect(existsSync(out())).toBe(false);
  }, 120_000);
});
