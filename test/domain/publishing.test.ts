import type { Decision } from '#domain/decision.ts';
import type { Policy, PolicySection } from '#domain/mandate.ts';
import {
  decisionCopy,
  groundRuleCopy,
  policyCopies,
  publishables,
  type PublishableSources,
} from '#domain/publishing.ts';
import { openAreaOf } from '#domain/open-area.ts';
import { aRule } from './builders.ts';

const base = (id: string) => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-02-10T14:00:00Z',
  createdBy: 'K01',
});
const publication = { by: 'P01', at: '2027-02-12T13:00:00Z', on: '2027-02-12' };

const decision: Decision = {
  ...base('BE01'),
  status: 'decided',
  statusHistory: [],
  number: 'LG 2027-01',
  preparedOn: '2027-02-10',
  date: '2027-02-10',
  dayId: 'T1D2',
  text: 'Åtta regler gäller.',
  background: 'Hemlig bakgrund',
  meaningForStaff: 'Säg till när det inte märks.',
  decisionType: 'stance',
  decidedBy: 'P01',
  legalBasis: 'Hemlig grund',
  consultation: { required: true, doneOn: '2027-02-09' },
  publishedOn: null,
  plannedPublishOn: null,
  notPublishedReason: null,
  reportedToBoardOn: null,
  topicIds: ['Q01'],
};

const section = (order: number, more: Partial<PolicySection> = {}): PolicySection => ({
  ...base(`LP-${order}`),
  policyId: 'LP',
  key: `p${order}`,
  order,
  heading: `Avsnitt ${order}`,
  text: `Text ${order}`,
  legalRefs: ['SoL'],
  editorId: null,
  editUntil: null,
  round: null,
  stances: { behind: 7, question: 1, object: 0 },
  ...more,
});

const policy: Policy = {
  ...base('LP'),
  status: 'adopted',
  statusHistory: [],
  title: 'Ledningspolicy',
  version: '1.0',
  adoptedBy: 'P01',
  adoptedOn: '2027-04-28',
  reportedToBoardOn: null,
  validFrom: '2027-05-03',
  reviewOn: '2028-05-02',
};

describe('what is published', () => {
  it('[PU-copy] of a decision is its number, text, meaning and date, and nothing of how it came about', () => {
    const copy = decisionCopy(decision, publication);
    expect(copy).toEqual({
      id: 'open.BE01',
      programmeId: 'UPP',
      createdAt: '2027-02-12T13:00:00Z',
      createdBy: 'P01',
      kind: 'decision',
      sourceId: 'BE01',
      title: 'LG 2027-01',
      text: 'Åtta regler gäller.',
      meaning: 'Säg till när det inte märks.',
      date: '2027-02-10',
      reviewOn: null,
      publishedOn: '2027-02-12',
    });
    expect(JSON.stringify(copy)).not.toContain('Hemlig');
  });

  it('[PU-copy] of a rule leaves out where it came from', () => {
    const rule = aRule('SR01', { sources: [{ type: 'finding', id: 'IA01' }], signs: 'Vi hörs.' });
    const copy = groundRuleCopy(rule, publication);
    expect(copy).toMatchObject({ kind: 'groundRule', text: rule.text, meaning: 'Vi hörs.' });
    expect(JSON.stringify(copy)).not.toContain('IA01');
  });

  it('[PU-copy] of a policy is its dates and its sections in order, without stances', () => {
    const copies = policyCopies(policy, [section(2), section(1)], publication);
    expect(copies.map(({ kind, title }) => [kind, title])).toEqual([
      ['policy', 'Ledningspolicy'],
      ['policySection', '1. Avsnitt 1'],
      ['policySection', '2. Avsnitt 2'],
    ]);
    expect(copies[0]).toMatchObject({ date: '2027-05-03', reviewOn: '2028-05-02', text: '1.0' });
    expect(JSON.stringify(copies)).not.toMatch(/behind|object/);
  });

  it('has the same id each time, so that publishing again makes no second copy', () => {
    const later = { ...publication, at: '2027-03-01T08:00:00Z', on: '2027-03-01' };
    expect(decisionCopy(decision, later).id).toBe(decisionCopy(decision, publication).id);
  });
});

describe('the open area', () => {
  it('[OP-read] shows the newest decision first, sections in order and the plan by when it is due', () => {
    const older = decisionCopy(decision, publication);
    const newer = decisionCopy(
      { ...decision, id: 'BE02', number: 'LG 2027-02', date: '2027-03-17' },
      { ...publication, on: '2027-03-19' },
    );
    const sections = policyCopies(policy, [section(10), section(2)], publication);
    const action = (id: string, date: string | null) => ({
      ...older,
      id: `open.${id}`,
      sourceId: id,
      kind: 'planAction' as const,
      date,
    });
    const area = openAreaOf([
      older,
      newer,
      ...sections,
      action('A', null),
      action('B', '2028-01-01'),
      action('C', '2027-06-01'),
    ]);
    expect(area.decisions.map(({ sourceId }) => sourceId)).toEqual(['BE02', 'BE01']);
    expect(area.policySections.map(({ title }) => title)).toEqual([
      '2. Avsnitt 2',
      '10. Avsnitt 10',
    ]);
    expect(area.planActions.map(({ sourceId }) => sourceId)).toEqual(['C', 'B', 'A']);
    expect(area.latest).toBe('2027-03-19');
    expect(area.policy?.title).toBe('Ledningspolicy');
  });

  it('[OP-read] keeps the rules of each unit together', () => {
    const of = (id: string, title: string) => ({
      ...groundRuleCopy(aRule(id), publication),
      kind: 'unitGroundRule' as const,
      title,
    });
    const { units } = openAreaOf([of('V3', 'Äldre'), of('V1', 'Barn'), of('V2', 'Äldre')]);
    expect(units.map(({ name, rules }) => [name, rules.length])).toEqual([
      ['Barn', 1],
      ['Äldre', 2],
    ]);
  });

  it('has no latest day while nothing is published', () => {
    expect(openAreaOf([]).latest).toBeNull();
  });
});

describe('what may be published', () => {
  const none: PublishableSources = {
    groundRules: [],
    unitGroundRules: [],
    unitName: () => '',
    planActions: [],
    policies: [],
    policySections: [],
    openItems: new Map(),
  };
  const stateOf = (sources: Partial<PublishableSources>) =>
    publishables({ ...none, ...sources }, publication).flatMap(({ items }) =>
      items.map(({ sourceId, state }) => `${sourceId} ${state}`),
    );
  const agreed = aRule('SR01', { status: 'agreed' });
  const open = (items: readonly ReturnType<typeof decisionCopy>[]) =>
    new Map(items.map((item) => [item.id, item]));

  it('[PU-state] is what is agreed, and never a proposal', () => {
    const proposed = aRule('SR02', { status: 'proposed' });
    expect(stateOf({ groundRules: [agreed, proposed] })).toEqual(['SR01 unpublished']);
  });

  it('[PU-state] is current as long as the copy says the same, whenever it was made', () => {
    const copy = groundRuleCopy(agreed, { ...publication, at: '2027-01-01T00:00:00Z', by: 'K01' });
    expect(stateOf({ groundRules: [agreed], openItems: open([copy]) })).toEqual(['SR01 current']);
    const reworded = { ...agreed, text: 'Vi har läst underlaget.' };
    expect(stateOf({ groundRules: [reworded], openItems: open([copy]) })).toEqual(['SR01 changed']);
  });

  it('[PU-state] is withdrawn when its source no longer holds, decisions apart', () => {
    const copy = groundRuleCopy(agreed, publication);
    const retired = { ...agreed, status: 'retired' as const };
    const items = open([copy, decisionCopy(decision, publication)]);
    expect(stateOf({ groundRules: [retired], openItems: items })).toEqual(['SR01 withdrawn']);
  });

  it('[PU-state] is the edition in force while the next one is written', () => {
    const revised = { ...policy, status: 'revised' as const };
    const draft = {
      ...policy,
      id: 'LP2',
      status: 'draft' as const,
      createdAt: '2028-01-01T08:00:00Z',
    };
    const sources = {
      policies: [revised, draft],
      policySections: [section(1), section(1, { id: 'LP2-1', policyId: 'LP2' })],
    };
    expect(stateOf(sources)).toEqual(['LP unpublished', 'LP-1 unpublished']);
    const adopted = { ...draft, status: 'adopted' as const };
    const published = policyCopies(policy, [section(1)], publication);
    expect(
      stateOf({ ...sources, policies: [revised, adopted], openItems: open(published) }),
    ).toEqual(['LP2 unpublished', 'LP2-1 unpublished', 'LP withdrawn', 'LP-1 withdrawn']);
  });
});
