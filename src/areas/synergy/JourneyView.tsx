import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { pageOfKind } from '#components/Why.tsx';
import { journeyOf, type JourneyStep } from '#domain/journey.ts';
import { formatDay } from '#i18n/format.ts';
import { useProgramme } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  way: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderTop: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  counts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The journey so far as one picture: each occasion with what came of it, as numbers that lead there. */
export function JourneyView(): ReactNode {
  const { synergy } = useSpeech().texts;
  const styles = useStyles();
  const today = useToday();
  const records = useProgramme((programme) => programme.records);
  const { occasions, occasionDays } = records;
  const made = Object.fromEntries(
    Object.entries(records).map(([kind, map]) => [kind, map.values()]),
  ) as unknown as Parameters<typeof journeyOf>[2];
  const steps = journeyOf(occasions.values(), occasionDays.values(), made, today);
  const isEmpty = steps.every(({ counts }) => counts.length === 0);
  return (
    <Section title={synergy.journey.title} hint={synergy.journey.hint}>
      {isEmpty ? <Text>{synergy.journey.nothing}</Text> : null}
      <ol className={styles.way}>
        {steps.map((step) => (
          <Step key={step.occasion?.id ?? ''} step={step} />
        ))}
      </ol>
    </Section>
  );
}

function Step({ step }: { step: JourneyStep }): ReactNode {
  const { texts, language } = useSpeech();
  const { journey } = texts.synergy;
  const styles = useStyles();
  const { occasion, first, counts } = step;
  const name =
    occasion === null
      ? journey.before
      : occasion.kind === 'session'
        ? `${texts.schedule.occasion(occasion.number)}: ${occasion.title}`
        : occasion.title;
  return (
    <li className={styles.step}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {name}
      </Text>
      {first === null ? null : (
        <Text size={200} className={styles.calm}>
          {formatDay(first, language)}
        </Text>
      )}
      {counts.length === 0 ? <Text className={styles.calm}>{journey.empty}</Text> : null}
      <ul className={styles.counts}>
        {counts.map(({ kind, count }) => {
          const page = pageOfKind(kind);
          const words = journey.counts[kind](count);
          return (
            <li key={kind}>{page === null ? words : <RouteLink to={page}>{words}</RouteLink>}</li>
          );
        })}
      </ul>
    </li>
  );
}
