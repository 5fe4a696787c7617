import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const scripts = join(root, 'scripts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspel-commands-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], language = 'en_GB.UTF-8') {
  const env = { ...process.env, LC_ALL: language };
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
}

/** A line of plain Node that may import the scripts' own modules from `from`. */
const program = (code: string): readonly string[] => ['--input-type=module', '-e', code];
const moduleAt = (path: string, from = scripts): string => JSON.stringify(join(from, path));

describe('npm start', () => {
  it.each([
    ['an unknown stage', ['--stage', 't9'], 'No stage "t9"; choose start, prep, t1,'],
    ['a port that is no number', ['--port', 'abc'], 'Port "abc" cannot be used'],
    ['a port that is too high', ['--port', '70000'], 'Port "70000" cannot be used'],
    ['an unknown option', ['--stag', 't1'], '"--stag" is not understood'],
    ['a stray word', ['t1'], '"t1" is not understood'],
    ['a data folder without a name', ['--data', ''], 'The data folder has no name'],
  ])('refuses %s with one sentence, before it does anything', (_what, options, sentence) => {
    const { status, stderr, stdout } = run([join(scripts, 'start.mjs'), ...options]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(sentence);
  });

  it('speaks Swedish where the machine does', () => {
    const { stderr } = run([join(scripts, 'start.mjs'), '--stage', 't9'], 'sv_SE.UTF-8');
    expect(stderr).toContain('Skedet "t9" finns inte; välj start');
  });

  it('says which Node it needs when this one is too old', () => {
    const code = `Object.defineProperty(process.versions, 'node', { value: '18.20.1' });
      const { ensure } = await import(${moduleAt('ensure.mjs')});
      const { main } = await import(${moduleAt('lib/say.mjs')});
      await main(() => ensure());`;
    const { status, stderr } = run(program(code));
    expect(status).toBe(1);
    expect(stderr).toBe(
      'Samspel needs Node 20.11 or newer, this is Node 18.20.1. Get a newer one at nodejs.org.\n',
    );
  });
});

describe('the programs behind npm run', () => {
  it('names those there are when asked for another', () => {
    const { status, stderr } = run([join(scripts, 'run.mjs'), 'nothing']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No program "nothing": .*\n$/);
  });
});

describe('the lock on installing and building', () => {
  const worker = (log: string): readonly string[] =>
    program(`import { appendFileSync } from 'node:fs';
      import { withLock } from ${moduleAt('lib/lock.mjs')};
      await withLock('one.lock', () => {}, async () => {
        for (let step = 0; step < 20; step += 1) {
          appendFileSync(${JSON.stringify(log)}, process.pid + '\\n');
          await new Promise((done) => setImmediate(done));
        }
      });`);

  it('lets one process at a time do its work', async () => {
    const log = join(folder, 'log');
    const ends = [1, 2, 3].map(
      () =>
        new Promise((done) => {
          const child = spawn(process.execPath, worker(log), { cwd: folder });
          child.once('exit', done);
        }),
    );
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    const owners = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(owners).toHaveLength(60);
    const changes = owners.filter((owner, index) => index > 0 && owner !== owners[index - 1]);
    expect(changes).toHaveLength(2);
    expect(existsSync(join(folder, 'one.lock'))).toBe(false);
  });

  it('is taken over from a process that died', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'one.lock'), String(gone));
    expect(run(worker(join(folder, 'log'))).status).toBe(0);
  });
});

describe('a build', () => {
  const stamp = (code: string): string => {
    const from = join(folder, 'scripts');
    const { stdout, stderr } = run(
      program(`import { isBuilt, stampBuild } from ${moduleAt('lib/stamp.mjs', from)};
        const source = ${JSON.stringify(join(folder, 'source.ts'))};
        ${code};
        process.stdout.write(String(isBuilt('node')));`),
    );
    expect(stderr).toBe('');
    return stdout;
  };
  const build = `stampBuild('node', { read: [source], written: ['out.js'], started: Date.now() + 1e3 })`;

  beforeEach(() => {
    cpSync(join(scripts, 'lib'), join(folder, 'scripts/lib'), { recursive: true });
    mkdirSync(join(folder, 'dist/node'), { recursive: true });
    writeFileSync(join(folder, 'dist/node/out.js'), '');
    writeFileSync(join(folder, 'source.ts'), 'one');
  });

  it('is up to date until a file it has read changes', () => {
    expect(stamp('')).toBe('false');
    expect(stamp(build)).toBe('true');
    writeFileSync(join(folder, 'source.ts'), 'two');
    expect(stamp('')).toBe('false');
  });

  it('is not repeated because a file was only touched', () => {
    stamp(build);
    utimesSync(join(folder, 'source.ts'), 1, 1);
    expect(stamp('')).toBe('true');
  });

  it('is repeated when what it wrote is gone', () => {
    stamp(build);
    rmSync(join(folder, 'dist/node/out.js'));
    expect(stamp('')).toBe('false');
  });

  it('is repeated when a file changed while it ran', () => {
    expect(stamp(build.replace('Date.now() + 1e3', '0'))).toBe('false');
  });

  it('is repeated when a program has been added', () => {
    stamp(build);
    writeFileSync(join(folder, 'scripts/plan.ts'), '');
    expect(stamp('')).toBe('false');
  });
});
