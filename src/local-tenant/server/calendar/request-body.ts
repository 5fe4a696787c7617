import { GraphError } from '../graph-error.ts';
import type { TenantContext } from '../request-context.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

/**
 * The JSON object of a request.
 * @throws GraphError 400 `BadRequest` when it is missing or not JSON
 */
export async function readJson(c: TenantContext): Promise<JsonObject> {
  const text = await c.req.text();
  const value = parse(text);
  if (!isObject(value)) throw unreadablePayload();
  return value;
}

/** As `readJson`, for actions whose parameters are all optional: no body is an empty one. */
export async function readOptionalJson(c: TenantContext): Promise<JsonObject> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  const value = parse(text);
  if (!isObject(value)) throw unreadablePayload();
  return value;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parameter of an action; Graph matches their names without regard to case. */
export function parameter(body: JsonObject, name: string): Json | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(body).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/**
 * An enum value in any casing, given back as Graph spells it (graph.md 4.4).
 * @throws GraphError 400 `RequestBodyRead`
 */
export function enumValue<T extends string>(
  values: readonly T[],
  given: Json,
  property: string,
): T {
  const found =
    typeof given === 'string'
      ? values.find((value) => value.toLowerCase() === given.toLowerCase())
      : undefined;
  if (found === undefined) throw wrongType(property, given);
  return found;
}

export function textValue(given: Json, property: string): string {
  if (typeof given !== 'string') throw wrongType(property, given);
  return given;
}

export function flagValue(given: Json, property: string): boolean {
  if (typeof given === 'boolean') return given;
  // Documentation examples send "true" as text, and Graph takes it (graph.md 4.4).
  if (given === 'true' || given === 'false') return given === 'true';
  throw wrongType(property, given);
}

export function listValue(given: Json, property: string): readonly Json[] {
  if (!Array.isArray(given)) throw wrongType(property, given);
  return given;
}

export function objectValue(given: Json, property: string): JsonObject {
  if (!isObject(given)) throw wrongType(property, given);
  return given;
}

export function wrongType(property: string, given: Json): GraphError {
  return new GraphError(
    400,
    'RequestBodyRead',
    `Cannot convert the literal '${JSON.stringify(given)}' to the expected type of '${property}'.`,
  );
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (failure) {
    if (failure instanceof SyntaxError) throw unreadablePayload();
    throw failure;
  }
}

function unreadablePayload(): GraphError {
  return new GraphError(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}
