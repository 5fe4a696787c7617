import type { Hono } from 'hono';
import type { Calendar } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { selected } from './event-answer.ts';
import { mailboxOf } from './event-routes.ts';
import type { Mailbox } from './mailboxes.ts';
import { GRAPH, page, selectOption } from './query.ts';
import { enumValue, readJson, textValue } from './request-body.ts';
import type { JsonObject } from './request-body.ts';

const COLORS = [
  ...['auto', 'lightBlue', 'lightGreen', 'lightOrange', 'lightGray', 'lightYellow', 'lightTeal'],
  ...['lightPink', 'lightBrown', 'lightRed', 'maxColor'],
] as const;

type Look = { readonly color?: string; readonly name?: string };

/** The default calendar of a mailbox. Further calendars cannot be made here. */
export function mountCalendars(graph: Hono<TenantEnv>): void {
  for (const root of ['/me', '/users/:userId', '/groups/:groupId']) {
    graph.get(`${root}/calendar`, getCalendar);
    graph.patch(`${root}/calendar`, patchCalendar);
  }
  for (const root of ['/me', '/users/:userId']) {
    graph.get(`${root}/calendars`, listCalendars);
    graph.post(`${root}/calendars`, addCalendar);
    graph.post(`${root}/findMeetingTimes`, findMeetingTimes);
  }
}

function getCalendar(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#users('${mailbox.id}')/calendar/$entity`,
    ...selected(calendarAnswer(c, mailbox), selectOption(c)),
  });
}

async function patchCalendar(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const { name, color } = await readJson(c);
  const { store } = c.get('tenant');
  const looks = store.collection<Look>('calendar/looks');
  looks.put(mailbox.id, {
    ...looks.get(mailbox.id),
    ...(name === undefined ? {} : { name: textValue(name, 'name') }),
    ...(color === undefined ? {} : { color: enumValue(COLORS, color, 'color') }),
  });
  await store.durable();
  return getCalendar(c);
}

function listCalendars(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const answer = calendarAnswer(c, mailbox);
  const same = (): JsonObject => answer;
  const context = `users('${mailbox.id}')/calendars`;
  return c.json(page(c, [mailbox], { context, pageSize: 10, evaluate: same, answer: same }));
}

function calendarAnswer(c: TenantContext, mailbox: Mailbox): JsonObject {
  const look = c.get('tenant').store.collection<Look>('calendar/looks').get(mailbox.id);
  return {
    id: `AAMkAG${Buffer.from(mailbox.id).toString('base64url')}AAAAAAEGAAA=`,
    name: look?.name ?? 'Calendar',
    color: look?.color ?? 'auto',
    hexColor: '',
    isDefaultCalendar: true,
    changeKey: 'AAAAAAAAAAAAAAAAAAAAAA==',
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: mailbox.name, address: mailbox.mail },
  } satisfies Answered<Omit<Calendar, 'color'>> & { readonly color: string };
}

function addCalendar(): Response {
  throw new GraphError(501, 'notImplemented', 'Further calendars are not part of this tenant.');
}

function findMeetingTimes(): Response {
  throw new GraphError(501, 'notImplemented', 'findMeetingTimes is not part of this tenant.');
}
