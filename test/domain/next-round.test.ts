import { nextRound, type RoundBefore } from '#domain/next-round.ts';
import type { Programme } from '#domain/programme.ts';
import { aParticipant } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-11T13:00:00Z', createdBy: 'K01' };
const withAccount = (id: string, ...roles: Parameters<typeof aParticipant>[1][]) => ({
  ...aParticipant(id, ...roles),
  entraId: `entra-${id}`,
  mail: `${id.toLowerCase()}@ekby.example`,
});
const programme: Programme = {
  ...base,
  id: 'UPP',
  title: 'Första omgången',
  ...{ municipality: 'Ekby', department: 'Socialförvaltningen', departmentType: '', board: '' },
  ...{ commissionerId: null, chairId: 'P01', consultantIds: ['K01'], startDate: '2027-01-11' },
  ...{ endDate: '2027-05-26', followUpDates: ['2027-09-07'], occasionCount: 4, daysPerOccasion: 2 },
  languages: ['sv'],
  valueBase: { name: 'Värdegrund', words: [{ word: 'Nära', meaning: 'Där livet händer.' }] },
  needs: ['HEMLIGT behov från förra gången'],
  ...{ registrationNumber: 'SN 2027/0012', openAreaUrl: 'https://x.example' },
  retention: { rawNotesMonthsAfterEnd: 3, planReference: 'Plan', purgeDate: '2027-08-26' },
  settings: {
    ...{ anonymityThreshold: 4, maxPriorityTopics: 7, votesPerMember: 5 },
    ...{ economyShareWarning: 0.33, operationsShareWarning: 0.5, ruleFollowUpWeeks: 6 },
    decisionPublishWithinDays: 7,
  },
  planning: {
    date: '2027-01-11',
    start: '13:00',
    end: '15:00',
    participants: [],
    agreed: ['HEMLIGT'],
  },
  status: 'followUp',
  statusHistory: [{ status: 'followUp', at: base.createdAt }],
};
const before: RoundBefore = {
  programme,
  participants: [
    withAccount('K01', 'consultant'),
    withAccount('P01', 'chair', 'member'),
    { ...withAccount('P02', 'member'), memberTo: '2027-06-30', newMember: true },
    { ...aParticipant('P03', 'member'), mail: 'p03@gast.example' },
    aParticipant('X01', 'externalInterviewee'),
  ],
  guides: [1, 2].map((version) => ({
    ...base,
    id: `G${version}`,
    ...{ version, title: 'Guide', audience: 'managementGroup', lockedAt: base.createdAt },
    questions: [
      { id: 'F1', key: 'a', order: 1, text: `Fråga i version ${version}`, area: 'group' },
    ],
  })),
  occasions: [],
  results: [
    {
      ...base,
      id: 'ER1',
      ...{ title: 'Chefer vill stanna', aim: 'HEMLIGT', indicator: 'Omsättning', unit: '%' },
      ...{ baseline: 19, target: 10, values: [{ date: '2027-05-25', value: 17 }] },
    },
  ],
};
let count = 0;
const start = (title = 'Andra omgången') =>
  nextRound(
    before,
    title,
    { entraId: 'entra-K01', now: '2028-01-10T08:00:00Z', today: '2028-01-10' },
    (prefix) => `${prefix}-${(count += 1)}`,
  );

describe('a next round', () => {
  it('[PR-next] takes along the people who are still there, the method, the values and what is measured', () => {
    const round = start();
    expect(round).toMatchObject({
      ok: true,
      value: {
        programme: {
          title: 'Andra omgången',
          status: 'preparing',
          settings: { anonymityThreshold: 4 },
          valueBase: { words: [{ word: 'Nära', meaning: 'Där livet händer.' }] },
        },
        participants: [
          { displayName: 'K01' },
          { displayName: 'P01', newMember: false },
          { displayName: 'P03', entraId: null, mail: 'p03@gast.example' },
        ],
        expectedResults: [{ title: 'Chefer vill stanna', indicator: 'Omsättning', values: [] }],
        interviewGuides: [
          { version: 1, lockedAt: null, questions: [{ text: 'Fråga i version 2' }] },
        ],
      },
    });
  });

  it('[PR-next] copies nothing that was said, found or decided, no old id and no old date', () => {
    const text = JSON.stringify(start());
    for (const word of ['HEMLIGT', 'SN 2027', '2027-', 'x.example', 'Plan', '"UPP"', '"P01":']) {
      expect(text).not.toContain(word);
    }
  });

  it('[PR-next] needs a name of its own', () => {
    expect(start(' ')).toEqual({ ok: false, refusal: 'title-missing' });
  });
});
