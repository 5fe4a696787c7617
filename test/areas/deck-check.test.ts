import { checkDeck } from '#areas/deck/deckCheck.ts';
import { slideStates, tagKeys } from '#areas/deck/deckState.ts';
import type { OpenSlide } from '#host/deck-port.ts';
import type { RenderedSlide } from '#slides/deck.ts';
import { hashTexts } from '#slides/texts.ts';

const rendered = (id: string): RenderedSlide => ({
  ...{ key: `P/groundRules/${id}/1`, specKey: `P/groundRules/${id}`, rev: 'r1' },
  ...{ hash: '', title: id, svg: '' },
});
let next = 0;
const aSlide = (look: Partial<OpenSlide> = {}): OpenSlide => {
  next += 1;
  return {
    ...{ id: String(next), index: 0, title: 'Rubrik', texts: ['Rubrik'], tags: {} },
    withoutAltText: [],
    ...look,
  };
};
const ours = (id: string, rev: string, texts = ['Rubrik']): Partial<OpenSlide> => ({
  texts,
  tags: {
    [tagKeys.key]: `P/groundRules/${id}/1`,
    [tagKeys.rev]: rev,
    [tagKeys.hash]: hashTexts(['Rubrik']),
  },
});

const found = (...slides: readonly OpenSlide[]) => {
  const open = { slides, tags: {} };
  const statuses = slideStates([rendered('gr-why')], open);
  return checkDeck(open, {
    ...{ programmeId: 'P', statuses },
    specKeys: new Set(['P/groundRules/gr-why']),
    draftMarks: ['Utkast – inte fastställt'],
  }).map(({ kind }) => kind);
};

describe('the check before a presentation is shown', () => {
  it('has nothing to say about a sound deck', () => {
    expect(found(aSlide(), aSlide(ours('gr-why', 'r1')))).toEqual([]);
  });

  it.each([
    ['draft', aSlide({ texts: ['Rubrik', 'Utkast – inte fastställt'] })],
    ['title', aSlide({ title: ' ', texts: ['Bara text'] })],
    ['altText', aSlide({ withoutAltText: ['Bild 3'] })],
    ['stale', aSlide(ours('gr-why', 'r0'))],
    ['edited', aSlide(ours('gr-why', 'r0', ['Mina ord']))],
    ['gone', aSlide(ours('gr-rules-9', 'r1'))],
  ] as const)('finds %s', (kind, slide) => {
    expect(found(slide)).toEqual([kind]);
  });

  it('finds the second of two slides that are the same', () => {
    expect(found(aSlide(ours('gr-why', 'r1')), aSlide(ours('gr-why', 'r1')))).toEqual(['twin']);
  });

  it('leaves slides of another programme alone', () => {
    const other = aSlide({ tags: { [tagKeys.key]: 'Q/groundRules/gr-why/1' } });
    expect(found(other)).toEqual([]);
  });

  it('says nothing about titles and alternative texts where PowerPoint cannot tell', () => {
    expect(found(aSlide({ title: '', texts: [], withoutAltText: null }))).toEqual([]);
  });
});
