import { firstClosed } from '#domain/schedule/day-costs.ts';
import { weeksApartOf } from '#domain/schedule/occasion-plan.ts';
import {
  freshPreparation,
  preparationFrom,
  preparationText,
  withProposal,
  type Preparation,
} from '#domain/schedule/preparation.ts';
import { weeksIn } from '#domain/schedule/week-list.ts';

const today = '2027-01-12';
const busy = [{ start: '2027-03-10T08:00:00Z', end: '2027-03-10T10:00:00Z', code: 2 as const }];
const asked: Preparation = {
  wishes: {
    ...{ from: '2027-02-01', to: '2027-06-11', weeksApart: 4, mostWeeks: 9, noFridays: true },
    ...{ breaksAreFine: false, breakWeeks: [8, 44], closedWeeks: [17], emphasis: 'even' },
  },
  optional: new Set(['P03']),
  weights: new Map([['P02', 5]]),
  filled: new Map([['K01', { kind: 'file', busy }]]),
  online: true,
  room: 'linden@ekby.example',
  pins: new Map([['T1', '2027-02-09']]),
};

describe('what has been asked of the planner', () => {
  it('is there again, all of it, when the page is opened the next time', () => {
    expect(preparationFrom(preparationText(asked), today)).toEqual(asked);
  });

  it('begins three weeks from now where nothing was kept', () => {
    expect(preparationFrom('', today)).toEqual(freshPreparation(today));
    expect(freshPreparation(today).wishes.from).toBe('2027-02-02');
  });

  it('keeps people and rules but looks at a new period when its first day has passed', () => {
    const later = preparationFrom(preparationText(asked), '2027-02-01');
    expect(later.wishes).toMatchObject({ from: '2027-02-22', weeksApart: 4, closedWeeks: [17] });
    expect(later.pins.size).toBe(0);
    expect(later.filled).toEqual(asked.filled);
  });

  it.each([
    ['no text of ours', 'hej'],
    ['another shape', '{"wishes":{}}'],
    ['a week that is none', preparationText(asked).replace('[17]', '[54]')],
    ['a code that is none', preparationText(asked).replace('"code":2', '"code":7')],
    ['a day that is none', preparationText(asked).replace('2027-02-09', '2027-02-30')],
  ])('leaves %s aside', (_what, text) => {
    expect(preparationFrom(text, today)).toEqual(freshPreparation(today));
  });

  it('holds the days of a proposal, in a period long enough for them', () => {
    const sessions = ['T1', 'T2'].map((id) => ({ id }));
    const tried = withProposal(asked, sessions, ['2027-01-26', '2027-09-07']);
    expect([...tried.pins]).toEqual([
      ['T1', '2027-01-26'],
      ['T2', '2027-09-07'],
    ]);
    expect(tried.wishes).toMatchObject({ from: '2027-01-26', to: '2027-09-14' });
    expect(tried.optional).toBe(asked.optional);
  });
});

describe('weeks in a typed text', () => {
  it.each([
    ['8, 17', [8, 17], null],
    ['v. 8; v17', [8, 17], null],
    ['26–29', [26, 27, 28, 29], null],
    ['', [], null],
    ['8, 54, 9', [8, 9], '54'],
    ['29-26', [], '29-26'],
    ['åtta', [], 'åtta'],
  ])('%j', (text, weeks, bad) => {
    expect(weeksIn(text)).toEqual({ weeks, bad });
  });
});

describe('weeks from start to start', () => {
  it.each([
    [{ weeksApart: 3 }, [3, 8]],
    [{ weeksApart: 9 }, [9, 11]],
    [{ weeksApart: 1, mostWeeks: 6 }, [3, 6]],
    [{ weeksApart: 5, mostWeeks: 4 }, [5, 5]],
  ])('%j', (wishes, weeks) => {
    expect(weeksApartOf(wishes)).toEqual(weeks);
  });
});

describe('why an occasion cannot start on a day', () => {
  it('is the first of its days that is closed', () => {
    expect(firstClosed('2027-03-26', 2)).toEqual({
      date: '2027-03-26',
      reason: { kind: 'holiday', holiday: 'goodFriday' },
    });
    expect(firstClosed('2027-06-04', 2)).toMatchObject({ date: '2027-06-05' });
    expect(firstClosed('2027-03-09', 2)).toBeNull();
  });
});
