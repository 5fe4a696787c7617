import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord } from './record.ts';

/** domain.md 2; the registrar receives exports, the external interviewee has no part in the group. */
export const roles = [
  'consultant',
  'commissioner',
  'member',
  'chair',
  'unitManager',
  'employee',
  'coordinator',
  'registrar',
  'externalInterviewee',
] as const;
export type Role = (typeof roles)[number];

export type Participant = BaseRecord & {
  readonly displayName: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly memberFrom: CalendarDate | null;
  readonly memberTo: CalendarDate | null;
  readonly newMember: boolean;
  /** Outside the municipality's tenant. */
  readonly external: boolean;
  /** Entra object id; null for a person without an account. */
  readonly entraId: string | null;
  readonly mail: string | null;
};

export const hasRole = (participant: Participant, role: Role): boolean =>
  participant.roles.includes(role);

/** Members of the management group on a day; the chair is one of them. */
export const membersOn = (
  participants: Iterable<Participant>,
  day: CalendarDate,
): readonly Participant[] =>
  [...participants].filter(
    (participant) =>
      hasRole(participant, 'member') &&
      (participant.memberFrom === null || participant.memberFrom <= day) &&
      (participant.memberTo === null || day <= participant.memberTo),
  );

/** SC-needed. Everybody whose time an occasion takes: the members on a day, and the consultant who leads it. */
export const neededOn = (
  participants: Iterable<Participant>,
  day: CalendarDate,
): readonly Participant[] => {
  const all = [...participants];
  const members = membersOn(all, day);
  return [...members, ...all.filter((one) => hasRole(one, 'consultant') && !members.includes(one))];
};
