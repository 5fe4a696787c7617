import type { DefinedMailbox } from '../definition.ts';
import { isInGroup } from '../directory/groups.ts';
import { GraphError } from '../graph-error.ts';
import type { Caller, Tenant } from '../request-context.ts';

/** Somebody or something with a calendar in this tenant. */
export type Mailbox = {
  readonly id: string;
  readonly kind: 'user' | 'room' | 'group';
  readonly name: string;
  readonly mail: string;
  readonly settings: DefinedMailbox;
};

/** Rooms and groups have no settings of their own in Graph; Exchange creates them with the tenant's. */
const HOUSE_SETTINGS: DefinedMailbox = {
  timeZone: 'W. Europe Standard Time',
  language: 'sv-SE',
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  workStart: '08:00:00',
  workEnd: '17:00:00',
};

export function mailboxById(tenant: Tenant, id: string): Mailbox | undefined {
  const user = tenant.user(id);
  if (user !== undefined) {
    if (user.mailbox === null) return undefined;
    const { id: userId, displayName: name, mail, mailbox: settings } = user;
    return { id: userId, kind: 'user', name, mail, settings };
  }
  const room = tenant.definition.rooms.find((each) => each.id === id);
  if (room !== undefined) return roomMailbox(room);
  const group = tenant.definition.groups.find((each) => each.id === id);
  return group === undefined ? undefined : groupMailbox(group);
}

export function mailboxByMail(tenant: Tenant, mail: string): Mailbox | undefined {
  const user = tenant.userByMail(mail);
  if (user !== undefined) return mailboxById(tenant, user.id);
  const room = tenant.roomByMail(mail);
  if (room !== undefined) return roomMailbox(room);
  const group = tenant.definition.groups.find((each) => sameMail(each.mail, mail));
  return group === undefined ? undefined : groupMailbox(group);
}

export function sameMail(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function roomMailbox(room: Tenant['definition']['rooms'][number]): Mailbox {
  const { id, displayName: name, mail } = room;
  return { id, kind: 'room', name, mail, settings: HOUSE_SETTINGS };
}

function groupMailbox(group: Tenant['definition']['groups'][number]): Mailbox {
  const { id, displayName: name, mail } = group;
  return { id, kind: 'group', name, mail, settings: HOUSE_SETTINGS };
}

/**
 * The caller's own mailbox.
 * @throws GraphError 404 `MailboxNotEnabledForRESTAPI` for a guest (graph.md 0.3)
 */
export function mailboxOfCaller(tenant: Tenant, caller: Caller): Mailbox {
  const mailbox = mailboxById(tenant, caller.user.id);
  if (mailbox !== undefined) return mailbox;
  throw new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

/**
 * `/users/{id}`: delegated `Calendars.*` without `.Shared` reaches the signed-in person's mailbox only.
 * @throws GraphError 404 for an unknown person, 403 for another's mailbox
 */
export function mailboxOfUser(tenant: Tenant, caller: Caller, idOrName: string): Mailbox {
  const user = tenant.user(idOrName);
  if (user === undefined) {
    throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${idOrName}' is invalid.`);
  }
  if (user.id === caller.user.id) return mailboxOfCaller(tenant, caller);
  throw accessDenied();
}

/**
 * `/groups/{id}`: the group's calendar is its members'.
 * @throws GraphError 404 for an unknown group, 403 for somebody outside it
 */
export function mailboxOfGroup(tenant: Tenant, caller: Caller, id: string): Mailbox {
  const group = tenant.definition.groups.find((each) => each.id === id);
  if (group === undefined) {
    throw new GraphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  if (!isInGroup(tenant, group, caller.user.id)) throw accessDenied();
  return groupMailbox(group);
}

function accessDenied(): GraphError {
  return new GraphError(
    403,
    'ErrorAccessDenied',
    'Access is denied. Check credentials and try again.',
  );
}
