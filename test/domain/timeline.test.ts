import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import { rightsOf } from '#domain/rights.ts';
import { timelineOf } from '#domain/timeline.ts';
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
