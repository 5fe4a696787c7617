import type { Interview, InterviewGuide } from '#domain/interview.ts';
import {
  answerMatrix,
  currentGuide,
  editGuide,
  minutesSince,
  searchAnswers,
} from '#domain/interview-guide.ts';
import { anAnswer } from './builders.ts';

const question = (id: string, text: string, order: number) => ({
  id,
  key: id,
  order,
  text,
  area: 'group',
});
const guide = (more: Partial<InterviewGuide> = {}): InterviewGuide => ({
  id: 'G1',
  programmeId: 'UPP',
  createdAt: '2027-01-12T08:00:00Z',
  createdBy: 'K01',
  version: 1,
  title: 'Guide',
  audience: 'managementGroup',
  lockedAt: null,
  questions: [question('F1', 'Vad är bra?', 1), question('F2', 'Vad saknas?', 2)],
  ...more,
});
const by = { id: 'K01', now: '2027-01-20T08:00:00Z' };
const ids = () => 'F-new';

describe('editing a guide', () => {
  it('[IN-version] changes an open guide where it is', () => {
    const edited = editGuide(guide(), [question('F2', 'Vad fattas?', 9)], by, ids);
    expect(edited).toMatchObject({ id: 'G1', version: 1 });
    expect(edited.questions).toEqual([question('F2', 'Vad fattas?', 1)]);
  });

  it('[IN-version] makes a new open version of a locked one, and leaves the locked one alone', () => {
    const locked = guide({ lockedAt: '2027-01-15T08:00:00Z' });
    const before = structuredClone(locked);
    const edited = editGuide(locked, locked.questions, by, ids);
    expect(edited).toMatchObject({ id: 'G1-v2', version: 2, lockedAt: null, createdAt: by.now });
    expect(editGuide({ ...edited, lockedAt: by.now }, edited.questions, by, ids).id).toBe('G1-v3');
    expect(locked).toEqual(before);
  });

  it('[IN-version] makes another question of other words, so that answers are not mixed', () => {
    const locked = guide({ lockedAt: '2027-01-15T08:00:00Z' });
    const questions = [question('F1', 'Vad är mycket bra?', 1), question('F2', 'Vad saknas?', 2)];
    expect(editGuide(locked, questions, by, ids).questions.map(({ id }) => id)).toEqual([
      'F-new',
      'F2',
    ]);
  });

  it('gives new interviews the newest version for their audience', () => {
    const all = [
      guide(),
      guide({ id: 'G1-v2', version: 2 }),
      guide({ id: 'X', audience: 'external' }),
    ];
    expect(currentGuide(all, 'managementGroup')?.id).toBe('G1-v2');
    expect(currentGuide(all, 'nobody')).toBeUndefined();
  });
});

const interview = (id: string, guideId: string) =>
  ({ id, guideId, participantId: `P-${id}` }) as Interview;

describe('the matrix of answers', () => {
  it('[IN-matrix] tells answered, unanswered and not asked apart', () => {
    const guides = new Map([
      ['G1', guide()],
      ['GX', guide({ id: 'GX', questions: [question('F9', 'Utifrån?', 1)] })],
    ]);
    const given = [
      { ...anAnswer('1', 'P1'), interviewId: 'I1', questionId: 'F1' },
      { ...anAnswer('2', 'P1'), interviewId: 'I1', questionId: 'F2', text: '  ' },
    ];
    const rows = answerMatrix([interview('I1', 'G1'), interview('I2', 'GX')], guides, given);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['answered', 'unanswered', 'not-asked'],
      ['not-asked', 'not-asked', 'unanswered'],
    ]);
  });
});

describe('around the answers', () => {
  const answers = [
    { ...anAnswer('1', 'P1'), text: 'Mötena blir LÅNGA.' },
    { ...anAnswer('2', 'P2'), text: 'Korta möten.' },
  ];

  it('a search finds all words in any case', () => {
    expect(searchAnswers(answers, 'långa mötena').map(({ id }) => id)).toEqual(['1']);
    expect(searchAnswers(answers, '  ')).toEqual([]);
  });

  it('the time runs from the first word', () => {
    const start = Date.parse(answers[0]!.createdAt);
    expect(minutesSince(answers, start + 125_000)).toBe(2);
    expect(minutesSince([], start)).toBeNull();
  });
});
