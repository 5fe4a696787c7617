import {
  rankedTopics,
  settleTopics,
  speaksForGroup,
  takesTopicVotes,
} from '#domain/topic-priority.ts';
import { aTopic, criteriaOf } from './between-builders.ts';

const own = (id: string, points = '22222222') =>
  aTopic(id, {
    status: 'assessed',
    placement: 'managementGroup',
    criteria: criteriaOf(points),
  });
const votes = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([topicId, count]) => ({ topicId, votes: count }));

describe('ranking the matters', () => {
  it('[TO-rank] puts most votes first, then the highest sum, then what means most to residents', () => {
    const topics = [own('A', '22200022'), own('B', '22222222'), own('C', '22220002'), own('D')];
    const ranked = rankedTopics(topics, votes({ A: 3, B: 3, C: 3, D: 5 }), 7);
    expect(ranked.map(({ topic }) => topic.id)).toEqual(['D', 'B', 'C', 'A']);
  });

  it('[TO-rank] ranks at most as many as the programme allows, and none without votes', () => {
    const topics = ['A', 'B', 'C'].map((id) => own(id));
    const ranked = rankedTopics(topics, votes({ A: 3, B: 2, C: 1 }), 2);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, null]);
    expect(rankedTopics(topics, votes({ B: 1 }), 7).map(({ rank }) => rank)).toEqual([
      1,
      null,
      null,
    ]);
  });

  it('[TO-rank] leaves out what belongs elsewhere, whatever votes it got', () => {
    const board = aTopic('B', { placement: 'board', status: 'assessed' });
    expect(rankedTopics([board, own('A')], votes({ B: 9, A: 1 }), 7)).toMatchObject([
      { topic: { id: 'A' }, rank: 1 },
    ]);
  });
});

describe('what the vote makes of the matters', () => {
  const at = '2027-03-17T14:40:00Z';
  const settled = (topics: Parameters<typeof settleTopics>[0]) =>
    settleTopics(topics, votes({ A: 4 }), 7, at).map(({ id, status, rank }) => [id, status, rank]);

  it('[TO-settle] prioritises, refers and parks by placement', () => {
    const elsewhere = (['pair', 'line', 'board', 'parked'] as const).map((placement) =>
      aTopic(placement, { status: 'assessed', placement }),
    );
    expect(settled([own('A'), own('B'), ...elsewhere])).toEqual([
      ['A', 'prioritised', 1],
      ['pair', 'referred', null],
      ['line', 'referred', null],
      ['board', 'referred', null],
      ['parked', 'parked', null],
    ]);
  });

  it('[TO-settle] leaves alone what is under way, closed, merged or not judged', () => {
    const topics = [
      aTopic('W', { status: 'inProgress', placement: 'line' }),
      aTopic('C', { status: 'closed', placement: 'board' }),
      aTopic('N'),
    ];
    expect(settled(topics)).toEqual([]);
  });

  it('[TO-settle] takes a rank back when the votes say otherwise', () => {
    const before = { ...own('B'), status: 'prioritised' as const, rank: 1, votes: 5 };
    expect(settled([own('A'), before])).toEqual([
      ['A', 'prioritised', 1],
      ['B', 'assessed', null],
    ]);
  });
});

describe('matters that lie together', () => {
  it('[TO-group] are ranked by the one with the highest sum', () => {
    const topics = [own('A', '22200022'), own('B', '22222222'), aTopic('C')];
    expect(speaksForGroup(topics)?.id).toBe('B');
    expect(speaksForGroup([])).toBeUndefined();
  });
});

describe('what the group votes on', () => {
  it.each([
    [null, true],
    ['managementGroup', true],
    ['pair', false],
    ['line', false],
    ['board', false],
    ['parked', false],
  ] as const)('[TO-votes] placed %s: %s', (placement, expected) => {
    expect(takesTopicVotes({ placement })).toBe(expected);
  });
});
