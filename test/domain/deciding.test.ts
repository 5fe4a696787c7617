import {
  decide,
  decidingGaps,
  followUpDecision,
  keepClosed,
  nextNumber,
  publishDecision,
  reportToBoard,
  theBoard,
  waitOf,
} from '#domain/deciding.ts';
import type { Decision } from '#domain/decision.ts';
import { aParticipant } from './builders.ts';

const chair = aParticipant('P01', 'member', 'chair');
const now = '2027-04-28T08:00:00Z';
const today = '2027-04-28';

const aDecision = (more: Partial<Decision> = {}): Decision => ({
  id: 'BE',
  programmeId: 'UPP',
  createdAt: '2027-04-21T08:00:00Z',
  createdBy: 'K01',
  status: 'draft',
  statusHistory: [{ status: 'draft', at: '2027-04-21T08:00:00Z' }],
  number: null,
  preparedOn: null,
  date: null,
  dayId: null,
  text: 'Vi provar.',
  background: '',
  meaningForStaff: 'Du märker det i maj.',
  decisionType: 'execution',
  decidedBy: 'P01',
  legalBasis: null,
  consultation: { required: false, doneOn: null },
  publishedOn: null,
  plannedPublishOn: null,
  notPublishedReason: null,
  reportedToBoardOn: null,
  topicIds: [],
  ...more,
});
const decided = (more: Partial<Decision> = {}) =>
  aDecision({ status: 'decided', number: 'LG 2027-05', date: '2027-04-28', ...more });

describe('taking a decision', () => {
  it.each([
    ['text-missing', { text: ' ' }],
    ['decider-missing', { decidedBy: null }],
    ['meaning-missing', { meaningForStaff: '' }],
    ['legal-basis-missing', { decisionType: 'delegated' }],
    ['consultation-not-done', { consultation: { required: true, doneOn: null } }],
    ['consultation-later', { consultation: { required: true, doneOn: '2027-04-29' } }],
    ['not-draft', { status: 'decided' }],
  ] as const)('[DE-decide] names %s', (gap, more) => {
    expect(decidingGaps(aDecision(more), chair, today)).toEqual([gap]);
  });

  it('[DE-decide] is not done by a group, nor by a board that was not asked', () => {
    const byGroup = aDecision({ decidedBy: 'ledningsgruppen' });
    expect(decidingGaps(byGroup, undefined, today)).toEqual(['group-cannot-decide']);
    const byBoard = aDecision({ decidedBy: theBoard });
    expect(decidingGaps(byBoard, undefined, today)).toEqual(['group-cannot-decide']);
    const asked = aDecision({ decidedBy: theBoard, decisionType: 'toBoard' });
    expect(decidingGaps(asked, undefined, today)).toEqual([]);
  });

  it('[DE-decide] names everything that is missing at once', () => {
    const empty = aDecision({ text: '', meaningForStaff: '', decidedBy: null });
    expect(decidingGaps(empty, undefined, today)).toHaveLength(3);
  });

  it('[DE-decide] lets consultation be done on the same day', () => {
    const same = aDecision({ consultation: { required: true, doneOn: today } });
    expect(decidingGaps(same, chair, today)).toEqual([]);
  });

  it('[DE-number] gives a day, the next number and a day to publish by', () => {
    const register = { prefix: 'LG', publishWithinDays: 7 };
    const taken = decide(aDecision(), chair, [decided()], register, today, now);
    expect(taken).toMatchObject({
      ok: true,
      value: {
        status: 'decided',
        number: 'LG 2027-06',
        date: '2027-04-28',
        plannedPublishOn: '2027-05-05',
      },
    });
    expect(decide(aDecision({ text: '' }), chair, [], register, today, now)).toEqual({
      ok: false,
      refusal: 'text-missing',
    });
  });

  it('[DE-number] starts over each year and goes by the highest, not by how many', () => {
    const taken = [decided({ number: 'LG 2027-11' }), decided({ number: 'LG 2026-40' })];
    expect(nextNumber(taken, 'LG', '2027')).toBe('LG 2027-12');
    expect(nextNumber(taken, 'LG', '2028')).toBe('LG 2028-01');
    expect(nextNumber(taken, 'SN', '2027')).toBe('SN 2027-01');
  });
});

describe('opening a decision', () => {
  it('[PU-when] needs a decision with a meaning for staff that is not kept closed', () => {
    const refusal = (decision: Decision) => {
      const published = publishDecision(decision, today, now);
      return published.ok ? null : published.refusal;
    };
    expect(refusal(aDecision())).toBe('not-decided');
    expect(refusal(decided({ meaningForStaff: ' ' }))).toBe('meaning-missing');
    expect(refusal(decided({ notPublishedReason: 'Nämnden först.' }))).toBe('kept-closed');
    expect(publishDecision(decided(), today, now)).toMatchObject({
      value: { status: 'published', publishedOn: today },
    });
  });

  it('[PU-when] does not move back what has been followed up', () => {
    const again = publishDecision(decided({ status: 'followedUp' }), today, now);
    expect(again).toMatchObject({ value: { status: 'followedUp', publishedOn: today } });
  });

  it('[PU-closed] keeps a reason instead, never beside', () => {
    expect(keepClosed(decided(), ' ')).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(keepClosed(decided({ publishedOn: today }), 'Sen')).toEqual({
      ok: false,
      refusal: 'already-published',
    });
    expect(keepClosed(decided(), ' Nämnden först. ')).toMatchObject({
      value: { notPublishedReason: 'Nämnden först.', plannedPublishOn: null },
    });
  });

  it('[PU-due] is due seven days after and overdue the day after that', () => {
    expect(waitOf(decided(), 7, '2027-05-05')).toEqual({ type: 'publish-by', day: '2027-05-05' });
    expect(waitOf(decided(), 7, '2027-05-08')).toEqual({
      type: 'overdue',
      day: '2027-05-05',
      days: 3,
    });
  });

  it('[PU-due] can be planned earlier, but not later than the limit', () => {
    const on = (plannedPublishOn: string) => waitOf(decided({ plannedPublishOn }), 7, today);
    expect(on('2027-04-30')).toEqual({ type: 'publish-by', day: '2027-04-30' });
    expect(on('2027-06-30')).toEqual({ type: 'publish-by', day: '2027-05-05' });
  });

  it('[PU-due] waits for consultation, the decision and the report as well', () => {
    const consult = aDecision({ consultation: { required: true, doneOn: null } });
    expect(waitOf(consult, 7, today).type).toBe('consult');
    expect(waitOf(aDecision(), 7, today).type).toBe('decide');
    const open = { publishedOn: today, decisionType: 'delegated' } as const;
    expect(waitOf(decided(open), 7, today).type).toBe('report-to-board');
    expect(waitOf(decided({ ...open, reportedToBoardOn: today }), 7, today).type).toBe('nothing');
    expect(waitOf(decided({ notPublishedReason: 'Nämnden.' }), 7, '2028-01-01').type).toBe(
      'nothing',
    );
  });
});

describe('after the decision', () => {
  it('[DE-report] a delegated one is reported to the board, not before it was taken', () => {
    expect(reportToBoard(decided(), today)).toEqual({ ok: false, refusal: 'not-delegated' });
    const delegated = decided({ decisionType: 'delegated' });
    expect(reportToBoard(delegated, '2027-04-27')).toEqual({
      ok: false,
      refusal: 'before-decision',
    });
    expect(reportToBoard(aDecision({ decisionType: 'delegated' }), today)).toEqual({
      ok: false,
      refusal: 'not-decided',
    });
    expect(reportToBoard(delegated, '2027-05-19')).toMatchObject({
      value: { reportedToBoardOn: '2027-05-19' },
    });
  });

  it('[DE-follow-up] it is followed up when it is open or closed with a reason', () => {
    expect(followUpDecision(aDecision(), now)).toEqual({ ok: false, refusal: 'not-decided' });
    expect(followUpDecision(decided(), now)).toEqual({ ok: false, refusal: 'not-open' });
    const closed = followUpDecision(decided({ notPublishedReason: 'Nämnden.' }), now);
    expect(closed).toMatchObject({ value: { status: 'followedUp' } });
  });
});
