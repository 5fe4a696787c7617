import type { sv } from './own-sv.ts';

/** Texts of "My things", in English. */
export const en: typeof sv = {
  tasks: 'My tasks',
  tasksHint: 'Tick when you are done. Untick to undo.',
  noTasks: 'You have no tasks right now.',
  due: (day: string) => `due ${day}`,
  actions: 'My actions in the plan',
  noActions: 'You are not responsible for any action.',
  owner: 'Responsible',
  contributor: 'Taking part',
  said: 'What you have said',
  saidHint: 'Your stances, ratings, votes and preparations. Only you can change them.',
  nothingSaid: 'When you take a stance, rate or vote, it is shown here.',
  stances: 'Stances',
  ratings: 'Ratings',
  ratingsOf: (period: string, count: number) =>
    count === 1 ? `${period}: 1 ground rule` : `${period}: ${count} ground rules`,
  mean: (value: string) => `${value} on average`,
  votes: 'Votes',
  votesOf: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
  prep: 'Individual preparation',
  handedIn: (day: string) => `Handed in ${day}`,
  gone: 'Something that is no longer there',
};
