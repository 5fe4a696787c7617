import {
  dueFollowUps,
  emptyHorizons,
  followUpAction,
  mayEditAction,
  moveAction,
  nextActionStatuses,
  planDay,
  planGaps,
} from '#domain/plan-action.ts';
import type { PlanAction } from '#domain/plan.ts';
import { anAction, aParticipant } from './builders.ts';

const planned = '2027-05-26';
const now = '2027-05-26T13:20:00Z';
const chair = aParticipant('P01', 'chair', 'member');
const owner = aParticipant('P06', 'member');
const another = aParticipant('P03', 'member');

describe('what an action needs', () => {
  it('[PL-complete] is nothing when everything stands there', () => {
    expect(planGaps(anAction('UP02'), planned)).toEqual([]);
  });

  it.each([
    [{ title: '  ' }, 'title'],
    [{ measure: '' }, 'measure'],
    [{ firstTest: '\n' }, 'firstTest'],
    [{ ownerId: null }, 'ownerId'],
    [{ due: null }, 'due'],
    [{ followUpOn: null }, 'followUpOn'],
    [{ start: null }, 'start'],
  ] satisfies [Partial<PlanAction>, string][])(
    '[PL-complete] %j leaves %s missing',
    (more, field) => {
      expect(planGaps(anAction('UP02', more), planned)).toEqual([{ field, reason: 'missing' }]);
    },
  );

  it('[PL-complete] is in an order that time can follow', () => {
    const gaps = planGaps(
      anAction('UP02', { start: '2027-07-01', due: '2027-06-30', followUpOn: '2027-05-25' }),
      planned,
    );
    expect(gaps).toEqual([
      { field: 'due', reason: 'before-start' },
      { field: 'followUpOn', reason: 'past' },
    ]);
  });

  it.each([
    ['2027-08-26', '2028-05-26', []],
    ['2027-08-27', '2028-05-26', [{ field: 'start', reason: 'starts-late' }]],
    ['2027-08-26', '2028-05-27', [{ field: 'due', reason: 'too-long' }]],
  ] as const)('[PL-short] from %s to %s', (start, due, gaps) => {
    expect(planGaps(anAction('UP02', { start, due }), planned)).toEqual(gaps);
  });

  it.each([
    ['2028-05-25', [{ field: 'due', reason: 'too-soon' }]],
    ['2028-05-26', []],
    ['2031-05-26', []],
    ['2031-05-27', [{ field: 'due', reason: 'too-far' }]],
  ] as const)('[PL-long] done %s', (due, gaps) => {
    expect(planGaps(anAction('UP06', { horizon: 'long', start: null, due }), planned)).toEqual(
      gaps,
    );
  });

  it('[PL-long] is counted from the day it was decided, in Stockholm', () => {
    const late = anAction('UP06', {
      statusHistory: [{ status: 'decided', at: '2027-05-26T22:30:00Z' }],
    });
    expect(planDay(late, '2028-01-01')).toBe('2027-05-27');
    expect(planDay(anAction('UP06'), '2028-01-01')).toBe('2028-01-01');
  });

  it('[PL-horizons] is an action in each horizon; a stopped one is none', () => {
    expect(emptyHorizons([])).toEqual(['short', 'long']);
    expect(
      emptyHorizons([anAction('UP01'), anAction('UP06', { horizon: 'long', status: 'stopped' })]),
    ).toEqual(['long']);
  });
});

describe('who does what with an action', () => {
  it('[PL-edit] a proposal is anybody’s in the group, a decided one its own people’s', () => {
    const decided = anAction('UP02', { status: 'decided', contributorIds: ['P04'] });
    expect(mayEditAction(anAction('UP02'), another)).toBe(true);
    expect(mayEditAction(decided, another)).toBe(false);
    expect(mayEditAction(decided, owner)).toBe(true);
    expect(mayEditAction(decided, aParticipant('P04', 'member'))).toBe(true);
    expect(mayEditAction(decided, aParticipant('K01', 'consultant'))).toBe(true);
    expect(mayEditAction(anAction('UP02'), aParticipant('S01', 'coordinator'))).toBe(false);
  });

  it.each([
    ['another member decides', anAction('UP02'), 'decided', another, 'not-yours'],
    ['something is missing', anAction('UP02', { measure: '' }), 'decided', chair, 'incomplete'],
    ['a step is left out', anAction('UP02'), 'done', chair, 'not-next'],
    [
      'a stranger starts it',
      anAction('UP02', { status: 'decided' }),
      'ongoing',
      another,
      'not-yours',
    ],
  ] as const)('[PL-move] says no when %s', (_name, action, to, by, refusal) => {
    expect(moveAction(action, to, by, planned, now)).toEqual({ ok: false, refusal });
  });

  it('[PL-move] goes from proposed to done and keeps every state', () => {
    let action = anAction('UP02');
    for (const [to, by] of [
      ['decided', chair],
      ['ongoing', owner],
      ['done', owner],
    ] as const) {
      expect(nextActionStatuses(action)).toContain(to);
      const moved = moveAction(action, to, by, planned, now);
      expect(moved.ok).toBe(true);
      if (moved.ok) action = moved.value;
    }
    expect(action.statusHistory.map(({ status }) => status)).toEqual([
      'proposed',
      'decided',
      'ongoing',
      'done',
    ]);
  });
});

describe('following up an action', () => {
  const decided = anAction('UP02', { status: 'decided' });
  const seen = { text: 'Två förbättringar.', pdsa: 'study', nextOn: '2027-12-07' } as const;

  it('[PL-due] waits from the day that was set, longest waiting first', () => {
    const later = anAction('UP03', { status: 'ongoing', followUpOn: '2027-09-08' });
    expect(dueFollowUps([later, decided], '2027-09-06')).toEqual([]);
    expect(dueFollowUps([later, decided, anAction('UP04')], '2027-09-08')).toEqual([
      decided,
      later,
    ]);
  });

  it('[PL-follow] writes what was seen and takes the next step', () => {
    const followed = followUpAction(decided, seen, owner, '2027-09-07');
    expect(followed).toMatchObject({
      ok: true,
      value: {
        pdsa: 'study',
        followUpOn: '2027-12-07',
        followUps: [{ date: '2027-09-07', text: 'Två förbättringar.', pdsa: 'study' }],
      },
    });
    expect(dueFollowUps(followed.ok ? [followed.value] : [decided], '2027-09-08')).toEqual([]);
  });

  it.each([
    ['nothing was written', { ...seen, text: ' ' }, decided, owner, 'text-missing'],
    ['there is no next day', { ...seen, nextOn: null }, decided, owner, 'next-missing'],
    ['the next day is today', { ...seen, nextOn: '2027-09-07' }, decided, owner, 'next-missing'],
    ['it is a proposal', seen, anAction('UP02'), owner, 'not-decided'],
    ['it is somebody else’s', seen, decided, another, 'not-yours'],
  ] as const)('[PL-follow] says no when %s', (_name, what, action, by, refusal) => {
    expect(followUpAction(action, what, by, '2027-09-07')).toEqual({ ok: false, refusal });
  });

  it('[PL-follow] needs no next day once it is done', () => {
    const done = anAction('UP02', { status: 'done' });
    expect(followUpAction(done, { ...seen, nextOn: null }, owner, '2028-01-10')).toMatchObject({
      ok: true,
      value: { followUpOn: '2027-09-07' },
    });
  });
});
