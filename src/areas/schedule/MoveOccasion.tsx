import {
  Button,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { neededOn } from '#domain/participant.ts';
import { withoutOwn } from '#domain/schedule/availability.ts';

import { answersToMove, horizonFor, movedToPlan } from '#domain/schedule/moving.ts';
import type { OccasionPlan } from '#domain/schedule/occasion-plan.ts';
import { formatDays } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { BookingState } from '#state/scheduling.ts';
import { useToday } from '#state/session.tsx';
import { Clashes } from './Clashes.tsx';
import { readingFor, useCalendars } from './useCalendars.ts';
import { usePreparation } from './usePreparation.ts';
import type { OccasionBooking } from './useOccasionBooking.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export type MoveOccasionProps = {
  readonly occasion: Occasion;
  /** A first day that somebody has proposed, or empty. */
  readonly from: string;
  readonly state: BookingState;
  readonly booking: OccasionBooking;
  readonly onDone: () => void;
};

/** Another day for an occasion: only that one, or the best for all, side by side. */
export function MoveOccasion(props: MoveOccasionProps): ReactNode {
  const { occasion, state, booking, onDone } = props;
  const { texts } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const today = useToday();
  const occasions = useRecords('occasions');
  const members = neededOn(useRecords('participants').values(), today);
  const [{ filled }] = usePreparation();
  const programme = [...useRecords('programmes').values()][0];
  const [from, setFrom] = useState(props.from === '' ? addDays(today, 14) : props.from);
  const [exactly, setExactly] = useState(props.from !== '');
  const calendars = useCalendars();
  const started = useRef(false);
  const booked = state.plan.days
    .filter(({ dayNumber, wanted }) => dayNumber === 1 && wanted)
    .flatMap(({ occasionId, date }) => {
      const session = occasions.get(occasionId);
      return session?.kind === 'session' ? [{ session, start: date }] : [];
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const starts = booked.map(({ start }) => start);
  const to = horizonFor(starts, today);
  const { read } = calendars;
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    read(
      members.flatMap(({ mail }) => mail ?? []),
      { from: starts.reduce((a, b) => (a < b ? a : b), today), to },
    );
  });
  const own = state.days.flatMap(({ event }) => (event && !event.cancelled ? [event] : []));
  const required = new Set(
    state.plan.days.flatMap(({ attendees }) =>
      attendees.filter(({ type }) => type === 'required').map(({ mail }) => mail.toLowerCase()),
    ),
  );
  const { answers } = calendars;
  const answer =
    answers &&
    answersToMove({
      ...{ booked, occasionId: occasion.id, today, from, exactly },
      request: {
        wishes: { from, to, weeksApart: 3, noFridays: false },
        daysPerOccasion: programme?.daysPerOccasion ?? 2,
        people: members,
        optional: new Set(
          members.flatMap(({ id, mail }) =>
            mail !== null && required.has(mail.toLowerCase()) ? [] : [id],
          ),
        ),
        busy: new Map(),
        readings: new Map(
          members.flatMap(({ id, mail }) => {
            const typed = filled.get(id);
            if (typed)
              return [[id, readingFor({ mail }, answers, typed, { from: today, to })] as const];
            const known = mail === null ? undefined : answers.get(mail.toLowerCase());
            return known ? [[id, { ...known, busy: withoutOwn(known.busy, own) }] as const] : [];
          }),
        ),
      },
    });
  const move = (plan: OccasionPlan) => {
    const accepted = plan.occasions.flatMap(({ clashes }) =>
      clashes.flatMap(({ participantId, date }) => {
        const mail = members.find(({ id }) => id === participantId)?.mail;
        return mail === undefined || mail === null ? [] : [{ mail, date }];
      }),
    );
    booking.change((old) => movedToPlan(old, plan, accepted), schedule.moveLater);
    onDone();
  };
  const startOf = (occasionId: string) =>
    booked.find(({ session }) => session.id === occasionId)?.start;
  return (
    <section className={styles.panel} aria-label={schedule.moveTitle(occasion.number)}>
      <Field label={schedule.moveFrom}>
        <Input
          type="date"
          value={from}
          onChange={(_event, { value }) => {
            if (value === '') return;
            setExactly(false);
            setFrom(value);
          }}
        />
      </Field>
      {calendars.reading ? (
        <ProgressBar
          aria-label={schedule.finding}
          value={calendars.all === 0 ? 0 : calendars.done / calendars.all}
        />
      ) : null}
      {answer === null ? null : (
        <div className={styles.answers}>
          <Answer
            title={schedule.onlyThis}
            plan={answer?.onlyThis ?? null}
            {...{ startOf, move, busy: booking.busy || calendars.reading }}
          />
          <Answer
            title={schedule.bestOverall}
            plan={answer?.bestOverall ?? null}
            {...{ startOf, move, busy: booking.busy || calendars.reading }}
          />
        </div>
      )}
    </section>
  );
}

function Answer({
  title,
  plan,
  startOf,
  move,
  busy,
}: {
  title: string;
  plan: OccasionPlan | null;
  startOf: (occasionId: string) => string | undefined;
  move: (plan: OccasionPlan) => void;
  busy: boolean;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const occasions = useRecords('occasions');
  return (
    <section className={styles.answer} aria-label={title}>
      <Text weight="semibold">{title}</Text>
      {plan === null ? <Text>{schedule.moveNone}</Text> : null}
      <ol className={styles.list}>
        {(plan?.occasions ?? []).map(({ occasionId, dates, clashes }) => {
          const first = dates[0] ?? '';
          const stays = startOf(occasionId) === first;
          return (
            <li key={occasionId}>
              <Text weight={stays ? 'regular' : 'semibold'}>
                {schedule.occasion(occasions.get(occasionId)?.number ?? 0)}:{' '}
                {formatDays(first, dates.at(-1) ?? first, language)}
                {stays ? `, ${schedule.stays}` : ''}
              </Text>
              {stays ? null : <Clashes clashes={clashes} nobody={schedule.allFree} />}
            </li>
          );
        })}
      </ol>
      {plan === null ? null : (
        <span>
          <Button
            appearance="primary"
            disabled={busy}
            aria-label={`${schedule.moveDo}: ${title}`}
            onClick={() => move(plan)}
          >
            {schedule.moveDo}
          </Button>
        </span>
      )}
    </section>
  );
}
