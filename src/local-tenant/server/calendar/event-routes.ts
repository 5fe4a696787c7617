import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import type { Answer } from './delivery.ts';
import { eventAnswer, selected } from './event-answer.ts';
import { readEventInput } from './event-input.ts';
import { entityTag, keyOfEventId } from './event-record.ts';
import type { EventRecord } from './event-record.ts';
import { expansionAnswer, readExpansion } from './expand.ts';
import { mailboxOfCaller, mailboxOfGroup, mailboxOfUser } from './mailboxes.ts';
import type { Mailbox } from './mailboxes.ts';
import { cancelMeeting, createEvent, deleteEvent, respond, updateEvent } from './meeting.ts';
import { GRAPH, eventView, option, page, selectOption } from './query.ts';
import { flagValue, parameter, readJson, readOptionalJson, textValue } from './request-body.ts';
import type { JsonObject } from './request-body.ts';
import { localText, readMoment, requireZone } from './zone-time.ts';

const DEFAULT_PAGE = 10;

/** Where a mailbox is addressed; the handlers below are the same behind each. */
export const MAILBOX_ROOTS = ['/me', '/users/:userId', '/groups/:groupId'] as const;

export function mailboxOf(c: TenantContext): Mailbox {
  const [tenant, caller] = [c.get('tenant'), c.get('caller')];
  const { userId, groupId } = c.req.param() as { userId?: string; groupId?: string };
  if (userId !== undefined) return mailboxOfUser(tenant, caller, userId);
  if (groupId !== undefined) return mailboxOfGroup(tenant, caller, groupId);
  return mailboxOfCaller(tenant, caller);
}

/** Where the mailbox stands in `$metadata`. */
export function contextRoot(mailbox: Mailbox): string {
  return `${mailbox.kind === 'group' ? 'groups' : 'users'}('${mailbox.id}')`;
}

export function mountEvents(graph: Hono<TenantEnv>): void {
  for (const root of MAILBOX_ROOTS) {
    for (const events of [`${root}/events`, `${root}/calendar/events`]) {
      graph.get(events, listEvents);
      graph.post(events, postEvent);
      graph.get(`${events}/:eventId`, getEvent);
      graph.patch(`${events}/:eventId`, patchEvent);
      graph.delete(`${events}/:eventId`, removeEvent);
      graph.post(`${events}/:eventId/:action`, actOnEvent);
      graph.get(`${events}/:eventId/attachments`, listAttachments);
      graph.get(`${events}/:eventId/instances`, listInstances);
    }
  }
}

/** @throws GraphError 400 for what is no id, 404 for an event that is not there */
export function findEvent(c: TenantContext, mailbox: Mailbox): EventRecord {
  const key = keyOfEventId(c.req.param('eventId') ?? '');
  if (key === null) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  const record = new Calendar(c.get('tenant'), mailbox).get(key);
  if (record !== undefined) return record;
  throw new GraphError(
    404,
    'ErrorItemNotFound',
    'The specified object was not found in the store.',
  );
}

function listEvents(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const records = [...new Calendar(c.get('tenant'), mailbox).all()].sort(
    (one, other) => other.createdAt.localeCompare(one.createdAt) || byStart(one, other),
  );
  return answerPage(c, mailbox, records, 'events');
}

export function byStart(one: EventRecord, other: EventRecord): number {
  return one.start.instant - other.start.instant || (one.key < other.key ? -1 : 1);
}

export function answerPage(
  c: TenantContext,
  mailbox: Mailbox,
  records: readonly EventRecord[],
  collection: 'events' | 'calendarView',
): Response {
  const view = eventView(c);
  const expansion = readExpansion(option(c, 'expand'));
  const inUtc = { ...view, zone: 'UTC' };
  return c.json(
    page(c, records, {
      context: `${contextRoot(mailbox)}/${collection}`,
      pageSize: DEFAULT_PAGE,
      evaluate: (record) => ({
        ...eventAnswer(record, inUtc),
        singleValueExtendedProperties: record.extendedProperties.map(({ id, value }) => ({
          id,
          value,
        })),
      }),
      answer: (record) => ({
        ...eventAnswer(record, view),
        ...expansionAnswer(record, expansion),
      }),
    }),
  );
}

async function postEvent(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const body = await readJson(c);
  const record = createEvent(c.get('tenant'), mailbox, readEventInput(body), body);
  await c.get('tenant').store.durable();
  const answer = oneEvent(c, mailbox, record);
  c.header('Location', `${GRAPH}/${contextRoot(mailbox)}/events('${String(answer['id'])}')`);
  return c.json(answer, 201);
}

function getEvent(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const record = findEvent(c, mailbox);
  const etag = entityTag(record);
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
  return c.json(oneEvent(c, mailbox, record));
}

function oneEvent(c: TenantContext, mailbox: Mailbox, record: EventRecord): JsonObject {
  const expansion = readExpansion(option(c, 'expand'));
  const whole = { ...eventAnswer(record, eventView(c)), ...expansionAnswer(record, expansion) };
  c.header('ETag', entityTag(record));
  const expanded = Object.keys(expansionAnswer(record, expansion));
  const select = selectOption(c);
  return {
    '@odata.context': `${GRAPH}/$metadata#${contextRoot(mailbox)}/events/$entity`,
    ...selected(whole, select === null ? null : [...select, ...expanded]),
  };
}

async function patchEvent(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const body = await readJson(c);
  const before = findEvent(c, mailbox);
  requireMatch(c, before);
  const record = updateEvent(c.get('tenant'), mailbox, before, readEventInput(body));
  await c.get('tenant').store.durable();
  return c.json(oneEvent(c, mailbox, record));
}

async function removeEvent(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const record = findEvent(c, mailbox);
  requireMatch(c, record);
  deleteEvent(c.get('tenant'), mailbox, record);
  await c.get('tenant').store.durable();
  return c.body(null, 204);
}

/** @throws GraphError 412 `ErrorIrresolvableConflict` on a stale `If-Match` */
function requireMatch(c: TenantContext, record: EventRecord): void {
  const given = c.req.header('If-Match');
  if (given === undefined || given === '*' || given === entityTag(record)) return;
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

type EventAction = (
  c: TenantContext,
  mailbox: Mailbox,
  record: EventRecord,
  body: JsonObject,
) => void;

/** Actions by lower-cased name: Graph takes any casing, with or without the namespace (graph.md 4.4). */
const ACTIONS: Readonly<Record<string, EventAction>> = {
  accept: respondWith('accepted'),
  tentativelyaccept: respondWith('tentativelyAccepted'),
  decline: respondWith('declined'),
  cancel: (c, mailbox, record, body) =>
    cancelMeeting(c.get('tenant'), mailbox, record, comment(body)),
};

async function actOnEvent(c: TenantContext): Promise<Response> {
  const name = (c.req.param('action') ?? '').replace(/^microsoft\.graph\./i, '').toLowerCase();
  if (name === 'forward' || name === 'attachments') {
    throw new GraphError(501, 'notImplemented', `'${name}' is not part of this tenant.`);
  }
  const act = ACTIONS[name];
  if (act === undefined) {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${name}'.`);
  }
  const mailbox = mailboxOf(c);
  const body = await readOptionalJson(c);
  act(c, mailbox, findEvent(c, mailbox), body);
  await c.get('tenant').store.durable();
  return c.body(null, 202);
}

function respondWith(response: Answer['response']): EventAction {
  return (c, mailbox, record, body) => {
    const send = parameter(body, 'sendResponse') ?? true;
    const answer = { response, comment: comment(body), proposedNewTime: proposal(body) };
    respond(c.get('tenant'), mailbox, record, answer, flagValue(send, 'sendResponse'));
  };
}

function comment(body: JsonObject): string {
  return textValue(parameter(body, 'comment') ?? '', 'comment');
}

function proposal(body: JsonObject): Answer['proposedNewTime'] {
  const given = parameter(body, 'proposedNewTime') ?? null;
  if (given === null) return null;
  const slot = given as JsonObject;
  const start = readMoment(parameter(slot, 'start'), 'proposedNewTime.start');
  const end = readMoment(parameter(slot, 'end'), 'proposedNewTime.end');
  if (end.instant <= start.instant) {
    throw new GraphError(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end of the proposed time is not after its start.',
    );
  }
  const inUtc = (instant: number): { dateTime: string; timeZone: string } => ({
    dateTime: localText(instant, requireZone('UTC')),
    timeZone: 'UTC',
  });
  return { start: inUtc(start.instant), end: inUtc(end.instant) };
}

/** Attachments cannot be added here, so there are none; `hasAttachments` says the same. */
function listAttachments(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  findEvent(c, mailbox);
  const path = `${contextRoot(mailbox)}/events('${c.req.param('eventId')}')/attachments`;
  return c.json({ '@odata.context': `${GRAPH}/$metadata#${path}`, value: [] });
}

function listInstances(c: TenantContext): Response {
  findEvent(c, mailboxOf(c));
  throw new GraphError(
    400,
    'ErrorInvalidRequest',
    'Your request can not be completed. Only a recurring series master has instances.',
  );
}
