/** A catalogue of texts: strings, functions that make strings, and groups of them. */
type Leaf = { readonly path: string; readonly value: unknown };

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** The names a text takes: `{name}` in a string, the parameters in a function. */
function placeholders(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? '');
  if (typeof value !== 'function') return [];
  return parameters(value.toString());
}

/**
 * Parameter names of an arrow function, from its source. `_count` is count that one language has no use
 * for, said on purpose: the compiler refuses a parameter that is only forgotten.
 */
function parameters(source: string): readonly string[] {
  const head = source.slice(0, source.indexOf('=>'));
  return head
    .replace(/^\s*\(|\)\s*$/g, '')
    .split(',')
    .map((one) =>
      one
        .replace(/[:=].*$/s, '')
        .trim()
        .replace(/^_/, ''),
    )
    .filter((one) => one !== '');
}

const list = (names: readonly string[]): string => [...names].sort().join(', ') || 'nothing';

/**
 * Compares two languages text by text.
 * @returns one sentence per fault: a missing or empty text, another kind, other placeholders
 */
export function textFaults(
  swedish: Readonly<Record<string, unknown>>,
  english: Readonly<Record<string, unknown>>,
): readonly string[] {
  const inEnglish = new Map(leaves(english).map(({ path, value }) => [path, value]));
  const inSwedish = new Map(leaves(swedish).map(({ path, value }) => [path, value]));
  const missing = [...inEnglish.keys()].filter((path) => !inSwedish.has(path));
  return [
    ...missing.map((path) => `${path} is missing in Swedish`),
    ...[...inSwedish].flatMap(([path, sv]) =>
      inEnglish.has(path)
        ? faultsOf(path, sv, inEnglish.get(path))
        : [`${path} is missing in English`],
    ),
  ];
}

function faultsOf(path: string, sv: unknown, en: unknown): readonly string[] {
  if (typeof sv !== typeof en)
    return [`${path} is a ${typeof sv} in Swedish, a ${typeof en} in English`];
  if (sv === '' || en === '') return [`${path} is empty`];
  if (list(placeholders(sv)) === list(placeholders(en))) return [];
  return [
    `${path} takes ${list(placeholders(sv))} in Swedish, ${list(placeholders(en))} in English`,
  ];
}
