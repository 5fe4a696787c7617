import { GraphError } from '../graph-error.ts';
import { extensionAnswer } from './event-answer.ts';
import type { EventRecord } from './event-record.ts';
import { propertyIdentity } from './filter.ts';
import type { JsonObject } from './request-body.ts';

/** Which own data of an event `$expand` brings along. */
export type EventExpansion = {
  readonly propertyIds: readonly string[];
  readonly extensionName: string | null;
};

const PROPERTIES = /singleValueExtendedProperties\s*(\([^]*)/i;
const EXTENSIONS =
  /(?:^|[,)])\s*extensions\s*(\(\s*\$?filter\s*=\s*id\s+eq\s+'((?:[^']|'')*)'\s*\))?/i;

/**
 * Reads `$expand`. Extended properties and extensions come only when named by id (graph.md 2.3).
 * @throws GraphError 400 for an expansion without its filter, or of something else
 */
export function readExpansion(expand: string | undefined): EventExpansion {
  if (expand === undefined || expand.trim() === '') return { propertyIds: [], extensionName: null };
  const properties = PROPERTIES.exec(expand)?.[1] ?? '';
  const propertyIds = [...properties.matchAll(/\bid\s+eq\s+'((?:[^']|'')*)'/gi)].map((match) =>
    (match[1] ?? '').replaceAll("''", "'"),
  );
  const extensionName = EXTENSIONS.exec(expand)?.[2] ?? null;
  const asksProperties = /singleValueExtendedProperties/i.test(expand);
  if (asksProperties && propertyIds.length === 0) {
    throw new GraphError(
      400,
      'ErrorInvalidUrlQuery',
      'Expanding singleValueExtendedProperties needs a $filter on id.',
    );
  }
  if (!asksProperties && extensionName === null) {
    throw new GraphError(400, 'BadRequest', `The $expand clause '${expand}' is not supported.`);
  }
  return { propertyIds: asksProperties ? propertyIds : [], extensionName };
}

export function expansionAnswer(record: EventRecord, expansion: EventExpansion): JsonObject {
  const wanted = new Set(expansion.propertyIds.map(propertyIdentity));
  const properties = record.extendedProperties.filter(({ id }) => wanted.has(propertyIdentity(id)));
  const name = expansion.extensionName?.replace(/^microsoft\.graph\.openTypeExtension\./i, '');
  const extensions = record.extensions.filter((each) => each['extensionName'] === name);
  return {
    ...(properties.length > 0
      ? { singleValueExtendedProperties: properties.map(({ id, value }) => ({ id, value })) }
      : {}),
    ...(expansion.extensionName === null ? {} : { extensions: extensions.map(extensionAnswer) }),
  };
}
