import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import { withStatus } from '#domain/record.ts';
import { stuckTopics } from '#domain/topic-time.ts';
import type { Topic } from '#domain/topic.ts';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';
import { useTopics } from '#state/topics.ts';
import { PlaceForm } from './PlaceForm.tsx';
import { TopicCare } from './TopicCare.tsx';
import { TopicCriteria } from './TopicCriteria.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** One matter: what it is, how it was judged, where it belongs, who takes care of it. */
export function TopicView({ id }: { id: string }): ReactNode {
  const { matters: texts } = useSpeech().texts;
  const topic = useTopics().topics.find((each) => each.id === id);
  return (
    <>
      <span>
        <RouteLink to="matters/map">{texts.topic.back}</RouteLink>
      </span>
      {topic === undefined ? <Text>{texts.topic.notFound}</Text> : <Details topic={topic} />}
    </>
  );
}

function Details({ topic }: { topic: Topic }): ReactNode {
  const { matters: texts } = useSpeech().texts;
  const styles = useStyles();
  const today = useToday();
  const me = useMe();
  const rights = useRights();
  const thread = useThread('topics', topic.id);
  const [stuck] = stuckTopics([topic], today);
  const isOwner = me !== undefined && topic.ownerId === me.id;
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" size={600} weight="semibold" className={styles.title}>
          {topic.title}
        </Text>
        <div className={styles.row}>
          <Badge appearance="tint" color="informative">
            {texts.status[topic.status]}
          </Badge>
          {topic.rank === null ? null : (
            <Badge appearance="tint" color="brand">
              {texts.map.rank(topic.rank)}
            </Badge>
          )}
          {topic.votes === 0 ? null : <Text>{texts.map.votes(topic.votes)}</Text>}
          {stuck === undefined ? null : (
            <Badge appearance="tint" color="danger">
              {texts.map.stuck(stuck.days)}
            </Badge>
          )}
        </div>
        <Why {...thread} />
        {rights.leadFlow || isOwner ? <Progress topic={topic} /> : null}
      </div>
      <TopicCriteria topic={topic} mayJudge={rights.leadFlow} />
      <Section title={texts.topic.place} hint={texts.topic.placeHint}>
        <PlaceForm topic={topic} mayPlace={rights.leadFlow} />
      </Section>
      <TopicCare topic={topic} mayLead={rights.leadFlow} isOwner={isOwner} />
    </>
  );
}

/** Begun, done, opened again: what the owner says of it. */
function Progress({ topic }: { topic: Topic }): ReactNode {
  const { topic: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const move = (status: Topic['status']) => () =>
    store.save('topics', withStatus(topic, status, instant()));
  if (topic.placement === null) return null;
  return (
    <div className={styles.row}>
      {topic.status === 'inProgress' || topic.status === 'closed' ? null : (
        <Button onClick={move('inProgress')}>{texts.start}</Button>
      )}
      {topic.status === 'closed' ? (
        <Button onClick={move('inProgress')}>{texts.reopen}</Button>
      ) : (
        <Button onClick={move('closed')}>{texts.close}</Button>
      )}
    </div>
  );
}
