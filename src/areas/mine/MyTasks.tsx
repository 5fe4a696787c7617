import { Badge, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { withStatus } from '#domain/record.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  // Under the words of the box, not under the box, where there is no room beside them.
  words: { flex: '1 1 22rem', minWidth: 0 },
  due: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '@media (max-width: 720px)': { paddingInlineStart: tokens.spacingHorizontalXXXL },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Tasks between the occasions, ticked here; and the actions of the plan that are this person's. */
export function MyTasks({ me }: { me: Participant }): ReactNode {
  const { texts, language } = useSpeech();
  const { own, waiting } = texts;
  const styles = useStyles();
  const { store } = useSession();
  const today = useToday();
  const instant = useInstant();
  const tasks = [...useRecords('homeTasks').values()]
    .filter(({ assigneeId }) => assigneeId === me.id)
    .sort((a, b) =>
      a.status === b.status ? (a.due < b.due ? -1 : 1) : a.status === 'open' ? -1 : 1,
    );
  return (
    <Section title={own.tasks} {...(tasks.length === 0 ? {} : { hint: own.tasksHint })}>
      {tasks.length === 0 ? <Text>{own.noTasks}</Text> : null}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.row}>
            <Checkbox
              className={styles.words}
              label={task.title}
              checked={task.status === 'done'}
              onChange={(_event, { checked }) =>
                store.save(
                  'homeTasks',
                  withStatus(task, checked === true ? 'done' : 'open', instant()),
                )
              }
            />
            <span className={styles.due}>
              <Text size={200} className={styles.calm}>
                {own.due(formatShortDay(task.due, language))}
              </Text>
              {task.status === 'open' && task.due < today ? (
                <Badge appearance="tint" color="warning">
                  {waiting.late}
                </Badge>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function MyActions({ me }: { me: Participant }): ReactNode {
  const { texts, language } = useSpeech();
  const { own, plan } = texts;
  const styles = useStyles();
  const actions = [...useRecords('planActions').values()]
    .filter(({ ownerId, contributorIds }) => ownerId === me.id || contributorIds.includes(me.id))
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  return (
    <Section title={own.actions}>
      {actions.length === 0 ? <Text>{own.noActions}</Text> : null}
      <ul className={styles.list}>
        {actions.map(({ id, title, ownerId, due, status }) => (
          <li key={id} className={styles.row}>
            <RouteLink to={`plan/${id}`}>{title === '' ? plan.untitled : title}</RouteLink>
            <Badge appearance="outline">{ownerId === me.id ? own.owner : own.contributor}</Badge>
            <Text size={200} className={styles.calm}>
              {plan.status[status]}
              {due === null ? '' : `, ${own.due(formatShortDay(due, language))} ${due.slice(0, 4)}`}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
