import type { sv } from './setup-sv.ts';

export const en: typeof sv = {
  title: 'Start an assignment',
  lead: 'The assignment is kept in the team’s SharePoint. Nothing is stored anywhere else.',
  about: 'The assignment',
  name: 'Name of the assignment',
  municipality: 'Municipality',
  department: 'Department',
  people: 'Participants',
  peopleHint:
    'Members of the team. Give at least one person the role consultant and at least one the role member.',
  noPeople: 'The members of the team cannot be read. Search for them instead.',
  search: 'Search for a person by name or mail',
  find: 'Search',
  noHits: 'Nobody was found.',
  guest:
    'Guests cannot search the municipality’s directory. Ask a colleague there to start the assignment.',
  addPerson: (name: string) => `Add ${name}`,
  role: (name: string, role: string) => `${name}: ${role}`,
  content: 'Content',
  values: 'Values of the organisation',
  valuesHint: 'One per line, for example Close: We are there where life happens.',
  needs: 'Needs that the client describes',
  needsHint: 'One per line.',
  results: 'Expected results',
  resultsHint: 'One per line. Write the result, a vertical bar and how it is measured.',
  method: 'Method',
  methodHint:
    'Occasions, questions and settings. A method pack never holds anything from a client.',
  methodSummary: (sessions: number, days: number, questions: number) =>
    `${sessions} occasions of ${days} days, ${questions} interview questions.`,
  importPack: 'Read in a method pack',
  imported: 'The method pack has been read in.',
  notAPack: 'The file is no method pack.',
  exportPack: 'Save the method as a file',
  exportHint: 'Questions, occasions and settings, with nothing about the municipality or people.',
  start: 'Start the assignment',
  starting: (done: number, all: number) => `Getting ready, ${done} of ${all} lists`,
  refusal: {
    'title-missing': 'Give the assignment a name.',
    'consultant-missing': 'Choose at least one consultant.',
    'member-missing': 'Choose at least one member of the management group.',
  },
  notPermitted: (scope: string) =>
    `The lists could not be created. The right ${scope} is missing. Ask an owner of the team to open this page, or ask the municipality’s IT to approve the right. What was created stays.`,
  noRoom:
    'You cannot open the team’s SharePoint. Ask an owner of the team to start the assignment.',
  failed: 'It could not be finished. Nothing is lost. Try again and it goes on.',
  started: 'The assignment has been started.',
  room: {
    ready: 'The consultant’s room is ready. Interviews can be written.',
    none: 'The consultant’s room is missing. Go to the team, choose Add channel, name it “Konsultens rum”, choose Private and add the consultant. Then open this page again.',
    forbidden:
      'You cannot open the consultant’s room, and that is intended unless you are the consultant. The consultant or the owner of the channel gets the room ready from here, once.',
  },
  open: 'Open the assignment',
  prepare: 'Get the lists ready',
  exists: (title: string) => `The assignment “${title}” is here.`,
  existsHint:
    'The tab shows it. Get the lists ready after the app has been updated or when the consultant’s room is new.',
  several: 'Which assignment should the tab show?',
  severalHint: 'The team has several assignments. Choose one and save the tab.',
  another: 'Start another assignment here',
  anotherHint: 'The assignments share the lists of the team but are shown one by one.',
  defaultFeedback: 'Feedback of the preparation',
};
