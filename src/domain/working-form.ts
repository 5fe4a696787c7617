import type { CalendarDate } from './calendar-date.ts';
import type { WorkingForm } from './interplay.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** WF-trial (R38). A form is tried by somebody who is responsible for it, until a day that the group has set. */
export function mayStartTrial(
  form: Pick<WorkingForm, 'ownerId' | 'trialUntil'>,
): Result<true, 'owner-missing' | 'trial-missing'> {
  if (form.ownerId === null) return refused('owner-missing');
  return form.trialUntil === null ? refused('trial-missing') : accepted(true);
}

/** WF-trial. A form that the group has agreed to try goes on trial. */
export function startTrial(
  form: WorkingForm,
  now: Instant,
): Result<WorkingForm, 'owner-missing' | 'trial-missing' | 'under-way'> {
  if (form.status !== 'proposed' && form.status !== 'discussed') return refused('under-way');
  const may = mayStartTrial(form);
  return may.ok ? accepted(withStatus(form, 'trial', now)) : may;
}

/** WF-over. On trial since before the day that was set, so that the group has to say what becomes of it. */
export const trialIsOver = (form: WorkingForm, today: CalendarDate): boolean =>
  form.status === 'trial' && form.trialUntil !== null && form.trialUntil < today;

/**
 * WF-after (R31). After the trial a form holds, is tried on in another shape, or stops. A new trial has a new
 * day; what has stopped can be tried again.
 */
export function endTrial(
  form: WorkingForm,
  outcome: 'adopted' | 'adjusted' | 'stopped',
  trialUntil: CalendarDate | null,
  now: Instant,
): Result<WorkingForm, 'not-on-trial' | 'trial-missing'> {
  if (form.status === 'proposed' || form.status === 'discussed') return refused('not-on-trial');
  if (outcome === 'adjusted' && trialUntil === null) return refused('trial-missing');
  const moved = withStatus(form, outcome, now);
  return accepted(outcome === 'adjusted' ? { ...moved, trialUntil } : moved);
}
