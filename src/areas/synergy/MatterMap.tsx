import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { useTexts } from '#components/texts.tsx';
import type { CompetenceCard } from '#domain/competence-card.ts';
import { chosenTopics, matchCard } from '#domain/synergy.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    textAlign: 'start',
    verticalAlign: 'bottom',
    padding: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  person: {
    position: 'sticky',
    insetInlineStart: 0,
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: '4.5rem',
  },
  mark: {
    display: 'inline-block',
    marginInlineEnd: tokens.spacingHorizontalXXS,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
  },
  can: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  drive: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}` },
  matters: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** People by matters: where somebody can, where somebody is driven. Words in the cells, never colour alone. */
export function MatterMap({ cards }: { cards: readonly CompetenceCard[] }): ReactNode {
  const { synergy } = useTexts();
  const words = synergy.people;
  const styles = useStyles();
  const participants = useRecords('participants');
  const topics = chosenTopics(useRecords('topics').values());
  const people = [...new Set(cards.map(({ participantId }) => participantId))];
  if (topics.length === 0) return <Text>{words.noTopics}</Text>;
  return (
    <>
      <ol className={styles.matters}>
        {topics.map(({ id, title }) => (
          <li key={id}>
            <RouteLink to={`matters/${id}`}>{title}</RouteLink>
          </li>
        ))}
      </ol>
      {/* A region that scrolls has to be reachable with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={words.mapTitle} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.person}
              </th>
              {topics.map(({ id, title }, index) => (
                <th key={id} scope="col" className={styles.head} abbr={title}>
                  {words.matter(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((personId) => (
              <tr key={personId}>
                <th scope="row" className={styles.person}>
                  {participants.get(personId)?.displayName ?? ''}
                </th>
                {topics.map((topic) => {
                  const kinds = (['competence', 'drive'] as const).filter((kind) =>
                    cards.some(
                      (card) =>
                        card.participantId === personId &&
                        card.kind === kind &&
                        matchCard(card, topic, participants.get(personId)) !== null,
                    ),
                  );
                  return (
                    <td key={topic.id} className={styles.cell}>
                      {kinds.map((kind) => (
                        <Mark key={kind} kind={kind} />
                      ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Mark({ kind }: { kind: CompetenceCard['kind'] }): ReactNode {
  const { synergy } = useTexts();
  const styles = useStyles();
  const isSkill = kind === 'competence';
  return (
    <span className={mergeClasses(styles.mark, isSkill ? styles.can : styles.drive)}>
      {isSkill ? synergy.people.can : synergy.people.drive}
    </span>
  );
}
