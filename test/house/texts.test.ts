import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { textFaults } from './compareTexts.ts';

describe('the texts in Swedish and English', () => {
  it('have the same keys and say the same names and numbers', () => {
    expect(textFaults(sv, en)).toEqual([]);
  });
});

describe('the comparison of the languages', () => {
  const swedish = {
    saved: 'Sparat',
    group: { hello: (name: string) => `Hej ${name}`, left: 'Kvar: {count}' },
  };

  it('accepts texts that say the same', () => {
    const english = {
      saved: 'Saved',
      group: { hello: (name: string) => `Hi ${name}`, left: '{count} left' },
    };
    expect(textFaults(swedish, english)).toEqual([]);
  });

  it.each([
    [
      'a missing key',
      { saved: 'Saved', group: { hello: swedish.group.hello } },
      'group.left is missing in English',
    ],
    ['a key too many', { ...swedish, more: 'More' }, 'more is missing in Swedish'],
    ['an empty text', { ...swedish, saved: '' }, 'saved is empty'],
    [
      'a text that should be a function',
      { ...swedish, group: { ...swedish.group, hello: 'Hi' } },
      'group.hello is a function in Swedish, a string in English',
    ],
    [
      'a function that leaves the name out',
      { ...swedish, group: { ...swedish.group, hello: (_name: string) => 'Hi' } },
      'group.hello says name in Swedish, nothing in English',
    ],
    [
      'a string with another placeholder',
      { ...swedish, group: { ...swedish.group, left: '{number} left' } },
      'group.left says count in Swedish, number in English',
    ],
  ])('refuses %s', (_what, english, fault) => {
    expect(textFaults(swedish, english)).toEqual([fault]);
  });
});
