import { Badge, Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { stillCounts } from '#domain/consent.ts';
import { stanceId } from '#domain/ground-rule.ts';
import { welcomeMember } from '#domain/new-member.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { timelineOf } from '#domain/timeline.ts';
import { introductionTaskId } from '#domain/unsafe.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  field: { maxWidth: '24rem' },
});

/** Somebody new in the group: what it brings about, and how far those who came have come. */
export function NewMemberView(): ReactNode {
  const { followUp } = useSpeech().texts;
  const words = followUp.people;
  const styles = useStyles();
  const rights = useRights();
  return (
    <>
      <Section title={words.title} hint={words.hint}>
        {rights.leadFlow ? <Welcome /> : <Text>{words.notLeader}</Text>}
        <div className={styles.row}>
          <RouteLink to="follow-up/introduction">{words.showIntro}</RouteLink>
          {rights.leadFlow || rights.planDays ? (
            <RouteLink to="planning/people">{words.toPlanning}</RouteLink>
          ) : null}
        </div>
      </Section>
      <NewMembers />
    </>
  );
}

function Welcome(): ReactNode {
  const words = useSpeech().texts.followUp.people;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const rights = useRights();
  const today = useToday();
  const instant = useInstant();
  const announce = useAnnounce();
  const records = useProgramme((programme) => programme.records);
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const members = membersOn(records.participants.values(), today);
  const person = records.participants.get(chosen);
  const lastOccasion = timelineOf(
    records.occasions.values(),
    records.occasionDays.values(),
    today,
  ).findLast(({ position }) => position !== 'ahead');
  const welcome =
    person === undefined || me === undefined
      ? null
      : welcomeMember({
          ...{ person, by: me, today, now: instant() },
          guides: records.interviewGuides.values(),
          interviews: records.interviews.values(),
          rules: records.groundRules.values(),
          rounds: records.flowRounds.values(),
          hasPolicy: records.policySections.size > 0,
          fromOccasion: lastOccasion?.occasion.id ?? '',
          words: { introduction: words.taskIntro, policy: words.taskPolicy },
        });
  const carryOut = () => {
    if (welcome === null || person === undefined || !welcome.ok) return;
    const { participant, interview, rules, round, tasks } = welcome.value;
    store.save('participants', participant);
    // Interviews lie in the consultant's room; nobody else can write there.
    if (interview !== undefined && rights.readInterviews) store.save('interviews', interview);
    for (const rule of rules) store.save('groundRules', rule);
    if (round !== undefined) store.save('flowRounds', round);
    for (const task of tasks) {
      if (!records.homeTasks.has(task.id)) store.save('homeTasks', task);
    }
    setChosen('');
    setSaid(words.done(person.displayName));
    announce(words.done(person.displayName));
  };
  return (
    <>
      <Field label={words.choose} className={styles.field}>
        <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
          <option value="">{words.nobody}</option>
          {members.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      {welcome === null || person === undefined ? null : welcome.ok ? (
        <>
          <Text weight="semibold">{words.happens}</Text>
          <ul className={styles.list}>
            <li>{rights.readInterviews ? words.interview : words.interviewConsultant}</li>
            <li>{words.rules(welcome.value.rules.length)}</li>
            <li>{words.tasks}</li>
          </ul>
          <span>
            <Button appearance="primary" onClick={carryOut}>
              {words.welcome(person.displayName)}
            </Button>
          </span>
        </>
      ) : (
        <Text>{words.refusal[welcome.refusal]}</Text>
      )}
      <Text>{said}</Text>
    </>
  );
}

/** Those who came after the rules were made: what they have read, and where they stand. */
function NewMembers(): ReactNode {
  const words = useSpeech().texts.followUp.people;
  const styles = useStyles();
  const tasks = useRecords('homeTasks');
  const people = [...useRecords('participants').values()].filter(
    ({ id, newMember }) => newMember && tasks.has(introductionTaskId(id)),
  );
  if (people.length === 0) return null;
  return (
    <Section title={words.status}>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <NewMember person={person} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NewMember({ person }: { person: Participant }): ReactNode {
  const words = useSpeech().texts.followUp.people;
  const styles = useStyles();
  const task = useRecords('homeTasks').get(introductionTaskId(person.id));
  const rules = [...useRecords('groundRules').values()];
  const stances = useRecords('stances');
  const left = rules.filter((rule) => {
    const own = stances.get(stanceId(rule.id, person.id));
    return rule.status === 'reopened' && (own === undefined || !stillCounts(own, rule));
  }).length;
  return (
    <span className={styles.row}>
      <Text weight="semibold">{person.displayName}</Text>
      <Badge appearance="outline">
        {task?.status === 'done' ? words.introRead : words.introLeft}
      </Badge>
      <Badge appearance="outline">{words.stances(left)}</Badge>
    </span>
  );
}
