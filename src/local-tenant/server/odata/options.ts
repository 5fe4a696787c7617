import { GraphError } from '../graph-error.ts';
import type { TenantContext } from '../request-context.ts';

/** Query options by lower-case name without the dollar sign: `$top` and `top` are the same to Graph. */
export type Options = ReadonlyMap<string, string>;

export function optionsOf(c: TenantContext): Options {
  const query = c.req.query();
  const options = new Map<string, string>();
  for (const [name, value] of Object.entries(query)) {
    options.set((name.startsWith('$') ? name.slice(1) : name).toLowerCase(), value);
  }
  return options;
}

/**
 * `$top`, at most `most`.
 * @throws GraphError 400 when it is no positive integer
 */
export function topOf(options: Options, usual: number, most: number): number {
  const text = options.get('top');
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text) || Number(text) === 0) {
    throw new GraphError(400, 'invalidRequest', `Invalid value '${text}' for $top.`);
  }
  return Math.min(Number(text), most);
}

/** Names in `$select`, or null for everything. */
export function selectOf(options: Options): ReadonlySet<string> | null {
  const text = options.get('select');
  if (text === undefined || text.trim() === '') return null;
  return new Set(text.split(',').map((name) => name.trim()));
}

/** What is asked for by `$expand=fields`, `fields($select=A,B)` or `fields(select=A,B)`. */
export type Expansion = { readonly select: ReadonlySet<string> | null };

/**
 * Expanded navigation properties by name.
 * @throws GraphError 400 on brackets that do not close
 */
export function expansionsOf(options: Options): ReadonlyMap<string, Expansion> {
  const expansions = new Map<string, Expansion>();
  for (const part of splitOutsideBrackets(options.get('expand') ?? '')) {
    const match = /^([\w.]+)(?:\((.*)\))?$/s.exec(part.trim());
    if (match === null) {
      throw new GraphError(
        400,
        'invalidRequest',
        `Parsing OData Select and Expand failed: ${part}`,
      );
    }
    const [, name = '', inner = ''] = match;
    const select = /(?:^|;)\s*\$?select=([^;]*)/i.exec(inner)?.[1];
    const names = select?.split(',').map((each) => each.trim());
    expansions.set(name, { select: names === undefined ? null : new Set(names) });
  }
  return expansions;
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '');
}

/** Keeps the selected properties; annotations and `id` stay, as Graph does it. */
export function selected<T extends object>(
  value: T,
  select: ReadonlySet<string> | null,
): Record<string, unknown> {
  const entries = Object.entries(value);
  if (select === null) return Object.fromEntries(entries);
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('@') || select.has(name)));
}

/**
 * The request's JSON object.
 * @throws GraphError 400 `BadRequest` when there is none
 */
export async function bodyOf(c: TenantContext): Promise<Readonly<Record<string, unknown>>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
  if (!isRecord(value)) {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
