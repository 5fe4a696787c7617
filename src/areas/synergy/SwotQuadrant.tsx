import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Quadrant } from '#domain/plan.ts';
import { crowdedFrom, isInside } from '#domain/swot.ts';
import type { Flow } from '#state/flow.ts';
import { useRights } from '#state/session.tsx';
import { EntryItem } from './EntryItem.tsx';
import { shownIn } from './swotBoard.ts';
import { Suggestions } from './Suggestions.tsx';

const useStyles = makeStyles({
  quadrant: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  heading: { margin: 0 },
  side: {
    display: 'none',
    color: tokens.colorNeutralForeground2,
    '@container swot (max-width: 640px)': { display: 'inline' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

type SwotQuadrantProps = {
  readonly quadrant: Quadrant;
  readonly flow: Flow<'swotEntries'>;
  readonly highlighted: string | undefined;
};

/** One field of the four, a region of its own: a screen reader hears "Styrkor, 6 punkter". */
export function SwotQuadrant({ quadrant, flow, highlighted }: SwotQuadrantProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const { leadFlow } = useRights();
  const entries = shownIn(flow, quadrant);
  const name = swot.quadrant[quadrant];
  const helps = quadrant === 'strength' || quadrant === 'opportunity';
  return (
    <section
      className={styles.quadrant}
      aria-label={`${name}, ${swot.points(entries.length)}`}
      data-quadrant={quadrant}
    >
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.heading}>
          {name}
        </Text>
        <Text size={200} className={styles.side}>
          {isInside(quadrant) ? swot.inside : swot.outside} · {helps ? swot.helpful : swot.harmful}
        </Text>
        <Badge appearance="tint" color="subtle">
          {swot.points(entries.length)}
        </Badge>
      </div>
      {entries.length > crowdedFrom ? (
        <Text size={200} role="status">
          {swot.crowded(entries.length)}
        </Text>
      ) : null}
      {entries.length === 0 ? <Text className={styles.calm}>{swot.empty}</Text> : null}
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <EntryItem
            key={entry.id}
            flow={flow}
            entry={entry}
            inOrder={entries}
            place={index}
            picked={entry.id === highlighted}
          />
        ))}
      </ol>
      {leadFlow ? <Suggestions quadrant={quadrant} flow={flow} /> : null}
    </section>
  );
}
