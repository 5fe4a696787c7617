import { sentencesOf, similarPassages } from '#domain/similar-passage.ts';
import { stemOf, stemsOf } from '#domain/word-stem.ts';
import { anAnswer } from './builders.ts';

const said = (id: string, text: string) => ({ ...anAnswer(id, `P-${id}`), text });

describe('the stem of a Swedish word', () => {
  it.each([
    [['möte', 'möten', 'mötena', 'mötet']],
    [['fråga', 'frågor', 'frågorna', 'frågan']],
    [['invånare', 'invånarna', 'invånarnas', 'invånaren']],
    [['tydlig', 'tydliga', 'tydligt', 'tydlighet', 'tydligheten']],
    [['enhet', 'enheten', 'enheter', 'enheterna', 'ENHETERNAS']],
  ])('is the same for %j', (words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it('is not shared by words that only begin alike', () => {
    expect(stemOf('budget')).not.toBe(stemOf('budskap'));
  });

  it('leaves out words that say nothing about the subject', () => {
    expect([...stemsOf('Det är inte alltid så att vi har mötena')]).toEqual([stemOf('möte')]);
  });
});

describe('suggestions of similar passages', () => {
  const answers = [
    said('A1', 'Budgeten är tydlig. Mötena fastnar i ekonomin varje gång.'),
    said('A2', 'Vi har roligt på fikat.'),
    said('A3', 'Ekonomin tar över när vi möts i ett möte.'),
  ];

  it('[FI-similar] are the sentences about the same thing, most alike first', () => {
    const found = similarPassages('Möten fastnar i ekonomi', answers);
    expect(found.map(({ answerId, quote }) => [answerId, quote])).toEqual([
      ['A1', 'Mötena fastnar i ekonomin varje gång.'],
      ['A3', 'Ekonomin tar över när vi möts i ett möte.'],
    ]);
  });

  it('[FI-similar] keep their place in the answer', () => {
    const [first] = similarPassages('Möten fastnar i ekonomi', answers);
    expect(answers[0]?.text.slice(first?.start, first?.end)).toBe(first?.quote);
  });

  it('[FI-similar] are none when nothing or one word is shared', () => {
    expect(similarPassages('Ekonomin', answers)).toEqual([]);
    expect(similarPassages('', answers)).toEqual([]);
  });

  it('divide a text into sentences without losing a word', () => {
    const text = 'Ett. Två!  Tre?\n- fyra';
    expect(sentencesOf(text).map(({ quote }) => quote)).toEqual(['Ett.', 'Två!', 'Tre?', '- fyra']);
  });
});
