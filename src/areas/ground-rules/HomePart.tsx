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
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { HomeTask } from '#domain/decision.ts';
import { suggestedDue, tasksForEach } from '#domain/home-task.ts';
import { membersOn } from '#domain/participant.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '40rem',
  },
  date: { maxWidth: '14rem' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The way out to the staff: the deck, the decisions, and a task to each manager. */
export function HomePart(): ReactNode {
  const { texts } = useSpeech();
  const { home } = texts.t1;
  const rights = useRights();
  const sessions = [...useRecords('occasions').values()]
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number);
  const occasionId = sessions[0]?.id;
  return (
    <>
      <Section title={home.deckTitle} hint={home.deckHint}>
        {rights.insertDecks ? (
          <span>
            <RouteLink to="deck">{home.deck}</RouteLink>
          </span>
        ) : null}
      </Section>
      <Section title={home.decisionsTitle} hint={home.decisionsHint}>
        <span>
          <RouteLink to="decisions">{home.decisions}</RouteLink>
        </span>
      </Section>
      {occasionId === undefined ? null : (
        <Section title={home.title} hint={home.hint}>
          <GivenTasks occasionId={occasionId} />
          {rights.leadFlow ? <GiveTask occasionId={occasionId} /> : null}
        </Section>
      )}
    </>
  );
}

/** How far each task has come, by name. */
function GivenTasks({ occasionId }: { occasionId: string }): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const byTitle = new Map<string, HomeTask[]>();
  for (const task of useRecords('homeTasks').values()) {
    if (task.fromOccasion !== occasionId) continue;
    byTitle.set(task.title, [...(byTitle.get(task.title) ?? []), task]);
  }
  if (byTitle.size === 0) return <Text>{texts.t1.home.empty}</Text>;
  return (
    <div className={styles.stack}>
      {[...byTitle].map(([title, tasks]) => (
        <TaskProgress key={title} title={title} tasks={tasks} />
      ))}
    </div>
  );
}

function TaskProgress({ title, tasks }: { title: string; tasks: readonly HomeTask[] }): ReactNode {
  const { texts, language } = useSpeech();
  const { home } = texts.t1;
  const styles = useStyles();
  const people = useRecords('participants');
  const done = tasks.filter(({ status }) => status === 'done').length;
  const waiting = tasks
    .filter(({ status }) => status === 'open')
    .map(({ assigneeId }) => people.get(assigneeId)?.displayName ?? assigneeId);
  return (
    <div data-task={title}>
      <Text weight="semibold">{title}</Text>
      <ProgressBar value={done / tasks.length} aria-label={home.done(done, tasks.length)} />
      <Text>
        {home.done(done, tasks.length)}
        {waiting.length === 0 ? null : `. ${home.waiting(formatList(waiting, language))}`}
      </Text>
      <br />
      <Text size={200} className={styles.calm}>
        {home.dueOn(formatDay(tasks[0]?.due ?? '', language))}
      </Text>
    </div>
  );
}

function GiveTask({ occasionId }: { occasionId: string }): ReactNode {
  const { texts } = useSpeech();
  const { home } = texts.t1;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft(`home-task.${occasionId}`);
  const managers = membersOn(useRecords('participants').values(), today);
  const known = [...useRecords('homeTasks').values()];
  const days = useRecords('occasionDays');
  const [chosen, setDue] = useState<string | null>(null);
  if (me === undefined) return null;
  const title = draft === '' ? home.standard : draft;
  const due = chosen ?? suggestedDue(days.values(), occasionId, today);
  const tasks = tasksForEach(
    { programmeId: me.programmeId, createdBy: me.id, title, due, fromOccasion: occasionId },
    managers,
    known,
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
      <Field label={home.task}>
        <Textarea
          value={title}
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
        <Button appearance="primary" type="submit" disabledFocusable={count === 0}>
          {home.give(count)}
        </Button>
      </span>
      {tasks.ok && count === 0 ? <Text>{home.all}</Text> : null}
    </form>
  );
}
