import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';

type Content = Readonly<Record<string, { readonly schema?: object }>>;
type Operation = {
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Content }>
  >;
  readonly 'x-delegated-permissions'?: {
    readonly least: readonly { readonly scope: string }[];
    readonly higher: readonly string[];
  };
};
export type Slice = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  };
};

const FILE = join(process.cwd(), '../shared/graph/openapi-slice.json');

/** The contract, or null where `../shared` is absent; tests that need it are skipped then. */
export const slice = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Slice) : null;

const answers = slice === null ? null : validatorOf(slice, false);
const questions = slice === null ? null : validatorOf(slice, true);

/** Graph reads enums without case and writes them in camelCase (graph.md §1). */
function validatorOf({ components }: Slice, anyCase: boolean): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  if (anyCase) {
    ajv.removeKeyword('enum');
    ajv.addKeyword({
      keyword: 'enum',
      validate: (allowed: readonly unknown[], value: unknown) =>
        allowed.some((each) => String(each).toLowerCase() === String(value).toLowerCase()),
    });
  }
  ajv.addSchema({ $id: 'slice', components });
  return ajv;
}

const compiled = new Map<string, ValidateFunction>();

function complaint(ajv: Ajv2020, key: string, schema: object, value: unknown): string | null {
  let validate = compiled.get(key);
  if (validate === undefined) {
    const text = JSON.stringify(schema).replaceAll('"#/', '"slice#/');
    validate = ajv.compile(JSON.parse(text) as object);
    compiled.set(key, validate);
  }
  return validate(value) === true ? null : ajv.errorsText(validate.errors);
}

/** What of recorded traffic is not as the contract says; empty where the contract is absent. */
export function deviationsOf(requests: readonly RecordedRequest[]): readonly string[] {
  return requests.flatMap((request) => {
    const found = [askedWrongly(request), answeredWrongly(request)].filter((each) => each !== null);
    return found.map((each) => `${request.method} ${request.template} ${request.status}: ${each}`);
  });
}

function operationOf({ method, template }: RecordedRequest): Operation | undefined {
  return template === null ? undefined : slice?.paths[template]?.[method.toLowerCase()];
}

/** Only requests that were taken: tests send broken ones on purpose. */
function askedWrongly(request: RecordedRequest): string | null {
  const schema = operationOf(request)?.requestBody?.content?.['application/json']?.schema;
  if (questions === null || schema === undefined || (request.status ?? 500) >= 400) return null;
  if (request.requestBody === null) return null;
  const key = `question ${request.method} ${request.template}`;
  const wrong = complaint(questions, key, schema, JSON.parse(request.requestBody));
  return wrong === null ? null : `request ${wrong}`;
}

function answeredWrongly(request: RecordedRequest): string | null {
  const { status, responseBody } = request;
  const operation = operationOf(request);
  if (slice === null || answers === null || operation === undefined || status === null) return null;
  const { responses } = operation;
  const kind = responses[String(status)] === undefined ? `${String(status)[0]}XX` : String(status);
  const response = responses[kind];
  if (response === undefined) return `status ${status} is not in the contract`;
  const named = response.$ref?.split('/').at(-1);
  const content =
    named === undefined ? response.content : slice.components.responses[named]?.content;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return responseBody === null ? null : 'a body where there is none';
  if (responseBody === null) return 'a body is missing';
  const key = `answer ${request.method} ${request.template} ${kind}`;
  return complaint(answers, key, schema, JSON.parse(responseBody));
}
