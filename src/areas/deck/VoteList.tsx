import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import type { StatementKind } from '#domain/statement-kinds.ts';
import type { Flow } from '#state/flow.ts';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  votes: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  number: { minWidth: '2ch', textAlign: 'center' },
});

/** The same in every language; what the buttons do is in their names. */
const signs = { less: '−', more: '+' };

/** One row per item with its own votes; how many are left stands above. */
export function VoteList<Kind extends StatementKind>({ flow }: { flow: Flow<Kind> }): ReactNode {
  const { room } = usePaneTexts();
  const styles = useStyles();
  const announce = useAnnounce();
  const { items, voice, limits, used, commands } = flow;
  const left = limits.budget - used;
  const cast = (id: string, votes: number, step: 1 | -1) => {
    const done = commands.vote(id, votes);
    announce(done.ok ? room.left(left - step) : room.refused);
  };
  return (
    <>
      <Text weight="semibold">{room.left(left)}</Text>
      <ul className={styles.list}>
        {items.map(({ id, title }) => {
          const own = voice?.votes[id] ?? 0;
          const full = left <= 0 || (limits.cap !== null && own >= limits.cap);
          return (
            <li key={id} className={styles.item}>
              <Text>{title}</Text>
              <span className={styles.votes}>
                <Button
                  size="small"
                  aria-label={room.less(title)}
                  disabledFocusable={own === 0}
                  onClick={() => cast(id, own - 1, -1)}
                >
                  {signs.less}
                </Button>
                <Text className={styles.number}>{own}</Text>
                <Button
                  size="small"
                  aria-label={room.more(title)}
                  disabledFocusable={full}
                  onClick={() => cast(id, own + 1, 1)}
                >
                  {signs.more}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
