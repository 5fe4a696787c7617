import type { sv } from './records-sv.ts';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

export const en: typeof sv = {
  title: 'Export and clearing',
  lead: 'Gather the documents of the assignment for the archive, hand them over, and dispose of them when the plan says so.',
  export: 'Make an export package',
  exportHint:
    'The package is a zip file with open formats: a page of contents, tables, decks, and a file that Samspel can take in again. It is made on your device.',
  scope: 'What should be in it?',
  scopes: {
    official: 'What is finished: decided, agreed, adopted or published',
    everything: 'Everything you can read, working material too',
  },
  everythingWarning:
    'The package may hold drafts, personal stances and, if you are the consultant, interview answers. Do not register it.',
  contents: 'Contents',
  contentsHint: 'The lists have the names that they have in SharePoint, in Swedish.',
  list: 'List',
  count: 'Number',
  nothing:
    'There is nothing finished to export yet. When a ground rule is agreed or a decision taken, it will be here.',
  make: 'Make the package',
  making: (done: number, all: number) => `Making ${files(all)}, ${done} ready`,
  made: (count: number, name: string) => `Done. ${files(count)} are in ${name}.`,
  makeFailed: 'The package could not be made. Nothing has changed. Try again.',
  packages: 'Packages handed over',
  packagesHint: 'Note here when the registrar has received the package.',
  noPackages: 'No package has been handed over yet.',
  recipient: 'Recipient',
  handOver: 'Note the handing over',
  handedOver: (name: string, when: string) => `Handed over to ${name} on ${when}.`,
  noRegistrar: 'No participant has the role of registrar. Add one under Participants.',
  disposal: 'Dispose',
  disposalHint:
    'Finished documents are disposed of only with support in the retention plan, when the assignment is closed and the package handed over. The chair does it.',
  plan: 'Place in the retention plan',
  planHint: 'For example DHP 2.4.1.',
  close: 'Close the assignment',
  closed: 'The assignment is closed.',
  reopen: 'Open it again',
  what: (count: number) => `${count} records will be removed. This cannot be undone.`,
  sure: 'I have checked that the package has been handed over.',
  dispose: 'Dispose now',
  disposing: (left: number) => `Disposing, ${left} left`,
  disposed:
    'Everything has been disposed of. The name of the assignment, the log and who received the package remain.',
  recycle:
    'What is removed stays in the recycle bin of the site until it is emptied, at most 93 days.',
  refusal: {
    'not-yours': 'Only the chair can dispose of documents.',
    'not-closed': 'Close the assignment first.',
    'no-plan': 'Write where in the retention plan the support is.',
    'not-handed-over': 'Hand the package over to the registrar first.',
    'raw-left': 'The consultant needs to clear the raw material first.',
    'nothing-left': 'There is nothing left to dispose of.',
  },
  index: {
    title: (programme: string) => `Export package: ${programme}`,
    about: 'About the package',
    made: 'Made',
    by: 'By',
    register: 'Register number',
    municipality: 'Municipality',
    department: 'Department',
    scope: 'Scope',
    files: 'Files',
    tables: 'Tables',
    decks: 'Decks',
    documents: 'Documents',
    whole: 'Everything as JSON, to be taken in by Samspel again',
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    format:
      'The tables are text files in UTF-8 with semicolons between the columns. An apostrophe stands before text that a spreadsheet would otherwise calculate.',
  },
  take: {
    title: 'Take in an assignment from a file',
    hint: 'A file named programme.json from an export package. Participants are recognised by their mail addresses.',
    file: 'Choose a file',
    found: (title: string, count: number) => `${title}: ${count} records.`,
    run: 'Take it in',
    reading: (done: number, all: number) => `Taking in, ${done} of ${all} lists`,
    done: 'The assignment has been taken in.',
    refusal: {
      'too-large': 'The file is too large.',
      'not-a-programme': 'The file is not an assignment from Samspel.',
      unreadable: 'Something in the file is not as it should be, and nothing has been taken in.',
      incomplete: 'The file does not hold a whole assignment, and nothing has been taken in.',
    },
    place: (place: string) => `It is ${place}.`,
    missingRoom: {
      consultantRoom:
        'The file holds the consultant’s notes, but the consultant room is not there or closed to you. Create the private channel “Konsultens rum”, or let the consultant take the file in. Nothing has been taken in.',
      groupRoom:
        'The SharePoint site of the team cannot be opened for you. Nothing has been taken in.',
      openArea:
        'The file holds what has been published, but the open area is not here. Nothing has been taken in.',
    },
    notAmong:
      'You are not among the participants in the file and could not open the assignment. Let one of them take it in. Nothing has been taken in.',
  },
};
