import { Ajv } from 'ajv';
import type { Fault, Texts } from './manifest.ts';

/** JSON Schema as it is read from a file. */
export type Schema = Record<string, unknown>;

// Not strict and without the `u` flag: Microsoft's schemas have unknown formats and sloppy patterns.
const ajv = new Ajv({ allErrors: true, strict: false, logger: false, unicodeRegExp: false });

/** @returns where a value leaves its schema, empty when it fits */
function faultsAgainst(schema: Schema, value: unknown, rule: string): readonly Fault[] {
  const check = ajv.compile(schema);
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message = '', params }) => ({
    rule,
    message: `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  }));
}

/** Shape of the manifest against our own account of what we use of 1.30. */
export const shapeFaults = (usedPart: Schema, manifest: unknown): readonly Fault[] =>
  faultsAgainst(usedPart, manifest, 'shape');

/**
 * Draft 4, which Microsoft writes, as Ajv reads it: the parts that differ and occur are the name of the
 * draft and escapes that only .NET knows.
 */
export function readMicrosoftSchema(text: string): Schema {
  const schema = JSON.parse(
    text.replaceAll('\\\\a', '\\\\u0007').replaceAll('\\\\v', '\\\\u000b'),
  ) as Schema;
  delete schema.$schema;
  return schema;
}

/** The manifest against Microsoft's own schema. */
export const microsoftFaults = (schema: Schema, manifest: unknown): readonly Fault[] =>
  faultsAgainst(schema, manifest, 'Microsoft’s schema');

/** A localisation file against Microsoft's own schema. */
export const microsoftTextFaults = (schema: Schema, file: string, texts: Texts): readonly Fault[] =>
  faultsAgainst(schema, texts, `Microsoft’s schema, ${file}`);
