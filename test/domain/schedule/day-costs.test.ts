import { dayCosts, dayPrices, defaultDayRules, priceOf } from '#domain/schedule/day-costs.ts';

describe('what a day costs by default', () => {
  it('prefers the middle of the week and closes weekends', () => {
    expect(dayCosts('2027-01-18', 7)).toEqual([2, 0, 0, 1, 6, -1, -1]);
  });

  it.each([
    ['2027-01-06', { kind: 'holiday', holiday: 'epiphany' }],
    ['2027-06-06', { kind: 'holiday', holiday: 'nationalDay' }],
    ['2027-11-06', { kind: 'holiday', holiday: 'allSaints' }],
    ['2027-12-24', { kind: 'eve', eve: 'christmasEve' }],
    ['2027-12-26', { kind: 'holiday', holiday: 'boxingDay' }],
    ['2027-12-31', { kind: 'eve', eve: 'newYearsEve' }],
    ['2027-06-25', { kind: 'eve', eve: 'midsummerEve' }],
    ['2027-03-25', { kind: 'eve', eve: 'maundyThursday' }],
    ['2027-12-28', { kind: 'closedPeriod' }],
    ['2027-07-14', { kind: 'closedPeriod' }],
    ['2027-05-07', { kind: 'bridgeDay' }],
    ['2027-01-23', { kind: 'weekend' }],
  ])('%s is closed: %j', (date, reason) => {
    expect(priceOf(date)).toEqual({ cost: -1, reasons: [reason] });
  });

  it.each([
    ['2027-04-30', 6 + 4, [{ kind: 'eve', eve: 'walpurgis' }]],
    [
      '2027-01-05',
      0 + 4 + 4,
      [
        { kind: 'eve', eve: 'epiphanyEve' },
        { kind: 'schoolBreak', break: 'christmas' },
      ],
    ],
    ['2027-03-03', 0 + 4, [{ kind: 'schoolBreak', break: 'winter' }]],
    ['2027-03-30', 0 + 4, [{ kind: 'schoolBreak', break: 'easter' }]],
    ['2027-11-03', 0 + 4, [{ kind: 'schoolBreak', break: 'autumn' }]],
    ['2027-08-12', 1 + 4, [{ kind: 'schoolBreak', break: 'summer' }]],
    ['2027-12-21', 0 + 4, [{ kind: 'schoolBreak', break: 'christmas' }]],
    ['2027-02-10', 0, []],
  ])('%s costs %i', (date, cost, reasons) => {
    expect(priceOf(date)).toEqual({ cost, reasons });
  });
});

describe('the customer’s own rules', () => {
  it('forbid weekdays, close weeks and make others dear', () => {
    const rules = {
      ...defaultDayRules,
      forbiddenWeekdays: [4],
      closed: [{ from: '2027-01-18', to: '2027-01-19' }],
      soft: [{ from: '2027-01-20', to: '2027-01-21', cost: 5 }],
    };
    expect(dayPrices('2027-01-18', 5, rules)).toEqual([
      { cost: -1, reasons: [{ kind: 'ownClosedDays' }] },
      { cost: -1, reasons: [{ kind: 'ownClosedDays' }] },
      { cost: 5, reasons: [{ kind: 'softDays' }] },
      { cost: 6, reasons: [{ kind: 'softDays' }] },
      { cost: -1, reasons: [{ kind: 'forbiddenWeekday' }] },
    ]);
  });

  it('open bridge days and Maundy Thursday at a price', () => {
    const rules = { ...defaultDayRules, bridgeDaysClosed: false, maundyThursdayClosed: false };
    expect(priceOf('2027-05-07', rules).cost).toBe(6);
    expect(priceOf('2027-03-25', rules)).toEqual({
      cost: 1 + 4,
      reasons: [{ kind: 'eve', eve: 'maundyThursday' }],
    });
  });

  it('move a school break to the week the municipality has', () => {
    const rules = {
      ...defaultDayRules,
      schoolBreaks: [{ id: 'winter', period: { kind: 'week', week: 7 } }] as const,
    };
    expect(priceOf('2027-02-17', rules).cost).toBe(4);
    expect(priceOf('2027-03-03', rules).cost).toBe(0);
  });
});
