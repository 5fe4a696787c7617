import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { withStatus } from '#domain/record.ts';
import { chosenTopics } from '#domain/synergy.ts';
import { timelineOf } from '#domain/timeline.ts';
import { introductionTaskId } from '#domain/unsafe.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

type Line = { readonly key: string; readonly text: string; readonly route?: string };

/** What somebody who comes to the group needs to know, on one page, from what the group has agreed. */
export function IntroductionView(): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.followUp.intro;
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const rules = [...useRecords('groundRules').values()]
    .filter(({ status }) => ['agreed', 'followedUp', 'reopened'].includes(status))
    .sort((a, b) => a.order - b.order);
  const forms = [...useRecords('workingForms').values()].filter(({ status }) =>
    ['trial', 'adopted', 'adjusted'].includes(status),
  );
  const topics = chosenTopics(useRecords('topics').values());
  const actions = [...useRecords('planActions').values()].filter(
    ({ status }) => status === 'decided' || status === 'ongoing',
  );
  const days = timelineOf(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    today,
  ).filter(({ position }) => position !== 'past');
  const hasPolicy = useRecords('policySections').size > 0;
  return (
    <Page title={words.title} lead={words.lead(programme?.title ?? '')}>
      <Part
        title={words.why}
        lines={(programme?.needs ?? []).map((text) => ({ key: text, text }))}
      />
      <Part
        title={words.values}
        lines={(programme?.valueBase.words ?? []).map(({ word, meaning }) => ({
          key: word,
          text: meaning === '' ? word : `${word}: ${meaning}`,
        }))}
      />
      <Part
        title={words.rules}
        hint={words.rulesHint}
        lines={rules.map(({ id, text }) => ({ key: id, text, route: `ground-rules/${id}` }))}
      />
      <Part title={words.forms} lines={forms.map(({ id, name }) => ({ key: id, text: name }))} />
      <Part
        title={words.matters}
        lines={topics.map(({ id, title }) => ({ key: id, text: title, route: `matters/${id}` }))}
      />
      <Part
        title={words.plan}
        lines={actions.map(({ id, title }) => ({ key: id, text: title, route: `plan/${id}` }))}
      />
      {hasPolicy ? (
        <Section title={words.policy}>
          <RouteLink to="mandate/policy">{words.readPolicy}</RouteLink>
        </Section>
      ) : null}
      <Part
        title={words.days}
        lines={days.map(({ occasion, first }) => ({
          key: occasion.id,
          text: `${occasion.title}: ${first === null ? texts.overview.noDate : formatDay(first, language)}`,
        }))}
      />
      <HaveRead />
    </Page>
  );
}

function Part({
  title,
  hint,
  lines,
}: {
  title: string;
  hint?: string;
  lines: readonly Line[];
}): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Section title={title} hint={hint}>
      <ul className={styles.list}>
        {lines.map(({ key, text, route }) => (
          <li key={key}>{route === undefined ? text : <RouteLink to={route}>{text}</RouteLink>}</li>
        ))}
      </ul>
    </Section>
  );
}

/** For whoever was given it to read. */
function HaveRead(): ReactNode {
  const words = useSpeech().texts.followUp.intro;
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const task = useRecords('homeTasks').get(introductionTaskId(me?.id ?? ''));
  if (task === undefined) return null;
  if (task.status === 'done') {
    return (
      <Text>
        {words.readNow} <RouteLink to="ground-rules">{words.toRules}</RouteLink>
      </Text>
    );
  }
  return (
    <span>
      <Button
        appearance="primary"
        onClick={() => {
          store.save('homeTasks', withStatus(task, 'done', instant()));
          announce(words.readNow);
        }}
      >
        {words.read}
      </Button>
    </span>
  );
}
