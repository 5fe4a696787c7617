import {
  acknowledgeFeedback,
  findingsSince,
  presentFeedback,
  type Feedback,
} from '#domain/feedback.ts';
import type { Interview } from '#domain/interview.ts';
import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import type { Programme } from '#domain/programme.ts';
import { isWebAddress, readInRows, withReadingStatus } from '#domain/read-in.ts';
import type { ReadingItem } from '#domain/reading.ts';
import { mandatoryKinds, overrideReadiness, readinessGaps } from '#domain/readiness.ts';
import { readingTemplate } from '#i18n/defaults/reading.ts';
import { aParticipant } from './builders.ts';

const now = '2027-02-01T10:00:00Z';
const base = { programmeId: 'UPP', createdAt: now, createdBy: 'K01' };
const programme = { ...base, id: 'UPP', occasionCount: 1, daysPerOccasion: 2 } as Programme;
const feedback = (audience: Feedback['audience'], more: Partial<Feedback> = {}): Feedback => ({
  ...base,
  ...{ id: audience, audience, date: '2027-02-01', start: null, end: null },
  ...{ findingIds: ['IA01'], summary: '', comments: [] },
  status: 'presented',
  statusHistory: [],
  ...more,
});
const item = (kind: string, more: Partial<ReadingItem> = {}): ReadingItem => ({
  ...base,
  ...{ id: kind, kind, templateKey: null, title: kind, issuer: '', documentDate: null },
  ...{ link: null, summary: 'Läst', status: 'summarised', statusHistory: [] },
  ...more,
});
const day = (date: string, eventId: string | null) =>
  ({ id: date, occasionId: 'T1', date, eventId }) as OccasionDay;
const complete = {
  programme,
  participants: [aParticipant('P01', 'member'), aParticipant('K01', 'consultant')],
  interviews: [{ participantId: 'P01', status: 'coded' } as Interview],
  readingItems: [item('board')],
  mandatoryKinds: ['board'],
  feedbacks: [feedback('commissioner'), feedback('group')],
  occasions: [{ id: 'T1', kind: 'session' } as Occasion],
  days: [day('2027-02-09', 'e1'), day('2027-02-10', 'e2')],
  today: '2027-02-05',
};

describe('the gate before the first session', () => {
  it('[RD-ready] is open when all is there', () => {
    expect(readinessGaps(complete)).toEqual([]);
  });

  it('[RD-ready] takes what a map hands out, which can be read only once', () => {
    const { participants, interviews, readingItems, feedbacks, occasions, days } = complete;
    const once = {
      participants: participants.values(),
      interviews: interviews.values(),
      readingItems: readingItems.values(),
      feedbacks: feedbacks.values(),
      occasions: occasions.values(),
      days: days.values(),
    };
    expect(readinessGaps({ ...complete, ...once })).toEqual([]);
  });

  it.each([
    [
      'an interview that is only booked',
      { interviews: [{ participantId: 'P01', status: 'booked' } as Interview] },
      { type: 'interview', participantId: 'P01' },
    ],
    [
      'a document that is not summarised',
      { readingItems: [item('board', { status: 'received' })] },
      { type: 'reading', kind: 'board' },
    ],
    [
      'feedback that is a draft',
      { feedbacks: [feedback('commissioner'), feedback('group', { status: 'draft' })] },
      { type: 'feedback', audience: 'group' },
    ],
    [
      'feedback on the first day itself',
      { feedbacks: [feedback('commissioner', { date: '2027-02-09' }), feedback('group')] },
      { type: 'feedback', audience: 'commissioner' },
    ],
    [
      'a day that is not booked',
      { days: [day('2027-02-09', 'e1'), day('2027-02-10', null)] },
      { type: 'days', missing: 1 },
    ],
  ] as const)('[RD-ready] names %s', (_words, change, gap) => {
    expect(readinessGaps({ ...complete, ...change })).toEqual([gap]);
  });

  it('[RD-override] lets the group go on with a reason, and only then', () => {
    const gaps = readinessGaps({ ...complete, days: [] });
    const by = aParticipant('K01', 'consultant');
    expect(overrideReadiness(gaps, ' ', by, now)).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(overrideReadiness([], 'Vi vill', by, now)).toEqual({
      ok: false,
      refusal: 'nothing-missing',
    });
    const entry = overrideReadiness(gaps, 'Dagarna bokas i morgon', by, now);
    expect(entry.ok && entry.value).toMatchObject({
      action: 'readiness.overridden',
      target: 'Dagarna bokas i morgon',
    });
  });
});

describe('feedback', () => {
  const draft = (audience: Feedback['audience'], more: Partial<Feedback> = {}) =>
    feedback(audience, { status: 'draft', ...more });

  it('[FB-order] goes to the client before the group', () => {
    const client = draft('commissioner');
    expect(presentFeedback(draft('group'), [client], now)).toEqual({
      ok: false,
      refusal: 'client-first',
    });
    const first = presentFeedback(client, [], now);
    const then = presentFeedback(draft('group'), first.ok ? [first.value] : [], now);
    expect(then.ok && then.value.status).toBe('presented');
  });

  it('[FB-order] needs something shared and a date', () => {
    expect(presentFeedback(draft('commissioner', { findingIds: [] }), [], now)).toMatchObject({
      refusal: 'no-findings',
    });
    expect(presentFeedback(draft('commissioner', { date: null }), [], now)).toMatchObject({
      refusal: 'date-missing',
    });
  });

  it('[FB-news] takes in what was shared after it was prepared, until it has been given', () => {
    const prepared = draft('group', { findingIds: ['A', 'B'] });
    expect(findingsSince(prepared, ['A', 'B', 'C'])).toEqual(['C']);
    expect(findingsSince(prepared, ['A'])).toEqual([]);
    expect(findingsSince({ ...prepared, status: 'presented' }, ['A', 'B', 'C'])).toEqual([]);
  });

  it('[FB-order] is acknowledged after it was given', () => {
    expect(acknowledgeFeedback(draft('group'), now)).toMatchObject({ refusal: 'not-presented' });
    const done = acknowledgeFeedback(feedback('group'), now);
    expect(done.ok && done.value.status).toBe('acknowledged');
  });
});

describe('the read-in', () => {
  it('[RE-kinds] lists every kind of the template with what has come', () => {
    const rows = readInRows(readingTemplate, [
      item('board'),
      item('audit', { status: 'received' }),
    ]);
    expect(rows).toHaveLength(readingTemplate.length);
    expect(rows.filter(({ read }) => read).map(({ template }) => template.kind)).toEqual(['board']);
    expect(rows.find(({ template }) => template.kind === 'audit')?.items).toHaveLength(1);
    expect(mandatoryKinds(readingTemplate)).not.toContain('other');
  });

  it.each([
    [{ summary: 'Läst' }, 'summarised'],
    [{ summary: '', link: 'https://ekby.example/fil' }, 'received'],
    [{ summary: '', documentDate: '2026-11-23' }, 'received'],
    [{ summary: '' }, 'requested'],
  ] as const)('[RE-status] %j makes it %s', (change, status) => {
    expect(withReadingStatus(item('board', { status: 'requested', ...change }), now).status).toBe(
      status,
    );
  });

  it('opens only addresses that are pages', () => {
    expect(['https://a.example/b', 'javascript:alert(1)', 'fil.docx'].map(isWebAddress)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
