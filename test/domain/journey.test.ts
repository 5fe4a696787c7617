import { journeyKinds, journeyOf } from '#domain/journey.ts';
import type { Occasion } from '#domain/occasion.ts';
import { aCard, anAction, aRule, aSharedFinding } from './builders.ts';

const occasion = (number: number, date: string): Occasion => ({
  id: `T${number}`,
  programmeId: 'UPP',
  createdAt: '2027-01-11T13:30:00Z',
  createdBy: 'K01',
  status: 'booked',
  statusHistory: [],
  ...{
    number,
    kind: 'session',
    title: `Träff ${number}`,
    place: '',
    inputs: [],
    outputs: [],
    date,
  },
});
const nothing = Object.fromEntries(journeyKinds.map((kind) => [kind, []])) as unknown as Parameters<
  typeof journeyOf
>[2];

describe('the journey so far', () => {
  const occasions = [
    occasion(1, '2027-02-09'),
    occasion(2, '2027-03-16'),
    occasion(3, '2027-06-01'),
  ];

  it('[SY-journey] counts what was made under the occasion from which it came', () => {
    const steps = journeyOf(
      occasions,
      [],
      {
        ...nothing,
        findings: [aSharedFinding('IA01', { createdAt: '2027-02-02T12:00:00Z' })],
        groundRules: [
          aRule('SR01', { status: 'agreed', createdAt: '2027-02-09T09:00:00Z' }),
          aRule('SR02', { status: 'agreed', createdAt: '2027-03-15T22:59:00Z' }),
          aRule('SR03', { status: 'agreed', createdAt: '2027-03-15T23:00:00Z' }),
          aRule('SR10', { status: 'parked', createdAt: '2027-02-09T09:00:00Z' }),
          aRule('SR11', { status: 'dropped', createdAt: '2027-02-09T09:00:00Z' }),
        ],
        competenceCards: [aCard('KK01', 'P01', { releasedAt: '2027-05-19T09:00:00Z' })],
        planActions: [anAction('UP01', { status: 'stopped' })],
      },
      '2027-05-26',
    );
    expect(steps.map(({ occasion: at, counts }) => [at?.id ?? null, counts])).toEqual([
      [null, [{ kind: 'findings', count: 1 }]],
      ['T1', [{ kind: 'groundRules', count: 2 }]],
      [
        'T2',
        [
          // Midnight in Stockholm, an hour before midnight in UTC, is the day of the occasion.
          { kind: 'groundRules', count: 1 },
          { kind: 'competenceCards', count: 1 },
        ],
      ],
    ]);
  });
});
