import { groupTitle, similarTo, suggestedGroups } from '#domain/statement-likeness.ts';

const statement = (id: string, text: string) => ({ id, text });
const prepared = statement('A', 'Vi kommer förberedda till mötena.');
const ready = statement('B', 'Alla ska vara förberedda när mötet börjar.');
const hard = statement('C', 'Det svåra sägs när alla är med.');

describe('statements that seem to say the same', () => {
  it('[ST-similar] share word stems, whatever their endings', () => {
    expect(similarTo([prepared], [prepared, ready, hard])).toEqual(['B']);
  });

  it('[ST-similar] are not those with one word in common', () => {
    expect(similarTo([hard], [statement('D', 'Det svåra mötet om budgeten i augusti.')])).toEqual(
      [],
    );
  });

  it('[ST-similar] are suggested as groups in which no statement is twice', () => {
    const third = statement('D', 'Mötena börjar i tid och vi är förberedda.');
    const groups = suggestedGroups([prepared, hard, ready, third]);
    expect(groups.flat().toSorted()).toEqual(['A', 'B', 'D']);
    expect(new Set(groups.flat()).size).toBe(groups.flat().length);
  });
});

describe('what a group is called', () => {
  it('[ST-title] is the words its statements have beside each other', () => {
    expect(
      groupTitle([
        'Gemensamma mötestider för alla.',
        'Hålla gemensamma mötestider.',
        'Kaffe till dem som kommer.',
      ]),
    ).toBe('Gemensamma mötestider');
  });

  it('[ST-title] has the small words between them, but not what stands between two sentences', () => {
    expect(groupTitle(['Rutiner vid avvikelser saknas.', 'Vi har rutiner vid avvikelser.'])).toBe(
      'Rutiner vid avvikelser',
    );
    expect(groupTitle(['Tydliga roller. Chefer lyssnar.', 'Roller, chefer.'])).toBe(
      'Roller Chefer',
    );
  });

  it('[ST-title] is else the word they share, else how the first begins', () => {
    expect(groupTitle(['Förberedda till mötet.', 'Vi är förberedda.'])).toBe('Förberedda');
    expect(groupTitle(['Vi lyssnar på varandra hela tiden.', 'Kaffe.'])).toBe(
      'Vi lyssnar på varandra hela',
    );
  });
});
