/**
 * `npm run --silent plan -- [FILE] [--no-probe]`: solves planning instances.
 * JSON from the file or from standard input, results on standard output, faults on standard error.
 * Exit code 0: every instance solved or proven infeasible; 2: the input cannot be used.
 */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseInstances, type Instance, type Plan } from '#domain/schedule/instance.ts';
import { solve, type Probe } from '#domain/schedule/planner.ts';

/** What a command leaves behind: nothing is printed on the way. */
export type Outcome = { readonly code: 0 | 2; readonly out: string; readonly err: string };

type ResultRow = {
  readonly name: string;
  readonly V: number | null;
  readonly C: number | null;
  readonly starts: readonly number[] | null;
  readonly alternatives: readonly Plan[];
  readonly probe?: Probe;
};

const usage = 'usage: npm run --silent plan -- [FILE] [--no-probe]';
const malformed = (err: string): Outcome => ({ code: 2, out: '', err: `${err}\n` });

/** @returns null when the instance is too large for exact sums */
function rowOf(instance: Instance, probe: boolean): ResultRow | null {
  const { name, K, T } = instance;
  const answer = solve(instance, { probe });
  if (answer.status === 'too-large') return null;
  if (answer.status === 'infeasible') {
    const empty = Array.from({ length: K }, () => new Array<null>(T).fill(null));
    return {
      name,
      ...{ V: null, C: null, starts: null, alternatives: [] },
      ...(probe ? { probe: empty } : {}),
    };
  }
  const { best, alternatives } = answer;
  return { name, ...best, alternatives, ...(answer.probe ? { probe: answer.probe } : {}) };
}

/** @param input reads the file, or standard input when there is no file */
export async function plan(
  args: readonly string[],
  input: (file: string | null) => Promise<string>,
): Promise<Outcome> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const stray = args.find((arg) => arg.startsWith('--') && arg !== '--no-probe');
  if (stray !== undefined) return malformed(`unknown option ${stray}; ${usage}`);
  if (files.length > 1) return malformed(`one file at a time; ${usage}`);
  let json: unknown;
  try {
    json = JSON.parse(await input(files[0] ?? null));
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return malformed(`${files[0] ?? 'standard input'} cannot be read as JSON: ${reason}`);
  }
  const parsed = parseInstances(json);
  if (!parsed.ok) return malformed(parsed.message);
  const results: ResultRow[] = [];
  for (const instance of parsed.value) {
    const row = rowOf(instance, !args.includes('--no-probe'));
    if (!row) {
      return malformed(
        `${instance.name}: the sum of persons, dayCost, rooms, gapWeight and moveCost can reach ` +
          'a cost of 2^31 or 2^22 violations, expected less',
      );
    }
    results.push(row);
  }
  return { code: 0, out: `${JSON.stringify({ results })}\n`, err: '' };
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  const read = (file: string | null) =>
    file === null ? text(process.stdin) : readFile(file, 'utf8');
  void plan(process.argv.slice(2), read).then(({ code, out, err }) => {
    process.stderr.write(err);
    process.stdout.write(out);
    process.exitCode = code;
  });
}
