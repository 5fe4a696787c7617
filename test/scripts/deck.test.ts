import { zipSync } from 'fflate';
import { readDestination } from '#slides/ooxml/destination.ts';
import { deck } from '../../scripts/deck.ts';
import { themeFile } from '../slides/themes.ts';

const noFile = (): Uint8Array => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
};
const run = (line: string, read: (file: string) => Uint8Array = noFile) =>
  deck(line.split(' '), read);

describe('npm run deck', () => {
  it('writes the deck and a preview of every slide', () => {
    const { code, said, files } = run('--stage t4 --template swotPlan --lang sv --out ut');
    expect({ code, said }).toEqual({ code: 0, said: 'ut/swotPlan-sv.pptx\n' });
    const names = [...files.keys()];
    expect(names.slice(0, 3)).toEqual([
      'swotPlan-sv.pptx',
      'swotPlan-sv-01.svg',
      'swotPlan-sv-02.svg',
    ]);
    expect(names.length).toBeGreaterThan(9);
  });

  it('writes all five decks on a theme', () => {
    const { code, files } = run('--template all --lang en --theme t.pptx --out ut', () =>
      themeFile('municipal'),
    );
    expect(code).toBe(0);
    const decks = [...files].filter(([name]) => name.endsWith('.pptx'));
    expect(decks.map(([name]) => name)).toEqual([
      'feedback-en.pptx',
      'groundRules-en.pptx',
      'topics-en.pptx',
      'policy-en.pptx',
      'swotPlan-en.pptx',
    ]);
    for (const [, bytes] of decks) expect(readDestination(bytes).colours.accent1).toBe('007A53');
  });

  it.each([
    ['--stage t4', '--out DIR is missing'],
    ['--stage t9 --out ut', 'No stage "t9": start, prep'],
    ['--template rules --out ut', 'No template "rules": feedback'],
    ['--lang fi --out ut', 'No language "fi"'],
    ['--them x --out ut', 'Unknown option --them'],
    ['--out', '--out needs a value'],
    ['--theme gone.pptx --out ut', 'gone.pptx cannot be opened (ENOENT).'],
  ])('refuses "%s" in one sentence', (line, why) => {
    const { code, said, files } = run(line);
    expect(code).toBe(1);
    expect(said).toContain(why);
    expect(files.size).toBe(0);
  });

  it('says why a theme file cannot be used', () => {
    const text = (bytes: Uint8Array) => run('--theme mall.pptx --out ut', () => bytes).said;
    expect(text(new TextEncoder().encode('hej'))).toContain(
      'mall.pptx cannot be used as a theme. The presentation cannot be read: it is not a .pptx or .potx.',
    );
    expect(text(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain(
      'encrypted or in the old .ppt format',
    );
    expect(text(zipSync({ 'word/document.xml': new Uint8Array([60]) }))).toContain(
      'holds no presentation',
    );
  });
});
