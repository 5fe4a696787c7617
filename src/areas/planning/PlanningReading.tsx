import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Programme } from '#domain/programme.ts';
import { formatDay, formatValue } from '#i18n/format.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    paddingBlockEnd: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lines: { display: 'flex', flexDirection: 'column' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What is agreed with the client, for those who read it: no fields that look as if they could be filled in. */
export function PlanningReading({ programme }: { programme: Programme }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language];
  const styles = useStyles();
  const { valueBase, needs, startDate, endDate } = programme;
  const facts = [
    [texts.department, [programme.department, programme.municipality]],
    [texts.board, [programme.board]],
    [texts.startDate, [formatDay(startDate, language)]],
    [texts.endDate, endDate === null ? [] : [formatDay(endDate, language)]],
    [texts.needs, needs],
    [
      valueBase.name === '' ? texts.values : valueBase.name,
      valueBase.words.map(({ word, meaning }) => (meaning === '' ? word : `${word}: ${meaning}`)),
    ],
  ] as const;
  return (
    <>
      <Section title={texts.about}>
        <ul className={styles.list}>
          {facts.map(([name, lines]) => (
            <Fact key={name} name={name} lines={lines.filter((line) => line !== '')} />
          ))}
        </ul>
      </Section>
      <Results />
      <People />
    </>
  );
}

function Fact({ name, lines }: { name: string; lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <li className={styles.row}>
      <Text className={styles.calm}>{name}</Text>
      <span className={styles.lines}>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </span>
    </li>
  );
}

function Results(): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language];
  const styles = useStyles();
  const results = [...useRecords('expectedResults').values()];
  if (results.length === 0) return null;
  return (
    <Section title={texts.results}>
      <ul className={styles.list}>
        {results.map(({ id, title, aim, indicator, unit, baseline, target }) => (
          <li key={id} className={styles.row}>
            <Text weight="semibold">{title}</Text>
            <span className={styles.lines}>
              <Text>{aim}</Text>
              <Text className={styles.calm}>
                {texts.result.measured(
                  indicator,
                  formatValue(baseline, unit, language),
                  formatValue(target, unit, language),
                )}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Everybody with what they do in the programme, the group first. */
function People(): ReactNode {
  const { language, texts } = useSpeech();
  const styles = useStyles();
  const rank = (roles: readonly string[]) => (roles.includes('member') ? 0 : 1);
  const people = [...useRecords('participants').values()].sort(
    (a, b) => rank(a.roles) - rank(b.roles) || a.displayName.localeCompare(b.displayName, 'sv'),
  );
  return (
    <Section title={planningTexts[language].tabs.people}>
      <ul className={styles.list}>
        {people.map(({ id, displayName, title, roles }) => (
          <li key={id} className={styles.row}>
            <Text weight="semibold">{displayName}</Text>
            <span className={styles.lines}>
              <Text>{title}</Text>
              <Text size={200} className={styles.calm}>
                {roles.map((role) => texts.roles[role]).join(' · ')}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
