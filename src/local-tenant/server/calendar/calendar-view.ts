import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { Calendar, overlaps } from './calendar.ts';
import { eventAnswer } from './event-answer.ts';
import { eventId } from './event-record.ts';
import type { EventRecord } from './event-record.ts';
import { MAILBOX_ROOTS, answerPage, byStart, mailboxOf } from './event-routes.ts';
import type { Mailbox } from './mailboxes.ts';
import { GRAPH, eventView, option, preferences } from './query.ts';
import type { JsonObject } from './request-body.ts';

/** Outlook refuses a view of more days (calendarView reference page). */
const LONGEST_VIEW = 1825 * 86_400_000;
const DELTA_PAGE = 10;

type Window = { readonly from: number; readonly to: number };
/** What a delta token carries; opaque to the client. */
type Place = Window & {
  readonly generation: string;
  /** Changes up to here need no telling any more once the first round is done. */
  readonly since: number;
  /** Last event given while the first round is going on; null before it and `done` after it. */
  readonly round: { readonly start: number; readonly key: string } | 'begin' | 'done';
};

export function mountCalendarView(graph: Hono<TenantEnv>): void {
  for (const root of MAILBOX_ROOTS) {
    for (const view of [`${root}/calendarView`, `${root}/calendar/calendarView`]) {
      graph.get(view, getView);
      graph.get(`${view}/:function`, getDelta);
    }
  }
}

function getView(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const { from, to } = windowOf(c);
  const records = [...new Calendar(c.get('tenant'), mailbox).between(from, to)].sort(byStart);
  return answerPage(c, mailbox, records, 'calendarView');
}

function windowOf(c: TenantContext): Window {
  const [start, end] = [option(c, 'startDateTime'), option(c, 'endDateTime')];
  if (start === undefined || end === undefined) {
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  }
  const [from, to] = [boundary(start), boundary(end)];
  if (to < from) {
    throw new GraphError(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end of the time window is earlier than its start.',
    );
  }
  if (to - from > LONGEST_VIEW) {
    throw new GraphError(
      400,
      'ErrorCalendarViewRangeTooBig',
      'The requested time window is too long. The maximum number of days is 1825.',
    );
  }
  return { from, to };
}

/** Offsets count, and a time without one is UTC (calendarView reference page). */
function boundary(text: string): number {
  // A plus sign that nobody encoded arrives as a space.
  const restored = text.replace(' ', '+');
  const instant = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(restored) ? restored : `${restored}Z`);
  if (!Number.isNaN(instant)) return instant;
  throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' is not a date-time.`);
}

function getDelta(c: TenantContext): Response {
  const name = (c.req.param('function') ?? '').toLowerCase();
  if (!/^(?:microsoft\.graph\.)?delta(?:\(\))?$/.test(name)) {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${name}'.`);
  }
  refuseOptions(c);
  const mailbox = mailboxOf(c);
  const calendar = new Calendar(c.get('tenant'), mailbox);
  const token = option(c, 'deltatoken') ?? option(c, 'skiptoken');
  const place = token === undefined ? firstPlace(c, calendar) : placeOf(c, token);
  return c.json(deltaPage(c, mailbox, calendar, place));
}

/** "The following parameters are not supported with change tracking over the 'CalendarView' resource." */
function refuseOptions(c: TenantContext): void {
  const given = ['filter', 'orderby', 'search', 'expand', 'select', 'top'].filter(
    (name) => option(c, name) !== undefined,
  );
  if (given.length === 0) return;
  throw new GraphError(
    400,
    'ErrorInvalidUrlQuery',
    `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${given.map((name) => `$${name}`).join(', ')}'.`,
  );
}

function firstPlace(c: TenantContext, calendar: Calendar): Place {
  // What changes while the pages are fetched has a later number, and comes with the next round.
  const since = calendar.lastChange;
  return { ...windowOf(c), generation: generation(c), since, round: 'begin' };
}

/** One per data folder: a token from an earlier folder has lost its ground. */
function generation(c: TenantContext): string {
  const state = c.get('tenant').store.collection<{ readonly id: string }>('calendar/generation');
  const known = state.get('id');
  if (known !== undefined) return known.id;
  const id = c.get('tenant').newId();
  state.put('id', { id });
  return id;
}

/** @throws GraphError 400 for a token that is none, 410 `syncStateNotFound` for one of another time (graph.md 2.6) */
function placeOf(c: TenantContext, token: string): Place {
  const place = readToken(token);
  if (place === null) {
    throw new GraphError(400, 'ErrorInvalidSyncStateData', 'The sync state data is malformed.');
  }
  if (place.generation === generation(c)) return place;
  throw new GraphError(
    410,
    'syncStateNotFound',
    'The sync state generation is not found. A full synchronization is required.',
  );
}

function readToken(token: string): Place | null {
  try {
    const place = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Partial<Place>;
    return typeof place.since === 'number' && typeof place.from === 'number'
      ? (place as Place)
      : null;
  } catch (failure) {
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}

function deltaPage(
  c: TenantContext,
  mailbox: Mailbox,
  calendar: Calendar,
  place: Place,
): JsonObject {
  const view = eventView(c);
  const asked = Number(preferences(c).get('odata.maxpagesize') ?? DELTA_PAGE);
  const size = Number.isInteger(asked) && asked > 0 ? asked : DELTA_PAGE;
  const entries = entriesFrom(calendar, place);
  const shown = entries.slice(0, size);
  const more = entries.length > size;
  const next = more ? placeAfter(place, shown) : settled(place, calendar);
  return {
    '@odata.context': `${GRAPH}/$metadata#Collection(event)`,
    value: shown.map((record) =>
      record.deleted || !overlaps(record, place.from, place.to)
        ? { '@removed': { reason: 'deleted' }, id: eventId(record.key, view.immutableIds) }
        : { '@odata.type': '#microsoft.graph.event', ...eventAnswer(record, view) },
    ),
    [more ? '@odata.nextLink' : '@odata.deltaLink']: link(mailbox, next, more),
  };
}

function entriesFrom(calendar: Calendar, place: Place): readonly EventRecord[] {
  const { from, to, since, round } = place;
  if (round === 'done') return calendar.changedSince(since).filter((each) => touches(each, place));
  const all = [...calendar.between(from, to)].sort(byStart);
  if (round === 'begin') return all;
  return all.filter(
    ({ start, key }) =>
      start.instant > round.start || (start.instant === round.start && key > round.key),
  );
}

function placeAfter(place: Place, shown: readonly EventRecord[]): Place {
  const last = shown.at(-1);
  if (last === undefined) return place;
  if (place.round === 'done') return { ...place, since: last.sequence };
  return { ...place, round: { start: last.start.instant, key: last.key } };
}

function settled(place: Place, calendar: Calendar): Place {
  return place.round === 'done'
    ? { ...place, since: calendar.lastChange }
    : { ...place, round: 'done' };
}

/** Whether a client that watches the window has ever had this event in it. */
function touches(record: EventRecord, { from, to }: Window): boolean {
  return record.covered[0] < to && record.covered[1] > from;
}

function link(mailbox: Mailbox, place: Place, more: boolean): string {
  const root = mailbox.kind === 'group' ? `groups/${mailbox.id}` : 'me';
  const token = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${GRAPH}/${root}/calendarView/delta?$${more ? 'skiptoken' : 'deltatoken'}=${token}`;
}
