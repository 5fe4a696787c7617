import { addDays, daysBetween, weekday, type CalendarDate } from '#domain/calendar-date.ts';
import type { Instance } from '#domain/schedule/instance.ts';
import { solve } from '#domain/schedule/planner.ts';
import { ekbyDefinition, personas, siteIds } from '#local-tenant/seed/definition.ts';
import { ekby } from '#local-tenant/seed/ekby-source.ts';
import { entraIdOf } from '#local-tenant/seed/places.ts';
import { stageKeys, untilOf } from '#local-tenant/seed/stage.ts';
import type { DefinedAppointment } from '#local-tenant/server/definition.ts';

const definition = ekbyDefinition('start');
const members = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'];
const calendarOf = (persona: string): readonly DefinedAppointment[] =>
  definition.calendars[entraIdOf(persona)] ?? [];

const codes = { free: '0', tentative: '1', busy: '2', oof: '3', workingElsewhere: '4' } as const;

/** Half-hour slots 08–17 of a person, the worst code of each, as the planner reads them. */
function slots(persona: string, first: CalendarDate, days: number): string {
  const cells = Array.from({ length: days * 18 }, () => '0');
  const rank = '01423';
  for (const { start, end, showAs } of calendarOf(persona)) {
    const from = daysBetween(first, start.slice(0, 10));
    const to = daysBetween(first, end.slice(0, 10));
    for (let day = Math.max(0, from); day <= Math.min(days - 1, to); day += 1) {
      for (let slot = 0; slot < 18; slot += 1) {
        const at = `${addDays(first, day)}T${String(8 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}:00`;
        const until = `${at.slice(0, 14)}${slot % 2 === 0 ? '29' : '59'}:59`;
        if (start > until || end <= at) continue;
        const index = day * 18 + slot;
        const old = cells[index] ?? '0';
        if (rank.indexOf(codes[showAs]) > rank.indexOf(old)) cells[index] = codes[showAs];
      }
    }
  }
  return cells.join('');
}

/** The preset of guides/scheduling.md 2.6 without rooms; closed are weekends and July. */
function instance(first: CalendarDate, T: number, more: Partial<Instance> = {}): Instance {
  const dayCost = Array.from({ length: T }, (_, index) => {
    const date = addDays(first, index);
    if (weekday(date) > 4 || date.slice(5, 7) === '07') return -1;
    return [2, 0, 0, 1, 6][weekday(date)] ?? -1;
  });
  const none = [null, null, null, null];
  return {
    name: 'ekby',
    start: first,
    T,
    H: 18,
    K: 4,
    D: 2,
    maxSpan: 2,
    gapMin: 21,
    gapMax: 56,
    gapTarget: 35,
    gapWeight: 1,
    sev: [0, 1, 4, 6, 0, 2],
    persons: members.map((id) => ({ id, w: 3, must: true, a: slots(id, first, T) })),
    rooms: [],
    noRoomCost: 40,
    dayCost,
    fixed: none,
    range: none,
    current: none,
    moveCost: 20,
    movePerDay: 1,
    M: 3,
    r: 2,
    ...more,
  };
}

function best(given: Instance) {
  const solution = solve(given, { probe: false });
  if (solution.status !== 'solved') throw new Error(`the planner says ${solution.status}`);
  return solution.best;
}

describe('the municipality before anything is written', () => {
  it('is the same in every run', () => {
    expect(ekbyDefinition('t2')).toEqual(ekbyDefinition('t2'));
    expect(entraIdOf('P01')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it.each(stageKeys)('starts its clock at the end of %s', (stage) => {
    expect(ekbyDefinition(stage).startsAt).toBe(untilOf(stage));
  });

  it('knows everybody but the external interviewee, and the consultant as a guest without mailbox', () => {
    expect(personas).not.toContain('X01');
    expect(personas).toHaveLength(15);
    const guests = definition.users.filter(({ userType }) => userType === 'Guest');
    expect(guests.map(({ persona, mailbox }) => ({ persona, mailbox }))).toEqual([
      { persona: 'K01', mailbox: null },
    ]);
  });

  it('lets only the consultant into the consultant room', () => {
    const room = definition.sites.find(({ id }) => id === siteIds.consultantRoom);
    expect(room?.roles).toEqual({ [entraIdOf('K01')]: 'owner' });
    expect(room?.everyone).toBeNull();
  });

  it('keeps the client out of the team and lets everyone read the open area', () => {
    expect(definition.groups[0]?.memberIds).not.toContain(entraIdOf('B01'));
    const open = definition.sites.find(({ id }) => id === siteIds.openArea);
    expect(open?.everyone).toBe('visitor');
  });
});

describe('the calendars', () => {
  it('are full all year without being impossible', () => {
    for (const persona of members) {
      const year = calendarOf(persona).filter(({ start }) => start.startsWith('2027'));
      expect([persona, year.length > 120 && year.length < 300]).toEqual([persona, true]);
    }
  });

  it('have every appointment end after it starts', () => {
    const wrong = Object.values(definition.calendars)
      .flat()
      .filter(({ start, end }) => end <= start);
    expect(wrong).toEqual([]);
  });

  it('let the booked days stand with one person missing on one of them', () => {
    const missing = ekby.occasionDays.flatMap(({ date }) =>
      members
        .filter((persona) => /[23]/.test(slots(persona, date, 1)))
        .map((persona) => `${persona} ${date}`),
    );
    expect(missing).toEqual(['P03 2027-03-17']);
  });

  it('leave the hours of interviews and feedback free', () => {
    const taken = ekby.interviews.filter(({ participantId, date, start, end }) =>
      calendarOf(participantId).some(
        (entry) =>
          entry.showAs !== 'tentative' &&
          entry.start < `${date}T${end}:00` &&
          entry.end > `${date}T${start}:00`,
      ),
    );
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  it.each(['2027-01-13', '2027-02-01', '2027-04-01', '2027-08-16'])(
    'have no plan of four times two days without a compromise from %s on',
    (first) => {
      const T = daysBetween(first, '2028-01-31');
      expect(best(instance(first, T)).V).toBeGreaterThanOrEqual(1);
    },
  );

  it('make the days of the demo a plan that is hard to beat', () => {
    const first = '2027-01-13';
    const starts = ekby.occasionDays
      .filter(({ dayNumber }) => dayNumber === 1)
      .map(({ date }) => daysBetween(first, date));
    const chosen = best(instance(first, 180, { range: starts.map((day) => [day, day] as const) }));
    expect({ chosen: chosen.V, free: best(instance(first, 180)).V }).toEqual({
      chosen: 1,
      free: 1,
    });
  });
});
