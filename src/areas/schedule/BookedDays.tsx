import {
  Accordion,
  AccordionItem,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { Loading } from '#components/PageState.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { OccasionDay } from '#domain/occasion.ts';
import type { DayStatus } from '#domain/schedule/booking.ts';
import { cancelAll } from '#domain/schedule/booking-moves.ts';
import { dayIdOf } from '#domain/schedule/follow.ts';
import { icsOf } from '#domain/schedule/ics-writer.ts';
import { timelineOf, type TimelineStep } from '#domain/timeline.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useToday } from '#state/session.tsx';
import { BookedDay } from './BookedDay.tsx';
import { Trouble } from './BookingPanel.tsx';
import { CancelWithMessage } from './CancelWithMessage.tsx';
import { DriftNote } from './DriftNote.tsx';
import { roomWindowDays, useRooms } from './RoomField.tsx';
import type { OccasionBooking } from './useOccasionBooking.ts';

// The planner is loaded by those who move something.
const MoveOccasion = lazy(async () => ({
  default: (await import('./MoveOccasion.tsx')).MoveOccasion,
}));

const useStyles = makeStyles({
  occasion: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The days as they stand in everybody's calendar, with the programme of each. */
export function BookedDays({
  highlighted,
  booking,
}: {
  highlighted: string | undefined;
  booking: OccasionBooking;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const today = useToday();
  const steps = timelineOf(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    today,
  ).filter(({ days }) => days.length > 0);
  const { state } = booking;
  const mine = state !== null && state.phase !== 'elsewhere';
  return (
    <Section title={schedule.booked} aside={<Tools steps={steps} booking={booking} mine={mine} />}>
      {state?.trouble ? <Trouble booking={booking} /> : null}
      {state?.phase === 'elsewhere' ? <Text>{schedule.phase.elsewhere}</Text> : null}
      <div className={styles.list}>
        {steps.map((step) => (
          <BookedOccasion
            key={step.occasion.id}
            step={step}
            picked={step.occasion.id === highlighted}
            booking={booking}
            canMove={mine && step.days.some(({ date }) => date > today)}
          />
        ))}
      </div>
    </Section>
  );
}

/** What concerns all days: the file for other calendars, the answers, and cancelling. */
function Tools({
  steps,
  booking,
  mine,
}: {
  steps: readonly TimelineStep[];
  booking: OccasionBooking;
  mine: boolean;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const instant = useInstant();
  const save = () => {
    const days = steps.flatMap((step) => step.days);
    saveFile(schedule.downloadName, icsOf(days.map(icsDay), instant()));
  };
  return (
    <span className={styles.tools}>
      <Button size="small" onClick={save}>
        {schedule.download}
      </Button>
      {mine ? (
        <>
          <Button size="small" disabled={booking.busy} onClick={booking.look}>
            {schedule.refresh}
          </Button>
          <CancelWithMessage
            texts={{
              ...{ open: schedule.cancelAll, title: schedule.cancelTitle },
              body: schedule.cancelBody,
            }}
            busy={booking.busy}
            onCancel={(message) =>
              booking.change((old) => cancelAll(old, message), schedule.cancelled)
            }
          />
        </>
      ) : null}
    </span>
  );
}

/** The same entry for ever, also after a move. */
const icsDay = ({ id, programmeId, date, start, end, subject, place, agenda }: OccasionDay) => ({
  ...{ uid: `${programmeId}-${id}@samspel`, date, start, end, summary: subject, location: place },
  description: agenda.map((item) => `${item.start}–${item.end} ${item.title}`).join('\n'),
});

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function BookedOccasion({
  step,
  picked,
  booking,
  canMove,
}: {
  step: TimelineStep;
  picked: boolean;
  booking: OccasionBooking;
  canMove: boolean;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  const [moving, setMoving] = useState<string | null>(null);
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  const { occasion } = step;
  const name =
    occasion.kind === 'session'
      ? `${schedule.occasion(occasion.number)}: ${occasion.title}`
      : occasion.title;
  const statusOf = (day: OccasionDay) =>
    booking.state?.days.find((one) => dayIdOf(one.day) === day.id);
  return (
    <article
      ref={place}
      tabIndex={picked ? -1 : undefined}
      aria-label={name}
      className={mergeClasses(styles.occasion, picked && styles.picked)}
    >
      <span className={styles.head}>
        <Text as="h3" weight="semibold" size={400} style={{ margin: 0 }}>
          {name}
        </Text>
        {canMove ? (
          <Button
            size="small"
            aria-expanded={moving !== null}
            onClick={() => setMoving(moving === null ? '' : null)}
          >
            {schedule.move(occasion.number)}
          </Button>
        ) : null}
      </span>
      {moving === null || booking.state === null ? null : (
        <Suspense fallback={<Loading label={schedule.finding} />}>
          <MoveOccasion
            key={moving}
            occasion={occasion}
            from={moving}
            state={booking.state}
            booking={booking}
            onDone={() => setMoving(null)}
          />
        </Suspense>
      )}
      {step.days.map((day) => {
        const status = statusOf(day);
        return status === undefined ? null : (
          <DriftNote
            key={day.id}
            status={status}
            booking={booking}
            tryLabel={schedule.tryProposal}
            onTry={({ date }) => setMoving(date)}
          />
        );
      })}
      <RoomLater statuses={step.days.flatMap((day) => statusOf(day) ?? [])} />
      <Accordion multiple collapsible>
        {step.days.map((day) => (
          <AccordionItem key={day.id} value={day.id}>
            <BookedDay day={day} />
          </AccordionItem>
        ))}
      </Accordion>
    </article>
  );
}

/** A room that cannot be booked so far ahead yet, and from when on it is. */
function RoomLater({ statuses }: { statuses: readonly DayStatus[] }): ReactNode {
  const { language } = useSpeech();
  const later = statuses.filter(({ roomLater }) => roomLater).at(-1);
  const { rooms } = useRooms(later !== undefined);
  const mail = later?.day.room ?? null;
  if (later === undefined || mail === null) return null;
  const room = rooms.find((one) => one.mail === mail)?.name ?? mail;
  const from = formatDay(addDays(later.day.date, -roomWindowDays), language);
  return <Text size={200}>{findingTexts[language].laterRoom(room, from)}</Text>;
}
