import { addDays, daysBetween } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { CalendarReading } from '#domain/schedule/availability.ts';
import { heatStep, heatWeeks, monthsOver } from '#domain/schedule/heat-map.ts';
import { moveDay, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import { answersToMove, movedToPlan, type MoveQuestion } from '#domain/schedule/moving.ts';
import { instanceFor, occasionPlanOf } from '#domain/schedule/occasion-plan.ts';
import type { Interview } from '#domain/interview.ts';
import { interviewSlot } from '#domain/schedule/interview-times.ts';
import { daysToFollow, interviewsToFollow, repliesToFollow } from '#domain/schedule/follow.ts';
import { solve } from '#domain/schedule/planner.ts';
import { instantOf } from '#domain/stockholm.ts';
import { aParticipant } from '../builders.ts';

const session = (number: number): Occasion => ({
  ...{ id: `T${number}`, programmeId: 'U', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' },
  ...{ number, kind: 'session', title: '', place: '', inputs: [], outputs: [], date: null },
  ...{ status: 'planned', statusHistory: [] },
});
const starts = ['2027-02-09', '2027-03-16', '2027-04-20', '2027-05-25'];
const period = { from: '2027-01-01', to: '2027-09-30' };
const free: CalendarReading = { busy: [], read: [period], workingDays: null };
const people = [aParticipant('P01', 'member'), aParticipant('P02', 'member')];

const question = (more: Partial<MoveQuestion> = {}): MoveQuestion => ({
  request: {
    wishes: { ...period, weeksApart: 3, noFridays: false },
    ...{ daysPerOccasion: 2, people, busy: new Map() },
    readings: new Map(people.map(({ id }) => [id, free])),
  },
  booked: starts.map((start, k) => ({ session: session(k + 1), start })),
  ...{ occasionId: 'T3', today: '2027-02-20', from: '2027-03-01', exactly: false },
  ...more,
});
const startsOf = (plan: { occasions: readonly { dates: readonly string[] }[] } | null) =>
  plan?.occasions.map(({ dates }) => dates[0]) ?? null;

describe('moving an occasion', () => {
  it('[SC-move] leaves the others where they are in one answer, and what has begun in both', () => {
    const { onlyThis, bestOverall } = answersToMove(question())!;
    const [first, second, third, fourth] = startsOf(onlyThis) ?? [];
    expect([first, second, fourth]).toEqual([starts[0], starts[1], starts[3]]);
    expect(third).not.toBe(starts[2]);
    expect(daysBetween(second!, third!)).toBeGreaterThanOrEqual(21);
    expect(daysBetween(third!, fourth!)).toBeGreaterThanOrEqual(21);
    expect(startsOf(bestOverall)?.[0]).toBe(starts[0]);
    expect(bestOverall!.cost).toBeLessThanOrEqual(onlyThis!.cost);
  });

  it('tries the very day that somebody has proposed', () => {
    const answer = answersToMove(question({ from: '2027-04-27', exactly: true }));
    expect(startsOf(answer!.onlyThis)?.[2]).toBe('2027-04-27');
  });

  it('lets the others follow where one alone cannot move', () => {
    const answer = answersToMove(question({ from: '2027-05-18', exactly: true }));
    expect(answer!.onlyThis).toBeNull();
    expect(startsOf(answer!.bestOverall)?.[2]).toBe('2027-05-18');
  });

  it('moves only the days that are new, and accepts the clashes that were shown', () => {
    const days = starts.flatMap((start, k) =>
      [1, 2].map((dayNumber) =>
        newDay({
          ...{ occasionId: `T${k + 1}`, dayNumber, date: addDays(start, dayNumber - 1) },
          ...{ start: '09:00', end: '16:30', room: null, attendees: [] },
          content: { subject: '', html: '', place: '', online: false },
        }),
      ),
    );
    const clash = { mail: 'p02@ekby.example', date: '2027-04-27' };
    const answer = answersToMove(question({ from: '2027-04-27', exactly: true }));
    const moved = movedToPlan(newBooking('U', 'kim@ekby.se', days), answer!.onlyThis!, [clash]);
    const changed = moved.days.filter(({ leaving }) => leaving.length > 0);
    expect(changed.map(({ occasionId, date }) => `${occasionId} ${date}`)).toEqual([
      'T3 2027-04-27',
      'T3 2027-04-28',
    ]);
    expect(moved.accepted).toEqual([clash]);
  });
});

describe('the wishes for a plan', () => {
  const request = (more: object) => ({
    ...question().request,
    ...{ sessions: [1, 2, 3, 4].map(session) },
    ...more,
  });
  const best = (more: object) => {
    const instance = instanceFor(request(more));
    const answer = instance && solve(instance);
    return answer?.status === 'solved'
      ? occasionPlanOf(instance!, [1, 2, 3, 4].map(session), answer.best)
      : null;
  };

  it('hold a day that somebody has chosen', () => {
    const pins = new Map([['T2', '2027-03-22']]);
    expect(startsOf(best({ pins }))?.[1]).toBe('2027-03-22');
  });

  it('keep the customer’s own weeks closed', () => {
    const instance = instanceFor(
      request({ wishes: { ...period, weeksApart: 3, noFridays: false, closedWeeks: [6] } }),
    );
    const monday = daysBetween(period.from, '2027-02-08');
    expect(instance?.dayCost.slice(monday, monday + 5)).toEqual([-1, -1, -1, -1, -1]);
  });

  it('take a person for unknown beyond the days that have been read', () => {
    const read = [{ from: '2027-01-01', to: '2027-01-31' }];
    const instance = instanceFor(request({ readings: new Map([['P01', { ...free, read }]]) }));
    expect(instance?.persons[0]?.a.slice(0, 31 * 18)).toBe('0'.repeat(31 * 18));
    expect(new Set(instance?.persons[0]?.a.slice(31 * 18))).toEqual(new Set('5'));
  });
});

describe('the heat map', () => {
  const busy = [
    {
      start: instantOf('2027-03-16', '10:00'),
      end: instantOf('2027-03-16', '12:00'),
      code: 2 as const,
    },
  ];
  const instance = instanceFor({
    ...question().request,
    ...{ wishes: { from: '2027-02-03', to: '2027-06-30', weeksApart: 3, noFridays: false } },
    sessions: [1, 2, 3, 4].map(session),
    readings: new Map([
      ['P01', { ...free, busy }],
      ['P02', free],
    ]),
  })!;
  const answer = solve(instance);
  if (answer.status !== 'solved' || answer.probe === null) throw new Error('no plan');
  const weeks = heatWeeks(instance, answer.best, answer.probe[1]!);

  it('has the weeks as columns from Monday, and nothing outside the period', () => {
    expect(weeks[0]?.monday).toBe('2027-02-01');
    expect(weeks[0]?.cells.map((cell) => cell?.date ?? null)).toEqual([
      ...[null, null, '2027-02-03', '2027-02-04', '2027-02-05'],
    ]);
    expect(monthsOver(weeks).reduce((sum, month) => sum + month.weeks, 0)).toBe(weeks.length);
  });

  it('is at its best where the plan is, and never better than the best', () => {
    const cells = weeks.flatMap((week) => week.cells.flatMap((cell) => cell ?? []));
    const at = cells.find(({ t }) => t === answer.best.starts[1]);
    expect(at).toMatchObject({ worse: { cost: 0, violations: 0 }, step: 0 });
    const beaten = cells.filter(({ worse }) => worse && worse.violations === 0 && worse.cost < 0);
    expect(beaten).toEqual([]);
    const clash = cells.find(({ date }) => date === '2027-03-16');
    expect(clash?.worse?.violations).toBe(1);
    expect(clash?.step).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['ArrowRight', '2027-03-10', '2027-03-17'],
    ['ArrowLeft', '2027-03-10', '2027-03-03'],
    ['ArrowDown', '2027-03-12', '2027-03-15'],
    ['ArrowUp', '2027-03-15', '2027-03-12'],
    ['PageDown', '2027-03-10', '2027-04-07'],
    ['PageUp', '2027-02-10', '2027-02-03'],
    ['Home', '2027-03-10', '2027-02-03'],
    ['End', '2027-03-10', '2027-06-30'],
    ['x', '2027-03-10', null],
  ])('is walked through with %s', (key, from, to) => {
    expect(heatStep(weeks, from, key)).toBe(to);
  });
});

describe('the days of the programme', () => {
  const day = (more: object = {}) => ({
    ...newDay({
      ...{ occasionId: 'T1', dayNumber: 1, date: '2027-02-09', start: '09:00', end: '16:30' },
      ...{ room: null, attendees: [] },
      content: { subject: 'Träff 1', html: '', place: 'Linden', online: false },
    }),
    ...{ eventId: 'E1', invited: true },
    ...more,
  });
  const plan = (one: ReturnType<typeof day>, goal: 'invited' | 'cancelled' = 'invited') => ({
    ...{ programmeId: 'U', createdAt: '2027-01-12T08:00:00Z', createdBy: 'S01', goal },
    days: [one],
  });
  const content = () => ({ agenda: [] });
  const [made] = daysToFollow(plan(day()), new Map(), content).save;
  const existing = new Map([['T1D1', made!]]);

  it('[SC-follow] follow the booking: made, moved and taken away with it, and nothing is written twice', () => {
    expect(made).toMatchObject({ id: 'T1D1', date: '2027-02-09', eventId: 'E1', place: 'Linden' });
    expect(daysToFollow(plan(day()), existing, content)).toEqual({ save: [], remove: [] });
    const moved = daysToFollow(plan(day({ date: '2027-02-16' })), existing, content);
    expect(moved.save).toEqual([{ ...made, date: '2027-02-16' }]);
    const undone = daysToFollow(plan(day(), 'cancelled'), existing, content);
    expect(undone).toEqual({ save: [], remove: ['T1D1'] });
  });

  it('move one by one to a proposed hour, and remember the time they leave; what has been stays', () => {
    const to = { date: '2027-02-11', start: '13:00', end: '14:00' };
    const booking = newBooking('U', 's@x', [day(), day({ occasionId: 'T2', delivered: true })]);
    const [first, second] = booking.days;
    const moved = moveDay(booking, first!, to).days;
    const left = { date: '2027-02-09', start: '09:00', end: '16:30' };
    expect(moved).toEqual([{ ...first, ...to, leaving: [left] }, second]);
    expect(moveDay(booking, second!, to).days).toEqual(booking.days);
  });

  it('are nobody else’s business while they are only reserved', () => {
    expect(daysToFollow(plan(day({ invited: false })), new Map(), content).save).toEqual([]);
  });

  it('note who answers what, once', () => {
    const person = { ...aParticipant('P01', 'member'), mail: 'Anna@ekby.example' };
    const status = {
      ...({ day: day(), state: 'invited', drift: [], roomLater: false, added: [] } as const),
      replies: { none: 0, accepted: 1, tentative: 0, declined: 0 },
      event: {
        ...{ id: 'E1', slot: { programmeId: 'U', occasionId: 'T1', dayNumber: 1, generation: 0 } },
        ...({ start: '', end: '', showAs: 'busy', cancelled: false } as const),
        attendees: [
          {
            mail: 'anna@ekby.example',
            type: 'required',
            reply: 'declined',
            proposed: null,
          } as const,
        ],
      },
    };
    const base = { programmeId: 'U', createdBy: 'S01', createdAt: '2027-01-13T08:00:00Z' };
    const replies = repliesToFollow([status], [person], new Map(), base);
    expect(replies).toMatchObject([{ id: 'T1D1.P01', response: 'declined', present: null }]);
    const known = new Map(replies.map((reply) => [reply.id, reply]));
    expect(repliesToFollow([status], [person], known, base)).toEqual([]);
  });

  it('give the consultant the hour of an interview, once', () => {
    const interview: Interview = {
      ...{ id: 'I01', programmeId: 'U', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' },
      ...{ participantId: 'P01', interviewerId: 'K01', guideId: 'G', place: '', informedAt: null },
      ...{ date: null, start: null, end: null, eventId: null },
      ...{ status: 'planned', statusHistory: [] },
    };
    const slot = { occasionId: interviewSlot('P01'), start: '10:00', end: '11:00' };
    const now = '2027-01-13T08:00:00Z';
    const [timed] = interviewsToFollow(plan(day(slot)), [interview], now);
    expect(timed).toMatchObject({
      date: '2027-02-09',
      start: '10:00',
      eventId: 'E1',
      status: 'booked',
    });
    expect(interviewsToFollow(plan(day(slot)), [timed!], now)).toEqual([]);
    expect(interviewsToFollow(plan(day(slot), 'cancelled'), [interview], now)).toEqual([]);
    const waiting = { status: 'planned', date: null, start: null, end: null, eventId: null };
    const dropped = plan({ ...day(slot), wanted: false });
    expect(interviewsToFollow(dropped, [timed!], now)).toMatchObject([waiting]);
    expect(interviewsToFollow(plan(day(slot), 'cancelled'), [timed!], now)).toMatchObject([
      waiting,
    ]);
    const done = { ...timed!, status: 'done' as const };
    expect(interviewsToFollow(dropped, [done], now)).toEqual([]);
  });
});
