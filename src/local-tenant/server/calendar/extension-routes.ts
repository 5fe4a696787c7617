import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import { extensionAnswer } from './event-answer.ts';
import type { EventRecord } from './event-record.ts';
import { MAILBOX_ROOTS, contextRoot, findEvent, mailboxOf } from './event-routes.ts';
import type { Mailbox } from './mailboxes.ts';
import { GRAPH, page } from './query.ts';
import { readJson, textValue } from './request-body.ts';
import type { JsonObject } from './request-body.ts';

/** Open extensions of an event: an app's own data under a reverse-DNS name. */
export function mountExtensions(graph: Hono<TenantEnv>): void {
  for (const root of MAILBOX_ROOTS) {
    const extensions = `${root}/events/:eventId/extensions`;
    graph.get(extensions, listExtensions);
    graph.post(extensions, addExtension);
    graph.get(`${extensions}/:extensionId`, getExtension);
    graph.patch(`${extensions}/:extensionId`, changeExtension);
    graph.delete(`${extensions}/:extensionId`, removeExtension);
  }
}

function listExtensions(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const record = findEvent(c, mailbox);
  return c.json(
    page(c, record.extensions, {
      context: contextOf(c, mailbox),
      pageSize: 100,
      evaluate: extensionAnswer,
      answer: extensionAnswer,
    }),
  );
}

async function addExtension(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const { id: _id, ...extension } = await readJson(c);
  const name = textValue(extension['extensionName'] ?? null, 'extensionName');
  const record = findEvent(c, mailbox);
  if (record.extensions.some((each) => each['extensionName'] === name)) {
    throw new GraphError(
      409,
      'ErrorItemAlreadyExists',
      `An extension with the name '${name}' already exists.`,
    );
  }
  await write(c, mailbox, record, [...record.extensions, extension]);
  return c.json(entity(c, mailbox, extension), 201);
}

function getExtension(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  return c.json(entity(c, mailbox, findExtension(c, findEvent(c, mailbox))));
}

async function changeExtension(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const { id: _id, extensionName: _name, ...changes } = await readJson(c);
  const record = findEvent(c, mailbox);
  const before = findExtension(c, record);
  const after = { ...before, ...changes };
  await write(
    c,
    mailbox,
    record,
    record.extensions.map((each) => (each === before ? after : each)),
  );
  return c.json(entity(c, mailbox, after));
}

async function removeExtension(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const record = findEvent(c, mailbox);
  const gone = findExtension(c, record);
  await write(
    c,
    mailbox,
    record,
    record.extensions.filter((each) => each !== gone),
  );
  return c.body(null, 204);
}

/** By the name that was given or by the id that came back, whose prefix the front door may have shortened. */
function findExtension(c: TenantContext, record: EventRecord): JsonObject {
  const id = c.req.param('extensionId') ?? '';
  const name = id.replace(/^(?:microsoft\.graph\.)?openTypeExtension\./i, '');
  const found = record.extensions.find((each) => each['extensionName'] === name);
  if (found !== undefined) return found;
  throw new GraphError(404, 'ErrorItemNotFound', `The extension '${id}' was not found.`);
}

async function write(
  c: TenantContext,
  mailbox: Mailbox,
  record: EventRecord,
  extensions: EventRecord['extensions'],
): Promise<void> {
  new Calendar(c.get('tenant'), mailbox).put({ ...record, extensions });
  await c.get('tenant').store.durable();
}

function contextOf(c: TenantContext, mailbox: Mailbox): string {
  return `${contextRoot(mailbox)}/events('${c.req.param('eventId')}')/extensions`;
}

function entity(c: TenantContext, mailbox: Mailbox, extension: JsonObject): JsonObject {
  return {
    '@odata.context': `${GRAPH}/$metadata#${contextOf(c, mailbox)}/$entity`,
    ...extensionAnswer(extension),
  };
}
