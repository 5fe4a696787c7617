import type { DeckSpec, SlideSpec } from '#slides/deck.ts';
import type { GroundRulesDeckInput } from '#slides/ground-rules-deck.ts';

export const aSlide = (slide: Partial<SlideSpec> & { readonly kind: SlideSpec['kind'] }) =>
  ({
    id: 'x',
    key: `p/t/${slide.kind}`,
    title: 'Rubrik',
    notes: 'Säg så här.',
    ...slide,
  }) as SlideSpec;

export const aDeck = (slides: readonly SlideSpec[], look: Partial<DeckSpec> = {}): DeckSpec => ({
  template: 'groundRules',
  language: 'sv',
  title: 'Bildspel',
  draft: false,
  slides,
  ...look,
});

export const aRule = (
  order: number,
  look: Partial<GroundRulesDeckInput['groundRules'][number]> = {},
): GroundRulesDeckInput['groundRules'][number] => ({
  id: `SR${order}`,
  order,
  text: `Regel ${order}: vi säger det i rummet.`,
  theme: 'tala',
  signs: 'Ingen fråga öppnas igen efter mötet.',
  reminder: 'Ska vi ta det här med gruppen?',
  status: 'agreed',
  ...look,
});

export const groundRulesInput = (
  look: Partial<GroundRulesDeckInput> = {},
): GroundRulesDeckInput => ({
  programme: { id: 'P1', municipality: 'Ekby kommun', department: 'Socialförvaltningen' },
  occasion: { number: 1, dates: ['2027-02-09', '2027-02-10'] },
  findings: [],
  groundRules: [1, 2, 3, 4, 5].map((order) => aRule(order)),
  interplayStatements: [{ id: 'SP1', text: 'När vi tycker olika frågar vi först.' }],
  workingForms: [{ id: 'AF1', name: 'Strategimöte', description: 'Varannan tisdag.' }],
  staffDeadline: '2027-03-11',
  ...look,
});
