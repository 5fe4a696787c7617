import { isoWeek, weekday, type CalendarDate } from '#domain/calendar-date.ts';
import type { DefinedAppointment } from '#local-tenant/server/definition.ts';
import { meetingDays, ordinalInMonth } from './days.ts';

type ShowAs = DefinedAppointment['showAs'];

/** A meeting that comes back. */
type Series = {
  readonly people: readonly string[];
  readonly subject: string;
  /** Monday 0 … Friday 4. */
  readonly weekday: number;
  /** Which ones of the month, or every week of a parity, or every week. */
  readonly on: { readonly ordinals: readonly number[] } | 'even weeks' | 'odd weeks' | 'every week';
  readonly start: string;
  readonly end: string;
  readonly showAs?: ShowAs;
  /** Single meetings that were held on another day, as the year's meeting plan says. */
  readonly moved?: Readonly<Record<CalendarDate, CalendarDate>>;
};

/**
 * The meetings that fill a management group's weeks. Tuesday and Wednesday are the days on which somebody
 * is taken and not everybody, so that is where eight days can be found, and never without a compromise.
 */
const standingMeetings: readonly Series[] = [
  {
    people: ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'],
    subject: 'Ledningsgruppen',
    weekday: 0,
    on: 'every week',
    start: '13:00',
    end: '14:30',
    moved: { '2027-01-18': '2027-01-19' },
  },
  {
    people: ['P01'],
    subject: 'Kommunens ledningsgrupp',
    weekday: 1,
    on: { ordinals: [1] },
    start: '13:00',
    end: '16:00',
    moved: { '2027-02-02': '2027-02-04' },
  },
  {
    people: ['P01', 'P07'],
    subject: 'Socialnämnden',
    weekday: 2,
    on: { ordinals: [3] },
    start: '13:00',
    end: '17:00',
    moved: { '2027-03-17': '2027-03-18', '2027-04-21': '2027-04-22' },
  },
  {
    people: ['P01'],
    subject: 'Nämndens arbetsutskott',
    weekday: 2,
    on: { ordinals: [1] },
    start: '13:00',
    end: '15:00',
  },
  {
    people: ['P01', 'P08'],
    subject: 'Förvaltningens samverkansgrupp',
    weekday: 2,
    on: { ordinals: [2] },
    start: '09:00',
    end: '11:00',
    moved: { '2027-02-10': '2027-02-11' },
  },
  {
    people: ['P01', 'P07'],
    subject: 'Budgetuppföljning',
    weekday: 1,
    on: { ordinals: [4] },
    start: '10:00',
    end: '12:00',
    moved: { '2027-05-25': '2027-05-31' },
  },
  {
    people: ['P06', 'P02', 'P03'],
    subject: 'Kvalitetsråd',
    weekday: 1,
    on: { ordinals: [5] },
    start: '09:00',
    end: '12:00',
  },
  {
    people: ['P06'],
    subject: 'Avvikelsegenomgång',
    weekday: 1,
    on: { ordinals: [3] },
    start: '13:00',
    end: '14:30',
    moved: { '2027-03-16': '2027-03-19', '2027-04-20': '2027-04-26' },
  },
  {
    people: ['P03', 'P06'],
    subject: 'Närvård, samverkan med regionen',
    weekday: 2,
    on: { ordinals: [4] },
    start: '13:00',
    end: '16:00',
    moved: { '2027-05-26': '2027-05-28' },
  },
  {
    people: ['P02', 'E01'],
    subject: 'Ledningsmöte särskilt boende',
    weekday: 3,
    on: 'every week',
    start: '09:00',
    end: '11:00',
  },
  {
    people: ['P03', 'E01'],
    subject: 'Ledningsmöte hemtjänst',
    weekday: 3,
    on: 'every week',
    start: '09:00',
    end: '11:30',
  },
  {
    people: ['P04', 'E02'],
    subject: 'Ledningsmöte individ- och familjeomsorg',
    weekday: 3,
    on: 'every week',
    start: '08:30',
    end: '10:30',
  },
  {
    people: ['P05'],
    subject: 'Chefsmöte funktionsstöd',
    weekday: 3,
    on: 'even weeks',
    start: '13:00',
    end: '15:30',
  },
  {
    people: ['P08', 'P07'],
    subject: 'Bemanning och ekonomi',
    weekday: 0,
    on: 'odd weeks',
    start: '09:00',
    end: '10:30',
  },
  {
    people: ['S01'],
    subject: 'Administrationens veckomöte',
    weekday: 0,
    on: 'every week',
    start: '08:30',
    end: '09:30',
  },
  {
    people: ['R01', 'S01'],
    subject: 'Diarium och kallelser',
    weekday: 3,
    on: 'odd weeks',
    start: '13:00',
    end: '14:00',
  },
  {
    people: ['B01'],
    subject: 'Kommunstyrelsens arbetsutskott',
    weekday: 1,
    on: 'even weeks',
    start: '09:00',
    end: '12:00',
  },
  {
    people: ['P04'],
    subject: 'Arbetar hemifrån',
    weekday: 1,
    on: 'odd weeks',
    start: '08:00',
    end: '17:00',
    showAs: 'workingElsewhere',
  },
  {
    people: ['P05'],
    subject: 'Besök i verksamheten',
    weekday: 2,
    on: 'even weeks',
    start: '13:00',
    end: '15:00',
    showAs: 'tentative',
  },
];

/** The appointments of one person's series, in order of date. */
export function meetingsOf(person: string): readonly DefinedAppointment[] {
  return standingMeetings
    .filter(({ people }) => people.includes(person))
    .flatMap((series) =>
      [...meetingDays]
        .filter((day) => falls(series, day))
        .map((day) => appointment(series, series.moved?.[day] ?? day)),
    );
}

function falls({ weekday: wanted, on }: Series, day: CalendarDate): boolean {
  if (weekday(day) !== wanted) return false;
  switch (on) {
    case 'every week':
      return true;
    case 'even weeks':
      return isoWeek(day).week % 2 === 0;
    case 'odd weeks':
      return isoWeek(day).week % 2 === 1;
    default:
      return on.ordinals.includes(ordinalInMonth(day));
  }
}

const appointment = (
  { subject, start, end, showAs = 'busy' }: Series,
  day: CalendarDate,
): DefinedAppointment => ({
  start: `${day}T${start}:00`,
  end: `${day}T${end}:00`,
  subject,
  showAs,
  isAllDay: false,
  sensitivity: 'normal',
});
