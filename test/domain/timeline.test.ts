import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import { rightsOf } from '#domain/rights.ts';
import { timelineOf, whereaboutsOn } from '#domain/timeline.ts';
import { aParticipant } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' };
const occasion = (number: number, kind: Occasion['kind'] = 'session'): Occasion => ({
  ...base,
  id: `T${number}`,
  number,
  kind,
  title: `Träff ${number}`,
  place: '',
  inputs: [],
  outputs: [],
  date: null,
  status: 'planned',
  statusHistory: [{ status: 'planned', at: base.createdAt }],
});
const day = (occasionId: string, dayNumber: number, date: string): OccasionDay => ({
  ...base,
  id: `${occasionId}D${dayNumber}`,
  occasionId,
  dayNumber,
  date,
  start: '09:00',
  end: '16:30',
  timeZone: 'Europe/Stockholm',
  place: '',
  eventId: null,
  subject: '',
  agenda: [],
});
describe('the timeline', () => {
  it('[OV-timeline] puts occasions in order and against today', () => {
    const steps = timelineOf(
      [occasion(2), occasion(1), occasion(3)],
      [day('T1', 2, '2027-02-10'), day('T1', 1, '2027-02-09'), day('T2', 1, '2027-03-16')],
      '2027-02-10',
    );
    expect(steps.map((step) => [step.occasion.id, step.first, step.last, step.position])).toEqual([
      ['T1', '2027-02-09', '2027-02-10', 'now'],
      ['T2', '2027-03-16', '2027-03-16', 'ahead'],
      ['T3', null, null, 'ahead'],
    ]);
  });

  it.each([
    ['2027-02-01', { type: 'before', step: 'T1', daysLeft: 8 }],
    ['2027-02-09', { type: 'in', step: 'T1', day: 1 }],
    ['2027-02-10', { type: 'in', step: 'T1', day: 2 }],
    ['2027-02-11', { type: 'before', step: 'T2', daysLeft: 33 }],
    ['2027-03-17', { type: 'before', step: 'T3', daysLeft: null }],
  ] as const)('[OV-now] says on %s where the programme is', (today, expected) => {
    const steps = timelineOf(
      [occasion(1), occasion(2), occasion(3)],
      [day('T1', 1, '2027-02-09'), day('T1', 2, '2027-02-10'), day('T2', 1, '2027-03-16')],
      today,
    );
    const where = whereaboutsOn(steps, today);
    expect(where?.type === 'after' ? where : { ...where, step: where?.step.occasion.id }).toEqual(
      expected,
    );
  });

  it('[OV-now] is past the last step, or nowhere without steps', () => {
    const over = timelineOf([occasion(1)], [day('T1', 1, '2027-02-09')], '2027-02-10');
    expect(whereaboutsOn(over, '2027-02-10')).toEqual({ type: 'after' });
    expect(whereaboutsOn([], '2027-02-10')).toBeNull();
  });
});

describe('what a role may do', () => {
  it('[RI-roles] keeps interviews with the consultant', () => {
    const readers = (
      ['consultant', 'member', 'chair', 'coordinator', 'commissioner'] as const
    ).filter((role) => rightsOf(aParticipant('X', role)).readInterviews);
    expect(readers).toEqual(['consultant']);
  });

  it('[RI-roles] adds up for a person with several roles, and is nothing for a stranger', () => {
    expect(rightsOf(aParticipant('P01', 'member', 'chair'))).toMatchObject({
      takePart: true,
      leadFlow: true,
      insertDecks: true,
    });
    expect(Object.values(rightsOf(undefined)).some(Boolean)).toBe(false);
  });
});
