import {
  Button,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { HomeTask } from '#domain/decision.ts';
import { suggestedDue, tasksForEach } from '#domain/home-task.ts';
import type { Occasion } from '#domain/occasion.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import type { Room } from './useRoom.ts';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '40rem',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { maxWidth: '14rem' },
  task: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What everybody takes home from an occasion: given here by the leader, and how far each task has come, by name. */
export function HomeTasks({ room, occasion }: { room: Room; occasion: Occasion }): ReactNode {
  const { home } = useSpeech().texts.room;
  const rights = useRights();
  const given = [...useRecords('homeTasks').values()].filter(
    ({ fromOccasion }) => fromOccasion === occasion.id,
  );
  if (given.length === 0 && !rights.leadFlow) return null;
  return (
    <Section title={home.title} hint={home.hint}>
      <GivenTasks tasks={given} />
      {rights.leadFlow ? <GiveTask room={room} occasion={occasion} given={given} /> : null}
    </Section>
  );
}

function GivenTasks({ tasks }: { tasks: readonly HomeTask[] }): ReactNode {
  const { home } = useSpeech().texts.room;
  const styles = useStyles();
  const byTitle = new Map<string, HomeTask[]>();
  for (const task of tasks) byTitle.set(task.title, [...(byTitle.get(task.title) ?? []), task]);
  if (byTitle.size === 0) return <Text>{home.empty}</Text>;
  return (
    <div className={styles.stack}>
      {[...byTitle].map(([title, same]) => (
        <TaskProgress key={title} title={title} tasks={same} />
      ))}
    </div>
  );
}

function TaskProgress({ title, tasks }: { title: string; tasks: readonly HomeTask[] }): ReactNode {
  const { texts, language } = useSpeech();
  const { home } = texts.room;
  const styles = useStyles();
  const people = useRecords('participants');
  const done = tasks.filter(({ status }) => status === 'done').length;
  const waiting = tasks
    .filter(({ status }) => status === 'open')
    .map(({ assigneeId }) => people.get(assigneeId)?.displayName ?? assigneeId);
  return (
    <div data-task={title} className={styles.task}>
      <Text weight="semibold">{title}</Text>
      <Text size={200} className={styles.calm}>
        {home.dueOn(formatDay(tasks[0]?.due ?? '', language))}
      </Text>
      <ProgressBar
        value={done / tasks.length}
        thickness="large"
        aria-label={home.done(done, tasks.length)}
      />
      <Text>
        {home.done(done, tasks.length)}
        {waiting.length === 0 ? null : `. ${home.waiting(formatList(waiting, language))}`}
      </Text>
    </div>
  );
}

function GiveTask({
  room,
  occasion,
  given,
}: {
  room: Room;
  occasion: Occasion;
  given: readonly HomeTask[];
}): ReactNode {
  const { home } = useSpeech().texts.room;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft(`home-task.${occasion.id}`);
  const [chosen, setDue] = useState<string | null>(null);
  const days = useRecords('occasionDays');
  if (me === undefined) return null;
  const standard = occasion.kind === 'session' ? (home.standard[occasion.number] ?? []) : [];
  const left = standard.filter((each) => !given.some(({ title }) => title === each));
  const due = chosen ?? suggestedDue(days.values(), occasion.id, today);
  const tasks = tasksForEach(
    { programmeId: me.programmeId, createdBy: me.id, title: draft, due, fromOccasion: occasion.id },
    room.members,
    given,
    instant(),
    () => `HU-${crypto.randomUUID()}`,
  );
  const count = tasks.ok ? tasks.value.length : 0;
  const give = () => {
    if (!tasks.ok) return;
    for (const task of tasks.value) store.save('homeTasks', task);
    setDraft('');
    announce(home.given(count));
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) give();
      }}
    >
      {left.length === 0 ? null : (
        <div className={styles.row} role="group" aria-label={home.suggestions}>
          {left.map((each) => (
            <Button key={each} size="small" onClick={() => setDraft(each)}>
              {each}
            </Button>
          ))}
        </div>
      )}
      <Field label={home.task}>
        <Textarea
          value={draft}
          resize="vertical"
          onChange={(_event, { value }) => setDraft(value)}
        />
      </Field>
      <Field label={home.due} className={styles.date}>
        <Input
          type="date"
          value={due}
          min={today}
          onChange={(_event, { value }) => setDue(value)}
        />
      </Field>
      <span>
        <Button type="submit" disabledFocusable={count === 0}>
          {count === 0 ? home.giveNone : home.give(count)}
        </Button>
      </span>
      {tasks.ok && count === 0 ? <Text>{home.all}</Text> : null}
    </form>
  );
}
