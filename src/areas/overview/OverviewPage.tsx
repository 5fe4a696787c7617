import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { resultPicture } from '#domain/expected-result.ts';
import type { ExpectedResult, Programme } from '#domain/programme.ts';
import { timelineOf } from '#domain/timeline.ts';
import { formatValue } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useMe, useRights, useToday } from '#state/session.tsx';
import { MadeTogether } from './MadeTogether.tsx';
import { NextForYou } from './NextForYou.tsx';
import { ProgrammeTimeline } from './ProgrammeTimeline.tsx';
import { SafetyView } from './SafetyView.tsx';
import { WhereNow } from './WhereNow.tsx';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  figures: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginBlockStart: 'auto',
    paddingBlockStart: tokens.spacingVerticalS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  way: {
    borderRadius: tokens.borderRadiusMedium,
    borderBottom: `6px solid ${tokens.colorNeutralBackground5}`,
  },
  gone: {
    borderBottom: `6px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBlockEnd: '-6px',
  },
});

/** Where the programme is, what waits for the signed-in person, what is wrong; then the whole of it. */
export function OverviewPage(): ReactNode {
  const { texts } = useSpeech();
  const programme = [...useRecords('programmes').values()][0];
  const me = useMe();
  const rights = useRights();
  const steps = timelineOf(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    useToday(),
  );
  return (
    <Page title={texts.overview.title}>
      <WhereNow steps={steps} />
      {me === undefined ? null : <NextForYou me={me} />}
      {me !== undefined && rights.readGroup ? <SafetyView /> : null}
      {rights.readGroup ? <MadeTogether /> : null}
      <ProgrammeTimeline steps={steps} />
      {programme === undefined ? null : <Results programme={programme} />}
    </Page>
  );
}

function Results({ programme }: { programme: Programme }): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const results = [...useRecords('expectedResults').values()];
  if (results.length === 0) return null;
  return (
    <Section title={texts.overview.expectedResults}>
      <div className={styles.tiles}>
        {results.map((result) => (
          <ResultTile key={result.id} result={result} startDate={programme.startDate} />
        ))}
      </div>
    </Section>
  );
}

/** Where a result stands, and how far it has gone from where it began to where it should be. */
function ResultTile({
  result,
  startDate,
}: {
  result: ExpectedResult;
  startDate: string;
}): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const { latest, share } = resultPicture(result, startDate);
  const say = (value: number) => formatValue(value, result.unit, language);
  const gone = Math.min(1, Math.max(0, share ?? 0));
  return (
    <div className={styles.tile}>
      <Text weight="semibold">{result.title}</Text>
      <Text size={200} className={styles.calm}>
        {result.indicator}
      </Text>
      <div className={styles.figures}>
        <Text size={500} weight="semibold">
          {say(latest)}
        </Text>
        <div className={styles.way} aria-hidden="true">
          {gone === 0 ? null : (
            <div className={styles.gone} style={{ width: `${Math.max(4, gone * 100)}%` }} />
          )}
        </div>
        <Text size={200} className={styles.calm}>
          {texts.overview.resultGoal(say(result.target), say(result.baseline))}
        </Text>
      </div>
    </div>
  );
}
