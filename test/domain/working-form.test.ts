import { undescribedRules, type WorkingForm } from '#domain/interplay.ts';
import { endTrial, mayStartTrial, startTrial, trialIsOver } from '#domain/working-form.ts';

const form: WorkingForm = {
  ...{ id: 'AF1', programmeId: 'UPP', createdAt: '2027-02-10T12:00:00Z', createdBy: 'P01' },
  status: 'trial',
  statusHistory: [{ status: 'trial', at: '2027-02-15T07:00:00Z' }],
  name: 'Strategimöte',
  description: '',
  ownerId: 'P01',
  ruleIds: [],
  trialUntil: '2027-04-30',
};
const now = '2027-05-03T08:00:00Z';

describe('a working form', () => {
  it('[WF-trial] is tried by somebody and until a day', () => {
    expect(mayStartTrial(form).ok).toBe(true);
    expect(mayStartTrial({ ...form, ownerId: null })).toMatchObject({ refusal: 'owner-missing' });
    expect(mayStartTrial({ ...form, trialUntil: null })).toMatchObject({
      refusal: 'trial-missing',
    });
  });

  it('[WF-trial] goes on trial once, when it has both', () => {
    const proposed = { ...form, status: 'proposed' as const };
    expect(startTrial(proposed, now)).toMatchObject({ value: { status: 'trial' } });
    expect(startTrial({ ...proposed, ownerId: null }, now)).toMatchObject({
      refusal: 'owner-missing',
    });
    expect(startTrial(form, now)).toMatchObject({ refusal: 'under-way' });
  });

  it('[WF-over] waits for an answer when its day has passed, not on the day', () => {
    expect(trialIsOver(form, '2027-04-30')).toBe(false);
    expect(trialIsOver(form, '2027-05-01')).toBe(true);
    expect(trialIsOver({ ...form, status: 'adopted' }, '2027-05-01')).toBe(false);
  });

  it('[WF-after] holds, is tried on with a new day, or stops', () => {
    expect(endTrial(form, 'adopted', null, now)).toMatchObject({ value: { status: 'adopted' } });
    expect(endTrial(form, 'stopped', null, now)).toMatchObject({ value: { status: 'stopped' } });
    expect(endTrial(form, 'adjusted', null, now)).toMatchObject({ refusal: 'trial-missing' });
    const on = endTrial(form, 'adjusted', '2027-09-30', now);
    expect(on.ok && [on.value.trialUntil, on.value.statusHistory.length]).toEqual([
      '2027-09-30',
      2,
    ]);
  });

  it('[WF-after] is not ended before it has begun', () => {
    expect(endTrial({ ...form, status: 'proposed' }, 'adopted', null, now)).toMatchObject({
      refusal: 'not-on-trial',
    });
  });
});

describe('the interplay', () => {
  it('[GR-interplay] lacks a description of the rules that none comes from', () => {
    const rules = [{ id: 'SR01' }, { id: 'SR02' }, { id: 'SR03' }];
    const { id, programmeId, createdAt, createdBy } = form;
    const base = { id, programmeId, createdAt, createdBy };
    expect(undescribedRules(rules, [{ ...base, text: '', ruleIds: ['SR03', 'SR01'] }])).toEqual([
      { id: 'SR02' },
    ]);
  });
});
