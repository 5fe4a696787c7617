import type {
  choose as chooseSv,
  forgotten as forgottenSv,
  settings as settingsSv,
} from './settings-sv.ts';

export const choose: typeof chooseSv = {
  title: 'Your assignments',
  lead: 'Choose the assignment you want to open.',
  none: 'You take part in no assignment that can be opened from here.',
  open: 'Open',
  inTeam: (team: string) => `The team ${team}`,
  change: 'Change assignment',
  status: {
    draft: 'Draft',
    preparing: 'Preparation',
    running: 'Under way',
    followUp: 'Follow-up',
    closed: 'Closed',
    purged: 'Disposed of',
  },
};

export const settings: typeof settingsSv = {
  title: 'Settings',
  lead: 'This is for you alone, on this device.',
  language: 'Language',
  languageHint: 'Otherwise Samspel follows the language of Teams or PowerPoint.',
  languages: { host: 'As in Teams', sv: 'Svenska', en: 'English' },
  device: 'This device',
  deviceHint:
    'Kept here: what has not been sent yet, your own drafts and a copy of the management group’s room, so that Samspel opens at once. Of the interviews only what has not been sent.',
  nothingUnsent: 'Everything you have saved is in SharePoint.',
  unsent: (count: number) =>
    count === 1
      ? '1 change is on this device only. It is lost if you forget the device.'
      : `${count} changes are on this device only. They are lost if you forget the device.`,
  draftsGo: 'Drafts that you have not handed in are lost too.',
  forget: 'Forget this device',
  forgetAnyway: 'Forget the device, and what has not been sent',
  notForgotten: 'The device could not be emptied. Try again.',
  about: 'About Samspel',
  aboutHint: (build: string) =>
    `${build === 'local' ? 'Trial environment' : `Version ${build}`}. What is stored where, accessibility, terms and licences.`,
  programmes: 'Assignments',
  programmesHint: 'You can take part in several assignments.',
};

export const forgotten: typeof forgottenSv = {
  title: 'The device is forgotten',
  body: 'Nothing of Samspel is left on this device. You can close the page.',
  again: 'Open Samspel again',
};
