import { consentOn, stillCounts } from '#domain/consent.ts';
import type { Interview, InterviewGuide } from '#domain/interview.ts';
import { welcomeMember, type WelcomeInput } from '#domain/new-member.ts';
import { aParticipant, aRound, aRule, aStance } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-14T08:00:00Z', createdBy: 'K01' };
const guide = (id: string, version: number, audience = 'managementGroup'): InterviewGuide => ({
  ...base,
  id,
  ...{ version, title: '', audience, lockedAt: null, questions: [] },
});
const interview = (participantId: string, guideId: string): Interview => ({
  ...base,
  id: `I-${participantId}`,
  ...{ participantId, interviewerId: 'K01', guideId, date: null, start: null, end: null },
  ...{ place: '', eventId: null, informedAt: null, status: 'done', statusHistory: [] },
});
const person = aParticipant('P09', 'member');
const consultant = aParticipant('K01', 'consultant');
const input = (more: Partial<WelcomeInput> = {}): WelcomeInput => ({
  ...{ person, by: consultant, guides: [], interviews: [], rules: [], rounds: [] },
  ...{ hasPolicy: true, fromOccasion: 'T2', today: '2027-04-01', now: '2027-04-01T08:00:00Z' },
  words: { introduction: 'Läs introduktionen', policy: 'Läs ledningspolicyn' },
  ...more,
});
const welcome = (more: Partial<WelcomeInput> = {}) => {
  const done = welcomeMember(input(more));
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};

describe('a new member', () => {
  it('[NM-welcome] is interviewed on the version of the guide that the others had', () => {
    const guides = [guide('G1', 1), guide('G3', 2), guide('G2', 1, 'external')];
    const interviews = [interview('P01', 'G1'), interview('P02', 'G1')];
    expect(welcome({ guides, interviews }).interview).toMatchObject({
      id: 'I-P09',
      guideId: 'G1',
      participantId: 'P09',
      interviewerId: 'K01',
      status: 'planned',
    });
    expect(welcome({ guides }).interview?.guideId).toBe('G3');
  });

  it('[NM-welcome] has every agreed rule reopened, and the round goes back to taking a stance', () => {
    const rules = [
      aRule('SR01', { status: 'agreed' }),
      aRule('SR02', { status: 'followedUp' }),
      aRule('SR03', { status: 'dropped' }),
    ];
    const done = welcome({ rules, rounds: [aRound({ phase: 'closed' })] });
    expect(done.rules.map(({ id, status }) => [id, status])).toEqual([
      ['SR01', 'reopened'],
      ['SR02', 'reopened'],
    ]);
    expect(done.round).toMatchObject({ phase: 'agree', clock: null });
    expect(welcome({ rounds: [aRound({ phase: 'agree' })] }).round).toBeUndefined();
  });

  it('[NM-welcome] gets the introduction and the policy to read within two weeks', () => {
    expect(welcome().tasks.map(({ title, assigneeId, due }) => [title, assigneeId, due])).toEqual([
      ['Läs introduktionen', 'P09', '2027-04-15'],
      ['Läs ledningspolicyn', 'P09', '2027-04-15'],
    ]);
    expect(welcome({ hasPolicy: false }).tasks).toHaveLength(1);
    expect(welcome().participant).toMatchObject({ newMember: true, memberFrom: '2027-04-01' });
  });

  it('[NM-welcome] done twice is the same as done once', () => {
    const first = welcome({
      guides: [guide('G1', 1)],
      rules: [aRule('SR01', { status: 'agreed' })],
    });
    const again = welcome({
      guides: [guide('G1', 1)],
      rules: first.rules,
      interviews: first.interview === undefined ? [] : [first.interview],
    });
    expect(again.interview).toBeUndefined();
    expect(again.rules).toEqual([]);
    expect(again.tasks.map(({ id }) => id)).toEqual(first.tasks.map(({ id }) => id));
  });

  it.each([
    [{ person: aParticipant('E01', 'employee') }, 'not-a-member'],
    [{ by: aParticipant('P02', 'member') }, 'not-yours'],
  ] as const)('[NM-welcome] says no', (more, refusal) => {
    expect(welcomeMember(input(more))).toEqual({ ok: false, refusal });
  });

  it('[GR-reopened] makes everybody say again where they stand', () => {
    const at = '2027-04-01T08:00:00Z';
    const rule = aRule('SR01', {
      status: 'reopened',
      statusHistory: [
        { status: 'agreed', at: '2027-02-10T14:00:00Z' },
        { status: 'reopened', at },
      ],
    });
    const before = aStance('SR01', 'P02', 'behind');
    const after = { ...before, createdAt: '2027-04-01T09:00:00Z' };
    expect(stillCounts(before, rule)).toBe(false);
    expect(stillCounts(after, rule)).toBe(true);
    expect(stillCounts(before, aRule('SR01'))).toBe(true);
    const present = [aParticipant('P02', 'member')];
    const stances = [before].filter((stance) => stillCounts(stance, rule));
    expect(consentOn('SR01', present, stances)).toEqual({ ok: false, refusal: 'stance-missing' });
  });
});
