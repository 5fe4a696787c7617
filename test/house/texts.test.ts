import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textFaults } from './compareTexts.ts';

type Texts = Readonly<Record<string, unknown>>;

const folder = join(__dirname, '../../src/i18n');
/** Every catalogue is a pair of files: sv.ts and en.ts, slides-sv.ts and slides-en.ts … */
const swedishFiles = readdirSync(folder).filter((file) => /^(.*-)?sv\.ts$/.test(file));

describe('the texts in Swedish and English', () => {
  it('are found', () => {
    expect(swedishFiles).toContain('sv.ts');
  });

  it.each(swedishFiles)('%s has the same keys as its English, and says the same names', (file) => {
    const englishFile = file.replace(/sv\.ts$/, 'en.ts');
    expect(existsSync(join(folder, englishFile))).toBe(true);
    const { sv } = jest.requireActual<{ sv: Texts }>(join(folder, file));
    const { en } = jest.requireActual<{ en: Texts }>(join(folder, englishFile));
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

  it('accepts a name that one language says it has no use for', () => {
    const english = { ...swedish, group: { ...swedish.group, hello: (_name: string) => 'Hi' } };
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
      { ...swedish, group: { ...swedish.group, hello: () => 'Hi' } },
      'group.hello takes name in Swedish, nothing in English',
    ],
    [
      'a string with another placeholder',
      { ...swedish, group: { ...swedish.group, left: '{number} left' } },
      'group.left takes count in Swedish, number in English',
    ],
  ])('refuses %s', (_what, english, fault) => {
    expect(textFaults(swedish, english)).toEqual([fault]);
  });
});
