import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { isoWeek } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { Clash, OccasionPlan } from '#domain/schedule/occasion-plan.ts';
import { formatDays, formatNumber, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { BookingState } from './BookingState.tsx';
import { useBooking } from './useBooking.ts';

const useStyles = makeStyles({
  plans: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  plan: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  occasions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  clashes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The best plan and its alternatives side by side, with what each costs whom. */
export function PlanChoice({
  plans,
  sessions,
}: {
  plans: readonly OccasionPlan[];
  sessions: readonly Occasion[];
}): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const booking = useBooking();
  const [index, setIndex] = useState(0);
  const chosen = plans[index] ?? plans[0];
  const nameOf = (place: number) =>
    place === 0
      ? texts.schedule.best
      : texts.schedule.alternative(String.fromCodePoint(65 + place));
  const book = () => {
    if (chosen === undefined) return;
    booking.book(
      chosen.occasions.flatMap(({ occasionId, dates }) => {
        const occasion = sessions.find(({ id }) => id === occasionId);
        return occasion === undefined ? [] : [{ occasion, dates }];
      }),
    );
  };
  return (
    <>
      <RadioGroup
        aria-label={texts.schedule.choose}
        value={String(index)}
        onChange={(_event, { value }) => setIndex(Number(value))}
        className={styles.plans}
      >
        {plans.map((plan, place) => (
          <div
            key={plan.occasions.map(({ dates }) => dates[0]).join()}
            className={mergeClasses(styles.plan, place === index && styles.chosen)}
          >
            <Radio value={String(place)} label={nameOf(place)} />
            <PlanDays plan={plan} sessions={sessions} />
          </div>
        ))}
      </RadioGroup>
      <BookingState booking={booking} />
      <span>
        <Button appearance="primary" disabled={booking.busy} onClick={book}>
          {texts.schedule.book}
        </Button>
      </span>
    </>
  );
}

function PlanDays({
  plan,
  sessions,
}: {
  plan: OccasionPlan;
  sessions: readonly Occasion[];
}): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <Badge appearance="tint" color={plan.violations === 0 ? 'success' : 'warning'}>
        {texts.schedule.mustMiss(plan.violations)}
      </Badge>
      <ol className={styles.occasions}>
        {plan.occasions.map(({ occasionId, dates, weeksAfter, clashes }) => {
          const first = dates[0] ?? '';
          const number = sessions.find(({ id }) => id === occasionId)?.number ?? 0;
          return (
            <li key={occasionId}>
              <Text weight="semibold">{texts.schedule.occasion(number)}</Text>
              <br />
              <Text>
                {formatDays(first, dates.at(-1) ?? first, language)}{' '}
                <Text size={200} className={styles.calm}>
                  {texts.schedule.week(isoWeek(first).week)}
                  {weeksAfter === null ? '' : `, ${texts.schedule.gap(weeksAfter)}`}
                </Text>
              </Text>
              <Clashes clashes={clashes} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Clashes({ clashes }: { clashes: readonly Clash[] }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const participants = useRecords('participants');
  if (clashes.length === 0) return <Text as="p">{texts.schedule.allFree}</Text>;
  return (
    <ul className={styles.clashes}>
      {clashes.map(({ participantId, date, hours, wholeDay }) => {
        const name = participants.get(participantId)?.displayName ?? participantId;
        const day = formatShortDay(date, language);
        return (
          <li key={`${participantId} ${date}`}>
            <Text size={200}>
              {wholeDay
                ? texts.schedule.away(name, day)
                : texts.schedule.hours(name, day, formatNumber(hours, language))}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
