import { signDue, startClock, timeLeft } from '#domain/flow-clock.ts';
import { aRound } from './builders.ts';

const start = '2027-02-09T12:00:00.000Z';
const at = (minutes: number) => Date.parse(start) + minutes * 60_000;
const started = (length: number | string) => {
  const round = startClock(aRound(), length, start);
  if (!round.ok) throw new Error(round.refusal);
  return round.value;
};

describe('the clock of a phase', () => {
  it('[ST-clock] counts minutes, or until a date', () => {
    expect(timeLeft(started(10), at(4))).toBe(6 * 60_000);
    expect(timeLeft(started('2027-02-16T15:00:00Z'), at(0))).toBe(
      Date.parse('2027-02-16T15:00:00Z') - at(0),
    );
    expect(timeLeft(started(10), at(30))).toBe(0);
  });

  it('[ST-clock] refuses a time that has been', () => {
    expect(startClock(aRound(), 0, start)).toEqual({ ok: false, refusal: 'no-time' });
    expect(startClock(aRound(), '2027-02-08T12:00:00Z', start).ok).toBe(false);
  });

  it('[ST-clock] belongs to its phase', () => {
    expect(timeLeft({ ...started(10), phase: 'read' }, at(1))).toBeNull();
    expect(timeLeft(aRound(), at(1))).toBeNull();
  });

  it('[ST-clock] says half, one minute and the end, each once', () => {
    const { clock } = started(10);
    if (clock === null || clock === undefined) throw new Error('no clock');
    const said: (string | null)[] = [];
    for (let minute = 0; minute < 12; minute += 1) {
      said.push(signDue(clock, at(minute), at(minute + 1)));
    }
    expect(said.filter((sign) => sign !== null)).toEqual(['half', 'minute', 'over']);
    expect(said[4]).toBe('half');
  });

  it('[ST-clock] says only the latest to a page that slept, and no last minute of a very short time', () => {
    const long = started(10).clock;
    const short = started(2).clock;
    if (!long || !short) throw new Error('no clock');
    expect(signDue(long, at(0), at(60))).toBe('over');
    expect(signDue(short, at(0), at(1.5))).toBe('half');
  });
});
