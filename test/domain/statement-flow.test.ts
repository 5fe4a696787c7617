import fc from 'fast-check';
import { flowUses } from '#domain/flow-round.ts';
import {
  flowPhasesOf,
  movePhase,
  neighbourPhase,
  phaseRules,
  shuffledOrder,
} from '#domain/statement-flow.ts';
import { aParticipant, aRound } from './builders.ts';

const consultant = aParticipant('K01', 'consultant');
const chair = aParticipant('P01', 'member', 'chair');
const member = aParticipant('P02', 'member');
const now = '2027-02-09T12:00:00Z';
const done = { untouched: 0, undecided: 0 };

describe('moving a round of statements', () => {
  it.each([consultant, chair])('[ST-move] is for the consultant and the chair ($id)', (leader) => {
    const moved = movePhase(aRound(), 'read', leader, done, now);
    expect(moved.ok && moved.value.phase).toBe('read');
  });

  it('[ST-move] is not for a member', () => {
    expect(movePhase(aRound(), 'read', member, done, now)).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });

  it('[ST-move] goes one step at a time, also back', () => {
    expect(movePhase(aRound(), 'agree', consultant, done, now)).toMatchObject({
      refusal: 'not-next',
    });
    const back = movePhase(aRound({ phase: 'agree' }), 'read', consultant, done, now);
    expect(back.ok && back.value.phase).toBe('read');
  });

  it('[ST-move] leaves reading only when every statement has been handled', () => {
    const reading = aRound({ phase: 'read' });
    const tally = { untouched: 1, undecided: 0 };
    expect(movePhase(reading, 'agree', consultant, tally, now)).toMatchObject({
      refusal: 'untouched-left',
    });
    expect(movePhase(reading, 'collect', consultant, tally, now).ok).toBe(true);
  });

  it('[ST-move] closes only when nothing is left undecided', () => {
    const agreeing = aRound({ phase: 'agree' });
    const tally = { untouched: 0, undecided: 2 };
    expect(movePhase(agreeing, 'closed', consultant, tally, now)).toMatchObject({
      refusal: 'undecided-left',
    });
    expect(movePhase(agreeing, 'closed', consultant, done, now).ok).toBe(true);
  });

  it.each(flowUses)('[ST-phases] %s starts unopened and ends closed', (use) => {
    expect([flowPhasesOf[use][0], flowPhasesOf[use].at(-1)]).toEqual(['notOpen', 'closed']);
    expect(neighbourPhase(aRound({ use, phase: 'notOpen' }), -1)).toBeUndefined();
  });

  it('[ST-phases] hides what others wrote until the round is read', () => {
    expect(phaseRules.collect).toMatchObject({ visibility: 'own-and-count', propose: true });
    expect(phaseRules.read).toMatchObject({ visibility: 'all-nameless', propose: false });
    expect(phaseRules.agree).toMatchObject({ visibility: 'all-named', takeStance: true });
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
