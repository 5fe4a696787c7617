import type { FeedbackDeckInput } from '#slides/feedback-deck.ts';
import type { PolicyDeckInput, RoleStatementInput } from '#slides/policy-deck.ts';
import type { DecisionInput, PlanActionInput, SwotPlanDeckInput } from '#slides/swot-plan-deck.ts';
import type { TopicInput, TopicsDeckInput } from '#slides/topics-deck.ts';
import { aRule } from './builders.ts';

const programme = { id: 'P1', municipality: 'Ekby kommun', department: 'Socialförvaltningen' };
const people = [
  { id: 'P01', displayName: 'Marit Hasselgrind', title: 'Socialchef' },
  { id: 'P02', displayName: 'Jonas Lingonhed', title: 'Verksamhetschef' },
];
const occasion = (number: number) => ({ number, dates: ['2027-03-16', '2027-03-17'] });

export const feedbackInput = (look: Partial<FeedbackDeckInput> = {}): FeedbackDeckInput => ({
  programme,
  date: '2027-02-02',
  status: 'presented',
  interviews: [
    { id: 'I1', status: 'coded' },
    { id: 'I2', status: 'booked' },
  ],
  readingItems: [{ id: 'L1', status: 'summarised' }],
  findings: [
    { id: 'A', kind: 'strength', level: 'group', text: 'Vi hjälps åt.', citizenVoice: false },
    {
      id: 'B',
      kind: 'need',
      level: 'operations',
      text: 'Brukare hörs sällan.',
      citizenVoice: true,
    },
    { id: 'C', kind: 'need', level: 'group', text: 'Det svåra sägs efteråt.', citizenVoice: false },
  ],
  occasions: [{ ...occasion(1), title: 'Spelregler och samspel' }],
  ...look,
});

export const aTopic = (id: string, look: Partial<TopicInput> = {}): TopicInput => ({
  id,
  title: `Hur gör vi med ${id}?`,
  criteria: { K1: 2, K2: 2, K3: 2, K4: 2, K5: 1, K6: 1, K7: 1, K8: 2 },
  placement: 'managementGroup',
  ownerId: 'P02',
  rank: null,
  votes: 0,
  ...look,
});

export const topicsInput = (look: Partial<TopicsDeckInput> = {}): TopicsDeckInput => ({
  programme,
  occasion: occasion(2),
  people,
  groundRules: [aRule(1), aRule(2)],
  ruleReviews: [
    { ruleId: 'SR1', rating: 2 },
    { ruleId: 'SR1', rating: 3 },
    { ruleId: 'SR2', rating: 4 },
  ],
  unitGroundRules: [
    { id: 'V1', unitId: 'U1', staffTakingPart: 41 },
    { id: 'V2', unitId: 'U1', staffTakingPart: 41 },
    { id: 'V3', unitId: 'U2', staffTakingPart: 9 },
  ],
  analysisNotes: [{ id: 'N1', kind: 'friction', text: 'Svaren dröjer.' }],
  criteria: [{ code: 'K1', question: 'Berör den flera?', scale: '0 en · 2 tre' }],
  topics: [
    aTopic('Q1', { rank: 2, votes: 7 }),
    aTopic('Q2', { rank: 1, votes: 9 }),
    aTopic('Q3', { placement: 'line' }),
  ],
  prepDeadline: '2027-04-13',
  ...look,
});

export const aRole = (look: Partial<RoleStatementInput> = {}): RoleStatementInput => ({
  id: 'UB1',
  level: 'individual',
  holderId: 'P01',
  assignment: 'Hålla riktning.',
  responsibility: 'Resultat och arbetsmiljö.',
  authority: 'Enligt delegationsordningen.',
  wholeRole: 'Leder samtalet.',
  limit: 'Nämndens frågor.',
  ...look,
});

export const policyInput = (look: Partial<PolicyDeckInput> = {}): PolicyDeckInput => ({
  programme,
  occasion: occasion(3),
  people,
  units: [
    { id: 'U1', name: 'Särskilt boende' },
    { id: 'U2', name: 'Hemtjänst' },
  ],
  policy: {
    title: 'Ledningspolicy',
    status: 'adopted',
    validFrom: '2027-05-03',
    reviewOn: '2028-05-02',
  },
  regulations: [
    {
      ref: 'SOSFS 2011:9',
      chapter: '3 kap',
      title: 'Ansvar',
      summary: 'Det ska synas vem som gör vad.',
    },
    { ref: 'SoL 2025:400', chapter: '', title: 'Socialtjänstlagen', summary: 'Förebyggande.' },
  ],
  roleStatements: [
    aRole(),
    aRole({ id: 'UB2', level: 'group', holderId: null }),
    aRole({ id: 'UB3', level: 'operations', holderId: 'U1+U2' }),
  ],
  sections: [1, 2, 3, 4, 5, 6, 7].map((order) => ({
    id: `p${order}`,
    order,
    heading: `Avsnitt ${order}`,
    text: 'Vi leder så att arbetet går att förstå.',
    legalRefs: order % 2 ? ['SOSFS 2011:9 3 kap'] : ['SoL 2025:400'],
  })),
  ...look,
});

export const anAction = (look: Partial<PlanActionInput> = {}): PlanActionInput => ({
  id: 'UP1',
  horizon: 'short',
  title: 'Pröva en gemensam inflyttning',
  ownerId: 'P02',
  start: '2027-06-01',
  due: '2027-10-29',
  measure: 'Andel som bara berättar en gång',
  status: 'decided',
  ...look,
});

export const aDecision = (look: Partial<DecisionInput> = {}): DecisionInput => ({
  id: 'BE1',
  number: 'LG 2027-01',
  date: '2027-05-26',
  text: 'Planen gäller.',
  meaningForStaff: 'Du kan följa varje åtgärd.',
  decidedBy: 'P01',
  notPublishedReason: null,
  status: 'decided',
  ...look,
});

export const swotPlanInput = (look: Partial<SwotPlanDeckInput> = {}): SwotPlanDeckInput => ({
  programme,
  occasion: occasion(4),
  people,
  journey: { groundRules: 8, topics: 7, policySections: 12 },
  competenceCards: [
    { id: 'KK1', participantId: 'P01', kind: 'competence', label: 'Leda förändring' },
  ],
  observations: [{ id: 'O1', category: 'newThinking', text: 'Delade chefsuppdrag.' }],
  swotEntries: [
    { id: 'S1', quadrant: 'strength', text: 'färre röster', votes: 2, status: 'kept' },
    { id: 'S2', quadrant: 'strength', text: 'fler röster', votes: 7, status: 'kept' },
    { id: 'S3', quadrant: 'threat', text: 'struken', votes: 9, status: 'dropped' },
  ],
  planActions: [
    anAction(),
    anAction({ id: 'UP2', horizon: 'long', start: '2027-09-01', due: '2030-12-13' }),
  ],
  decisions: [aDecision()],
  followUps: [{ number: 5, title: 'Uppföljning efter tre månader', dates: ['2027-09-07'] }],
  ...look,
});
