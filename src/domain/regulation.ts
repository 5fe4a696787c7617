import { addMonths, type CalendarDate } from './calendar-date.ts';
import type { BaseRecord } from './record.ts';

export const regulationAreas = ['quality', 'workEnvironment', 'act', 'other'] as const;
export type RegulationArea = (typeof regulationAreas)[number];

/** In force, or an earlier provision that older material names. */
export const regulationStandings = ['inForce', 'earlier'] as const;
export type RegulationStanding = (typeof regulationStandings)[number];

/** What a regulation asks, in our own words. */
export type RegulationContent = {
  /** As one cites it: `SOSFS 2011:9`. */
  readonly ref: string;
  readonly area: RegulationArea;
  /** Empty where the card is about the whole. */
  readonly chapter: string;
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  /** Where the text itself stands; empty where no address is known. */
  readonly link: string;
  readonly checkedOn: CalendarDate;
  readonly standing: RegulationStanding;
  /** What holds instead of an earlier provision. */
  readonly replacedBy: string;
  readonly order: number;
};

/**
 * A card that the customer has written or changed. One with the id of a default card stands in its place, so that
 * cards nobody has touched follow the product and the others do not.
 */
export type RegulationRef = BaseRecord & RegulationContent & { readonly hidden: boolean };

/** A card as it is read. */
export type RegulationCardView = RegulationContent & {
  readonly id: string;
  /** Undefined while the card is the product's own. */
  readonly record: RegulationRef | undefined;
};

/** The id of a default card, made of what it is about. */
export const regulationId = ({
  ref,
  chapter,
  title,
}: Pick<RegulationContent, 'ref' | 'chapter' | 'title'>): string =>
  [ref, chapter, title]
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** RG-cards (design.md 2.10). The product's cards with the customer's in their place, and the customer's own. */
export function regulationCardsOf(
  defaults: readonly (RegulationContent & { readonly id: string })[],
  records: Iterable<RegulationRef>,
): readonly RegulationCardView[] {
  const byId = new Map([...records].map((record) => [record.id, record]));
  const known = defaults.map((card): RegulationCardView => {
    const record = byId.get(card.id);
    byId.delete(card.id);
    return record === undefined ? { ...card, record } : { ...record, record };
  });
  const own = [...byId.values()].map((record): RegulationCardView => ({ ...record, record }));
  return [...known, ...own]
    .filter(({ record }) => record?.hidden !== true)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** RG-earlier (domain.md 8). What is asked of the group today: an earlier provision is shown and never asked about. */
export const cardsInForce = (cards: readonly RegulationCardView[]): readonly RegulationCardView[] =>
  cards.filter(({ standing }) => standing === 'inForce');

/** RG-checked (design.md 2.10). A card that nobody has checked for a year is to be looked at. */
export const isUnchecked = (
  { checkedOn }: Pick<RegulationContent, 'checkedOn'>,
  today: CalendarDate,
): boolean => addMonths(checkedOn, 12) < today;
