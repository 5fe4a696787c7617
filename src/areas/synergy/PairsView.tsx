import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { CompetenceCard } from '#domain/competence-card.ts';
import {
  chosenTopics,
  suggestPairs,
  type CardMatch,
  type PairSuggestion,
} from '#domain/synergy.ts';
import type { Topic } from '#domain/topic.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  topics: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  topic: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  pair: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  heading: { margin: 0 },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** For each chosen matter: one who can and another who wants to, and why these two. */
export function PairsView({ cards }: { cards: readonly CompetenceCard[] }): ReactNode {
  const { synergy } = useSpeech().texts;
  const styles = useStyles();
  const participants = useRecords('participants');
  const all = [...useRecords('topics').values()];
  const topics = chosenTopics(all);
  const pairs = suggestPairs({ cards, topics: all, participants });
  if (topics.length === 0) return null;
  return (
    <section aria-label={synergy.people.pairs}>
      <Text as="h3" size={400} weight="semibold" block>
        {synergy.people.pairs}
      </Text>
      <ol className={styles.topics}>
        {topics.map((topic, index) => (
          <li key={topic.id} className={styles.topic}>
            <Text as="h4" weight="semibold" className={styles.heading}>
              {index + 1}. {topic.title}
            </Text>
            <Pairs topic={topic} pairs={pairs.filter((pair) => pair.topic.id === topic.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Pairs({ topic, pairs }: { topic: Topic; pairs: readonly PairSuggestion[] }): ReactNode {
  const { synergy } = useSpeech().texts;
  const styles = useStyles();
  if (pairs.length === 0) return <Text className={styles.calm}>{synergy.people.noPairs}</Text>;
  return (
    <div className={styles.pairs}>
      {pairs.map((pair) => (
        <Pair key={`${pair.competence.card.id} ${pair.drive.card.id}`} topic={topic} pair={pair} />
      ))}
    </div>
  );
}

function Pair({ topic, pair }: { topic: Topic; pair: PairSuggestion }): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.synergy.people;
  const styles = useStyles();
  const { store } = useSession();
  const { leadFlow } = useRights();
  const announce = useAnnounce();
  const participants = useRecords('participants');
  const units = useRecords('units');
  const nameOf = ({ card }: CardMatch) => participants.get(card.participantId)?.displayName ?? '';
  const reasonOf = (match: CardMatch): string =>
    match.reasons
      .map((reason) =>
        reason.type === 'words'
          ? words.words(formatList(reason.words, language))
          : words.unit(units.get(reason.unitId)?.name ?? ''),
      )
      .join('; ');
  const choose = () => {
    const preparedBy = [pair.competence.card.participantId, pair.drive.card.participantId];
    store.save('topics', { ...topic, preparedBy });
    announce(words.chosenNow(nameOf(pair.competence), nameOf(pair.drive)));
  };
  return (
    <div className={mergeClasses(styles.pair, pair.chosen && styles.chosen)} data-pair={topic.id}>
      <Text weight="semibold">{words.pair(nameOf(pair.competence), nameOf(pair.drive))}</Text>
      <Text size={200} className={styles.calm}>
        {words.because}
      </Text>
      <ul className={styles.reasons}>
        {[pair.competence, pair.drive].map((match) => (
          <li key={match.card.id}>
            {words.kind[match.card.kind]} {match.card.label}: {reasonOf(match)}
          </li>
        ))}
        {pair.across ? <li>{words.across}</li> : null}
      </ul>
      {pair.chosen ? (
        <Badge appearance="tint" color="success">
          {words.chosen}
        </Badge>
      ) : leadFlow ? (
        <Button size="small" onClick={choose}>
          {words.choose}
        </Button>
      ) : null}
    </div>
  );
}
