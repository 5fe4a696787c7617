import fc from 'fast-check';
import type { DeckSpec, SlideSpec } from '#slides/deck.ts';

/** Swedish as it is written, and everything that should never have come here. */
const nasty = fc.constantFrom(
  '\u0001',
  '\u000b',
  '\r\n',
  '\t',
  '\ud83d',
  '\udc00',
  '😀',
  '👨‍👩‍👧',
  '<b>&"\'',
  '\u2028',
  '\ufffe',
  ']]>',
  '',
);
const word = fc.constantFrom(
  'vi',
  'delegationsordningen',
  'individ- och familjeomsorgen',
  'säger',
  'det',
  'i',
  'rummet,',
  'arbetsplatsträff',
  'kompetensförsörjningsstrategin',
  'Ekby',
  '2027–2029',
  'frågan',
  'är',
  'åtgärd',
  'ö',
  'helheten.',
);
export const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: nasty }), {
    maxLength: 45,
  })
  .map((words) => words.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const many = <Value>(value: fc.Arbitrary<Value>, maxLength = 14) => fc.array(value, { maxLength });
const small = fc.integer({ min: 0, max: 11 });

type Body<Kind extends SlideSpec['kind']> = Omit<
  Extract<SlideSpec, { kind: Kind }>,
  'kind' | 'id' | 'key' | 'title' | 'notes'
>;

const bodies: { readonly [Kind in SlideSpec['kind']]: fc.Arbitrary<Body<Kind>> } = {
  title: fc.record({ lines: many(text, 5) }),
  process: fc.record({
    steps: many(
      fc.record({
        figure: fc.option(fc.integer({ min: 0, max: 999 }).map(String)),
        heading: short,
        text,
      }),
      7,
    ),
  }),
  rules: fc.record({
    headings: fc.constant({ rule: 'Spelregel', signs: 'Så märks det', reminder: 'Så påminner vi' }),
    rules: many(
      fc.record({ number: small, text, signs: fc.option(text), reminder: fc.option(text) }),
    ),
  }),
  comparison: fc.record({
    columns: fc.array(fc.record({ heading: short, items: many(text, 9) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  table: fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      columns: fc.array(short, { minLength: columns, maxLength: columns }),
      rows: many(fc.array(text, { minLength: columns, maxLength: columns })),
      rowHeaders: fc.boolean(),
    }),
  ),
  criteriaMap: fc.record({
    headings: fc.constant({ matter: 'Fråga', total: 'Summa', placement: 'Plats' }),
    criteria: fc.constant(
      ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'].map((code) => ({ code, label: 'helheten' })),
    ),
    rows: many(
      fc.record({
        label: text,
        scores: fc.array(fc.constantFrom(0, 1, 2), { minLength: 8, maxLength: 8 }),
        total: fc.integer({ min: 0, max: 16 }),
        placement: short,
      }),
    ),
  }),
  matrix: fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      corner: short,
      columns: fc.array(short, { minLength: columns, maxLength: columns }),
      rows: many(fc.record({ heading: short, cells: fc.array(text, { maxLength: columns }) })),
    }),
  ),
  policy: fc.record({
    sections: many(fc.record({ number: small, heading: short, text, references: many(short, 3) })),
  }),
  swot: fc.record({
    quadrants: fc.tuple(many(text, 9), many(text, 9), many(text, 9), many(text, 9)).map((items) =>
      (['strength', 'weakness', 'opportunity', 'threat'] as const).map((key, index) => ({
        key,
        heading: key,
        items: items[index] ?? [],
      })),
    ),
  }),
  plan: fc.record({
    headings: fc.constant({ action: 'Åtgärd', owner: 'Ansvarig' }),
    periods: fc.constant([
      'jun',
      'jul',
      'aug',
      'sep',
      'okt',
      'nov',
      'dec',
      'jan',
      'feb',
      'mar',
      'apr',
      'maj',
    ]),
    actions: many(
      fc.record({
        title: text,
        owner: short,
        from: small,
        to: small,
        bar: fc.constant('jun–okt'),
        measure: text,
      }),
    ),
  }),
  competenceMap: fc.record({
    headings: fc.constant({ person: 'Vem', competences: 'Kan', drives: 'Drivs av' }),
    people: many(
      fc.record({ name: short, role: short, competences: many(text, 3), drives: many(text, 3) }),
    ),
  }),
  votes: fc.record({
    headings: fc.option(fc.constant({ item: 'Fråga', value: 'Röster' })),
    items: many(
      fc.record({
        label: text,
        detail: fc.option(short),
        value: small,
        valueText: fc.constant('9 röster'),
        marked: fc.boolean(),
      }),
    ),
    max: small,
  }),
  exercise: fc.record({ lead: text, steps: many(text, 8), closing: fc.option(text) }),
  decisions: fc.record({
    headings: fc.constant({ decision: 'Beslut', meaning: 'Betydelse', decidedBy: 'Beslutat av' }),
    decisions: many(
      fc.record({ number: fc.constant('LG 2027-01'), text, meaning: text, decidedBy: short }),
    ),
  }),
  nextSteps: fc.record({ steps: many(fc.record({ when: short, what: text, who: short })) }),
  bullets: fc.record({ lead: fc.option(text), items: many(text, 30) }),
};

export const slideKinds = Object.keys(bodies) as readonly SlideSpec['kind'][];

export const slideOf = (kind: SlideSpec['kind']): fc.Arbitrary<SlideSpec> =>
  fc
    .record({
      body: bodies[kind] as fc.Arbitrary<object>,
      title: fc.oneof(short, text),
      notes: text,
    })
    .map(
      ({ body, title, notes }) =>
        ({ ...body, kind, id: kind, key: `p/t/${kind}`, title, notes }) as SlideSpec,
    );

/** A deck with one slide of every kind. */
export const anyDeck: fc.Arbitrary<DeckSpec> = fc
  .record({
    slides: fc.tuple(...slideKinds.map(slideOf)),
    language: fc.constantFrom('sv', 'en'),
    draft: fc.boolean(),
    title: text,
  })
  .map((deck) => ({ ...deck, template: 'groundRules' }) as DeckSpec);
