import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech, type Speech } from '#components/texts.tsx';
import { whereaboutsOn, type TimelineStep, type Whereabouts } from '#domain/timeline.ts';
import { formatAhead } from '#i18n/format.ts';
import { useToday } from '#state/session.tsx';
import { stepDates, stepName } from './stepWords.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  eyebrow: { color: tokens.colorBrandForeground2 },
  title: { margin: 0 },
  steps: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    marginBlockStart: tokens.spacingVerticalM,
  },
  // Borders and not backgrounds, thick and thin: told apart in forced colours too.
  step: {
    flex: '1 1 0',
    height: 0,
    borderTop: `6px solid ${tokens.colorCompoundBrandStroke}`,
  },
  now: { borderTopWidth: '10px', marginBlockStart: '-2px' },
  ahead: {
    borderTopWidth: '2px',
    borderTopColor: tokens.colorNeutralStrokeAccessible,
    marginBlockStart: '2px',
  },
});

/** Where the programme is today, in a line and a picture. */
export function WhereNow({ steps }: { steps: readonly TimelineStep[] }): ReactNode {
  const speech = useSpeech();
  const { where } = speech.texts.overview;
  const styles = useStyles();
  const now = whereaboutsOn(steps, useToday());
  if (now === null) return null;
  const done = steps.filter(({ position }) => position === 'past').length;
  const step = now.type === 'after' ? steps.at(-1) : now.step;
  return (
    <section className={styles.root} aria-label={where.title}>
      <Text weight="semibold" className={styles.eyebrow}>
        {eyebrow(now, speech)}
      </Text>
      {step === undefined || now.type === 'after' ? null : (
        <>
          <Text as="h2" size={500} weight="semibold" className={styles.title}>
            {stepName(step.occasion, speech)}
          </Text>
          <Text>
            {stepDates(step, speech)}
            {placeOf(step) === '' ? '' : `. ${placeOf(step)}`}
          </Text>
        </>
      )}
      <div className={styles.steps} aria-hidden="true">
        {steps.map(({ occasion, position }) => (
          <span
            key={occasion.id}
            className={mergeClasses(
              styles.step,
              position === 'now' && styles.now,
              position === 'ahead' && styles.ahead,
            )}
          />
        ))}
      </div>
      <Text size={200}>{where.steps(done, steps.length)}</Text>
    </section>
  );
}

function eyebrow(now: Whereabouts, { texts, language }: Speech): string {
  const { where } = texts.overview;
  if (now.type === 'after') return where.after;
  if (now.type === 'in') return where.in(now.day, Math.max(1, now.step.days.length));
  return where.before(now.daysLeft === null ? '' : formatAhead(now.daysLeft, language));
}

const placeOf = ({ days, occasion }: TimelineStep): string => days[0]?.place ?? occasion.place;
