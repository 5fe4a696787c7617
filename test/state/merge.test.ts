import fc from 'fast-check';
import { equal, merge, type MergeInput } from '#state/merge.ts';

const typed = (field: string) => field === 'text' || field === 'signs';
const merged = (input: Partial<MergeInput>) =>
  merge({ mine: {}, base: {}, theirs: {}, sent: [], isTyped: typed, ...input });

describe('merging two versions of a record', () => {
  it('keeps both when different fields were changed', () => {
    const theirs = { text: 'a', signs: 'deras' };
    expect(merged({ base: { text: 'a' }, mine: { text: 'mitt' }, theirs })).toEqual({
      mine: { text: 'mitt' },
      base: { text: 'a' },
      diverged: [],
    });
  });

  it('asks when both changed the same text, and keeps mine until then', () => {
    expect(
      merged({ base: { text: 'a' }, mine: { text: 'mitt' }, theirs: { text: 'deras' } }),
    ).toEqual({
      mine: { text: 'mitt' },
      base: { text: 'a' },
      diverged: [{ field: 'text', theirs: 'deras' }],
    });
  });

  it('has nothing left to send when both wrote the same', () => {
    expect(merged({ base: { text: 'a' }, mine: { text: 'b' }, theirs: { text: 'b' } })).toEqual({
      mine: {},
      base: {},
      diverged: [],
    });
  });

  it('knows its own text again after a lost answer, though more has been typed since', () => {
    const sent = [{ text: 'a b' }];
    expect(
      merged({ base: { text: 'a' }, mine: { text: 'a b c' }, theirs: { text: 'a b' }, sent }),
    ).toEqual({ mine: { text: 'a b c' }, base: { text: 'a b' }, diverged: [] });
  });

  it('lets the later one decide a choice', () => {
    expect(
      merged({ base: { status: 'x' }, mine: { status: 'y' }, theirs: { status: 'z' } }),
    ).toMatchObject({ mine: { status: 'y' }, base: { status: 'z' }, diverged: [] });
  });

  it('keeps what both added to a list and leaves out what either removed', () => {
    expect(
      merged({ base: { ids: [1, 2, 3] }, mine: { ids: [1, 2, 4] }, theirs: { ids: [2, 3, 5] } }),
    ).toMatchObject({ mine: { ids: [2, 5, 4] }, diverged: [] });
  });

  it('asks when both changed the same part of a list', () => {
    const part = (text: string) => [{ id: 'q1', text }];
    expect(
      merged({ base: { q: part('a') }, mine: { q: part('b') }, theirs: { q: part('c') } }).diverged,
    ).toEqual([{ field: 'q', theirs: part('c') }]);
  });

  it('merges the parts of an object one by one', () => {
    const base = { votes: { a: 1, b: 1 } };
    const mine = { votes: { a: 2, b: 1 } };
    expect(merged({ base, mine, theirs: { votes: { a: 1, b: 3 } } })).toMatchObject({
      mine: { votes: { a: 2, b: 3 } },
      diverged: [],
    });
  });

  it('takes the other text where mine never was one', () => {
    const input = { base: { signs: null }, mine: { signs: '' }, theirs: { signs: 'deras' } };
    expect(merged(input)).toEqual({ mine: {}, base: {}, diverged: [] });
  });
});

const words = fc.constantFrom('', 'a', 'b', 'c', 'd');
const version = fc.record({ text: words, signs: fc.option(words), order: fc.nat(3) });

describe('merging any two versions', () => {
  const texts = ['text', 'signs'] as const;

  it('loses no text: mine is to be sent, is there already, or both are kept for a person', () => {
    const property = fc.property(version, version, version, (base, mine, theirs) => {
      const result = merged({ base, mine, theirs });
      const lost = texts.filter((field) => {
        const isText = mine[field] !== null && mine[field] !== '';
        const kept = result.mine[field] === mine[field] || equal(theirs[field], mine[field]);
        // What I did not change is not mine to lose.
        return isText && !kept && !equal(mine[field], base[field]);
      });
      expect(lost).toEqual([]);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('writes over no text that I have not seen, without asking', () => {
    const property = fc.property(version, version, version, (base, mine, theirs) => {
      const result = merged({ base, mine, theirs });
      const asked = new Set(result.diverged.map(({ field }) => field));
      const overwritten = texts.filter((field) => {
        const unseen = !equal(theirs[field], base[field]) && (theirs[field] ?? '') !== '';
        const writes = field in result.mine && !equal(result.mine[field], theirs[field]);
        return unseen && writes && !asked.has(field);
      });
      expect(overwritten).toEqual([]);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('is at rest when nobody else has written', () => {
    const property = fc.property(version, version, (base, mine) => {
      const result = merged({ base, mine, theirs: base });
      expect(result.diverged).toEqual([]);
      expect({ ...base, ...result.mine }).toEqual(mine);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('gives the same again when it is done twice against the same version', () => {
    const property = fc.property(version, version, version, (base, mine, theirs) => {
      const once = merged({ base, mine, theirs });
      fc.pre(once.diverged.length === 0);
      expect(merged({ base: once.base, mine: once.mine, theirs })).toEqual(once);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});
