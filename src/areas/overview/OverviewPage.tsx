import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { formatNumber } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useMe, useRights } from '#state/session.tsx';
import { NextForYou } from './NextForYou.tsx';
import { ProgrammeTimeline } from './ProgrammeTimeline.tsx';
import { SafetyView } from './SafetyView.tsx';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
    gap: tokens.spacingHorizontalL,
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
  calm: { color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
  },
});

/** One timeline of the whole programme, and what waits for the signed-in person. */
export function OverviewPage(): ReactNode {
  const { texts } = useSpeech();
  const programme = [...useRecords('programmes').values()][0];
  const me = useMe();
  const rights = useRights();
  return (
    <Page
      title={texts.overview.title}
      {...(programme === undefined ? {} : { lead: programme.title })}
    >
      {me === undefined ? null : <NextForYou me={me} />}
      {me !== undefined && rights.readGroup ? <SafetyView /> : null}
      <ProgrammeTimeline />
      {rights.readGroup ? <Agreed /> : null}
      <Results />
    </Page>
  );
}

function Agreed(): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const rules = [...useRecords('groundRules').values()];
  const findings = useRecords('findings');
  const agreed = rules.filter(({ status }) => status === 'agreed' || status === 'followedUp');
  return (
    <div className={styles.counts}>
      <RouteLink to="ground-rules">{texts.overview.agreedRules(agreed.length)}</RouteLink>
      <RouteLink to="preparation/findings">
        {texts.overview.sharedFindings(findings.size)}
      </RouteLink>
    </div>
  );
}

function Results(): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const results = [...useRecords('expectedResults').values()];
  if (results.length === 0) return null;
  return (
    <Section title={texts.overview.expectedResults}>
      <div className={styles.tiles}>
        {results.map((result) => {
          const now = result.values.at(-1)?.value ?? result.baseline;
          const say = (value: number) => `${formatNumber(value, language)} ${result.unit}`;
          return (
            <div key={result.id} className={styles.tile}>
              <Text weight="semibold">{result.title}</Text>
              <Text size={200} className={styles.calm}>
                {result.indicator}
              </Text>
              <Badge appearance="tint" color="informative">
                {texts.overview.resultNow(say(now), say(result.target))}
              </Badge>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
