import { addDays, weekday, type CalendarDate } from '#domain/calendar-date.ts';
import type { DefinedAppointment } from '#local-tenant/server/definition.ts';
import { isDayOff } from '#domain/schedule/holidays.ts';
import { allDays } from './days.ts';

type Span = {
  readonly person: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly subject: string;
  readonly showAs: 'oof' | 'busy' | 'tentative';
};

const leave = (person: string, first: CalendarDate, last: CalendarDate): Span => ({
  person,
  first,
  last,
  subject: 'Semester',
  showAs: 'oof',
});

const course = (
  people: readonly string[],
  first: CalendarDate,
  last: CalendarDate,
  subject: string,
): readonly Span[] =>
  people.map((person) => ({ person, first, last, subject, showAs: 'busy' as const }));

/** Leave in the school breaks, in summer and over Christmas, and days away on courses. */
const spans: readonly Span[] = [
  // Sports break: the schools of the municipality are free in week 9, those of the neighbours in week 10.
  leave('P02', '2027-03-01', '2027-03-05'),
  leave('P05', '2027-03-01', '2027-03-05'),
  leave('P04', '2027-03-08', '2027-03-10'),
  leave('P07', '2027-03-01', '2027-03-03'),
  // Easter.
  leave('P03', '2027-03-30', '2027-04-02'),
  leave('P08', '2027-03-22', '2027-03-25'),
  leave('P01', '2027-03-30', '2027-04-01'),
  leave('S01', '2027-03-30', '2027-04-02'),
  // Ascension.
  leave('P06', '2027-05-03', '2027-05-07'),
  leave('P04', '2027-05-04', '2027-05-07'),
  // Summer, so that one head of service is always there.
  leave('P08', '2027-06-21', '2027-07-16'),
  leave('P02', '2027-06-28', '2027-07-23'),
  leave('P04', '2027-06-28', '2027-07-23'),
  leave('P06', '2027-07-05', '2027-07-30'),
  leave('P01', '2027-07-12', '2027-08-06'),
  leave('P03', '2027-07-19', '2027-08-13'),
  leave('P05', '2027-07-12', '2027-08-08'),
  leave('P07', '2027-07-05', '2027-08-06'),
  leave('S01', '2027-07-05', '2027-08-01'),
  leave('R01', '2027-07-19', '2027-08-13'),
  leave('B01', '2027-07-05', '2027-08-06'),
  leave('E01', '2027-07-12', '2027-08-08'),
  leave('E02', '2027-06-28', '2027-07-23'),
  leave('M01', '2027-07-19', '2027-08-15'),
  // Autumn break.
  leave('P02', '2027-11-01', '2027-11-05'),
  leave('P05', '2027-11-01', '2027-11-03'),
  leave('P03', '2027-11-03', '2027-11-05'),
  ...course(['P04', 'P05'], '2027-01-26', '2027-01-27', 'Utbildning: nya socialtjänstlagen'),
  ...course(['P06'], '2027-02-03', '2027-02-04', 'Utbildning: förbättringskunskap'),
  ...course(['P03', 'P02'], '2027-04-13', '2027-04-14', 'Äldreomsorgsdagarna'),
  ...course(['P01', 'P07'], '2027-05-10', '2027-05-12', 'Socialchefsdagarna'),
  ...course(['P08'], '2027-06-08', '2027-06-09', 'Utbildning: samverkan och arbetsmiljö'),
  ...course(
    ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'E01', 'E02'],
    '2027-08-31',
    '2027-09-01',
    'Kommunens chefsdagar',
  ),
  ...course(['P04'], '2027-10-05', '2027-10-06', 'Barn- och ungdomsdagarna'),
  ...course(['P07', 'P01'], '2027-10-19', '2027-10-20', 'Budgetberedning'),
];

/** Somebody who does not work one weekday: Monday 0 … Friday 4. */
const partTime: Readonly<Record<string, number>> = { P06: 4 };

/** What a person has closed off for itself; the reason is nobody's business (domain.md 6.9). */
const privateDays: readonly { readonly person: string; readonly date: CalendarDate }[] = [
  { person: 'P03', date: '2027-03-17' },
  { person: 'P07', date: '2027-02-19' },
  { person: 'P01', date: '2027-04-30' },
  { person: 'P08', date: '2027-10-14' },
];

/** Whole days on which a person is away. */
export function absencesOf(person: string): readonly DefinedAppointment[] {
  const free = partTime[person];
  return [
    ...spans
      .filter((span) => span.person === person)
      .map(({ first, last, subject, showAs }) => wholeDays(first, last, subject, showAs)),
    ...(free === undefined
      ? []
      : allDays
          .filter((day) => weekday(day) === free && !isDayOff(day))
          .map((day) => wholeDays(day, day, 'Ledig dag, deltid', 'oof'))),
    ...privateDays
      .filter((entry) => entry.person === person)
      .map(({ date }) => ({
        ...wholeDays(date, date, 'Privat', 'oof'),
        sensitivity: 'private' as const,
      })),
  ];
}

const wholeDays = (
  first: CalendarDate,
  last: CalendarDate,
  subject: string,
  showAs: DefinedAppointment['showAs'],
): DefinedAppointment => ({
  start: `${first}T00:00:00`,
  end: `${addDays(last, 1)}T00:00:00`,
  subject,
  showAs,
  isAllDay: true,
  sensitivity: 'normal',
});
