import { createHash } from 'node:crypto';
import type { DefinedAppointment, TenantDefinition } from '../definition.ts';
import type { Tenant } from '../request-context.ts';
import type { Collection } from '../store/store.ts';
import { eventKey } from './event-record.ts';
import type { EventRecord } from './event-record.ts';
import type { Mailbox } from './mailboxes.ts';
import { instantOf, localMilliseconds, localText, requireZone } from './zone-time.ts';

/** Standing appointments of one mailbox, ordered by start. `longest` bounds how far back a search must look. */
type Standing = {
  readonly byKey: ReadonlyMap<string, EventRecord>;
  readonly ordered: readonly EventRecord[];
  readonly longest: number;
};

/** What a handler may change; the calendar itself counts versions and changes. */
export type NewEvent = Omit<EventRecord, 'version' | 'sequence' | 'covered' | 'deleted'>;

const standingOf = new WeakMap<TenantDefinition, Map<string, Standing>>();

/**
 * One mailbox's calendar: the standing appointments it was defined with, overlaid by what has happened since.
 * A changed or deleted standing appointment lies in the store under the same key.
 */
export class Calendar {
  readonly #written: Collection<EventRecord>;
  readonly #counters: Collection<{ readonly last: number }>;
  readonly #standing: Standing;
  readonly #mailboxId: string;

  constructor(tenant: Tenant, mailbox: Mailbox) {
    this.#mailboxId = mailbox.id;
    this.#written = tenant.store.collection(`calendar/${mailbox.id}/events`);
    this.#counters = tenant.store.collection('calendar/changes');
    this.#standing = standingAppointments(tenant.definition, mailbox);
  }

  get(key: string): EventRecord | undefined {
    const record = this.#written.get(key) ?? this.#standing.byKey.get(key);
    return record === undefined || record.deleted ? undefined : record;
  }

  put(event: NewEvent): EventRecord {
    return this.#write({ ...event, deleted: false });
  }

  remove(key: string): void {
    const record = this.get(key);
    if (record !== undefined) this.#write({ ...record, deleted: true });
  }

  *all(): IterableIterator<EventRecord> {
    for (const record of this.#written.values()) if (!record.deleted) yield record;
    for (const record of this.#standing.ordered) {
      if (this.#written.get(record.key) === undefined) yield record;
    }
  }

  /** Events that overlap the half-open window; one without length counts where it starts. */
  *between(from: number, to: number): IterableIterator<EventRecord> {
    for (const record of this.#written.values()) {
      if (!record.deleted && overlaps(record, from, to)) yield record;
    }
    const { ordered, longest } = this.#standing;
    for (let at = firstFrom(ordered, from - longest); at < ordered.length; at += 1) {
      const record = ordered[at];
      if (record === undefined || record.start.instant >= to) return;
      if (overlaps(record, from, to) && this.#written.get(record.key) === undefined) yield record;
    }
  }

  /** Every copy written after that change, tombstones included, in order. */
  changedSince(sequence: number): readonly EventRecord[] {
    return [...this.#written.values()]
      .filter((record) => record.sequence > sequence)
      .sort((one, other) => one.sequence - other.sequence);
  }

  get lastChange(): number {
    return this.#counters.get(this.#mailboxId)?.last ?? 0;
  }

  #write(event: NewEvent & { readonly deleted: boolean }): EventRecord {
    const before = this.#written.get(event.key) ?? this.#standing.byKey.get(event.key);
    const sequence = this.lastChange + 1;
    const [from, to] = before?.covered ?? [event.start.instant, event.end.instant];
    const record: EventRecord = {
      ...event,
      version: (before?.version ?? 0) + 1,
      sequence,
      covered: [Math.min(from, event.start.instant), Math.max(to, event.end.instant)],
    };
    this.#counters.put(this.#mailboxId, { last: sequence });
    this.#written.put(record.key, record);
    return record;
  }
}

export function overlaps(record: EventRecord, from: number, to: number): boolean {
  const { start, end } = record;
  if (start.instant === end.instant) return start.instant >= from && start.instant < to;
  return start.instant < to && end.instant > from;
}

/** Index of the first record that starts at `from` or later. */
function firstFrom(ordered: readonly EventRecord[], from: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start.instant ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function standingAppointments(definition: TenantDefinition, mailbox: Mailbox): Standing {
  let ofTenant = standingOf.get(definition);
  if (ofTenant === undefined) standingOf.set(definition, (ofTenant = new Map()));
  const known = ofTenant.get(mailbox.id);
  if (known !== undefined) return known;
  const ordered = (definition.calendars[mailbox.id] ?? [])
    .map((appointment, index) => standingRecord(appointment, index, mailbox, definition))
    .sort((one, other) => one.start.instant - other.start.instant);
  const longest = ordered.reduce(
    (most, { start, end }) => Math.max(most, end.instant - start.instant),
    0,
  );
  const standing = { byKey: new Map(ordered.map((each) => [each.key, each])), ordered, longest };
  ofTenant.set(mailbox.id, standing);
  return standing;
}

function standingRecord(
  appointment: DefinedAppointment,
  index: number,
  mailbox: Mailbox,
  definition: TenantDefinition,
): EventRecord {
  const { timeZone } = mailbox.settings;
  const iana = requireZone(timeZone);
  const moment = (text: string): EventRecord['start'] => {
    const instant = instantOf(localMilliseconds(text), iana);
    return { instant, local: localText(instant, iana), zone: timeZone };
  };
  const [start, end] = [moment(appointment.start), moment(appointment.end)];
  const createdAt = new Date(definition.startsAt).toISOString();
  const iCalUId = globalObjectId(
    createHash('sha256').update(`${mailbox.id}#${index}`).digest('hex'),
  );
  return {
    key: eventKey(iCalUId, mailbox.id),
    iCalUId,
    organizer: { name: mailbox.name, address: mailbox.mail },
    organizerMailboxId: mailbox.id,
    isOrganizer: true,
    response: 'organizer',
    respondedAt: null,
    isCancelled: false,
    transactionId: null,
    extendedProperties: [],
    extensions: [],
    createdAt,
    modifiedAt: createdAt,
    ...{ version: 1, sequence: 0, covered: [start.instant, end.instant], deleted: false },
    ...{ subject: appointment.subject, body: { contentType: 'html', content: '' } },
    ...{ start, end, isAllDay: appointment.isAllDay, locations: [], importance: 'normal' },
    ...{ sensitivity: appointment.sensitivity, showAs: appointment.showAs },
    ...{ isOnlineMeeting: false, joinUrl: null, responseRequested: true },
    ...{ allowNewTimeProposals: true, hideAttendees: false, attendees: [] },
    ...{ categories: [], isReminderOn: true, reminderMinutesBeforeStart: 15 },
  };
}

/** The iCalUId Exchange makes: the prefix of a global object id and 48 hexadecimal digits. */
export function globalObjectId(hex: string): string {
  return `040000008200E00074C5B7101A82E008${hex.replaceAll('-', '').slice(0, 48).padStart(48, '0').toUpperCase()}`;
}
