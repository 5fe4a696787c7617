import { levelOfArea, meaningOfKey, placeOf, quickMarks, wordsIn } from '#domain/marking.ts';

const marking = { start: 3, end: 13, quote: 'hjälper vi' };

describe('marked words', () => {
  it('[MA-place] are where they were', () => {
    expect(placeOf(marking, 'Så hjälper vi varandra.')).toEqual({ start: 3, end: 13 });
  });

  it('[MA-place] are found again after something was written before them', () => {
    const text = 'I kris: så hjälper vi varandra.';
    const place = placeOf(marking, text);
    expect(place && text.slice(place.start, place.end)).toBe('hjälper vi');
  });

  it('[MA-place] are at the nearest of several places', () => {
    const text = 'x hjälper vi och sedan långt senare hjälper vi igen';
    expect(placeOf({ ...marking, start: 40, end: 50 }, text)?.start).toBe(36);
  });

  it('[MA-place] are nowhere when the words have been changed', () => {
    expect(placeOf(marking, 'Så stöttar vi varandra.')).toBeNull();
  });

  it.each([
    [
      'the space around them is left out',
      'a  två ord  b',
      1,
      11,
      { start: 3, end: 10, quote: 'två ord' },
    ],
    ['only space is nothing', 'a   b', 1, 4, null],
    ['no selection is nothing', 'abc', 1, 1, null],
  ] as const)('[MA-words] %s', (_words, text, start, end, expected) => {
    expect(wordsIn(text, start, end)).toEqual(expected);
  });

  it('[MA-keys] are made with the keys 1 to 6, and moved to a level with 7 to 9', () => {
    const meanings = '123456789'.split('').map(meaningOfKey);
    expect(meanings.slice(0, 6)).toEqual(quickMarks.map((mark) => ({ mark })));
    expect(meanings.slice(6)).toEqual([
      { level: 'individual' },
      { level: 'group' },
      { level: 'operations' },
    ]);
    expect(['0', '10', 'a', 'Enter', ''].map(meaningOfKey)).toEqual([null, null, null, null, null]);
  });

  it('start on the level of the question', () => {
    expect(['role', 'individual', 'group', 'operations'].map(levelOfArea)).toEqual([
      'individual',
      'individual',
      'group',
      'operations',
    ]);
  });
});
