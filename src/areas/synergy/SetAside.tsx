import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { settleEntry } from '#domain/swot.ts';
import type { Flow } from '#state/flow.ts';
import { useInstant, useRights, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What was declined or set aside: nothing is gone, all of it can be taken back. */
export function SetAside({ flow }: { flow: Flow<'swotEntries'> }): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const { leadFlow } = useRights();
  const [open, setOpen] = useState(false);
  if (flow.setAside.length === 0) return null;
  return (
    <div>
      <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {swot.setAside} ({flow.setAside.length})
      </Button>
      {open ? (
        <ul className={styles.list}>
          {flow.setAside.map(({ record }) => (
            <li key={record.id} className={styles.item}>
              <span>
                {record.text}{' '}
                <Text size={200} className={styles.calm}>
                  {swot.quadrant[record.quadrant]}
                </Text>
              </span>
              {leadFlow ? (
                <Button
                  size="small"
                  aria-label={`${swot.restore}: ${record.text}`}
                  onClick={() =>
                    store.save('swotEntries', settleEntry(record, 'suggested', instant()))
                  }
                >
                  {swot.restore}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
