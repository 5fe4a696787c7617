import type {
  DefinedAppointment,
  DefinedUser,
  TenantDefinition,
} from '#local-tenant/server/definition.ts';

export const GROUP_SITE =
  'ekby.sharepoint.com,11111111-1111-4111-8111-111111111111,21111111-1111-4111-8111-111111111111';
export const CLOSED_SITE =
  'ekby.sharepoint.com,12222222-1111-4111-8111-111111111111,22222222-1111-4111-8111-111111111111';
export const GROUP = 'a0000000-0000-4000-8000-000000000001';

const person = (
  number: number,
  persona: string,
  displayName: string,
  userType: DefinedUser['userType'] = 'Member',
): DefinedUser => {
  const [givenName = '', surname = ''] = displayName.split(' ');
  const domain = userType === 'Guest' ? 'klarskog.example' : 'ekby.example';
  const mail = `${givenName}.${surname}@${domain}`.toLowerCase();
  return {
    id: `b0000000-0000-4000-8000-00000000000${number}`,
    ...{ persona, displayName, givenName, surname, mail, userType },
    jobTitle: 'Chef',
    userPrincipalName: mail,
    mailbox:
      userType === 'Guest'
        ? null
        : {
            timeZone: 'W. Europe Standard Time',
            language: 'sv-SE',
            workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
            workStart: '08:00:00',
            workEnd: '17:00:00',
          },
  };
};

export const MARIT = person(1, 'P01', 'Marit Hassel');
export const JONAS = person(2, 'P02', 'Jonas Hed');
export const SELMA = person(3, 'P03', 'Selma Torn');
export const VENDELA = person(9, 'K01', 'Vendela Skog', 'Guest');
export const ROOM = {
  id: 'c0000000-0000-4000-8000-000000000001',
  displayName: 'Sammanträdesrum Eken',
  mail: 'eken@ekby.example',
  capacity: 16,
  bookingWindowInDays: 180,
  maximumDurationInMinutes: 1440,
};

export const appointment = (
  start: string,
  end: string,
  more: Partial<DefinedAppointment> = {},
): DefinedAppointment => ({
  ...{ start, end, subject: 'Avstämning', showAs: 'busy', isAllDay: false, sensitivity: 'normal' },
  ...more,
});

/** Four people, a room, a team with an open and a closed site; the clock stands at 12 January 2027, noon. */
export function ekby(calendars: TenantDefinition['calendars'] = {}): TenantDefinition {
  return {
    tenantId: 'd0000000-0000-4000-8000-000000000001',
    displayName: 'Ekby kommun',
    sharePointHost: 'ekby.sharepoint.com',
    startsAt: '2027-01-12T11:00:00Z',
    users: [MARIT, JONAS, SELMA, VENDELA],
    rooms: [ROOM],
    sites: [
      {
        id: GROUP_SITE,
        displayName: 'Ledningsgruppen',
        path: '/sites/ledning',
        roles: {
          [MARIT.id]: 'owner',
          [JONAS.id]: 'member',
          [SELMA.id]: 'visitor',
          [VENDELA.id]: 'member',
        },
        everyone: null,
      },
      {
        id: CLOSED_SITE,
        displayName: 'Konsultens rum',
        path: '/sites/ledning-konsult',
        roles: { [VENDELA.id]: 'member' },
        everyone: null,
      },
    ],
    groups: [
      {
        id: GROUP,
        displayName: 'Ledningsgruppen',
        mail: 'ledning@ekby.example',
        siteId: GROUP_SITE,
        ownerIds: [MARIT.id],
        memberIds: [MARIT.id, JONAS.id, VENDELA.id],
        channels: [],
      },
    ],
    calendars,
  };
}
