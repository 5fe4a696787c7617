import type { DeckSpec, SlideKind, SlideSpec } from '#slides/deck.ts';
import { feedbackDeck } from '#slides/feedback-deck.ts';
import { policyDeck } from '#slides/policy-deck.ts';
import { swotPlanDeck } from '#slides/swot-plan-deck.ts';
import { topicsDeck } from '#slides/topics-deck.ts';
import {
  aDecision,
  anAction,
  aTopic,
  feedbackInput,
  policyInput,
  swotPlanInput,
  topicsInput,
} from './deck-inputs.ts';

const idsOf = (deck: DeckSpec): readonly string[] => deck.slides.map((slide) => slide.id);

function slideOf<Kind extends SlideKind>(
  deck: DeckSpec,
  id: string,
  kind: Kind,
): Extract<SlideSpec, { kind: Kind }> {
  const slide = deck.slides.find((one) => one.id === id);
  if (slide?.kind !== kind) throw new Error(`${id} is ${slide?.kind ?? 'missing'}, not ${kind}`);
  return slide as Extract<SlideSpec, { kind: Kind }>;
}

describe('the feedback deck', () => {
  const deck = feedbackDeck(feedbackInput(), 'sv');

  it('has the slides of domain.md 7', () => {
    expect(idsOf(deck)).toEqual([
      'fb-title',
      'fb-how',
      'fb-strengths',
      'fb-possibilities',
      'fb-needs',
      'fb-citizen',
      'fb-next',
    ]);
  });

  it('counts interviews that were held and documents that were read', () => {
    expect(
      slideOf(deck, 'fb-how', 'process').steps.map((step) => `${step.figure} ${step.heading}`),
    ).toEqual(['1 intervju', '1 handling', '3 iakttagelser']);
  });

  it('sets what concerns the group beside what concerns the services', () => {
    const { columns } = slideOf(deck, 'fb-needs', 'comparison');
    expect(columns.map((column) => column.items)).toEqual([
      ['Det svåra sägs efteråt.'],
      ['Brukare hörs sällan.'],
    ]);
    expect(slideOf(deck, 'fb-strengths', 'bullets').items).toEqual(['Vi hjälps åt.']);
  });

  it('says so when no finding carries the voice of residents (R35)', () => {
    expect(slideOf(deck, 'fb-citizen', 'bullets').items).toEqual(['Brukare hörs sällan.']);
    const silent = feedbackDeck(feedbackInput({ findings: [] }), 'sv');
    expect(slideOf(silent, 'fb-citizen', 'bullets').lead).toContain('vem frågar vi?');
  });

  it('never counts or shows a finding about one person', () => {
    const findings = [
      { id: 'X', kind: 'need', level: 'individual', text: 'hemligt', citizenVoice: true },
    ] as const;
    const private_ = feedbackDeck(feedbackInput({ findings }), 'sv');
    expect(JSON.stringify(private_)).not.toContain('hemligt');
    expect(slideOf(private_, 'fb-how', 'process').steps).toHaveLength(2);
  });

  it('is a draft until it has been presented', () => {
    expect(deck.draft).toBe(false);
    expect(feedbackDeck(feedbackInput({ status: 'draft' }), 'sv').draft).toBe(true);
  });
});

describe('the matters deck', () => {
  const deck = topicsDeck(topicsInput(), 'sv');

  it('has the slides of domain.md 7', () => {
    expect(idsOf(deck)).toEqual([
      'tp-title',
      'tp-review',
      'tp-analysis',
      'tp-criteria',
      'tp-map',
      'tp-list',
      'tp-elsewhere',
      'tp-prep',
    ]);
  });

  it('shows the mean rating of each rule, best first, with a decimal comma', () => {
    const { items, notes } = slideOf(deck, 'tp-review', 'votes');
    expect(items.map((item) => item.valueText)).toEqual(['4,0', '2,5']);
    expect(notes).toContain('3 egna spelregler i 2 enheter. 50 medarbetare');
  });

  it('marks the rule that is kept worst, in words too, and none where there is only one', () => {
    const { items } = slideOf(deck, 'tp-review', 'votes');
    expect(items.map((item) => [item.marked ?? false, item.detail])).toEqual([
      [false, null],
      [true, 'Lägst just nu. Den pratar vi om.'],
    ]);
    const one = topicsInput({ ruleReviews: topicsInput().ruleReviews.slice(0, 1) });
    const alone = slideOf(topicsDeck(one, 'sv'), 'tp-review', 'votes').items;
    expect(alone.map((item) => item.marked ?? false)).toEqual([false]);
  });

  it('sets what 0, 1 and 2 mean in columns, and leaves a scale of another form as it is', () => {
    const criterion = { code: 'K1', question: 'Berör den flera?' };
    const criteriaOf = (...scales: readonly string[]) =>
      slideOf(
        topicsDeck(
          topicsInput({ criteria: scales.map((scale) => ({ ...criterion, scale })) }),
          'sv',
        ),
        'tp-criteria',
        'table',
      );
    const plain = criteriaOf('0 en · 1 två · 2 tre eller fler');
    expect(plain.columns).toEqual(['Nr', 'Vi frågar', '0 poäng', '1 poäng', '2 poäng']);
    expect(plain.rows).toEqual([['K1', 'Berör den flera?', 'en', 'två', 'tre eller fler']]);
    const own = criteriaOf('0 en · 1 två · 2 tre', 'låg till hög');
    expect(own.columns).toEqual(['Nr', 'Vi frågar', 'Poäng']);
    expect(own.rows.map((row) => row[2])).toEqual(['0 en · 1 två · 2 tre', 'låg till hög']);
  });

  it('lists ranked matters in their order with votes and owner, the others with their place', () => {
    const list = slideOf(deck, 'tp-list', 'votes').items;
    expect(list.map((item) => `${item.label} ${item.valueText} ${item.detail}`)).toEqual([
      '1. Hur gör vi med Q2? 9 röster Jonas Lingonhed',
      '2. Hur gör vi med Q1? 7 röster Jonas Lingonhed',
    ]);
    expect(slideOf(deck, 'tp-elsewhere', 'table').rows).toEqual([
      ['Hur gör vi med Q3?', 'Linjen', 'Jonas Lingonhed'],
    ]);
  });

  it('sums the criteria of each matter', () => {
    expect(slideOf(deck, 'tp-map', 'criteriaMap').rows[0]).toMatchObject({
      scores: [2, 2, 2, 2, 1, 1, 1, 2],
      total: 13,
      placement: 'Ledningsgruppen',
    });
  });

  it('is a draft while a matter has no place', () => {
    expect(deck.draft).toBe(false);
    expect(
      topicsDeck(topicsInput({ topics: [aTopic('Q1', { placement: null })] }), 'sv').draft,
    ).toBe(true);
  });
});

describe('the policy deck', () => {
  const deck = policyDeck(policyInput(), 'sv');

  it('gathers the cards on one chapter in a row', () => {
    const card = { ref: 'AFS 2023:2', chapter: '2 kap', summary: '' };
    const regulations = [
      { ...card, title: 'Mål' },
      { ...card, title: 'Kunskaper' },
      { ...card, chapter: '3 kap', title: 'Ansvar' },
    ];
    const gathered = policyDeck(policyInput({ regulations }), 'sv');
    expect(slideOf(gathered, 'pl-regulations', 'table').rows.map((row) => row.slice(0, 2))).toEqual(
      [
        ['AFS 2023:2 2 kap', 'Mål · Kunskaper'],
        ['AFS 2023:2 3 kap', 'Ansvar'],
      ],
    );
  });

  it('has the slides of domain.md 7, the sections shared between three', () => {
    expect(idsOf(deck)).toEqual([
      'pl-title',
      'pl-regulations',
      'pl-mandates',
      'pl-group-mandate',
      'pl-sections-1',
      'pl-sections-2',
      'pl-sections-3',
      'pl-staff',
    ]);
    expect(
      deck.slides.filter((slide) => slide.kind === 'policy').map((slide) => slide.title),
    ).toEqual([
      'Ledningspolicyn, avsnitt 1–3',
      'Ledningspolicyn, avsnitt 4–6',
      'Ledningspolicyn, avsnitt 7',
    ]);
  });

  it('leads from each regulation to the sections that rest on it', () => {
    expect(slideOf(deck, 'pl-regulations', 'table').rows).toEqual([
      ['SOSFS 2011:9 3 kap', 'Ansvar', '1, 3, 5, 7'],
      ['SoL 2025:400', 'Socialtjänstlagen', '2, 4, 6'],
    ]);
  });

  it('names persons and services, the group on a slide of its own', () => {
    expect(slideOf(deck, 'pl-mandates', 'matrix').rows.map((row) => row.heading)).toEqual([
      'Marit Hasselgrind',
      'Särskilt boende + Hemtjänst',
    ]);
    expect(slideOf(deck, 'pl-group-mandate', 'matrix').rows).toHaveLength(5);
  });

  it('leaves out what it cannot say yet: sections that cite, dates of the occasion', () => {
    const bare = policyDeck(
      policyInput({ sections: [], occasion: { number: 3, dates: [] } }),
      'sv',
    );
    expect(slideOf(bare, 'pl-regulations', 'table').columns).toEqual(['Regelverk', 'Handlar om']);
    expect(slideOf(bare, 'pl-title', 'title').lines[1]).toBe('Träff 3');
  });

  it('is a draft until a named person has adopted it', () => {
    const draft = (status: string) =>
      policyDeck(policyInput({ policy: { ...policyInput().policy, status } }), 'sv').draft;
    expect(['draft', 'review', 'agreed', 'adopted', 'published'].map(draft)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the SWOT and plan deck', () => {
  const deck = swotPlanDeck(swotPlanInput(), 'sv');

  it('has the slides of domain.md 7', () => {
    expect(idsOf(deck)).toEqual([
      'sp-title',
      'sp-journey',
      'sp-competences',
      'sp-experience',
      'sp-swot',
      'sp-plan-short',
      'sp-plan-long',
      'sp-decisions',
      'sp-next',
    ]);
  });

  it('shows what was kept, most votes first', () => {
    const { quadrants } = slideOf(deck, 'sp-swot', 'swot');
    expect(quadrants.map((quadrant) => quadrant.items)).toEqual([
      ['fler röster', 'färre röster'],
      [],
      [],
      [],
    ]);
  });

  it('sets short actions on months and long ones on years', () => {
    const short = slideOf(deck, 'sp-plan-short', 'plan');
    expect(short.periods).toEqual(['juni', 'juli', 'aug', 'sep', 'okt']);
    expect(short.actions[0]).toMatchObject({
      from: 0,
      to: 4,
      bar: 'juni–okt',
      owner: 'Jonas Lingonhed',
    });
    const long = slideOf(deck, 'sp-plan-long', 'plan');
    expect(long.periods).toEqual(['2027', '2028', '2029', '2030']);
    expect(long.actions[0]).toMatchObject({ from: 0, to: 3, bar: '2027–2030' });
  });

  it('sets a plan of one to two years on quarters', () => {
    const planActions = [anAction({ start: '2027-06-01', due: '2028-09-29' })];
    const short = slideOf(
      swotPlanDeck(swotPlanInput({ planActions }), 'sv'),
      'sp-plan-short',
      'plan',
    );
    expect(short.periods).toEqual([
      'Kv 2 27',
      'Kv 3 27',
      'Kv 4 27',
      'Kv 1 28',
      'Kv 2 28',
      'Kv 3 28',
    ]);
    expect(short.actions[0]).toMatchObject({ from: 0, to: 5 });
  });

  it('leaves out drafts and decisions that may not be published', () => {
    const decisions = [
      aDecision({ text: 'öppet' }),
      aDecision({ text: 'utkastet', status: 'draft' }),
      aDecision({ text: 'hemligt', notPublishedReason: 'Rör en person.' }),
    ];
    const shown = slideOf(
      swotPlanDeck(swotPlanInput({ decisions }), 'sv'),
      'sp-decisions',
      'decisions',
    ).decisions;
    expect(shown.map((decision) => decision.text)).toEqual(['öppet']);
    expect(shown[0]?.decidedBy).toBe('Marit Hasselgrind\n26\u00a0maj');
  });

  it('is a draft while an action is only proposed', () => {
    expect(deck.draft).toBe(false);
    expect(
      swotPlanDeck(swotPlanInput({ planActions: [anAction({ status: 'proposed' })] }), 'sv').draft,
    ).toBe(true);
  });
});

it('says the same slides in English', () => {
  const pairs = [
    [feedbackDeck(feedbackInput(), 'sv'), feedbackDeck(feedbackInput(), 'en')],
    [topicsDeck(topicsInput(), 'sv'), topicsDeck(topicsInput(), 'en')],
    [policyDeck(policyInput(), 'sv'), policyDeck(policyInput(), 'en')],
    [swotPlanDeck(swotPlanInput(), 'sv'), swotPlanDeck(swotPlanInput(), 'en')],
  ] as const;
  for (const [swedish, english] of pairs) {
    expect(idsOf(english)).toEqual(idsOf(swedish));
    for (const [index, slide] of english.slides.entries()) {
      expect(slide.title).not.toBe(swedish.slides[index]?.title);
    }
  }
});
