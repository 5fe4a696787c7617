import { GraphError } from '../graph-error.ts';

export type Literal = string | number | boolean | null;
export type Comparison = {
  readonly kind: 'compare';
  readonly path: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';
  readonly value: Literal;
};
export type Filter =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter };

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<bracket>[(),])|(?<word>[A-Za-z_][\w/.@-]*)|(?<literal>-?\d[\w.:+-]*))/y;
const COMPARISONS = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);

type Token = { readonly kind: 'text' | 'bracket' | 'word' | 'literal'; readonly value: string };

/**
 * Reads the part of OData's filter language that items and users take.
 * @throws GraphError 400 `invalidRequest` for anything else, `contains` included (graph.md 2.5)
 */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let position = 0;
  const peek = (): Token | undefined => tokens[position];
  const next = (): Token => {
    const token = tokens[position];
    if (token === undefined) throw unreadable(text);
    position += 1;
    return token;
  };
  const expect = (value: string): void => {
    if (next().value !== value) throw unreadable(text);
  };
  const isWord = (value: string): boolean =>
    peek()?.kind === 'word' && peek()?.value.toLowerCase() === value;

  function either(): Filter {
    let left = both();
    while (isWord('or')) {
      position += 1;
      left = { kind: 'or', left, right: both() };
    }
    return left;
  }
  function both(): Filter {
    let left = one();
    while (isWord('and')) {
      position += 1;
      left = { kind: 'and', left, right: one() };
    }
    return left;
  }
  function one(): Filter {
    if (isWord('not')) {
      position += 1;
      return { kind: 'not', inner: one() };
    }
    if (peek()?.value === '(' && peek()?.kind === 'bracket') {
      position += 1;
      const inner = either();
      expect(')');
      return inner;
    }
    const word = next();
    if (word.kind !== 'word') throw unreadable(text);
    return peek()?.value === '(' ? call(word.value) : compare(word.value);
  }
  function call(name: string): Filter {
    if (name.toLowerCase() !== 'startswith') throw unsupported(name);
    expect('(');
    const path = next().value;
    expect(',');
    const value = literal(next(), text);
    expect(')');
    return { kind: 'compare', path, operator: 'startswith', value };
  }
  function compare(path: string): Filter {
    const operator = next().value.toLowerCase();
    if (!COMPARISONS.has(operator)) throw unreadable(text);
    const value = literal(next(), text);
    return { kind: 'compare', path, operator: operator as Comparison['operator'], value };
  }

  const filter = either();
  if (position < tokens.length) throw unreadable(text);
  return filter;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const groups = match?.groups;
    if (match === null || groups === undefined) throw unreadable(text);
    for (const kind of ['text', 'bracket', 'word', 'literal'] as const) {
      const value = groups[kind];
      if (value !== undefined) tokens.push({ kind, value });
    }
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function literal(token: Token, text: string): Literal {
  if (token.kind === 'text') return token.value.slice(1, -1).replaceAll("''", "'");
  if (token.kind === 'word') {
    const word = token.value.toLowerCase();
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    throw unreadable(text);
  }
  const number = Number(token.value);
  // Anything else that starts with a digit is a date or a GUID, compared as text.
  return Number.isNaN(number) ? token.value : number;
}

/** Whether a record passes. Texts are compared without case, as SharePoint and Entra do. */
export function matches(filter: Filter, read: (path: string) => unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, read) && matches(filter.right, read);
    case 'or':
      return matches(filter.left, read) || matches(filter.right, read);
    case 'not':
      return !matches(filter.inner, read);
    case 'compare':
      return compares(filter, read(filter.path));
  }
}

function compares({ operator, value }: Comparison, found: unknown): boolean {
  const left = comparable(found);
  const right = comparable(value);
  switch (operator) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'startswith':
      return typeof left === 'string' && typeof right === 'string' && left.startsWith(right);
    default: {
      if (left === null || right === null || typeof left !== typeof right) return false;
      if (operator === 'lt') return left < right;
      if (operator === 'le') return left <= right;
      return operator === 'gt' ? left > right : left >= right;
    }
  }
}

/** The form in which two values are equal when the services say so. */
export function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** Every property that a filter names. */
export function pathsOf(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'compare':
      return [filter.path];
    case 'not':
      return pathsOf(filter.inner);
    default:
      return [...pathsOf(filter.left), ...pathsOf(filter.right)];
  }
}

function unreadable(text: string): GraphError {
  return new GraphError(400, 'invalidRequest', `Invalid filter clause: ${text}`);
}

function unsupported(name: string): GraphError {
  return new GraphError(
    400,
    'invalidRequest',
    `The function '${name}' is not supported in $filter.`,
  );
}
