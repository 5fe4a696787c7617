import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StatementKind } from '#domain/statement-kinds.ts';
import type { Flow } from '#state/flow.ts';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

/** How many are done, saying so oneself, and for the leader the way on. */
export function RoundBar<Kind extends StatementKind>({ flow }: { flow: Flow<Kind> }): ReactNode {
  const { room } = usePaneTexts();
  const styles = useStyles();
  const { me, next, ready, present, isReady, commands } = flow;
  const leads = me?.roles.some((role) => role === 'consultant' || role === 'chair') === true;
  const takesPart = present.some(({ id }) => id === me?.id);
  return (
    <div className={styles.bar}>
      <Text>{room.readyCount(ready.length, present.length)}</Text>
      {takesPart ? (
        <Button size="small" aria-pressed={isReady} onClick={() => commands.ready(!isReady)}>
          {isReady ? room.notReady : room.ready}
        </Button>
      ) : null}
      {leads && next !== null && next.refusal === null ? (
        <Button size="small" onClick={() => commands.move(next.phase.id)}>
          {room.next(room.phases[next.phase.label])}
        </Button>
      ) : null}
      {leads && !takesPart ? <Text>{room.leader}</Text> : null}
    </div>
  );
}
