import type { sv } from './consent-sv.ts';

/** What cannot be done yet because the municipality has not consented, and why Samspel asks for it. */
export const en: typeof sv = {
  title: 'Some things wait for the municipality’s consent',
  intro: 'This cannot be done yet. Everything else works as usual.',
  forAdministrators: 'For the municipality’s IT',
  adminBody:
    'An administrator in Entra consents for the whole municipality on Microsoft’s page. Samspel never does more than the signed-in person may do.',
  openPage: 'Open the consent page',
  copy: 'Copy everything for IT',
  copied: 'Copied.',
  hide: 'Hide for now',
  scopes: 'Permissions',
  capabilities: {
    programme: {
      can: 'Read and save the programme',
      why: 'The lists on the group’s site are Samspel’s only store.',
    },
    rooms: {
      can: 'Find the rooms of the channels',
      why: 'Each channel can have a site of its own, for example the consultant’s room.',
    },
    setUp: {
      can: 'Start a new programme',
      why: 'The lists are made once, when the programme is started.',
    },
    calendar: {
      can: 'Find free days and book the occasions',
      why: 'Free time is read from the calendars, and invitations are sent from the coordinator’s own.',
    },
    places: {
      can: 'Suggest rooms to meet in',
      why: 'The municipality’s list of meeting rooms is read.',
    },
    people: {
      can: 'Search for people',
      why: 'Names are read from the municipality’s directory when the group is put together.',
    },
    files: {
      can: 'Save decks and documents',
      why: 'The files are put in the group’s document library.',
    },
    messages: {
      can: 'Write in the channel',
      why: 'A message is sent only when somebody chooses to.',
    },
  },
  account: 'Wrong account? Choose another.',
  changeAccount: 'Change account',
};
