import {
  answerId,
  finishInterview,
  whereToGoOn,
  type Interview,
  type InterviewGuide,
} from '#domain/interview.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-12T09:00:00Z', createdBy: 'K01' };
const guide: InterviewGuide = {
  ...base,
  id: 'G1',
  version: 1,
  title: 'Ledningsgruppen',
  audience: 'managementGroup',
  lockedAt: null,
  questions: [],
};
const interview: Interview = {
  ...base,
  id: 'I01',
  participantId: 'P01',
  interviewerId: 'K01',
  guideId: 'G1',
  date: null,
  start: null,
  end: null,
  place: '',
  eventId: null,
  informedAt: null,
  status: 'booked',
  statusHistory: [{ status: 'booked', at: base.createdAt }],
};

describe('the same questions to all', () => {
  it('[IN-lock] locks the guide with the first interview that is done', () => {
    const first = finishInterview(interview, guide, '2027-01-14T10:00:00Z');
    expect(first.interview.status).toBe('done');
    expect(first.guide.lockedAt).toBe('2027-01-14T10:00:00Z');
  });

  it('[IN-lock] leaves a locked guide as it was', () => {
    const locked = { ...guide, lockedAt: '2027-01-14T10:00:00Z' };
    expect(finishInterview(interview, locked, '2027-01-15T10:00:00Z').guide).toBe(locked);
  });
});

describe('an interview that is opened again', () => {
  const questions = ['a', 'b', 'c'].map((id) => ({ id }));
  const answered = (texts: Readonly<Record<string, string>>) =>
    new Map(
      Object.entries(texts).map(([id, text]) => [answerId(interview.id, id), { text }] as const),
    );

  it.each([
    ['at the first question when nothing is written', {}, 0],
    ['where somebody was writing last', { a: 'Ja.', b: 'Men mitt i en men' }, 1],
    ['beyond a question that was passed over', { c: 'Nej.' }, 2],
    ['not at one whose answer was emptied', { a: 'Ja.', b: ' ' }, 0],
  ])('[IN-resume] goes on %s', (_words, texts, place) => {
    expect(whereToGoOn(interview, questions, answered(texts))).toBe(place);
  });

  it('[IN-resume] is read from the beginning when it is done', () => {
    const done = { ...interview, status: 'done' } as const;
    expect(whereToGoOn(done, questions, answered({ c: 'Nej.' }))).toBe(0);
  });
});
