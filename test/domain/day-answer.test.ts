import {
  answersTo,
  dayAnswerId,
  inOrder,
  proposalsFrom,
  proposalsToAnswer,
  type DayAnswer,
  type DayAnswerName,
} from '#domain/day-answer.ts';
import type { DayProposal } from '#domain/occasion.ts';
import { aParticipant } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-12T12:00:00Z', createdBy: 'S01' };
const starts = ['2027-02-09', '2027-03-16'];
const proposal = (id: string, more: Partial<DayProposal> = {}): DayProposal => ({
  ...base,
  ...{ id, starts, daysPerOccasion: 2, note: '' },
  ...more,
});
const answer = (
  participantId: string,
  said: DayAnswerName,
  more: Partial<DayAnswer> = {},
): DayAnswer => ({
  ...{ ...base, id: dayAnswerId('A', participantId), proposalId: 'A', participantId },
  ...{ answer: said, starts },
  ...more,
});
const members = ['P01', 'P02', 'P03', 'P04'].map((id) => aParticipant(id, 'member'));
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

describe('answers to proposed days', () => {
  it('[SC-answers] are told by person; who is silent is told too', () => {
    const given = [answer('P01', 'yes'), answer('P02', 'ifNeeded'), answer('P03', 'no')];
    const { by, silent } = answersTo(proposal('A'), given, members);
    expect([by.yes, by.ifNeeded, by.no, silent].map(ids)).toEqual([
      ['P01'],
      ['P02'],
      ['P03'],
      ['P04'],
    ]);
  });

  it('[SC-answers] do not hold for other days, another proposal or somebody who is no member', () => {
    const given = [
      answer('P01', 'yes', { starts: ['2027-02-10', '2027-03-16'] }),
      answer('P02', 'yes', { proposalId: 'B' }),
      answer('X01', 'yes'),
    ];
    const { by, silent } = answersTo(proposal('A'), given, members);
    expect(by).toEqual({ yes: [], ifNeeded: [], no: [] });
    expect(silent).toHaveLength(4);
  });

  it('[SC-answers] are asked for again when the days have changed', () => {
    const given = new Map([[dayAnswerId('A', 'P01'), answer('P01', 'yes')]]);
    const left = (one: DayProposal) => ids(proposalsToAnswer([one], given, 'P01'));
    expect(left(proposal('A'))).toEqual([]);
    expect(left(proposal('A', { starts: ['2027-02-10', '2027-03-17'] }))).toEqual(['A']);
    expect(left(proposal('B'))).toEqual(['B']);
  });
});

describe('asking the group', () => {
  it('names the plans in order, and writes over what was asked before', () => {
    const before = ['1', '2', '3'].map((place) => proposal(`proposal.UPP.S01.${place}`));
    const consultants = proposal('proposal.UPP.K01', { createdBy: 'K01' });
    const { save, remove } = proposalsFrom([starts, ['2027-02-10', '2027-03-17']], 2, base, [
      ...before,
      consultants,
    ]);
    expect(ids(save)).toEqual(['proposal.UPP.S01.1', 'proposal.UPP.S01.2']);
    expect(save[0]).toMatchObject({ starts, daysPerOccasion: 2, createdBy: 'S01' });
    expect(remove).toEqual(['proposal.UPP.S01.3']);
  });

  it('shows proposals in the order in which they were made', () => {
    const early = proposal('Z', { createdAt: '2027-01-11T12:00:00Z' });
    expect(ids(inOrder([proposal('B'), proposal('A'), early]))).toEqual(['Z', 'A', 'B']);
  });
});
