import { planPicture } from '#domain/plan-timeline.ts';
import { anAction } from './builders.ts';

const today = '2027-05-26';

describe('the plan as a picture', () => {
  it('[PL-timeline] is nothing without actions, and stopped ones are not in it', () => {
    expect(planPicture([], today)).toBeNull();
    expect(planPicture([anAction('UP01', { status: 'stopped' })], today)).toBeNull();
  });

  it('[PL-timeline] has two lanes on one scale, each in the order in which things begin', () => {
    const picture = planPicture(
      [
        anAction('UP06', { horizon: 'long', start: '2027-09-01', due: '2030-12-13' }),
        anAction('UP02', { start: '2027-06-07' }),
        anAction('UP01', { start: '2027-06-01', due: '2027-10-29' }),
      ],
      today,
    );
    expect(picture).toMatchObject({ first: '2027-06-01', last: '2031-01-01', today: null });
    expect(picture?.lanes.map(({ bars }) => bars.map(({ action }) => action.id))).toEqual([
      ['UP01', 'UP02'],
      ['UP06'],
    ]);
    for (const { from, to, followUp } of picture?.lanes.flatMap(({ bars }) => bars) ?? []) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(to).toBeGreaterThan(from);
      expect(followUp).toBeGreaterThan(0);
    }
    const ticks = picture?.ticks.map(({ date }) => date) ?? [];
    expect(ticks.length).toBeLessThanOrEqual(9);
    expect(ticks.every((date) => date.endsWith('-01'))).toBe(true);
  });

  it('[PL-timeline] shows what has no dates from today, a month long', () => {
    const [short] = planPicture([anAction('UP01', { start: null, due: null })], today)?.lanes ?? [];
    const [bar] = short?.bars ?? [];
    // 1 May to 1 July is 61 days; 26 May to 26 June is 31 of them.
    expect(bar?.from).toBeCloseTo(25 / 61);
    expect(bar?.to).toBeCloseTo(56 / 61);
  });
});
