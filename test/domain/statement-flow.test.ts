import fc from 'fast-check';
import { flowUses } from '#domain/flow-round.ts';
import { flowPlans, standardPhases, type FlowPlan } from '#domain/flow-uses.ts';
import {
  mayAct,
  movePhase,
  neighbourPhase,
  phaseOf,
  readinessOf,
  shuffledOrder,
  tallyOf,
  visibleStatements,
  visitOf,
  withReadiness,
} from '#domain/statement-flow.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import { aParticipant, aRound, aRule, aVoice } from './builders.ts';

const consultant = aParticipant('K01', 'consultant');
const chair = aParticipant('P01', 'member', 'chair');
const member = aParticipant('P02', 'member');
const now = '2027-02-09T12:00:00Z';
const done = tallyOf([]);
const plan = flowPlans.groundRules;
const shape = statementShapes.groundRules;

describe('moving a round of statements', () => {
  it.each([consultant, chair])('[ST-move] is for the consultant and the chair ($id)', (leader) => {
    const moved = movePhase(plan, aRound(), 'read', leader, done, now);
    expect(moved.ok && moved.value.phase).toBe('read');
  });

  it('[ST-move] is not for a member', () => {
    expect(movePhase(plan, aRound(), 'read', member, done, now)).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });

  it('[ST-move] goes one step at a time, also back', () => {
    expect(movePhase(plan, aRound(), 'agree', consultant, done, now)).toMatchObject({
      refusal: 'not-next',
    });
    const back = movePhase(plan, aRound({ phase: 'agree' }), 'read', consultant, done, now);
    expect(back.ok && back.value.phase).toBe('read');
  });

  it('[ST-move] leaves reading only when every statement has been handled', () => {
    const reading = aRound({ phase: 'read' });
    const tally = { ...done, untouched: 1 };
    expect(movePhase(plan, reading, 'agree', consultant, tally, now)).toMatchObject({
      refusal: 'untouched-left',
    });
    expect(movePhase(plan, reading, 'collect', consultant, tally, now).ok).toBe(true);
  });

  it('[ST-move] closes only when nothing is left undecided', () => {
    const agreeing = aRound({ phase: 'agree' });
    expect(
      movePhase(plan, agreeing, 'closed', consultant, { ...done, handled: 2 }, now),
    ).toMatchObject({ refusal: 'undecided-left' });
    expect(movePhase(plan, agreeing, 'closed', consultant, { ...done, parked: 2 }, now).ok).toBe(
      true,
    );
  });

  it('[ST-move] stops the clock of the phase that is left and keeps the choices about votes', () => {
    const clock = { phase: 'collect', startedAt: now, endsAt: '2027-02-09T12:10:00Z' };
    const moved = movePhase(plan, aRound({ clock, voteBudget: 4 }), 'read', chair, done, now);
    expect(moved.ok && moved.value).toMatchObject({ clock: null, voteBudget: 4 });
  });

  it.each(flowUses)('[ST-phases] %s starts unopened and ends closed', (use) => {
    const { phases } = flowPlans[use];
    expect([phases[0].id, phases.at(-1)?.id]).toEqual(['notOpen', 'closed']);
    expect(neighbourPhase(flowPlans[use], aRound({ use, phase: 'notOpen' }), -1)).toBeUndefined();
  });

  it('[ST-phases] hides what others wrote until the round is read', () => {
    const { collect, read, group, vote, agree } = standardPhases;
    expect(collect.visibility).toBe('own-and-count');
    expect([read, group, vote].map(({ visibility }) => visibility)).toEqual(
      Array(3).fill('all-nameless'),
    );
    expect(agree.visibility).toBe('all-named');
  });

  it('[ST-phases] shows a round in a phase that its use no longer has as closed', () => {
    expect(phaseOf(plan, aRound({ phase: 'vote' })).id).toBe('closed');
    expect(phaseOf(plan, undefined).id).toBe('notOpen');
  });

  it('[ST-may] lets members propose, leaders handle and everybody group', () => {
    const { collect, group } = standardPhases;
    expect(mayAct(collect, 'propose', member)).toBe(true);
    expect(mayAct(collect, 'propose', consultant)).toBe(false);
    expect(mayAct(collect, 'vote', member)).toBe(false);
    expect([consultant, chair, member].map((who) => mayAct(group, 'group', who))).toEqual([
      true,
      true,
      true,
    ]);
    expect([consultant, chair, member].map((who) => mayAct(group, 'handle', who))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayAct(group, 'group', aParticipant('S01', 'coordinator'))).toBe(false);
  });

  it('[ST-move] takes a use with a phase of its own through that phase', () => {
    const sorted = { ...standardPhases.vote, id: 'firstChoice' };
    const own: FlowPlan = {
      use: 'trial',
      session: null,
      phases: [standardPhases.notOpen, standardPhases.collect, sorted, standardPhases.closed],
      votes: { budget: 3, cap: null },
    };
    const moved = movePhase(own, aRound(), 'firstChoice', chair, done, now);
    expect(moved.ok && phaseOf(own, moved.value)).toBe(sorted);
  });
});

describe('what one person sees of the statements', () => {
  const rules = [
    aRule('SR1', { createdBy: 'P01', status: 'proposed' }),
    aRule('SR2', { createdBy: 'P02', status: 'proposed' }),
    aRule('SR3', { createdBy: 'P03', status: 'proposed' }),
  ];

  it('[ST-visible] is the own ones and a number while the group collects', () => {
    const { shown, hidden } = visibleStatements(standardPhases.collect, shape, rules, 'P02');
    expect(shown.map(({ id }) => id)).toEqual(['SR2']);
    expect(hidden).toBe(2);
    expect(visibleStatements(standardPhases.collect, shape, rules, 'K01')).toMatchObject({
      shown: [],
      hidden: 3,
    });
  });

  it('[ST-visible] is all without names while they read, the own ones known as own', () => {
    const { shown } = visibleStatements(standardPhases.read, shape, rules, 'P02');
    expect(shown.map(({ authorId, mine }) => [authorId, mine])).toEqual([
      [null, false],
      ['P02', true],
      [null, false],
    ]);
  });

  it('[ST-visible] has names when the group commits', () => {
    const { shown } = visibleStatements(standardPhases.agree, shape, rules, 'P02');
    expect(shown.map(({ authorId }) => authorId)).toEqual(['P01', 'P02', 'P03']);
  });

  const merged = (id: string, mergedInto: string) => aRule(id, { status: 'merged', mergedInto });
  const standings = (...all: readonly ReturnType<typeof aRule>[]) =>
    Object.fromEntries(
      visibleStatements(standardPhases.read, shape, all, null).shown.map((each) => [
        each.id,
        each.standing,
      ]),
    );

  it('[ST-merged] keeps one of two statements that two people merged into each other', () => {
    expect(standings(merged('A', 'B'), merged('B', 'A'))).toEqual({ A: 'handled', B: 'merged' });
  });

  it('[ST-merged] keeps a statement whose target was taken away', () => {
    expect(standings(merged('A', 'gone'))).toEqual({ A: 'handled' });
  });

  it('[ST-merged] leaves at least one living statement of any web of merges', () => {
    const web = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(web, (targets) => {
        const all = targets.map((target, index) => merged(`S${index}`, `S${target}`));
        expect(Object.values(standings(...all))).toContain('handled');
      }),
    );
  });
});

describe('who is done with a phase', () => {
  const voice = aVoice('round', 'P01');

  it('[ST-ready] is told by name, of those who are in the room', () => {
    const round = aRound();
    const ready = withReadiness(voice, round, true);
    const said = readinessOf(round, [chair, member], [ready]);
    expect(said.ready).toEqual([chair]);
    expect(said.waiting).toEqual([member]);
    expect(readinessOf(round, [chair], [ready]).waiting).toEqual([]);
    expect(readinessOf(round, [chair], [withReadiness(ready, round, false)]).waiting).toEqual([
      chair,
    ]);
  });

  it('[ST-ready] is asked again when the group comes back to a phase', () => {
    const first = aRound({ phase: 'read', phaseHistory: [{ phase: 'read', at: now }] });
    const second = aRound({
      phase: 'read',
      phaseHistory: ['read', 'agree', 'read'].map((phase) => ({ phase, at: now })),
    });
    const ready = withReadiness(voice, first, true);
    expect([visitOf(first), visitOf(second)]).toEqual(['read', 'read.2']);
    expect(readinessOf(second, [chair], [ready]).waiting).toEqual([chair]);
    expect(withReadiness(ready, second, true).readyFor).toEqual(['read', 'read.2']);
  });
});

describe('the order of statements', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 });

  it('[ST-order] is the same whatever order they arrive in', () => {
    fc.assert(
      fc.property(ids, fc.integer(), (given, seed) => {
        const statements = given.map((id) => ({ id }));
        expect(shuffledOrder([...statements].reverse(), seed)).toEqual(
          shuffledOrder(statements, seed),
        );
      }),
    );
  });

  it('[ST-order] keeps the others where they were when one more comes', () => {
    fc.assert(
      fc.property(ids, fc.integer(), (given, seed) => {
        const statements = given.map((id) => ({ id }));
        const [late, ...early] = statements;
        if (late === undefined) return;
        const order = shuffledOrder(statements, seed).filter(({ id }) => id !== late.id);
        expect(order).toEqual(shuffledOrder(early, seed));
      }),
    );
  });

  it('[ST-order] is another one with another seed', () => {
    const statements = Array.from({ length: 12 }, (_, index) => ({ id: `SR${index}` }));
    expect(shuffledOrder(statements, 1)).not.toEqual(shuffledOrder(statements, 2));
  });
});
