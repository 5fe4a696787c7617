import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Page } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { formatDay } from '#i18n/format.ts';
import type { Wanted } from '#state/opening.ts';
import type { ProgrammeChoice } from '#state/programme-choice.ts';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXXL },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    height: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1 },
});

export type ChooseProgrammeProps = {
  readonly programmes: readonly ProgrammeChoice[];
  readonly onOpen: (wanted: Wanted) => void;
};

/** The person's programmes, those under way first; one press opens one. */
export function ChooseProgramme({ programmes, onOpen }: ChooseProgrammeProps): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const { choose } = texts;
  return (
    <main className={styles.root}>
      <Page title={choose.title} lead={programmes.length === 0 ? choose.none : choose.lead}>
        <ul className={styles.list}>
          {programmes.map((programme) => (
            <li key={programme.programmeId}>
              <ProgrammeCard programme={programme} onOpen={() => onOpen(programme)} />
            </li>
          ))}
        </ul>
      </Page>
    </main>
  );
}

function ProgrammeCard({
  programme,
  onOpen,
}: {
  programme: ProgrammeChoice;
  onOpen: () => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const { title, municipality, department, teamName, status, startDate, endDate } = programme;
  const period = [startDate, ...(endDate === null ? [] : [endDate])]
    .map((date) => formatDay(date, language))
    .join(' – ');
  return (
    <article className={styles.card} aria-label={title}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
        {title}
      </Text>
      <Text className={styles.calm}>
        {[municipality, department].filter((part) => part !== '').join(', ')}
      </Text>
      <Badge appearance="outline">{texts.choose.status[status]}</Badge>
      <Text size={200} className={styles.calm}>
        {period}
      </Text>
      <Text size={200} className={`${styles.calm} ${styles.grow}`}>
        {teamName === null ? '' : texts.choose.inTeam(teamName)}
      </Text>
      <Button onClick={onOpen} aria-label={`${texts.choose.open}: ${title}`}>
        {texts.choose.open}
      </Button>
    </article>
  );
}
