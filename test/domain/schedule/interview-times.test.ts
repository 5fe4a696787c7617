import fc from 'fast-check';
import type { CalendarReading } from '#domain/schedule/availability.ts';
import { interviewTimes } from '#domain/schedule/interview-times.ts';
import { instantOf } from '#domain/stockholm.ts';

const free: CalendarReading = { busy: [], read: [], workingDays: null };
const busy = (...hours: readonly (readonly [string, number, number])[]): CalendarReading => ({
  ...free,
  busy: hours.map(([date, from, to]) => ({
    start: instantOf(date, `${String(from).padStart(2, '0')}:00`),
    end: instantOf(date, `${String(to).padStart(2, '0')}:00`),
    code: 2,
  })),
});
const period = { from: '2027-01-18', to: '2027-01-19' };

describe('times for interviews', () => {
  it('[SC-interviews] are one hour each, as early as may be, and never two at once', () => {
    const people = ['P01', 'P02', 'P03'].map((id) => ({ id, reading: free }));
    const { times, without } = interviewTimes(people, busy(['2027-01-18', 9, 10]), period);
    expect(times.map(({ date, start, end }) => `${date} ${start}–${end}`)).toEqual([
      '2027-01-18 10:00–11:00',
      '2027-01-18 11:00–12:00',
      '2027-01-18 13:00–14:00',
    ]);
    expect(without).toEqual([]);
  });

  it('let somebody with one free hour have it', () => {
    const narrow = busy(['2027-01-18', 10, 17], ['2027-01-19', 8, 17]);
    const { times } = interviewTimes(
      [
        { id: 'P01', reading: free },
        { id: 'P02', reading: narrow },
      ],
      free,
      period,
    );
    expect(times.find(({ participantId }) => participantId === 'P02')).toMatchObject({
      date: '2027-01-18',
      start: '09:00',
    });
    expect(times).toHaveLength(2);
  });

  it('are on working days only, and those without a time are named', () => {
    const people = Array.from({ length: 7 }, (_, index) => ({ id: `P${index}`, reading: free }));
    const weekend = { from: '2027-01-16', to: '2027-01-18' };
    const { times, without } = interviewTimes(people, free, weekend);
    expect(new Set(times.map(({ date }) => date))).toEqual(new Set(['2027-01-18']));
    expect(without).toHaveLength(1);
  });

  it('are given to as many as possible', () => {
    const hour = fc.integer({ min: 0, max: 5 });
    const starts = [9, 10, 11, 13, 14, 15];
    fc.assert(
      fc.property(fc.array(fc.array(hour, { maxLength: 6 }), { maxLength: 7 }), (taken) => {
        const people = taken.map((hours, index) => ({
          id: `P${index}`,
          reading: busy(
            ...hours.map((at) => ['2027-01-18', starts[at]!, starts[at]! + 1] as const),
          ),
        }));
        const day = { from: '2027-01-18', to: '2027-01-18' };
        const { times, without } = interviewTimes(people, free, day);
        expect(new Set(times.map(({ start }) => start)).size).toBe(times.length);
        expect(times.length + without.length).toBe(people.length);
        for (const { participantId, start } of times) {
          const hours = taken[Number(participantId.slice(1))] ?? [];
          expect(hours.map((at) => starts[at])).not.toContain(Number(start.slice(0, 2)));
        }
        // By trying every hour for everybody.
        const most = (person: number, used: number): number =>
          person === people.length
            ? 0
            : Math.max(
                most(person + 1, used),
                ...starts.map((_, at) =>
                  (used & (1 << at)) === 0 && !(taken[person] ?? []).includes(at)
                    ? 1 + most(person + 1, used | (1 << at))
                    : 0,
                ),
              );
        expect(times.length).toBe(most(0, 0));
      }),
      { numRuns: 60 },
    );
  });
});
