import { lacksCitizenView, stuckTopics, timeHints, timeShares } from '#domain/topic-time.ts';
import ekby from '../../src/local-tenant/seed/ekby.json';
import { aTopic } from './between-builders.ts';

describe('stuck matters', () => {
  const today = '2027-03-17';
  const ids = (topics: Parameters<typeof stuckTopics>[0]) =>
    stuckTopics(topics, today).map(({ topic, days }) => [topic.id, days]);

  it('[TO-stuck] are those without an owner for more than sixty days, oldest first', () => {
    const at = (id: string, day: string) => aTopic(id, { createdAt: `${day}T08:00:00Z` });
    expect(ids([at('A', '2027-01-16'), at('B', '2027-01-15'), at('C', '2026-12-17')])).toEqual([
      ['C', 90],
      ['B', 61],
    ]);
  });

  it('[TO-stuck] count from before the programme where the group knows since when', () => {
    expect(ids([aTopic('Q', { stuckSince: '2026-06-10' })])).toEqual([['Q', 280]]);
  });

  it('[TO-stuck] are not those that have an owner or are no longer the group’s to move', () => {
    const old = { createdAt: '2026-01-01T08:00:00Z' };
    expect(
      ids([
        aTopic('O', { ...old, ownerId: 'P02' }),
        aTopic('R', { ...old, status: 'referred' }),
        aTopic('P', { ...old, status: 'parked' }),
        aTopic('C', { ...old, status: 'closed' }),
      ]),
    ).toEqual([]);
  });
});

describe('meeting time', () => {
  const minutes = { strategy: 30, economy: 40, operations: 50 };

  it('[TO-time] is shared out by type, also types without a minute', () => {
    const shares = timeShares({ minutes });
    expect(shares.map(({ type }) => type)).toEqual([
      'strategy',
      'quality',
      'workEnvironment',
      'competence',
      'economy',
      'operations',
    ]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(timeShares({ minutes: {} }).every(({ share }) => share === 0)).toBe(true);
  });

  const limits = { economyShareWarning: 0.33, operationsShareWarning: 0.5 };
  it.each([
    [{ economy: 33, strategy: 67 }, []],
    [{ economy: 34, strategy: 66 }, ['economy']],
    [{ operations: 50, strategy: 50 }, []],
    [{ operations: 51, economy: 49 }, ['economy', 'operations']],
  ] as const)('[TO-hints] %j gives %j', (given, hints) => {
    expect(timeHints({ minutes: given }, limits).map(({ type }) => type)).toEqual(hints);
  });

  it('[TO-hints] warned Ekby of economy before the programme only', () => {
    const hints = ekby.agendaTime.map((time) => timeHints(time, limits).map(({ type }) => type));
    expect(hints).toEqual([['economy'], [], []]);
  });
});

describe('the residents’ view', () => {
  const finding = { id: 'IA1', citizenVoice: true };
  const entry = { sources: [{ type: 'finding' as const, id: 'IA1' }] };

  it('[TO-citizen] is reminded of when nothing carries it', () => {
    const silent = { id: 'IA1', citizenVoice: false };
    expect(lacksCitizenView([], [], [])).toBe(true);
    expect(lacksCitizenView([silent], [{ citizenValue: '  ' }], [entry])).toBe(true);
  });

  it('[TO-citizen] is there in one finding or one matter', () => {
    expect(lacksCitizenView([finding], [], [entry])).toBe(false);
    expect(lacksCitizenView([], [{ citizenValue: 'Stödet kommer tidigare.' }], [])).toBe(false);
  });
});
