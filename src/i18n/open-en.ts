import type { open as swedish } from './open-sv.ts';

/** What everyone in the department reads. */
export const open: typeof swedish = {
  title: 'Open to everyone',
  lead: 'This is what the management group has decided. Everybody in the department can read it.',
  latest: (day) => `Last published ${day}.`,
  emptyTitle: 'Nothing has been published yet',
  emptyBody:
    'Decisions, ground rules, policy and plan are shown here when the management group has published them.',
  notReadable: 'What is open cannot be read just now. Try again in a while.',
  notSet:
    'The department has not chosen an open area yet, so nothing can be published. Its address is set in the assignment.',
  tabs: {
    label: 'What is published',
    decisions: 'Decisions',
    rules: 'Ground rules',
    policy: 'Policy',
    plan: 'Plan',
    units: 'Rules of the units',
  },
  count: (name, count) => `${name} (${count})`,
  decided: (day) => `Decided ${day}`,
  publishedOn: (day) => `Published ${day}`,
  meaning: 'What it means for you',
  signs: 'How you notice it',
  rulesLead:
    'This is how the management group has promised to work together. Say so when you do not notice it.',
  edition: (version) => `Edition ${version}`,
  validFrom: (day) => `valid from ${day}`,
  reviewOn: (day) => `reviewed ${day}`,
  due: (day) => `Done by ${day}`,
  measure: 'How we know it is done',
  followUp: (day) => `Followed up ${day}`,
};
