import type { HomeTask } from '#domain/decision.ts';
import { nextFor } from '#domain/next-step.ts';
import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import type { Participant } from '#domain/participant.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import { anAction, anEntry, aParticipant, aRound, aRule, aStance, aTopic } from './builders.ts';
import { recordsOf } from './records.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' };
const life = <Status extends string>(status: Status) => ({
  status,
  statusHistory: [{ status, at: base.createdAt }],
});
const occasion = (number: number, kind: Occasion['kind'] = 'session'): Occasion => ({
  ...base,
  ...life('planned'),
  id: `T${number}`,
  ...{ number, kind, title: `Träff ${number}`, place: '', inputs: [], outputs: [], date: null },
});
const day = (occasionId: string, dayNumber: number, date: string): OccasionDay => ({
  ...base,
  id: `${occasionId}D${dayNumber}`,
  ...{ occasionId, dayNumber, date, start: '09:00', end: '16:30', timeZone: 'Europe/Stockholm' },
  ...{ place: '', eventId: null, subject: '', agenda: [] },
});
const task = (id: string, due: string): HomeTask => ({
  ...base,
  ...life('open'),
  id,
  ...{ assigneeId: 'P02', title: 'Visa bildspelet', fromOccasion: 'T1', due },
});
const me = aParticipant('P02', 'member');
const next = (
  given: Parameters<typeof recordsOf>[0],
  today = '2027-02-09',
  who: Participant = me,
) => nextFor({ me: who, today, records: recordsOf(given) });

const occasions = [1, 2, 3, 4].map((number) => occasion(number));
const days = [
  day('T1', 1, '2027-02-09'),
  day('T2', 1, '2027-03-16'),
  day('T3', 1, '2027-04-20'),
  day('T4', 1, '2027-05-25'),
];

describe('what is next', () => {
  it('[OV-next] names home tasks first, the late ones as late', () => {
    const steps = next({ homeTasks: [task('HU2', '2027-03-11'), task('HU1', '2027-02-01')] });
    expect(steps.map((step) => step.type === 'home-task' && [step.task.id, step.overdue])).toEqual([
      ['HU1', true],
      ['HU2', false],
    ]);
  });

  it('[OV-next] asks a member for the stances that are missing, and nobody else', () => {
    const agreeing = {
      flowRounds: [aRound({ phase: 'agree' })],
      groundRules: [aRule('SR01'), aRule('SR02'), aRule('SR03', { status: 'dropped' })],
      stances: [aStance('SR01', 'P02', 'behind'), aStance('SR02', 'P03', 'behind')],
    };
    expect(next(agreeing)).toEqual([{ type: 'take-stance', use: 'groundRules', missing: 1 }]);
    expect(next(agreeing, '2027-02-09', aParticipant('S01', 'coordinator'))).toEqual([]);
  });

  it('[OV-next] asks for proposals in any use, until the person has said to be done', () => {
    const round = aRound({ id: 'r', use: 'swot', phase: 'collect' });
    expect(next({ flowRounds: [round] })).toEqual([{ type: 'propose', use: 'swot' }]);
    const ready = {
      ...base,
      id: 'r.P02',
      ...{ roundId: 'r', participantId: 'P02', readyFor: ['collect'], votes: {} },
    };
    expect(next({ flowRounds: [round], voices: [ready] })).toEqual([]);
  });

  it('[OV-next] counts the votes that are left', () => {
    const round = aRound({ id: 'r', use: 'swot', phase: 'vote' });
    const swotEntries = ['SW1', 'SW2', 'SW3', 'SW4'].map((id) => anEntry(id));
    const votes = { SW1: 1 };
    const voice = { ...base, id: 'r.P02', roundId: 'r', participantId: 'P02', readyFor: [], votes };
    expect(next({ flowRounds: [round], swotEntries, voices: [voice] })).toEqual([
      { type: 'vote', use: 'swot', left: 1 },
    ]);
  });

  it('[OV-next] sends the coordinator to booking while a session has no days', () => {
    const coordinator = aParticipant('S01', 'coordinator');
    expect(next({ occasions: [occasion(1)] }, '2027-02-09', coordinator)).toEqual([
      { type: 'book-days', proposal: null },
    ]);
    const booked = { occasions: [occasion(1)], occasionDays: [day('T1', 1, '2027-02-10')] };
    expect(next(booked, '2027-02-09', coordinator).map(({ type }) => type)).toEqual(['next-day']);
  });

  it('[OV-next] asks a member about proposed days until each is answered', () => {
    const starts = ['2027-03-16'];
    const proposal = { ...base, id: 'A', starts, daysPerOccasion: 2, note: '' };
    const asked = { occasions: [occasion(1)], dayProposals: [proposal] };
    expect(next(asked)).toEqual([{ type: 'answer-days', count: 1 }]);
    const answer = { ...base, id: 'A.P02', proposalId: 'A', participantId: 'P02', starts };
    expect(next({ ...asked, dayAnswers: [{ ...answer, answer: 'yes' }] })).toEqual([]);
    expect(next(asked, '2027-02-09', aParticipant('S01', 'coordinator'))).toEqual([
      { type: 'book-days', proposal },
    ]);
  });

  it('[OV-next] asks for ratings between the occasions, late from the first day', () => {
    const given = {
      occasions,
      occasionDays: days,
      groundRules: [aRule('SR01', { status: 'agreed' }), aRule('SR02', { status: 'agreed' })],
      ruleReviews: [
        { ...base, id: 'x', ruleId: 'SR01', period: 'T2', participantId: 'P02', rating: 3 },
      ],
    };
    const rating = (today: string) =>
      next(given, today).filter(({ type }) => type === 'rate-rules');
    expect(rating('2027-02-09')).toEqual([]);
    expect(rating('2027-02-10')).toEqual([{ type: 'rate-rules', missing: 1, overdue: false }]);
    expect(rating('2027-03-16')).toEqual([{ type: 'rate-rules', missing: 1, overdue: true }]);
  });

  it('[OV-next] asks for the preparation from when matters are chosen until the third session', () => {
    const given = { occasions, occasionDays: days, topics: [aTopic('Q01')] };
    const prep = (today: string, more: object = {}) =>
      next({ ...given, ...more }, today).filter(({ type }) => type === 'prepare');
    expect(prep('2027-04-01', { topics: [] })).toEqual([]);
    expect(prep('2027-04-13')).toEqual([{ type: 'prepare', due: '2027-04-13', overdue: false }]);
    expect(prep('2027-04-14')).toMatchObject([{ overdue: true }]);
    expect(prep('2027-04-21')).toEqual([]);
  });

  it('[OV-next] asks the manager of a unit for its rules, once a task has a day', () => {
    const units = [
      {
        ...base,
        id: 'U00',
        name: 'Förvaltningen',
        parentId: null,
        managerId: 'P01',
        staffCount: 9,
      },
      { ...base, id: 'U01', name: 'Boende', parentId: 'U00', managerId: 'P02', staffCount: 9 },
    ];
    const given = { units, occasions: [occasion(1)], homeTasks: [task('HU1', '2027-03-11')] };
    const asked = next(given, '2027-03-12').find(({ type }) => type === 'unit-rules');
    expect(asked).toMatchObject({ unit: { id: 'U01' }, due: '2027-03-11', overdue: true });
    expect(next({ ...given, homeTasks: [] }).map(({ type }) => type)).not.toContain('unit-rules');
  });

  it('[OV-next] asks the owner to follow up, and the leaders to publish', () => {
    const decision = {
      ...base,
      ...life('decided'),
      id: 'BE07',
      ...{
        number: 'LG 2027-07',
        preparedOn: null,
        date: '2027-05-21',
        dayId: null,
        text: 'Beslut',
      },
      ...{ background: '', meaningForStaff: 'Ord', decisionType: 'stance', decidedBy: 'P01' },
      ...{ legalBasis: null, consultation: { required: false, doneOn: null }, publishedOn: null },
      ...{
        plannedPublishOn: null,
        notPublishedReason: null,
        reportedToBoardOn: null,
        topicIds: [],
      },
    } satisfies RecordTypes['decisions'];
    const mine = anAction('UP01', { status: 'decided', ownerId: 'P02', followUpOn: '2027-06-01' });
    const given = { planActions: [mine], decisions: [decision] };
    expect(next(given, '2027-06-01').map(({ type }) => type)).toEqual(['plan-follow-up']);
    const chair = aParticipant('P01', 'chair', 'member');
    expect(next(given, '2027-05-28', chair)).toMatchObject([
      { type: 'publish-decision', wait: { type: 'publish-by', day: '2027-05-28' } },
    ]);
    expect(next(given, '2027-05-29', chair)).toMatchObject([
      { wait: { type: 'overdue', days: 1 } },
    ]);
  });

  it('[OV-next] reminds of cards that were handed over and none shown', () => {
    const sheet = {
      ...base,
      id: 'PB-P02',
      ...{ participantId: 'P02', driveId: 'd', itemId: 'i', webUrl: '', handedAt: base.createdAt },
    };
    expect(next({ personalSheets: [sheet] })).toEqual([{ type: 'release-cards' }]);
  });

  it('[OV-next] puts what is overdue before everything else', () => {
    const steps = next(
      {
        flowRounds: [aRound({ phase: 'collect' })],
        planActions: [anAction('UP01', { status: 'ongoing', ownerId: 'P02' })],
        homeTasks: [task('HU1', '2027-12-01')],
      },
      '2027-09-07',
    );
    expect(steps.map(({ type }) => type)).toEqual(['plan-follow-up', 'home-task', 'propose']);
  });
});
