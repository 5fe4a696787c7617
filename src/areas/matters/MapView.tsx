import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { mostTotal, totalOf, totalStep } from '#domain/placement.ts';
import { lacksCitizenView, stuckTopics } from '#domain/topic-time.ts';
import { placements, type Placement, type Topic } from '#domain/topic.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';
import { useTopics } from '#state/topics.ts';
import { typeName } from './topicText.ts';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  main: { gridColumn: '1 / -1' },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stuck: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorPaletteRedBorderActive}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The matters laid out by where they belong: what the group takes on first, what goes elsewhere below. */
export function MapView(): ReactNode {
  const { matters: texts } = useSpeech().texts;
  const styles = useStyles();
  const { go } = useNavigation();
  const { topics } = useTopics();
  const unplaced = topics.filter((topic) => columnOf(topic) === null);
  if (topics.length === 0) {
    return (
      <>
        <Text>{texts.map.empty}</Text>
        <span>
          <Button appearance="primary" onClick={() => go('matters/inventory')}>
            {texts.map.startInventory}
          </Button>
        </span>
      </>
    );
  }
  return (
    <>
      <CitizenReminder topics={topics} />
      <StuckTopics topics={topics} />
      <Section title={texts.map.title}>
        <div className={styles.board}>
          {unplaced.length === 0 ? null : (
            <Column title={texts.map.unplaced} topics={unplaced} wide />
          )}
          {placements.map((placement) => (
            <Column
              key={placement}
              title={texts.placement[placement]}
              topics={inOrder(topics, placement)}
              wide={placement === 'managementGroup'}
            />
          ))}
        </div>
      </Section>
    </>
  );
}

/** A matter that was parked in the flow lies with the parked ones, judged or not. */
const columnOf = ({ placement, status }: Topic): Placement | null =>
  placement ?? (status === 'parked' ? 'parked' : null);

const inOrder = (topics: readonly Topic[], wanted: Placement): readonly Topic[] =>
  topics
    .filter((topic) => columnOf(topic) === wanted)
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || totalOf(b.criteria) - totalOf(a.criteria));

type ColumnProps = {
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly wide: boolean;
};

function Column({ title, topics, wide }: ColumnProps): ReactNode {
  const { map: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  return (
    <section
      className={mergeClasses(styles.column, wide && styles.main)}
      aria-label={`${title}, ${texts.count(topics.length)}`}
    >
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {`${title} (${topics.length})`}
      </Text>
      {topics.length === 0 ? <Text className={styles.calm}>{texts.none}</Text> : null}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <TopicCard key={topic.id} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

/** States that the place of the card does not say. */
const told = new Set<Topic['status']>(['proposed', 'inProgress', 'closed']);

function TopicCard({ topic }: { topic: Topic }): ReactNode {
  const { texts: all, language } = useSpeech();
  const { map: texts, status } = all.matters;
  const styles = useStyles();
  const today = useToday();
  const owner = useRecords('participants').get(topic.ownerId ?? '');
  const [stuck] = stuckTopics([topic], today);
  const total = totalOf(topic.criteria);
  const goesTo = useGoesTo(topic);
  const citizen = (topic.citizenValue ?? '').trim() !== '';
  return (
    <li
      className={mergeClasses(styles.card, stuck !== undefined && styles.stuck)}
      data-topic={topic.id}
      data-step={totalStep(total)}
    >
      <span>
        {topic.rank === null ? null : (
          <Text weight="bold" aria-label={texts.rank(topic.rank)}>
            {`${topic.rank}. `}
          </Text>
        )}
        <RouteLink to={`matters/${topic.id}`}>{topic.title}</RouteLink>
      </span>
      <div className={styles.row}>
        <Badge appearance="outline">{typeName(topic.type, language)}</Badge>
        {told.has(topic.status) ? (
          <Badge appearance="tint" color="informative">
            {status[topic.status]}
          </Badge>
        ) : null}
        {topic.horizon === null ? null : (
          <Badge appearance="outline">{texts.horizon[topic.horizon]}</Badge>
        )}
        {citizen ? (
          <Badge appearance="tint" color="success">
            {texts.citizen}
          </Badge>
        ) : null}
        {stuck === undefined ? null : (
          <Badge appearance="tint" color="danger">
            {texts.stuck(stuck.days)}
          </Badge>
        )}
      </div>
      <Text size={200} className={styles.calm}>
        {topic.criteria === null ? null : `${texts.total(total, mostTotal)} · `}
        {topic.votes === 0 ? null : `${texts.votes(topic.votes)} · `}
        {owner === undefined ? texts.noOwner : texts.owner(owner.displayName)}
        {goesTo === '' ? null : ` · ${texts.goesTo(goesTo)}`}
      </Text>
    </li>
  );
}

/** With whom a matter lies that the group does not take itself: those who prepare it, else the units. */
function useGoesTo({ placement, preparedBy, unitIds }: Topic): string {
  const { language } = useSpeech();
  const participants = useRecords('participants');
  const units = useRecords('units');
  if (placement !== 'pair' && placement !== 'line') return '';
  const people = preparedBy.flatMap((id) => participants.get(id)?.displayName ?? []);
  const places = unitIds.flatMap((id) => units.get(id)?.name ?? []);
  return formatList(people.length > 0 ? people : places, language);
}

function StuckTopics({ topics }: { topics: readonly Topic[] }): ReactNode {
  const { stuck: texts, map } = useSpeech().texts.matters;
  const today = useToday();
  const stuck = stuckTopics(topics, today);
  if (stuck.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {texts.hint}
        <ul>
          {stuck.map(({ topic, days }) => (
            <li key={topic.id}>
              <RouteLink to={`matters/${topic.id}`}>{topic.title}</RouteLink>
              {`, ${map.stuck(days)}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** At T2 and after: nothing on the table says what it means to residents (domain.md 6.12). */
function CitizenReminder({ topics }: { topics: readonly Topic[] }): ReactNode {
  const { citizen: texts } = useSpeech().texts.matters;
  const findings = useRecords('findings').values();
  const entries = useRecords('swotEntries').values();
  if (!lacksCitizenView(findings, topics, entries)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {texts.body}
      </MessageBarBody>
    </MessageBar>
  );
}
