import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { withStatus } from '#domain/record.ts';
import { openCommitments } from '#domain/room.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';

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
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const people = useRecords('participants');
  const list = useRef<HTMLUListElement>(null);
  const tasks = useRecords('homeTasks');
  const open = openCommitments(tasks.values(), today);
  const own = open.filter(({ task }) => task.assigneeId === me?.id);
  const others = byTitle(open.filter(({ task }) => task.assigneeId !== me?.id));
  // At the first occasion nothing has been promised yet.
  if (tasks.size === 0) return null;
  return (
    <Section
      title={texts.commitments}
      hint={open.length === 0 ? texts.commitmentsEmpty : texts.commitmentsHint}
    >
      <ul ref={list} tabIndex={-1} className={styles.list}>
        {own.map(({ task, overdue }) => (
          <li key={task.id} className={styles.line}>
            <TaskWords
              title={task.title}
              about={texts.due(formatShortDay(task.due, language))}
              overdue={overdue}
            />
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
          </li>
        ))}
        {others.map(({ title, overdue, ids }) => (
          <li key={title} className={styles.line}>
            <TaskWords
              title={title}
              about={texts.waiting(
                formatList(
                  ids.map((id) => people.get(id)?.displayName ?? id),
                  language,
                ),
              )}
              overdue={overdue}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same task to several people is one line. */
function byTitle(open: ReturnType<typeof openCommitments>) {
  const lines = new Map<string, { overdue: boolean; ids: readonly string[] }>();
  for (const { task, overdue } of open) {
    const known = lines.get(task.title);
    lines.set(task.title, {
      overdue: overdue || known?.overdue === true,
      ids: [...(known?.ids ?? []), task.assigneeId],
    });
  }
  return [...lines].map(([title, line]) => ({ title, ...line }));
}

function TaskWords({
  title,
  about,
  overdue,
}: {
  title: string;
  about: string;
  overdue: boolean;
}): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <span className={styles.what}>
        <Text>{title}</Text>
        <Text size={200} className={styles.calm}>
          {about}
        </Text>
      </span>
      {overdue ? (
        <Badge appearance="outline" color="danger">
          {texts.room.overdue}
        </Badge>
      ) : null}
    </>
  );
}
