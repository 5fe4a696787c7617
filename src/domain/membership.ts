import type { CalendarDate } from './calendar-date.ts';
import { hasRole, type Participant, type Role } from './participant.ts';
import type { Programme } from './programme.ts';
import type { ChosenPerson } from './programme-start.ts';
import type { BaseRecord } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/**
 * PE-join (domain.md 6.13, R15). Somebody who comes into a programme that has begun. In the group they are new
 * from that day on; an address outside the mail domain that most have means that they come from outside.
 */
export function joinProgramme(
  person: ChosenPerson,
  others: readonly Participant[],
  programme: Pick<Programme, 'status'>,
  born: BaseRecord,
  today: CalendarDate,
): Participant {
  const hasBegun = programme.status !== 'draft' && programme.status !== 'preparing';
  const inGroup = person.roles.some(isOfTheGroup);
  return {
    ...born,
    displayName: person.displayName,
    title: person.title,
    unitId: null,
    roles: person.roles,
    memberFrom: inGroup && hasBegun ? today : null,
    memberTo: null,
    newMember: inGroup && hasBegun,
    external: comesFromOutside(person.mail, others),
    entraId: person.entraId,
    mail: person.mail,
  };
}

const isOfTheGroup = (role: Role): boolean => role === 'member' || role === 'chair';

const domainOf = (mail: string | null): string => mail?.toLowerCase().split('@').at(-1) ?? '';

function comesFromOutside(mail: string | null, others: readonly Participant[]): boolean {
  const home = others.find(({ external, mail: theirs }) => !external && theirs !== null);
  return mail !== null && home !== undefined && domainOf(mail) !== domainOf(home.mail);
}

export type RolesRefusal = 'last-consultant' | 'last-member' | 'second-chair';

/**
 * PE-roles. A person's roles after a change. A programme keeps a consultant and a member, and has one chair, who
 * belongs to the group.
 */
export function withRoles(
  person: Participant,
  roles: readonly Role[],
  all: readonly Participant[],
): Result<Participant, RolesRefusal> {
  const others = all.filter(({ id }) => id !== person.id);
  const whole: readonly Role[] =
    roles.includes('chair') && !roles.includes('member') ? [...roles, 'member'] : roles;
  const goes = (role: Role) =>
    hasRole(person, role) && !whole.includes(role) && !others.some((one) => hasRole(one, role));
  if (goes('consultant')) return refused('last-consultant');
  if (goes('member')) return refused('last-member');
  if (whole.includes('chair') && others.some((one) => hasRole(one, 'chair'))) {
    return refused('second-chair');
  }
  return accepted({ ...person, roles: whole });
}

/** PE-named. The programme names its chair, its client and its consultants as their roles say. */
export function namedByRoles(programme: Programme, all: readonly Participant[]): Programme {
  const withRole = (role: Role) => all.filter((one) => hasRole(one, role)).map(({ id }) => id);
  return {
    ...programme,
    chairId: withRole('chair')[0] ?? null,
    commissionerId: withRole('commissioner')[0] ?? null,
    consultantIds: withRole('consultant'),
  };
}

/**
 * PE-leave (R15). Whoever leaves the group stays in the programme by name, for what they have said and decided is
 * still there; from the day after nobody waits for them.
 */
export const leaveGroup = (person: Participant, last: CalendarDate): Participant => ({
  ...person,
  memberTo: last,
});
