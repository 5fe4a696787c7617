import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { timelineOf, type TimelineStep } from '#domain/timeline.ts';
import { formatDays, formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '1.5rem 1fr',
    columnGap: tokens.spacingHorizontalM,
    position: 'relative',
    paddingBlockEnd: tokens.spacingVerticalXL,
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 'calc(0.75rem - 1px)',
      insetBlock: '1.25rem 0',
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  dot: {
    width: '1rem',
    height: '1rem',
    marginBlockStart: '0.2rem',
    marginInlineStart: '0.25rem',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  past: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    forcedColorAdjust: 'none',
  },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    outline: `3px solid ${tokens.colorBrandStroke2}`,
    forcedColorAdjust: 'none',
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The whole programme on one line, the same for everybody. */
export function ProgrammeTimeline(): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const today = useToday();
  const steps = timelineOf(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    today,
  );
  return (
    <Section title={texts.overview.timeline}>
      {steps.length === 0 ? <Text>{texts.overview.timelineEmpty}</Text> : null}
      <ol className={styles.line}>
        {steps.map((step) => (
          <Step key={step.occasion.id} step={step} />
        ))}
      </ol>
    </Section>
  );
}

function Step({ step }: { step: TimelineStep }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const { occasion, position } = step;
  const dot = mergeClasses(
    styles.dot,
    position === 'past' && styles.past,
    position === 'now' && styles.now,
  );
  const name =
    occasion.kind === 'session'
      ? `${texts.schedule.occasion(occasion.number)}: ${occasion.title}`
      : occasion.title;
  return (
    <li className={styles.step} aria-current={position === 'now' ? 'step' : undefined}>
      <span className={dot} aria-hidden="true" />
      <div className={styles.text}>
        <div className={styles.row}>
          <Text weight="semibold">
            {step.days.length > 0 ? (
              <RouteLink to={`schedule/${occasion.id}`}>{name}</RouteLink>
            ) : (
              name
            )}
          </Text>
          <Badge appearance="tint" color={position === 'now' ? 'brand' : 'subtle'}>
            {position === 'ahead'
              ? texts.overview.status[occasion.status]
              : texts.overview[position]}
          </Badge>
        </div>
        <Text className={styles.calm}>{dates(step, language, texts.overview.noDate)}</Text>
      </div>
    </li>
  );
}

function dates(step: TimelineStep, language: 'sv' | 'en', none: string): string {
  if (step.first === null || step.last === null) return none;
  return step.first === step.last
    ? formatDay(step.first, language)
    : formatDays(step.first, step.last, language);
}
