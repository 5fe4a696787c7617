import fc from 'fast-check';
import { flowPlans, standardPhases } from '#domain/flow-uses.ts';
import {
  castVotes,
  countVotes,
  resultsShown,
  suggestedBudget,
  voteItems,
  voteLimits,
  votesUsed,
} from '#domain/flow-votes.ts';
import { visibleStatements } from '#domain/statement-flow.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import { aRound, aRule, aVoice } from './builders.ts';

const items = ['A', 'B', 'C'].map((id) => ({ id, statementIds: [id] }));
const limits = { budget: 5, cap: 3 };
const round = aRound({ use: 'topics', phase: 'vote' });
const statements = (...all: readonly ReturnType<typeof aRule>[]) =>
  visibleStatements(standardPhases.vote, statementShapes.groundRules, all, null).shown;

describe('what is voted on', () => {
  it('[ST-vote] is each group once and each statement that lies for itself; none that is set aside', () => {
    const given = statements(
      aRule('S1', { groupId: 'G' }),
      aRule('S2'),
      aRule('S3', { groupId: 'G' }),
      aRule('S4', { status: 'parked' }),
    );
    expect(voteItems(given)).toEqual([
      { id: 'G', statementIds: ['S1', 'S3'] },
      { id: 'S2', statementIds: ['S2'] },
    ]);
  });
});

describe('what a person has to vote with', () => {
  it.each([
    [1, 1],
    [2, 1],
    [10, 3],
    [40, 6],
  ])('[ST-budget] is suggested for %i items as %i', (count, votes) => {
    expect(suggestedBudget(count)).toBe(votes);
  });

  it('[ST-budget] is what the leader chose, else the programme’s for matters, else the suggestion', () => {
    expect(voteLimits(flowPlans.topics, round, 16, 5)).toEqual({ budget: 5, cap: 3 });
    expect(voteLimits(flowPlans.swot, round, 16, 5)).toEqual({ budget: 4, cap: 3 });
    expect(voteLimits(flowPlans.swot, { ...round, voteBudget: 7, voteCap: 1 }, 16, 5)).toEqual({
      budget: 7,
      cap: 1,
    });
    expect(voteLimits(flowPlans.groundRules, undefined, 16, 5).budget).toBe(0);
  });
});

describe('voting', () => {
  const voice = aVoice('round', 'P01', { A: 2, B: 3 });

  it('[ST-vote] is refused over the budget, over the cap, and on what has gone', () => {
    expect(castVotes(voice, 'C', 1, items, limits)).toMatchObject({ refusal: 'over-budget' });
    expect(castVotes(voice, 'A', 4, items, limits)).toMatchObject({ refusal: 'over-cap' });
    expect(castVotes(voice, 'X', 1, items, limits)).toMatchObject({ refusal: 'item-gone' });
  });

  it('[ST-vote] can be moved from one item to another', () => {
    const less = castVotes(voice, 'B', 1, items, limits);
    const moved = less.ok ? castVotes(less.value, 'C', 2, items, limits) : less;
    expect(moved.ok && moved.value.votes).toEqual({ A: 2, B: 1, C: 2 });
  });

  it('[ST-vote] gives a vote back when what it was on is gone', () => {
    const left = items.slice(1);
    expect(votesUsed(voice, left)).toBe(3);
    expect(castVotes(voice, 'C', 2, left, limits).ok).toBe(true);
  });

  it('[ST-vote] never uses more than there is, whatever is pressed', () => {
    const press = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let mine = aVoice('round', 'P01');
        for (const [item, votes] of presses) {
          const cast = castVotes(mine, item, votes, items, limits);
          if (cast.ok) mine = cast.value;
        }
        expect(votesUsed(mine, items)).toBeLessThanOrEqual(limits.budget);
        expect(Math.max(0, ...Object.values(mine.votes))).toBeLessThanOrEqual(limits.cap);
      }),
    );
  });
});

describe('the result', () => {
  it('[ST-blind] is not shown until the voting is over, and not again if it is taken up again', () => {
    const shown = (phase: string) =>
      resultsShown(flowPlans.topics, aRound({ use: 'topics', phase }));
    expect(['group', 'vote', 'closed'].map(shown)).toEqual([false, false, true]);
    expect(resultsShown(flowPlans.groundRules, aRound({ phase: 'closed' }))).toBe(false);
  });

  it('[ST-count] has every member’s voice once, and nobody else’s', () => {
    const voices = [
      aVoice('round', 'P01', { A: 2, gone: 3 }),
      aVoice('round', 'P01', { A: 2 }),
      aVoice('round', 'P02', { A: 1, C: 2 }),
      aVoice('round', 'K01', { B: 5 }),
      aVoice('other', 'P02', { B: 5 }),
    ];
    expect(countVotes(round, items, voices, new Set(['P01', 'P02']))).toEqual([
      { id: 'A', statementIds: ['A'], votes: 3, voters: 2 },
      { id: 'C', statementIds: ['C'], votes: 2, voters: 1 },
      { id: 'B', statementIds: ['B'], votes: 0, voters: 0 },
    ]);
  });
});
