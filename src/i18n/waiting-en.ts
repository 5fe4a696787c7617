import type { sv } from './waiting-sv.ts';

/** Texts of what waits for a person and of what is unsafe, in English. */
export const en: typeof sv = {
  title: 'Next for you',
  nothing: 'Nothing is waiting for you right now.',
  go: 'Open',
  done: 'Mark as done',
  late: 'Late',
  uses: {
    groundRules: 'ground rules',
    workingForms: 'working forms',
    topics: 'matters',
    competences: 'competences',
    swot: 'SWOT',
  },
  homeTaskDue: (day: string, late: boolean) => (late ? `Was due ${day}` : `Due ${day}`),
  propose: (use: string) => `Propose: ${use}`,
  proposeDetail: 'Your proposals are seen by you alone until you hand them in.',
  vote: (use: string) => `Vote: ${use}`,
  voteDetail: (left: number) =>
    left === 1 ? 'You have 1 vote left.' : `You have ${left} votes left.`,
  stance: (count: number, use: string) => `Take a stance on ${count} ${use}`,
  oneStance: (use: string) => `Take a stance: ${use}`,
  stanceDetail: 'The group is waiting for everybody’s answer.',
  mandatePicture: 'Fill in how you see the mandates',
  mandatePictureDetail: 'It is seen by you alone until you hand it in.',
  policyStance: (count: number) =>
    count === 1
      ? 'Take a stance on 1 section of the policy'
      : `Take a stance on ${count} sections of the policy`,
  rate: (count: number) => (count === 1 ? 'Rate 1 ground rule' : `Rate ${count} ground rules`),
  rateDetail: 'How well do you live as you have said?',
  unitRules: (unit: string) => `Record the ground rules of ${unit}`,
  unitRulesDetail: (day: string, late: boolean) =>
    day === '' ? 'Together with your staff.' : late ? `Was due ${day}` : `Due ${day}`,
  prepare: 'Make your individual preparation',
  prepareDetail: (day: string, late: boolean) =>
    late ? `Was to be handed in ${day}` : `Seen by you alone until you hand it in, by ${day}`,
  releaseCards: 'Choose which cards the group may see',
  releaseCardsDetail: 'Only you can release your cards.',
  followUp: (title: string) => `Follow up: ${title}`,
  followUpDetail: (day: string) => `Was to be followed up ${day}`,
  publish: (text: string) => `Publish the decision: ${text}`,
  publishDetail: (day: string, late: boolean) =>
    late ? `Was to be published ${day}` : `Publish by ${day}`,
  interview: 'Your interview',
  interviewsLeft: (count: number) =>
    count === 1 ? '1 interview left' : `${count} interviews left`,
  interviewsLeftDetail: 'Write the answers while you talk. They are saved at once.',
  bookDays: 'Find and book the days',
  bookDaysProposed: 'The consultant has proposed days.',
  bookDaysDetail: 'All occasions at once, in everybody’s calendar.',
  answerDays: (count: number) =>
    count === 1 ? 'Answer a proposal of days' : `Answer ${count} proposals of days`,
  answerDaysDetail: 'The coordinator books when you have answered.',
  findDays: 'Propose days for the occasions',
  findDaysDetail: 'The coordinator books when you have proposed.',
  unsafe: {
    title: 'Keep an eye on',
    hint: 'What is late, missing or not sent.',
    all: 'Nothing is late or missing.',
    unsent: (count: number) =>
      count === 1 ? '1 change is on this device only' : `${count} changes are on this device only`,
    conflicts: (count: number) =>
      count === 1 ? '1 change waits for your choice' : `${count} changes wait for your choice`,
    notKept: 'The browser keeps nothing on the device. Do not close the page until it says Saved.',
    late: {
      homeTask: (name: string) => `${name}: task between the occasions`,
      unitRules: (name: string) => `${name}: ground rules of the unit`,
      ratings: (name: string) => `${name}: rating of the ground rules`,
      ruleCycle: (name: string) => `${name}: improvement of a ground rule`,
      individualPrep: (name: string) => `${name}: individual preparation`,
      stuckTopic: (title: string) => `Stuck without an owner: ${title}`,
    },
    since: (day: string) => `was due ${day}`,
    decision: (text: string) => `The decision is not published: ${text}`,
    days: (count: number) => (count === 1 ? '1 day late' : `${count} days late`),
    followUp: (title: string) => `Not followed up: ${title}`,
    incomplete: (title: string, missing: number) =>
      missing === 1
        ? `1 thing is missing in: ${title}`
        : `${missing} things are missing in: ${title}`,
    horizon: { short: 'The plan has no short term', long: 'The plan has no long term' },
    notReady: (missing: number) =>
      missing === 1
        ? '1 thing is missing before the first occasion'
        : `${missing} things are missing before the first occasion`,
    newMember: (name: string) => `${name} is new and has not had an introduction`,
    nobody: 'Nobody',
  },
  more: (count: number) => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
};
