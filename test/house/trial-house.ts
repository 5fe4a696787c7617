import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');

type Report = {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly filename: string;
  }[];
};

/**
 * Lints files of an otherwise empty copy of the house with its real rules.
 * @param files content by path from the project's folder
 * @returns the complaints per path, as `rule: message`; a path without any is absent
 */
export function lintTrialHouse(
  files: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-house-'));
  try {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const complaints = new Map<string, readonly string[]>();
    for (const { code, message, filename } of lint(folder).diagnostics) {
      const path = relative(folder, join(folder, filename)).replaceAll('\\', '/');
      complaints.set(path, [...(complaints.get(path) ?? []), `${code}: ${message}`]);
    }
    return complaints;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(folder: string): Report {
  const command = join(root, 'node_modules/oxlint/bin/oxlint');
  const args = [command, '--quiet', '-f', 'json', 'src'];
  try {
    const out = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return JSON.parse(out) as Report;
  } catch (failure) {
    // Complaints are exit code 1 with the report on stdout; anything else is a broken linter.
    const { status, stdout } = failure as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw failure;
    return JSON.parse(stdout) as Report;
  }
}
