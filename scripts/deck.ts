/**
 * `npm run deck -- --stage t4 --template swotPlan [--theme FILE.pptx|.potx] [--lang sv|en] --out DIR`:
 * builds decks from the demo programme as files, with a preview of each slide as .svg beside them.
 * Exit code 1 and one sentence where an option or the theme file cannot be used; nothing is written then.
 */
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStageKey, stageKeys } from '#local-tenant/seed/stage.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import type { DeckLanguage, DeckTemplate } from '#slides/deck.ts';
import { deckLanguages, deckTemplates } from '#slides/deck.ts';
import { DestinationUnreadable } from '#slides/ooxml/destination.ts';
import { demoDecks, writeDecks } from './lib/deck-files.ts';

/** What the command leaves behind: nothing is printed or written on the way. */
export type Outcome = {
  readonly code: 0 | 1;
  /** For standard output when all went well, for standard error when not. */
  readonly said: string;
  /** File name → content, for the folder of `--out`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const usage =
  'npm run deck -- --stage t4 --template groundRules|topics|policy|swotPlan|feedback|all [--theme FILE] [--lang sv|en] --out DIR';

const known = new Set(['stage', 'template', 'theme', 'lang', 'out']);

const refused = (why: string): Outcome => ({ code: 1, said: `${why}\n`, files: new Map() });

/** @returns options by name, or what is wrong with them */
function readOptions(args: readonly string[]): ReadonlyMap<string, string> | string {
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index] ?? '';
    const value = args[index + 1];
    if (!name.startsWith('--') || !known.has(name.slice(2))) {
      return `Unknown option ${name}. Usage: ${usage}`;
    }
    if (value === undefined || value.startsWith('--'))
      return `${name} needs a value. Usage: ${usage}`;
    options.set(name.slice(2), value);
  }
  return options;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string): text is Value =>
  (values as readonly string[]).includes(text);

type Order = {
  readonly stage: StageKey;
  readonly templates: readonly DeckTemplate[];
  readonly language: DeckLanguage;
  readonly theme: string | undefined;
  readonly out: string;
};

/** @returns what is to be made, or in one sentence why it cannot be */
function orderOf(options: ReadonlyMap<string, string>): Order | string {
  const stage = options.get('stage') ?? 't4';
  const template = options.get('template') ?? 'all';
  const language = options.get('lang') ?? 'sv';
  const out = options.get('out');
  if (out === undefined) return `--out DIR is missing. Usage: ${usage}`;
  if (!isStageKey(stage)) return `No stage "${stage}": ${stageKeys.join(', ')}.`;
  if (!oneOf(deckLanguages, language)) return `No language "${language}": sv or en.`;
  if (template !== 'all' && !oneOf(deckTemplates, template)) {
    return `No template "${template}": ${deckTemplates.join(', ')} or all.`;
  }
  const templates = template === 'all' ? deckTemplates : [template];
  return { stage, templates, language, theme: options.get('theme'), out };
}

/** @param read bytes of a file; throws where it cannot be read */
export function deck(args: readonly string[], read: (file: string) => Uint8Array): Outcome {
  const options = readOptions(args);
  const order = typeof options === 'string' ? options : orderOf(options);
  if (typeof order === 'string') return refused(order);
  const { stage, templates, language, theme, out } = order;
  try {
    const bytes = theme === undefined ? undefined : read(theme);
    const files = writeDecks(demoDecks(stage, templates, language), bytes);
    const names = [...files.keys()].filter((name) => name.endsWith('.pptx'));
    return { code: 0, said: `${names.map((name) => join(out, name)).join('\n')}\n`, files };
  } catch (failure) {
    if (failure instanceof DestinationUnreadable) {
      return refused(`${theme} cannot be used as a theme. ${failure.message}`);
    }
    if (failure instanceof Error && 'code' in failure) {
      return refused(`${theme} cannot be opened (${String(failure.code)}).`);
    }
    throw failure;
  }
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  const args = process.argv.slice(2);
  const { code, said, files } = deck(args, (file) => readFileSync(resolve(file)));
  const folder = resolve(args[args.indexOf('--out') + 1] ?? '.');
  if (files.size > 0) mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  (code === 0 ? process.stdout : process.stderr).write(said);
  process.exitCode = code;
}
