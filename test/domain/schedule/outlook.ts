import type { Command } from '#domain/schedule/booking.ts';
import type { CalendarEvent, DayTimes, EventAttendee } from '#domain/schedule/booking-record.ts';
import { parseSlotText } from '#domain/schedule/slot-key.ts';
import { instantOf } from '#domain/stockholm.ts';

/** The organiser's calendar as far as booking needs it: remembers ids, counts the mails it sends. */
export class Outlook {
  readonly events = new Map<string, CalendarEvent>();
  /** `event mail` → invitations sent. */
  readonly invitations = new Map<string, number>();
  readonly cancellations: string[] = [];
  readonly #transactions = new Map<string, string>();
  #next = 1;

  list(): readonly CalendarEvent[] {
    return [...this.events.values()];
  }

  standing(): readonly CalendarEvent[] {
    return this.list().filter(({ cancelled }) => !cancelled);
  }

  edit(id: string, change: Partial<CalendarEvent>): void {
    const event = this.events.get(id);
    if (event) this.events.set(id, { ...event, ...change });
  }

  answer(id: string, mail: string, reply: EventAttendee['reply']): void {
    const attendees = this.events.get(id)?.attendees ?? [];
    this.edit(id, {
      attendees: attendees.map((one) => (one.mail === mail ? { ...one, reply } : one)),
    });
  }

  run(command: Command): void {
    switch (command.type) {
      case 'verify':
        return;
      case 'reserve':
        return this.#reserve(command);
      case 'showBusy':
        return this.edit(command.eventId, { showAs: 'busy' });
      case 'setAttendees':
        return this.#setAttendees(command);
      case 'move':
        return this.edit(command.eventId, instants(command.to));
      case 'delete':
        this.events.delete(command.eventId);
        return;
      case 'cancel':
        if (this.events.get(command.eventId)?.cancelled) return;
        this.cancellations.push(command.eventId);
        this.events.delete(command.eventId);
    }
  }

  #reserve({ day, slot, transactionId }: Extract<Command, { type: 'reserve' }>): void {
    // The same id again makes no new event, even when the first has been deleted since.
    if (this.#transactions.has(transactionId)) return;
    const id = `E${this.#next++}`;
    this.#transactions.set(transactionId, id);
    const key = parseSlotText(slot);
    if (!key) throw new Error(`no slot: ${slot}`);
    this.events.set(id, {
      ...{ id, slot: key, showAs: 'tentative', cancelled: false, attendees: [] },
      ...instants(day),
    });
  }

  #setAttendees({ eventId, attendees }: Extract<Command, { type: 'setAttendees' }>): void {
    const before = this.events.get(eventId)?.attendees ?? [];
    const known = new Map(before.map((one) => [one.mail, one]));
    for (const { mail } of attendees) {
      const key = `${eventId} ${mail}`;
      if (!known.has(mail)) this.invitations.set(key, (this.invitations.get(key) ?? 0) + 1);
    }
    this.edit(eventId, {
      attendees: attendees.map(
        (one) => known.get(one.mail) ?? { ...one, reply: 'none', proposed: null },
      ),
    });
  }
}

export const instants = ({ date, start, end }: DayTimes) => ({
  start: instantOf(date, start),
  end: instantOf(date, end),
});
