import { useState } from 'react';
import type { CalendarReading } from '#domain/schedule/availability.ts';
import type { Participant } from '#domain/participant.ts';
import type { Filled } from '#domain/schedule/preparation.ts';
import type { CalendarAnswer, CalendarAnswers } from '#state/scheduling.ts';
import { useScheduling } from '#state/session.tsx';

export type Period = { readonly from: string; readonly to: string };

export type Calendars = {
  readonly answers: CalendarAnswers | null;
  readonly done: number;
  readonly all: number;
  readonly reading: boolean;
  readonly failed: boolean;
  /** What was read last; null: nothing yet. */
  readonly period: Period | null;
  read(mails: readonly string[], period: Period): void;
};

/** Reads calendars and shows what is known after every answer. */
export function useCalendars(): Calendars {
  const scheduling = useScheduling();
  const [answers, setAnswers] = useState<CalendarAnswers | null>(null);
  const [steps, setSteps] = useState({ done: 0, all: 0 });
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState(false);
  const [period, setPeriod] = useState<Period | null>(null);
  const read = (mails: readonly string[], { from, to }: Period) => {
    setFailed(false);
    setReading(true);
    setPeriod({ from, to });
    scheduling
      .readCalendars(mails, from, to, (progress) => {
        setSteps({ done: progress.done, all: progress.all });
        if (progress.done > 0) setAnswers(progress.answers);
      })
      .then(setAnswers, () => setFailed(true))
      .finally(() => setReading(false));
  };
  return { answers, ...steps, reading, failed, period, read };
}

const nothing: CalendarReading = { busy: [], read: [], workingDays: null };

export const answerOf = (
  answers: CalendarAnswers | null,
  { mail }: Pick<Participant, 'mail'>,
): CalendarAnswer | undefined => (mail === null ? undefined : answers?.get(mail.toLowerCase()));

/** What the planner is told of a person: what was filled in, else what was read, else nothing. */
export function readingFor(
  person: Pick<Participant, 'mail'>,
  answers: CalendarAnswers | null,
  filled: Filled | undefined,
  period: Period,
): CalendarReading {
  if (filled) return { busy: filled.busy, read: [period], workingDays: null };
  return answerOf(answers, person) ?? nothing;
}

export type CalendarStateName =
  'read' | 'reading' | 'unreadable' | 'empty' | 'file' | 'hand' | 'none';

/** What is shown of a person's calendar; a whole period without anything is told as suspicious. */
export function calendarStateOf(
  person: Pick<Participant, 'mail'>,
  answers: CalendarAnswers | null,
  filled: Filled | undefined,
  reading: boolean,
): CalendarStateName {
  if (filled) return filled.kind;
  if (person.mail === null) return 'none';
  const answer = answerOf(answers, person);
  if (answer?.unreadable) return 'unreadable';
  if (reading || answer === undefined) return 'reading';
  return answer.busy.length === 0 ? 'empty' : 'read';
}
