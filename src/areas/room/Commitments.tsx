import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { withStatus } from '#domain/record.ts';
import { openCommitments } from '#domain/room.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: 'flex', flexDirection: 'column', flex: '1 1 14rem' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What was promised last time and is left. Each ticks off the own. */
export function Commitments(): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.room;
  const styles = useStyles();
  const me = useMe();
  const rights = useRights();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const people = useRecords('participants');
  const list = useRef<HTMLUListElement>(null);
  const open = openCommitments(useRecords('homeTasks').values(), today).filter(
    ({ task }) => rights.leadFlow || rights.readGroup || task.assigneeId === me?.id,
  );
  return (
    <Section
      title={texts.commitments}
      hint={open.length === 0 ? texts.commitmentsEmpty : texts.commitmentsHint}
    >
      <ul ref={list} tabIndex={-1} className={styles.list}>
        {open.map(({ task, overdue }) => (
          <li key={task.id} className={styles.line}>
            <span className={styles.what}>
              <Text>{task.title}</Text>
              <Text size={200} className={styles.calm}>
                {people.get(task.assigneeId)?.displayName},{' '}
                {texts.due(formatShortDay(task.due, language)).toLowerCase()}
              </Text>
            </span>
            {overdue ? (
              <Badge appearance="outline" color="danger">
                {texts.overdue}
              </Badge>
            ) : null}
            {task.assigneeId === me?.id ? (
              <Button
                size="small"
                onClick={() => {
                  store.save('homeTasks', withStatus(task, 'done', instant()));
                  announce(texts.doneNow(task.title));
                  list.current?.focus();
                }}
              >
                {texts.done}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
