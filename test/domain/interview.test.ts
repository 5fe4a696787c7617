import { finishInterview, type Interview, type InterviewGuide } from '#domain/interview.ts';

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
