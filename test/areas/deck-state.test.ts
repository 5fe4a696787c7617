import { numbersText, placeAfter, slideStates, tagKeys } from '#areas/deck/deckState.ts';
import type { OpenDeck, OpenSlide } from '#host/deck-port.ts';
import type { RenderedSlide } from '#slides/deck.ts';
import { hashTexts } from '#slides/texts.ts';

const rendered = (specKey: string, rev = 'r1'): RenderedSlide => ({
  key: `${specKey}/1`,
  specKey,
  rev,
  hash: '',
  title: specKey,
  svg: '',
});

const inserted = (
  id: string,
  index: number,
  slide: RenderedSlide,
  texts: readonly string[] = ['Våra spelregler'],
): OpenSlide => ({
  id,
  index,
  title: texts[0] ?? '',
  texts,
  tags: {
    [tagKeys.key]: slide.key,
    [tagKeys.rev]: slide.rev,
    [tagKeys.hash]: hashTexts(['Våra spelregler']),
  },
  withoutAltText: [],
});

const deckOf = (...slides: readonly OpenSlide[]): OpenDeck => ({ slides, tags: {} });
const rules = rendered('gr-rules-1');

describe('what the deck holds of ours', () => {
  it.each([
    ['new', deckOf()],
    ['same', deckOf(inserted('256', 0, rules))],
    ['stale', deckOf(inserted('256', 0, rendered('gr-rules-1', 'r0')))],
    ['edited', deckOf(inserted('256', 0, rendered('gr-rules-1', 'r0'), ['Mina ord']))],
  ] as const)('is %s', (state, deck) => {
    expect(slideStates([rules], deck)[0]?.state).toBe(state);
  });

  it('sees that somebody has changed a slide by hand while there is no news for it', () => {
    const deck = deckOf(inserted('256', 0, rules, ['Mina ord']));
    expect(slideStates([rules], deck)[0]?.state).toBe('own');
  });

  it('asks about every page of a slide when one of them was changed by hand', () => {
    const pages = [rules, { ...rules, key: 'gr-rules-1/2' }];
    const old = pages.map((page) => ({ ...page, rev: 'r0' }));
    const deck = deckOf(inserted('256', 0, old[0]!), inserted('257', 1, old[1]!, ['Mina ord']));
    expect(slideStates(pages, deck).map(({ state }) => state)).toEqual(['edited', 'edited']);
  });

  it('asks before it replaces anything where the words cannot be read', () => {
    const deck = deckOf(inserted('256', 0, rendered('gr-rules-1', 'r0'), []));
    expect(slideStates([rules], deck, false)[0]?.state).toBe('edited');
    expect(slideStates([rules], deckOf(inserted('256', 0, rules, [])), false)[0]?.state).toBe(
      'same',
    );
  });

  it('takes the first of two slides that carry the same key', () => {
    const deck = deckOf(inserted('256', 0, rules), inserted('300', 4, rules));
    expect(slideStates([rules], deck)[0]?.place?.id).toBe('256');
  });
});

describe('where a new slide goes', () => {
  const three = [rendered('gr-title'), rules, rendered('gr-forms')];

  it('is behind the nearest of its own deck before it', () => {
    const statuses = slideStates(three, deckOf(inserted('256', 0, three[0]!)));
    expect(placeAfter(statuses, 2, '999')).toBe('256');
  });

  it('is where the user points when none of its deck is there', () => {
    expect(placeAfter(slideStates(three, deckOf()), 1, '999')).toBe('999');
  });
});

it.each([
  [[2, 3, 4], '2–4'],
  [[7], '7'],
  [[5, 3, 6], '3, 5–6'],
  [[], ''],
])('slide numbers %j are said as %s', (numbers, said) => {
  expect(numbersText(numbers)).toBe(said);
});
