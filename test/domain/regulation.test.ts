import {
  cardsInForce,
  isUnchecked,
  regulationCardsOf,
  regulationId,
  type RegulationContent,
  type RegulationRef,
} from '#domain/regulation.ts';
import { regulationCards } from '#i18n/defaults/regulations.ts';
import { earlierProvisions, regulationLinks } from '#i18n/defaults/regulation-sources.ts';

const card = (id: string, more: Partial<RegulationContent> = {}) => ({
  id,
  ref: 'AFS 2023:2',
  area: 'workEnvironment' as const,
  chapter: '2 kap',
  title: 'Mål',
  summary: 'Det ska finnas mål.',
  question: '',
  link: '',
  checkedOn: '2026-11-23',
  standing: 'inForce' as const,
  replacedBy: '',
  order: 1,
  ...more,
});

const record = (id: string, more: Partial<RegulationRef> = {}): RegulationRef => ({
  programmeId: 'UPP',
  createdAt: '2027-01-01T08:00:00Z',
  createdBy: 'K01',
  hidden: false,
  ...card(id),
  ...more,
});

describe('the regulation cards', () => {
  it('[RG-cards] are the product’s, with the customer’s version in the place of what was changed', () => {
    const cards = regulationCardsOf(
      [card('a', { order: 1 }), card('b', { order: 2 })],
      [record('b', { summary: 'Våra ord.', order: 2 }), record('own', { order: 3 })],
    );
    expect(cards.map(({ id, record: own }) => [id, own !== undefined])).toEqual([
      ['a', false],
      ['b', true],
      ['own', true],
    ]);
    expect(cards[1]?.summary).toBe('Våra ord.');
  });

  it('[RG-cards] leave out what the customer has removed, and follow the product for the rest', () => {
    const removed = record('a', { hidden: true });
    expect(regulationCardsOf([card('a'), card('b')], [removed]).map(({ id }) => id)).toEqual(['b']);
    const newer = card('b', { checkedOn: '2027-11-01' });
    expect(regulationCardsOf([newer], [])[0]?.checkedOn).toBe('2027-11-01');
  });

  it('[RG-earlier] ask nothing of the group once they are replaced', () => {
    const earlier = card('old', { ref: 'AFS 2015:4', standing: 'earlier', order: 9 });
    const cards = regulationCardsOf([card('a'), earlier], []);
    expect(cards).toHaveLength(2);
    expect(cardsInForce(cards).map(({ id }) => id)).toEqual(['a']);
  });

  it('[RG-checked] are to be looked at when a year has passed', () => {
    expect(isUnchecked(card('a'), '2027-11-23')).toBe(false);
    expect(isUnchecked(card('a'), '2027-11-24')).toBe(true);
  });
});

describe('the default cards', () => {
  it('have ids of their own that do not hang on their order', () => {
    const ids = regulationCards.map(({ ref, chapter, title }) =>
      regulationId({ ref, chapter, title: title.sv }),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('sosfs-2011-9-3-kap-ansvar');
  });

  it('name the earlier work environment provision as replaced by the one in force', () => {
    const [earlier] = earlierProvisions;
    expect(earlier).toMatchObject({ ref: 'AFS 2015:4', replacedBy: 'AFS 2023:2' });
    const current = new Set(regulationCards.map(({ ref }) => ref));
    expect(current.has('AFS 2015:4')).toBe(false);
    expect(current.has('AFS 2023:2')).toBe(true);
  });

  it('each lead to their source', () => {
    const refs = [...regulationCards, ...earlierProvisions].map(({ ref }) => ref);
    const missing = refs.filter((ref) => URL.parse(regulationLinks[ref] ?? '') === null);
    expect(missing).toEqual([]);
  });
});
