import type { CalendarDate } from '#domain/calendar-date.ts';
import type { DefinedAppointment } from '#local-tenant/server/definition.ts';
import { allDays, meetingDays } from './days.ts';

/** What comes up from week to week. */
const single: readonly (readonly [
  subject: string,
  minutes: number,
  showAs: 'busy' | 'tentative',
])[] = [
  ['Medarbetarsamtal', 60, 'busy'],
  ['Avstämning', 30, 'busy'],
  ['Anställningsintervju', 60, 'busy'],
  ['Fackligt möte', 60, 'busy'],
  ['Egen arbetstid', 120, 'tentative'],
  ['Studiebesök', 120, 'tentative'],
  ['Rådet för funktionshinder', 90, 'busy'],
  ['Privat', 60, 'busy'],
];

/** Share of days on which something comes up. */
const often = 0.3;

const starts = ['08:00', '08:30', '09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '15:30'];

/**
 * Single appointments of a person: the same in every run, about three in two weeks.
 * @param keepFree days that were chosen because they were free
 */
export function scatteredOf(
  person: string,
  keepFree: ReadonlySet<CalendarDate>,
): readonly DefinedAppointment[] {
  const draw = sequence(person);
  return allDays.flatMap((day) => {
    // Drawn for every day, so that one more free day does not shift all that follows.
    const [chance, what, when] = [draw(), draw(), draw()];
    if (!meetingDays.has(day) || keepFree.has(day) || chance > often) return [];
    const [subject, minutes, showAs] = single[Math.floor(what * single.length)] ?? ['', 0, 'busy'];
    const start = starts[Math.floor(when * starts.length)] ?? '';
    return [
      {
        start: `${day}T${start}:00`,
        end: `${day}T${later(start, minutes)}:00`,
        subject,
        showAs,
        isAllDay: false,
        sensitivity: subject === 'Privat' ? ('private' as const) : ('normal' as const),
      },
    ];
  });
}

/** `('09:30', 60)` → `10:30` the same day. */
function later(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const part = (value: number) => String(value).padStart(2, '0');
  return `${part(Math.floor(total / 60))}:${part(total % 60)}`;
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function sequence(seed: string): () => number {
  let state = [...seed].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619),
    2027,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
