import * as v from 'valibot';
import { choice, json, note, optional } from './columns.ts';
import { declareList } from './declare.ts';

const times = { date: v.string(), start: v.string(), end: v.string() };
const conflicts = v.array(v.object({ mail: v.string(), date: v.string() }));

const day = v.object({
  ...times,
  occasionId: v.string(),
  dayNumber: v.number(),
  generation: v.number(),
  content: v.object({
    subject: v.string(),
    html: v.string(),
    place: v.string(),
    online: v.boolean(),
  }),
  attendees: v.array(
    v.object({ mail: v.string(), name: v.string(), type: v.picklist(['required', 'optional']) }),
  ),
  room: v.nullable(v.string()),
  wanted: v.boolean(),
  delivered: v.boolean(),
  eventId: v.nullable(v.string()),
  leaving: v.array(v.object(times)),
  invited: v.boolean(),
  verified: v.nullable(v.object(times)),
});

/** What is to stand in the calendars, written before each call to them (guides/scheduling.md 6.3). */
export const bookings = declareList('bookings', {
  name: 'SamspelBokningar',
  displayName: 'Bokningar',
  space: 'groupRoom',
  columns: {
    organiser: note('Bokas av'),
    goal: choice('Mål', ['reserved', 'invited', 'cancelled']),
    days: json('Dagar', v.array(day)),
    comment: note('Meddelande'),
    conflicts: json('Krockar', conflicts),
    accepted: json('Godtagna krockar', conflicts),
    lease: optional(json('Pågår hos', v.object({ holder: v.string(), until: v.string() }))),
  },
});
