import { ownWords } from '#domain/own-words.ts';
import { anEntry, aRule, aStance } from './builders.ts';
import { recordsOf } from './records.ts';

const base = { programmeId: 'UPP', createdAt: '2027-03-12T13:00:00Z', createdBy: 'P02' };
const rating = (ruleId: string, period: string, participantId: string, given: number) => ({
  ...base,
  id: `${ruleId}.${period}.${participantId}`,
  ...{ ruleId, period, participantId, rating: given },
});

describe('what a person has said', () => {
  it('[MY-words] is that person’s stances, ratings and votes, and nobody else’s', () => {
    const said = ownWords(
      'P02',
      recordsOf({
        groundRules: [aRule('SR01')],
        stances: [
          aStance('SR01', 'P02', 'behind'),
          aStance('SR09', 'P02', 'question'),
          aStance('SR01', 'P03', 'object', 'Nej'),
        ],
        ruleReviews: [
          rating('SR01', 'T2', 'P02', 1),
          rating('SR01', 'T4', 'P02', 3),
          rating('SR02', 'T4', 'P02', 4),
          rating('SR01', 'T4', 'P03', 1),
        ],
        swotEntries: [anEntry('SW01')],
        voices: [
          {
            ...base,
            id: 'r.P02',
            ...{ roundId: 'r', participantId: 'P02', readyFor: [], votes: { SW01: 2, SW02: 0 } },
          },
        ],
      }),
    );
    expect(said).toEqual({
      stances: [
        {
          id: 'SR01.P02',
          target: { kind: 'groundRules', id: 'SR01', text: 'Vi kommer förberedda.' },
          stance: 'behind',
        },
        { id: 'SR09.P02', target: null, stance: 'question' },
      ],
      ratings: [
        { period: 'T4', count: 2, mean: 3.5 },
        { period: 'T2', count: 1, mean: 1 },
      ],
      votes: [
        {
          id: 'r.P02 SW01',
          target: { kind: 'swotEntries', id: 'SW01', text: 'Vi samlas snabbt kring en plan.' },
          count: 2,
        },
      ],
      prep: undefined,
    });
  });
});
