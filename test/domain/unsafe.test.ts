import { introductionTaskId, unsafeThings } from '#domain/unsafe.ts';
import { anAction, aParticipant, aRule, aTopic } from './builders.ts';
import { recordsOf } from './records.ts';

const see = (given: Parameters<typeof recordsOf>[0], today = '2027-05-26') =>
  unsafeThings({ today, records: recordsOf(given), readsInterviews: false, readInKinds: [] });
const task = (id: string) => ({
  id,
  ...{ programmeId: 'UPP', createdAt: '2027-05-01T08:00:00Z', createdBy: 'K01' },
  ...{ status: 'open' as const, statusHistory: [], assigneeId: 'P09', title: 'Läs' },
  ...{ fromOccasion: 'T4', due: '2027-06-30' },
});

describe('what is unsafe', () => {
  it('[OV-unsafe] is nothing in a programme where nothing is late', () => {
    expect(see({})).toEqual([]);
  });

  it('[OV-unsafe] names what is late by whose it is and since when', () => {
    const late = { ...task('HU1'), due: '2027-05-25' };
    expect(see({ homeTasks: [late] })).toEqual([
      { type: 'late', thing: { kind: 'homeTask', id: 'HU1', personId: 'P09', due: '2027-05-25' } },
    ]);
  });

  it('[OV-unsafe] sees a plan without a horizon, an action that lacks something, one not followed up', () => {
    const planActions = [
      anAction('UP01', { measure: '', firstTest: '' }),
      anAction('UP02', { status: 'decided', followUpOn: '2027-05-26' }),
    ];
    expect(see({ planActions }).map((one) => ('missing' in one ? one.missing : one.type))).toEqual([
      'follow-up-due',
      'empty-horizon',
      2,
    ]);
  });

  it('[OV-unsafe] remembers a matter that is stuck without an owner', () => {
    const stuck = aTopic('Q01', { ownerId: null, stuckSince: '2027-01-01', status: 'assessed' });
    expect(see({ topics: [stuck] })).toMatchObject([{ thing: { kind: 'stuckTopic', id: 'Q01' } }]);
  });

  it('[OV-unsafe] asks for a new member until the introduction has been given', () => {
    const newcomer = {
      ...aParticipant('P09', 'member'),
      newMember: true,
      memberFrom: '2027-04-01',
    };
    const agreed = { status: 'agreed', at: '2027-02-10T14:00:00Z' } as const;
    const groundRules = [aRule('SR01', { status: 'agreed', statusHistory: [agreed] })];
    const see1 = (person: typeof newcomer, homeTasks: readonly ReturnType<typeof task>[] = []) =>
      see({ participants: [person], groundRules, homeTasks }).filter(
        ({ type }) => type === 'new-member',
      );
    expect(see1(newcomer)).toEqual([{ type: 'new-member', participantId: 'P09' }]);
    expect(see1(newcomer, [task(introductionTaskId('P09'))])).toEqual([]);
    expect(see1({ ...newcomer, memberFrom: '2026-10-01' })).toEqual([]);
    const gone = { ...newcomer, ...{ memberTo: '2027-05-25' } } as typeof newcomer;
    expect(see1(gone)).toEqual([]);
  });
});
