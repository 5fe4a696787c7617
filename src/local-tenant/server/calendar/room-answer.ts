import type { DefinedRoom } from '../definition.ts';
import type { Tenant } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import type { EventRecord } from './event-record.ts';
import { mailboxById } from './mailboxes.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * What a room mailbox answers by its booking rules: it declines what ends beyond its window, what is longer
 * than it allows, and what meets an event it already holds (scheduling.md 5.5, defaults 180 days and 1440 minutes).
 */
export function roomAnswer(
  tenant: Tenant,
  room: DefinedRoom,
  meeting: EventRecord,
): 'accepted' | 'declined' {
  const { start, end, iCalUId } = meeting;
  const lastBookable = tenant.clock.now().getTime() + room.bookingWindowInDays * DAY;
  if (end.instant > lastBookable) return 'declined';
  if (end.instant - start.instant > room.maximumDurationInMinutes * MINUTE) return 'declined';
  const mailbox = mailboxById(tenant, room.id);
  if (mailbox === undefined) return 'declined';
  for (const held of new Calendar(tenant, mailbox).between(start.instant, end.instant)) {
    if (held.iCalUId !== iCalUId && !held.isCancelled && held.showAs !== 'free') return 'declined';
  }
  return 'accepted';
}
