import type {
  DefinedGroup,
  DefinedMailbox,
  DefinedRoom,
  DefinedSite,
  DefinedUser,
  TenantDefinition,
} from '#local-tenant/server/definition.ts';
import { calendarOf } from './calendars/calendars.ts';
import { ekby } from './ekby-source.ts';
import { entraIdOf, guidOf, sharePointHost, sitePaths } from './places.ts';
import { hasAccount } from './records/programme.ts';
import { untilOf, type StageKey } from './stage.ts';

type SourceParticipant = (typeof ekby.participants)[number];

/** Group members of the team: the management group, the coordinator, and the consultant as a guest. */
export const teamMembers = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'S01', 'K01'];
const managers = teamMembers.filter((key) => key.startsWith('P'));
const chair = 'P01';
const coordinator = 'S01';
const consultant = 'K01';

/** Everybody who can sign in; the external interviewee is met at the library and cannot. */
export const personas: readonly string[] = ekby.participants.filter(hasAccount).map(({ id }) => id);

const siteId = (path: string): string =>
  `${sharePointHost},${guidOf(`site:${path}`)},${guidOf(`web:${path}`)}`;

/** Graph ids of the three spaces' sites. */
export const siteIds = {
  groupRoom: siteId(sitePaths.groupRoom),
  consultantRoom: siteId(sitePaths.consultantRoom),
  openArea: siteId(sitePaths.openArea),
} as const;

const channelId = (name: string): string =>
  `19:${guidOf(`channel:${name}`).replaceAll('-', '')}@thread.tacv2`;

export const teamId = guidOf('group:ledningsgruppen');

export const channelIds = {
  general: channelId('general'),
  samspel: channelId('samspel'),
  consultantRoom: channelId('konsultens-rum'),
} as const;

/** The municipality before anything has been written in it, at the end of a stage. */
export function ekbyDefinition(stage: StageKey): TenantDefinition {
  return {
    tenantId: guidOf('tenant'),
    displayName: ekby.tenant.organisation,
    sharePointHost,
    startsAt: untilOf(stage),
    users: ekby.participants.filter(hasAccount).map(userOf),
    rooms,
    sites,
    groups: [team],
    calendars: Object.fromEntries(
      personas.filter((key) => key !== consultant).map((key) => [entraIdOf(key), calendarOf(key)]),
    ),
  };
}

const mailbox: DefinedMailbox = {
  timeZone: 'W. Europe Standard Time',
  language: 'sv-SE',
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  workStart: '08:00:00',
  workEnd: '17:00:00',
};

/** The quality manager does not work on Fridays. */
const workingDays: Readonly<Record<string, DefinedMailbox['workingDays']>> = {
  P06: ['monday', 'tuesday', 'wednesday', 'thursday'],
};

/** A guest keeps the address of the own organisation and has no mailbox here. */
function userOf({
  id,
  displayName,
  title,
  userPrincipalName,
  external,
}: SourceParticipant): DefinedUser {
  const [givenName = '', ...rest] = displayName.split(' ');
  const isGuest = external !== false;
  return {
    id: entraIdOf(id),
    persona: id,
    displayName,
    givenName,
    surname: rest.join(' '),
    jobTitle: title,
    mail: userPrincipalName,
    userPrincipalName: isGuest
      ? `${userPrincipalName.replace('@', '_')}#EXT#@${ekby.tenant.domain}`
      : userPrincipalName,
    userType: isGuest ? 'Guest' : 'Member',
    mailbox: isGuest ? null : { ...mailbox, workingDays: workingDays[id] ?? mailbox.workingDays },
  };
}

const room = (
  key: string,
  displayName: string,
  capacity: number,
  bookingWindowInDays: number,
  maximumDurationInMinutes: number,
): DefinedRoom => ({
  id: guidOf(`room:${key}`),
  displayName,
  mail: `rum.${key}@${ekby.tenant.domain}`,
  capacity,
  bookingWindowInDays,
  maximumDurationInMinutes,
});

/** Exchange's defaults, a small room for half a day at most, and one that opens a year ahead. */
const rooms: readonly DefinedRoom[] = [
  room('linden', 'Mötesrum Linden', 14, 180, 1440),
  room('ronnen', 'Mötesrum Rönnen', 6, 180, 240),
  room('sessionssalen', 'Sessionssalen', 40, 365, 1440),
];

const roles = (entries: Readonly<Record<string, 'owner' | 'member' | 'visitor'>>) =>
  Object.fromEntries(Object.entries(entries).map(([key, role]) => [entraIdOf(key), role]));

/**
 * One site per space, so that SharePoint's own permissions are the boundary (design.md 4). The consultant is
 * alone in the consultant room here; in a real tenant a private channel may need an owner from inside, who can
 * then read what lies there (guides/graph.md 2.9).
 */
const sites: readonly DefinedSite[] = [
  {
    id: siteIds.groupRoom,
    displayName: ekby.tenant.team.displayName,
    path: sitePaths.groupRoom,
    roles: roles({
      ...Object.fromEntries([...managers, consultant].map((key) => [key, 'member' as const])),
      [chair]: 'owner',
      [coordinator]: 'owner',
    }),
    everyone: null,
  },
  {
    id: siteIds.consultantRoom,
    displayName: `${ekby.tenant.team.displayName} – Konsultens rum`,
    path: sitePaths.consultantRoom,
    roles: roles({ [consultant]: 'owner' }),
    everyone: null,
  },
  {
    id: siteIds.openArea,
    displayName: 'Socialförvaltningen – öppet',
    path: sitePaths.openArea,
    roles: roles({ [chair]: 'owner', [consultant]: 'member' }),
    everyone: 'visitor',
  },
];

const team: DefinedGroup = {
  id: teamId,
  displayName: ekby.tenant.team.displayName,
  mail: `ledning-soc@${ekby.tenant.domain}`,
  siteId: siteIds.groupRoom,
  ownerIds: [chair, coordinator].map(entraIdOf),
  memberIds: teamMembers.map(entraIdOf),
  channels: [
    {
      id: channelIds.general,
      displayName: 'Allmänt',
      membershipType: 'standard',
      siteId: null,
      memberIds: [],
    },
    {
      id: channelIds.samspel,
      displayName: ekby.tenant.team.channel,
      membershipType: 'standard',
      siteId: null,
      memberIds: [],
    },
    {
      id: channelIds.consultantRoom,
      displayName: 'Konsultens rum',
      membershipType: 'private',
      siteId: siteIds.consultantRoom,
      memberIds: [entraIdOf(consultant)],
    },
  ],
};
