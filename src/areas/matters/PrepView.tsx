import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HomeTaskList } from '#components/HomeTaskList.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { prepDueOn, prepStandings, type PrepStanding } from '#domain/individual-prep.ts';
import { membersOn } from '#domain/participant.ts';
import { formatDay, formatShortDay } from '#i18n/format.ts';
import { useHomeTasks } from '#state/home-tasks.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useToday } from '#state/session.tsx';
import { PrepForm } from './PrepForm.tsx';

const useStyles = makeStyles({
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  person: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
});

/** Between the second and the third session: each alone, then read by all. */
export function PrepView(): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.prep;
  const rights = useRights();
  const today = useToday();
  const occasions = [...useRecords('occasions').values()];
  const days = [...useRecords('occasionDays').values()];
  const due = prepDueOn(occasions, days);
  const second = occasions
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number)[1];
  const lastDay = days
    .filter(({ occasionId }) => occasionId === second?.id)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  const { tasks, tick } = useHomeTasks(second?.id);
  const members = membersOn(useRecords('participants').values(), today);
  const standings = prepStandings(members, useRecords('individualPreps').values(), due, today);
  return (
    <>
      <Text>{due === null ? texts.noDue : texts.due(formatDay(due, language))}</Text>
      <HomeTaskList
        tasks={tasks.map(({ id, title, status, due: day }) => ({
          id,
          title,
          done: status === 'done',
          late: day < today,
          due: formatShortDay(day, language),
        }))}
        onTick={tick}
      />
      {rights.takePart ? <PrepForm /> : <Text>{texts.notForYou}</Text>}
      <Standings standings={standings} />
      {rights.leadFlow && tasks.length === 0 && lastDay !== undefined ? (
        <RouteLink to={`room/${lastDay?.id ?? ''}`}>{texts.giveTask}</RouteLink>
      ) : null}
      <HandedIn standings={standings} />
    </>
  );
}

/** By name who has handed in; never what anybody writes before that. */
function Standings({ standings }: { standings: readonly PrepStanding[] }): ReactNode {
  const { prep: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  const done = standings.filter(({ prep }) => prep !== undefined).length;
  const colour = {
    waiting: 'subtle',
    late: 'danger',
    'handed-in': 'success',
    'came-late': 'warning',
  } as const;
  return (
    <Section title={texts.group} aside={<Text>{texts.count(done, standings.length)}</Text>}>
      <ul className={styles.people}>
        {standings.map(({ person, state }) => (
          <li key={person.id} className={styles.person} data-prep-of={person.id}>
            <Text>{person.displayName}</Text>
            <Badge appearance="tint" color={colour[state]}>
              {texts.state[state]}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HandedIn({ standings }: { standings: readonly PrepStanding[] }): ReactNode {
  const { prep: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  const topics = useRecords('topics');
  const handedIn = standings.flatMap(({ person, prep }) =>
    prep === undefined ? [] : [{ person, prep }],
  );
  return (
    <Section title={texts.read}>
      {handedIn.length === 0 ? <Text>{texts.readEmpty}</Text> : null}
      {handedIn.map(({ person, prep }) => (
        <article key={prep.id} className={styles.card} aria-label={person.displayName}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {person.displayName}
          </Text>
          <Text weight="semibold">{texts.unclear}</Text>
          <Text>{prep.unclearMandate}</Text>
          <Text weight="semibold">{texts.sentences}</Text>
          <ol>
            {prep.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {prep.expectation === '' ? null : (
            <>
              <Text weight="semibold">{texts.expectation}</Text>
              <Text>{prep.expectation}</Text>
            </>
          )}
          {prep.topicIds.map((id) => (
            <Text key={id} size={200}>
              {topics.get(id)?.title ?? ''}
            </Text>
          ))}
        </article>
      ))}
    </Section>
  );
}
