import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import { aRule, groundRulesInput } from './builders.ts';

const ids = (input = groundRulesInput()): readonly string[] =>
  groundRulesDeck(input, 'sv').slides.map((slide) => slide.id);

describe('the ground-rules deck', () => {
  it('has the slides of domain.md 7, two for the rules when there are more than four', () => {
    expect(ids()).toEqual([
      'gr-title',
      'gr-why',
      'gr-process',
      'gr-rules-1',
      'gr-rules-2',
      'gr-interplay',
      'gr-forms',
      'gr-your-turn',
    ]);
    const four = groundRulesInput({ groundRules: [1, 2, 3, 4].map((order) => aRule(order)) });
    expect(ids(four)).not.toContain('gr-rules-2');
  });

  it('keeps the keys of its slides when the wording changes', () => {
    const before = groundRulesDeck(groundRulesInput(), 'sv').slides.map((slide) => slide.key);
    const changed = groundRulesInput({ groundRules: [aRule(1, { text: 'Nytt' }), aRule(2)] });
    const after = groundRulesDeck(changed, 'sv').slides.map((slide) => slide.key);
    expect(before).toEqual(expect.arrayContaining(after));
    expect(before[0]).toBe('P1/groundRules/gr-title');
  });

  it('is a draft until every rule still in play is agreed', () => {
    const draft = (status: string): boolean =>
      groundRulesDeck(groundRulesInput({ groundRules: [aRule(1), aRule(2, { status })] }), 'sv')
        .draft;
    expect(draft('agreed')).toBe(false);
    expect(draft('followedUp')).toBe(false);
    expect(draft('dropped')).toBe(false);
    expect(draft('discussed')).toBe(true);
    expect(draft('reopened')).toBe(true);
    expect(groundRulesDeck(groundRulesInput({ groundRules: [] }), 'sv').draft).toBe(true);
  });

  it('numbers the rules in play in their order and leaves out merged and dropped ones', () => {
    const groundRules = [
      aRule(3, { text: 'tredje' }),
      aRule(1, { text: 'första' }),
      aRule(2, { text: 'struken', status: 'dropped', dropReason: 'Två invändningar.' }),
    ];
    const { slides } = groundRulesDeck(groundRulesInput({ groundRules }), 'sv');
    const rules = slides.flatMap((slide) => (slide.kind === 'rules' ? slide.rules : []));
    expect(rules.map((rule) => `${rule.number} ${rule.text}`)).toEqual(['1 första', '2 tredje']);
    const process = slides.find((slide) => slide.kind === 'process');
    expect(process?.notes).toContain('Struket: ”struken” Skäl: Två invändningar.');
  });

  it('shows the path from proposals to agreement in numbers', () => {
    const groundRules = [aRule(1), aRule(2, { status: 'merged' }), aRule(3, { status: 'dropped' })];
    const { slides } = groundRulesDeck(groundRulesInput({ groundRules }), 'en');
    const process = slides.find((slide) => slide.kind === 'process');
    const steps = process?.kind === 'process' ? process.steps : [];
    expect(steps.map((step) => `${step.figure} ${step.heading}`)).toEqual([
      '3 proposals',
      '1 merged',
      '1 dropped',
      '1 ground rule',
    ]);
  });

  it('never shows a finding about one person', () => {
    const finding = { id: 'IA1', kind: 'need', citizenVoice: false } as const;
    const input = groundRulesInput({
      findings: [
        { ...finding, level: 'individual', text: 'hemligt' },
        { ...finding, level: 'operations', text: 'om verksamheten' },
        { ...finding, level: 'group', text: 'om gruppen' },
      ],
    });
    const why = groundRulesDeck(input, 'sv').slides.find((slide) => slide.id === 'gr-why');
    expect(why?.kind === 'comparison' && why.columns[1]?.items).toEqual([
      'om gruppen',
      'om verksamheten',
    ]);
  });
});
