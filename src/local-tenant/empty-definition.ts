import type { TenantDefinition } from './server/definition.ts';

const HOST = 'empty.sharepoint.com';
const PERSON = 'e0000000-0000-4000-8000-000000000001';
const SITE = `${HOST},e1111111-0000-4000-8000-000000000001,e2222222-0000-4000-8000-000000000001`;

/** The least a tenant can be: one person, `P01`, who owns one team with its site. */
export function emptyDefinition(startsAt: string): TenantDefinition {
  return {
    tenantId: 'e9999999-0000-4000-8000-000000000001',
    displayName: 'Empty',
    sharePointHost: HOST,
    startsAt,
    users: [
      {
        id: PERSON,
        persona: 'P01',
        displayName: 'Persona One',
        givenName: 'Persona',
        surname: 'One',
        jobTitle: '',
        mail: 'p01@empty.example',
        userPrincipalName: 'p01@empty.example',
        userType: 'Member',
        mailbox: {
          timeZone: 'W. Europe Standard Time',
          language: 'sv-SE',
          workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          workStart: '08:00:00',
          workEnd: '17:00:00',
        },
      },
    ],
    rooms: [],
    sites: [
      {
        id: SITE,
        displayName: 'Team',
        path: '/sites/team',
        roles: { [PERSON]: 'owner' },
        everyone: null,
      },
    ],
    groups: [
      {
        id: 'e3333333-0000-4000-8000-000000000001',
        displayName: 'Team',
        mail: 'team@empty.example',
        siteId: SITE,
        ownerIds: [PERSON],
        memberIds: [PERSON],
        channels: [
          {
            id: '19:e4444444000040008000000000000001@thread.tacv2',
            displayName: 'General',
            membershipType: 'standard',
            siteId: null,
            memberIds: [],
          },
        ],
      },
    ],
    calendars: {},
  };
}
