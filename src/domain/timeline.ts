import type { CalendarDate } from './calendar-date.ts';
import type { FlowRound } from './flow-round.ts';
import type { HomeTask } from './decision.ts';
import type { Interview } from './interview.ts';
import type { DayProposal, Occasion, OccasionDay } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { Stance, GroundRule } from './ground-rule.ts';

/** One step of the whole programme as everybody sees it. */
export type TimelineStep = {
  readonly occasion: Occasion;
  /** First and last day; null until there is a date. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  readonly days: readonly OccasionDay[];
  readonly position: 'past' | 'now' | 'ahead';
};

/** OV-timeline (R29). Occasions in order with their days, placed against today. */
export function timelineOf(
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
  today: CalendarDate,
): readonly TimelineStep[] {
  const allDays = [...days];
  return [...occasions]
    .sort((a, b) => a.number - b.number)
    .map((occasion) => {
      const own = allDays
        .filter((day) => day.occasionId === occasion.id)
        .sort((a, b) => a.dayNumber - b.dayNumber);
      const first = own[0]?.date ?? occasion.date;
      const last = own.at(-1)?.date ?? occasion.date;
      return { occasion, first, last, days: own, position: positionOf(first, last, today) };
    });
}

function positionOf(
  first: CalendarDate | null,
  last: CalendarDate | null,
  today: CalendarDate,
): TimelineStep['position'] {
  if (first === null || last === null || today < first) return 'ahead';
  return today > last ? 'past' : 'now';
}

/** Something that waits for the signed-in person; the view puts it in words and links to the route. */
export type NextStep =
  | { readonly type: 'home-task'; readonly task: HomeTask; readonly overdue: boolean }
  | { readonly type: 'propose-rules'; readonly round: FlowRound }
  | { readonly type: 'take-stance'; readonly missing: number }
  | { readonly type: 'next-day'; readonly day: OccasionDay }
  | { readonly type: 'interview-ahead'; readonly interview: Interview }
  | { readonly type: 'interviews-left'; readonly count: number }
  | { readonly type: 'book-days'; readonly proposal: DayProposal | null }
  | { readonly type: 'find-days' };

export type NextInput = {
  readonly me: Participant;
  readonly today: CalendarDate;
  readonly occasions: readonly Occasion[];
  readonly days: readonly OccasionDay[];
  readonly proposals: readonly DayProposal[];
  readonly interviews: readonly Interview[];
  readonly rounds: readonly FlowRound[];
  readonly rules: readonly GroundRule[];
  readonly stances: readonly Stance[];
  readonly tasks: readonly HomeTask[];
};

/** OV-next. What is next for one person, most pressing first. Empty when nothing waits. */
export function nextFor(input: NextInput): readonly NextStep[] {
  return [
    ...homeTasks(input),
    ...flowSteps(input),
    ...planningSteps(input),
    ...interviewSteps(input),
    ...nextDay(input),
  ];
}

function homeTasks({ me, today, tasks }: NextInput): NextStep[] {
  return tasks
    .filter((task) => task.assigneeId === me.id && task.status === 'open')
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map((task) => ({ type: 'home-task', task, overdue: task.due < today }));
}

function flowSteps({ me, rounds, rules, stances }: NextInput): NextStep[] {
  const round = rounds.find(({ use }) => use === 'groundRules');
  if (round === undefined || !me.roles.includes('member')) return [];
  if (round.phase === 'collect') return [{ type: 'propose-rules', round }];
  if (round.phase !== 'agree') return [];
  const open = rules.filter(({ status }) => status === 'discussed' || status === 'reopened');
  const missing = open.filter(
    (rule) => !stances.some((s) => s.targetId === rule.id && s.participantId === me.id),
  ).length;
  return missing > 0 ? [{ type: 'take-stance', missing }] : [];
}

function planningSteps({ me, occasions, days, proposals }: NextInput): NextStep[] {
  const unbooked = occasions.some(
    ({ id, kind }) => kind === 'session' && !days.some((day) => day.occasionId === id),
  );
  if (!unbooked) return [];
  if (me.roles.includes('coordinator')) {
    return [{ type: 'book-days', proposal: proposals.at(-1) ?? null }];
  }
  return me.roles.includes('consultant') && proposals.length === 0 ? [{ type: 'find-days' }] : [];
}

function interviewSteps({ me, today, interviews }: NextInput): NextStep[] {
  const left = interviews.filter(({ status }) => status === 'planned' || status === 'booked');
  if (me.roles.includes('consultant')) {
    return left.length > 0 ? [{ type: 'interviews-left', count: left.length }] : [];
  }
  return left
    .filter(({ participantId, date }) => participantId === me.id && date !== null && date >= today)
    .map((interview) => ({ type: 'interview-ahead', interview }));
}

function nextDay({ today, days }: NextInput): NextStep[] {
  const day = days
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  return day === undefined ? [] : [{ type: 'next-day', day }];
}
