import { GraphError } from '../graph-error.ts';
import { isObject } from './request-body.ts';
import type { Json, JsonObject } from './request-body.ts';

export type Predicate = (entity: JsonObject) => boolean;
type Scope = { readonly entity: JsonObject; readonly variables: ReadonlyMap<string, Json> };
type Expression = (scope: Scope) => Json;

/** Roots Outlook filters events by; anything else is refused rather than ignored. */
const FILTERABLE = new Set([
  ...['subject', 'start', 'end', 'createdDateTime', 'lastModifiedDateTime', 'iCalUId', 'showAs'],
  ...['isAllDay', 'isCancelled', 'isOrganizer', 'importance', 'sensitivity', 'type', 'categories'],
  ...['singleValueExtendedProperties', 'organizer', 'hasAttachments', 'responseStatus'],
  ...['isOnlineMeeting', 'displayName', 'name', 'extensionName', 'id'],
]);

/**
 * Compiles an OData `$filter`: comparisons, `and`, `or`, `not`, `startswith`, `endswith`, `contains`, and `any`.
 * Texts compare without case, as Exchange does; only the name inside an extended property's id has case.
 * @throws GraphError 400 `BadRequest` when it cannot be parsed, `ErrorInvalidUrlQueryFilter` for other properties
 */
export function compileFilter(text: string): Predicate {
  const parser = new FilterParser(text);
  const expression = parser.parse();
  return (entity) => expression({ entity, variables: new Map() }) === true;
}

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|(-?\d+(?:\.\d+)?)|([A-Za-z_@][\w.@]*(?:\/[A-Za-z_@][\w.@]*)*)|([(),:]))/y;

type Token = {
  readonly kind: 'text' | 'date' | 'number' | 'word' | 'mark';
  readonly value: string;
};

class FilterParser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #variables = new Set<string>();
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokens(source);
  }

  parse(): Expression {
    const expression = this.#or();
    if (this.#peek() !== undefined) throw this.#syntaxError();
    return expression;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#takeWord('or')) {
      const [one, other] = [left, this.#and()];
      left = (scope) => one(scope) === true || other(scope) === true;
    }
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#takeWord('and')) {
      const [one, other] = [left, this.#not()];
      left = (scope) => one(scope) === true && other(scope) === true;
    }
    return left;
  }

  #not(): Expression {
    if (!this.#takeWord('not')) return this.#comparison();
    const negated = this.#not();
    return (scope) => negated(scope) !== true;
  }

  #comparison(): Expression {
    const left = this.#operand();
    const operator = this.#peek();
    if (operator?.kind !== 'word' || !(operator.value in COMPARISONS)) return left.value;
    this.#at += 1;
    const compare = COMPARISONS[operator.value as keyof typeof COMPARISONS];
    const right = this.#operand();
    const isPropertyId = left.isPropertyId || right.isPropertyId;
    return (scope) => compare(order(left.value(scope), right.value(scope), isPropertyId));
  }

  #operand(): { readonly value: Expression; readonly isPropertyId: boolean } {
    const token = this.#next();
    if (token.kind === 'mark' && token.value === '(') {
      const inner = this.#or();
      this.#expect(')');
      return { value: inner, isPropertyId: false };
    }
    if (token.kind !== 'word') return { value: literal(token), isPropertyId: false };
    const lower = token.value.toLowerCase();
    if (lower === 'true' || lower === 'false' || lower === 'null') {
      const constant = lower === 'null' ? null : lower === 'true';
      return { value: () => constant, isPropertyId: false };
    }
    if (this.#peek()?.value === '(') return { value: this.#call(token.value), isPropertyId: false };
    return { value: this.#path(token.value), isPropertyId: /^\w+\/id$/i.test(token.value) };
  }

  #call(name: string): Expression {
    this.#expect('(');
    if (/\/(?:any|all)$/i.test(name)) return this.#lambda(name);
    const test = TEXT_FUNCTIONS[name.toLowerCase()];
    if (test === undefined) throw this.#syntaxError();
    const one = this.#operand().value;
    this.#expect(',');
    const other = this.#operand().value;
    this.#expect(')');
    return (scope) => test(lowerText(one(scope)), lowerText(other(scope)));
  }

  #lambda(name: string): Expression {
    const [path = '', kind = ''] = [name.slice(0, name.lastIndexOf('/')), name.split('/').at(-1)];
    const list = this.#path(path);
    const variable = this.#next().value;
    this.#expect(':');
    this.#variables.add(variable);
    const inner = this.#or();
    this.#variables.delete(variable);
    this.#expect(')');
    const holds = (scope: Scope, each: Json): boolean =>
      inner({ ...scope, variables: new Map([...scope.variables, [variable, each]]) }) === true;
    return (scope) => {
      const values = list(scope);
      if (!Array.isArray(values)) return false;
      return kind.toLowerCase() === 'any'
        ? values.some((each: Json) => holds(scope, each))
        : values.every((each: Json) => holds(scope, each));
    };
  }

  #path(path: string): Expression {
    const [root = '', ...rest] = path.split('/');
    if (this.#variables.has(root)) {
      return ({ variables }) => rest.reduce<Json>(member, variables.get(root) ?? null);
    }
    if (!FILTERABLE.has(root)) {
      throw new GraphError(
        400,
        'ErrorInvalidUrlQueryFilter',
        `The query filter contains one or more invalid nodes: '${root}'.`,
      );
    }
    return ({ entity }) => [root, ...rest].reduce<Json>(member, entity);
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw this.#syntaxError();
    this.#at += 1;
    return token;
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'word' || token.value.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #expect(mark: string): void {
    if (this.#next().value !== mark) throw this.#syntaxError();
  }

  #syntaxError(): GraphError {
    return invalidFilter(this.#source);
  }
}

const COMPARISONS = {
  eq: (order: number) => order === 0,
  ne: (order: number) => order !== 0,
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
};

const TEXT_FUNCTIONS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

function order(one: Json, other: Json, isPropertyId: boolean): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = isPropertyId
      ? [propertyIdentity(one), propertyIdentity(other)]
      : [comparable(one), comparable(other)];
    return left === right ? 0 : left < right ? -1 : 1;
  }
  if (one === other) return 0;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Number.NaN;
}

/** Instants of different precision must compare as times, not as texts. */
function comparable(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}(?:\.\d+)?))?)?(Z)?$/.exec(text);
  if (match === null) return text.toLowerCase();
  const [, day = '', minutes = '00:00', seconds = '00'] = match;
  return `${day}T${minutes}:${seconds.padEnd(3, '.').padEnd(10, '0')}`;
}

/** Type and GUID have no case, the name has (scheduling.md 6.2). */
export function propertyIdentity(id: string): string {
  const at = id.search(/\sname\s/i);
  if (at < 0) return id.toLowerCase();
  return `${id.slice(0, at).toLowerCase()} name ${id.slice(at + 6)}`;
}

function lowerText(value: Json): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function member(value: Json, name: string): Json {
  return isObject(value) ? (value[name] ?? null) : null;
}

function literal(token: Token): Expression {
  if (token.kind === 'number') return () => Number(token.value);
  const text = token.kind === 'text' ? token.value.slice(1, -1).replaceAll("''", "'") : token.value;
  return () => text;
}

function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  const end = source.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) throw invalidFilter(source);
    const [, text, date, number, word, mark] = match;
    if (text !== undefined) found.push({ kind: 'text', value: text });
    else if (date !== undefined) found.push({ kind: 'date', value: date });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (word !== undefined) found.push({ kind: 'word', value: word });
    else found.push({ kind: 'mark', value: mark ?? '' });
    at = TOKEN.lastIndex;
  }
  return found;
}

function invalidFilter(source: string): GraphError {
  return new GraphError(400, 'BadRequest', `Invalid filter clause: syntax error in '${source}'.`);
}
