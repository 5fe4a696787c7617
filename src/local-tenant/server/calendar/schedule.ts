import type { Hono } from 'hono';
import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { memberIdsOf } from '../directory/groups.ts';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import type { EventRecord, ShowAs } from './event-record.ts';
import { mailboxOf } from './event-routes.ts';
import { mailboxByMail, mailboxById } from './mailboxes.ts';
import type { Mailbox } from './mailboxes.ts';
import { GRAPH, eventView } from './query.ts';
import { listValue, parameter, readJson, textValue } from './request-body.ts';
import type { Json, JsonObject } from './request-body.ts';
import { settingsOf } from './settings-routes.ts';
import { localText, readMoment, requireZone } from './zone-time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Members of a distribution list count one by one (graph.md 2.1). */
const MOST_MAILBOXES = 20;
/** "less than 62 days", the newest page (graph.md 2.1). */
const LONGEST_WINDOW = 62 * DAY;
/** More entries than this in one calendar and window are an error (scheduling.md 5.1). */
const MOST_ENTRIES = 1000;
const [SHORTEST_INTERVAL, LONGEST_INTERVAL, USUAL_INTERVAL] = [5, 1440, 30];

type Question = {
  readonly schedules: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly interval: number;
};

export function mountSchedule(graph: Hono<TenantEnv>): void {
  for (const root of ['/me', '/users/:userId']) graph.post(`${root}/calendar/:action`, getSchedule);
}

async function getSchedule(c: TenantContext): Promise<Response> {
  const action = (c.req.param('action') ?? '').replace(/^microsoft\.graph\./i, '');
  if (action.toLowerCase() !== 'getschedule') {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${action}'.`);
  }
  const mailbox = mailboxOf(c);
  const question = readQuestion(await readJson(c));
  const { zone } = eventView(c);
  const value = question.schedules.flatMap((address) =>
    answersFor(c, address, question, mailbox, zone),
  );
  if (value.length > MOST_MAILBOXES) throw tooMany(value.length);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
    value,
  });
}

/** @throws GraphError 400 for a breach of a limit; 500 for an interval of null, as the service has it */
function readQuestion(body: JsonObject): Question {
  const schedules = listValue(parameter(body, 'schedules') ?? null, 'schedules').map((each) =>
    textValue(each, 'schedules'),
  );
  if (schedules.length === 0) throw invalidParameter('schedules needs at least one address.');
  if (schedules.length > MOST_MAILBOXES) throw tooMany(schedules.length);
  const from = readMoment(parameter(body, 'startTime'), 'startTime').instant;
  const to = readMoment(parameter(body, 'endTime'), 'endTime').instant;
  if (to <= from) throw invalidParameter('endTime must be after startTime.');
  if (to - from > LONGEST_WINDOW) {
    throw new GraphError(
      400,
      'ErrorTimeIntervalTooBig',
      'The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days.',
    );
  }
  return {
    schedules,
    from,
    to,
    interval: readInterval(parameter(body, 'availabilityViewInterval')),
  };
}

function readInterval(given: Json | undefined): number {
  if (given === undefined) return USUAL_INTERVAL;
  // microsoft-graph-docs issue 4494: null is answered with 500, not read as the default.
  if (given === null) throw new GraphError(500, 'generalException', 'An internal error occurred.');
  const interval = typeof given === 'string' ? Number(given) : given;
  if (
    typeof interval !== 'number' ||
    !Number.isInteger(interval) ||
    interval < SHORTEST_INTERVAL ||
    interval > LONGEST_INTERVAL
  ) {
    throw new GraphError(
      400,
      'ErrorInvalidMergedFreeBusyInterval',
      'The specified value for MergedFreeBusyIntervalInMinutes is invalid. It must be between 5 and 1440.',
    );
  }
  return interval;
}

function invalidParameter(message: string): GraphError {
  return new GraphError(400, 'ErrorInvalidParameter', message);
}

function tooMany(count: number): GraphError {
  return new GraphError(
    400,
    'ErrorMailboxDataArrayTooBig',
    `There are ${count} mailboxes in the request, more than the allowed limit of ${MOST_MAILBOXES}.`,
  );
}

/** One entry per mailbox; a group is answered by its members. What cannot be read is an error inside the entry. */
function answersFor(
  c: TenantContext,
  address: string,
  question: Question,
  asking: Mailbox,
  zone: string,
): readonly JsonObject[] {
  const tenant = c.get('tenant');
  const mailbox = mailboxByMail(tenant, address);
  if (mailbox === undefined) return [unknownRecipient(address)];
  if (mailbox.kind !== 'group') return [answerOf(c, address, mailbox, question, asking, zone)];
  const group = tenant.definition.groups.find(({ id }) => id === mailbox.id);
  return (group === undefined ? [] : memberIdsOf(tenant, group)).flatMap((id) => {
    const member = mailboxById(tenant, id);
    return member === undefined ? [] : [answerOf(c, member.mail, member, question, asking, zone)];
  });
}

function unknownRecipient(address: string): JsonObject {
  return {
    scheduleId: address,
    availabilityView: '',
    scheduleItems: [],
    error: {
      message: `Unable to resolve e-mail address '${address}' to an Active Directory object.`,
      responseCode: 'ErrorMailRecipientNotFound',
    },
  };
}

function answerOf(
  c: TenantContext,
  address: string,
  mailbox: Mailbox,
  question: Question,
  asking: Mailbox,
  zone: string,
): JsonObject {
  const records = [...new Calendar(c.get('tenant'), mailbox).between(question.from, question.to)]
    .filter(({ isCancelled, showAs }) => !isCancelled && showAs !== 'unknown')
    .sort((one, other) => one.start.instant - other.start.instant);
  if (records.length > MOST_ENTRIES) return tooManyEntries(address);
  const seesAll = asking.id === mailbox.id;
  return {
    scheduleId: address,
    availabilityView: availabilityView(records, question),
    scheduleItems: records.map((record) => scheduleItem(record, zone, seesAll)),
    workingHours: settingsOf(c, mailbox)['workingHours'] ?? null,
  } satisfies Answered<Omit<ScheduleInformation, 'workingHours'>> & { workingHours: unknown };
}

function tooManyEntries(address: string): JsonObject {
  return {
    scheduleId: address,
    availabilityView: '',
    scheduleItems: [],
    error: {
      message: 'The result set contains too many calendar entries. The allowed size = 1000.',
      responseCode: 'ErrorResultSetTooBig',
    },
  };
}

/** A private or confidential item shows that there is something, not what (graph.md 2.1, detail level). */
function scheduleItem(record: EventRecord, zone: string, seesAll: boolean): JsonObject {
  const isPrivate = record.sensitivity === 'private' || record.sensitivity === 'confidential';
  const iana = requireZone(zone);
  const details =
    isPrivate && !seesAll
      ? {}
      : { subject: record.subject, location: String(record.locations[0]?.['displayName'] ?? '') };
  return {
    isPrivate,
    status: record.showAs,
    ...details,
    start: { dateTime: localText(record.start.instant, iana), timeZone: zone },
    end: { dateTime: localText(record.end.instant, iana), timeZone: zone },
  } satisfies Answered<ScheduleItem>;
}

/** Digits of the newest page: working elsewhere counts as free. */
const DIGITS: Readonly<Record<ShowAs, number>> = {
  unknown: 0,
  free: 0,
  workingElsewhere: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

/** One digit per started interval from the window's start; where items overlap, the highest. */
function availabilityView(records: readonly EventRecord[], question: Question): string {
  const { from, to } = question;
  const step = question.interval * MINUTE;
  const digits = new Uint8Array(Math.ceil((to - from) / step));
  for (const { start, end, showAs } of records) {
    const digit = DIGITS[showAs];
    const first = Math.max(0, Math.floor((start.instant - from) / step));
    const last = Math.min(digits.length, Math.ceil((end.instant - from) / step));
    for (let slot = first; slot < last; slot += 1) {
      if (digit > (digits[slot] ?? 0)) digits[slot] = digit;
    }
  }
  return digits.join('');
}
