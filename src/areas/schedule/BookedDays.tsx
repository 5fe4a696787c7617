import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { OccasionDay } from '#domain/occasion.ts';
import { timelineOf, type TimelineStep } from '#domain/timeline.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { OccasionBooking } from './useOccasionBooking.ts';
import { useToday } from '#state/session.tsx';

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
  agenda: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '7rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The days as they stand in everybody's calendar, with the programme of each. */
export function BookedDays({
  highlighted,
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
  return (
    <Section title={schedule.booked}>
      <div className={styles.list}>
        {steps.map((step) => (
          <BookedOccasion
            key={step.occasion.id}
            step={step}
            picked={step.occasion.id === highlighted}
          />
        ))}
      </div>
    </Section>
  );
}

function BookedOccasion({ step, picked }: { step: TimelineStep; picked: boolean }): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  const name = `${schedule.occasion(step.occasion.number)}: ${step.occasion.title}`;
  return (
    <article
      ref={place}
      tabIndex={picked ? -1 : undefined}
      aria-label={name}
      className={mergeClasses(styles.occasion, picked && styles.picked)}
    >
      <Text as="h3" weight="semibold" size={400} style={{ margin: 0 }}>
        {name}
      </Text>
      <Accordion multiple collapsible>
        {step.days.map((day) => (
          <AccordionItem key={day.id} value={day.id}>
            <Day day={day} />
          </AccordionItem>
        ))}
      </Accordion>
    </article>
  );
}

function Day({ day }: { day: OccasionDay }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <AccordionHeader as="h4">
        {formatDay(day.date, language)}, {texts.schedule.time(day.start, day.end)}
      </AccordionHeader>
      <AccordionPanel>
        {day.place === '' ? null : (
          <Text className={styles.calm}>
            {texts.schedule.place}: {day.place}
          </Text>
        )}
        <ol className={styles.agenda} aria-label={texts.schedule.agenda}>
          {day.agenda.map((item) => (
            <li key={item.id} className={styles.item}>
              <Text className={styles.calm}>{texts.schedule.time(item.start, item.end)}</Text>
              <span>
                <Text weight="semibold">{item.title}</Text>
                <br />
                <Text size={200}>{item.method}</Text>
              </span>
            </li>
          ))}
        </ol>
      </AccordionPanel>
    </>
  );
}
