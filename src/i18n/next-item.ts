import type { FlowUse } from '#domain/flow-round.ts';
import type { NextStep } from '#domain/next-step.ts';
import { formatDay, formatShortDay } from './format.ts';
import type { Language } from './language.ts';
import type { Texts } from './sv.ts';

type Speech = { readonly texts: Texts; readonly language: Language };

/** A step in words, and the page where it is done; null where there is nothing to open. */
export type SaidStep = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly late: boolean;
  readonly route: string | null;
};

const routeOfUse: Readonly<Record<FlowUse, string>> = {
  groundRules: 'ground-rules',
  workingForms: 'ground-rules/forms',
  topics: 'matters',
  competences: 'synergy/people',
  swot: 'synergy/swot',
};

/** What waits, in words. */
export function nextItem(step: NextStep, speech: Speech): SaidStep {
  const words = speech.texts.waiting;
  const say = (key: string, title: string, detail: string, route: string | null): SaidStep => ({
    key: `${step.type} ${key}`,
    ...{ title, detail, route, late: 'overdue' in step && step.overdue },
  });
  switch (step.type) {
    case 'propose':
      return say(
        step.use,
        words.propose(words.uses[step.use]),
        words.proposeDetail,
        routeOfUse[step.use],
      );
    case 'vote':
      return say(
        step.use,
        words.vote(words.uses[step.use]),
        words.voteDetail(step.left),
        routeOfUse[step.use],
      );
    case 'take-stance': {
      const use = words.uses[step.use];
      const title = step.missing === 1 ? words.oneStance(use) : words.stance(step.missing, use);
      return say(step.use, title, words.stanceDetail, routeOfUse[step.use]);
    }
    case 'mandate-picture':
      return say('', words.mandatePicture, words.mandatePictureDetail, 'mandate/map');
    case 'policy-stance':
      return say('', words.policyStance(step.missing), words.stanceDetail, 'mandate/policy');
    case 'rate-rules':
      return say('', words.rate(step.missing), words.rateDetail, 'unit-rules/ratings');
    case 'release-cards':
      return say('', words.releaseCards, words.releaseCardsDetail, 'mine');
    case 'interviews-left':
      return say(
        '',
        words.interviewsLeft(step.count),
        words.interviewsLeftDetail,
        'preparation/interviews',
      );
    case 'book-days':
      return say(
        '',
        words.bookDays,
        step.proposal === null ? words.bookDaysDetail : words.bookDaysProposed,
        'schedule',
      );
    case 'answer-days':
      return say('', words.answerDays(step.count), words.answerDaysDetail, 'schedule');
    case 'find-days':
      return say('', words.findDays, words.findDaysDetail, 'schedule');
    default:
      return datedItem(step, speech, say);
  }
}

type Dated = Extract<
  NextStep,
  {
    readonly type:
      | 'home-task'
      | 'unit-rules'
      | 'prepare'
      | 'plan-follow-up'
      | 'publish-decision'
      | 'next-day'
      | 'interview-ahead';
  }
>;

/** Steps that have a day. */
function datedItem(
  step: Dated,
  { texts, language }: Speech,
  say: (key: string, title: string, detail: string, route: string | null) => SaidStep,
): SaidStep {
  const words = texts.waiting;
  const short = (date: string) => formatShortDay(date, language);
  switch (step.type) {
    case 'home-task': {
      const { id, title, due } = step.task;
      return say(id, title, words.homeTaskDue(short(due), step.overdue), null);
    }
    case 'unit-rules': {
      const due = step.due === null ? '' : short(step.due);
      const detail = words.unitRulesDetail(due, step.overdue);
      return say(step.unit.id, words.unitRules(step.unit.name), detail, 'unit-rules/units');
    }
    case 'prepare':
      return say(
        '',
        words.prepare,
        words.prepareDetail(short(step.due), step.overdue),
        'matters/prep',
      );
    case 'plan-follow-up': {
      const { id, title, followUpOn } = step.action;
      const detail = words.followUpDetail(followUpOn === null ? '' : short(followUpOn));
      return { ...say(id, words.followUp(title), detail, `plan/${id}`), late: true };
    }
    case 'publish-decision': {
      const { id, text } = step.decision;
      const day = 'day' in step.wait ? short(step.wait.day) : '';
      const late = step.wait.type === 'overdue';
      return {
        ...say(id, words.publish(text), words.publishDetail(day, late), `decisions/${id}`),
        late,
      };
    }
    case 'next-day': {
      const { id, date, start, end, place, occasionId, subject } = step.day;
      const when = `${formatDay(date, language)}, ${texts.schedule.time(start, end)}. ${place}`;
      return say(id, subject, when, `schedule/${occasionId}`);
    }
    case 'interview-ahead': {
      const { id, date, start, place } = step.interview;
      const when = date === null ? '' : formatDay(date, language);
      return say(id, words.interview, `${when} ${start ?? ''} ${place}`, null);
    }
  }
}
