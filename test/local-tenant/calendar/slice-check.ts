import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

type Operation = {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<string, { readonly schema?: { readonly $ref?: string } }>
        >;
      }
    >
  >;
};
type Slice = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const FILE = new URL('../../../../shared/graph/openapi-slice.json', `file://${__filename}`);
const slice = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Slice) : null;
const ajv = slice === null ? null : contractValidator(slice);

/** Whether answers are being checked; a suite that relies on it says so when it is not. */
export const sliceAtHand = slice !== null;

function contractValidator({ components }: Slice): Ajv2020 {
  const validator = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  validator.addSchema({ $id: 'slice', components });
  return validator;
}

/**
 * Throws when an answer to an operation of the contract does not have the contract's shape.
 * @param path as requested, without `/v1.0`
 */
export function checkAgainstSlice(
  method: string,
  path: string,
  status: number,
  body: unknown,
): void {
  if (slice === null || ajv === null || status >= 400) return;
  const operation = operationOf(slice, method.toLowerCase(), path.split('?')[0] ?? path);
  const schema = operation?.responses[String(status)]?.content?.['application/json']?.schema;
  if (schema?.$ref === undefined) return;
  const validate = ajv.getSchema(`slice${schema.$ref}`);
  if (validate === undefined) throw new Error(`the slice has no schema ${schema.$ref}`);
  if (validate(body) === true) return;
  throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`);
}

function operationOf({ paths }: Slice, method: string, path: string): Operation | undefined {
  const matching = Object.entries(paths)
    .filter(([template]) => pattern(template).test(decodeURIComponent(path)))
    .sort(([one], [other]) => (one.match(/\{/g)?.length ?? 0) - (other.match(/\{/g)?.length ?? 0));
  return matching.map(([, operations]) => operations[method]).find((each) => each !== undefined);
}

function pattern(template: string): RegExp {
  const source = template
    .replace(/\(\)$/, '')
    .split(/\{[^}]+\}/)
    .map((literal) => literal.replace(/[$().:*+?^|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}(?:\\(\\))?$`);
}
