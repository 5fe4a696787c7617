import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const rules = JSON.stringify(join(__dirname, '../../scripts/lib/private.mjs'));

/** The rules are a module of plain Node, so plain Node runs them. */
function run<T>(expression: string): T {
  const program = `import { privateFaults, lockFaults } from ${rules};
    process.stdout.write(JSON.stringify(${expression}));`;
  const args = ['--input-type=module', '-e', program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as T;
}

describe('what must not be committed', () => {
  // Put together here, so that this file does not hold what it looks for.
  const seeded = [
    [`-----BEGIN ${'RSA PRIVATE'} KEY-----`, 'a private key'],
    [`token = ghp${'_'}${'a1'.repeat(18)}`, 'a GitHub token'],
    [`see /${'home'}/anna/notes/`, 'a path of one machine'],
  ] as const;

  it.each(seeded)('%s', (line, what) => {
    const faults = run<string[]>(`privateFaults('a.ts', ${JSON.stringify(`first\n${line}`)})`);
    expect(faults).toEqual([`a.ts:2 holds ${what}`]);
  });

  it('is not an ordinary address or folder', () => {
    const line = "import a from '#domain/home.ts'; // https://graph.microsoft.com/v1.0/users/x/";
    expect(run(`privateFaults('a.ts', ${JSON.stringify(line)})`)).toEqual([]);
  });

  it('is a registry of our own in the lock file', () => {
    const line = '"resolved": "https://packages.example.com/react.tgz"';
    expect(run(`privateFaults('package-lock.json', ${JSON.stringify(line)})`)).toEqual([
      'package-lock.json:1 names a registry of its own',
    ]);
  });
});

describe('a lock file', () => {
  it('names the binary that another system lacks', () => {
    const lock = {
      packages: {
        'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1' } },
        'node_modules/tool-linux': {},
      },
    };
    expect(run(`lockFaults(${JSON.stringify(lock)})`)).toEqual([
      'package-lock.json lacks tool-mac, which node_modules/tool needs on some system',
    ]);
  });

  it('may hold it in a folder above', () => {
    const lock = {
      packages: {
        'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-mac': '1' } },
        'node_modules/tool-mac': {},
      },
    };
    expect(run(`lockFaults(${JSON.stringify(lock)})`)).toEqual([]);
  });
});
