import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RefusedSave, SaveConflict, SavedState } from '#components/SavedState.tsx';
import type { Conflict } from '#state/loaded-programme.ts';
import { useSaving, useStore } from '#state/react.tsx';

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    ':not(:empty)': { marginBlockEnd: tokens.spacingVerticalL },
  },
});

/** Saved, saving or offline, in the header of every page. */
export function SaveStatus(): ReactNode {
  const saving = useSaving();
  const store = useStore();
  return (
    <SavedState
      status={saving.status}
      unsent={saving.waiting.map(({ kind, id, texts }) => ({ key: `${kind} ${id}`, texts }))}
      needsYou={saving.conflicts.length + saving.refused.length}
      safe={saving.safe ?? true}
      onRetry={() => store.retry()}
    />
  );
}

/** What only a person can settle: texts changed by two, and changes that were refused. */
export function SaveTroubles(): ReactNode {
  const styles = useStyles();
  const { conflicts, refused } = useSaving();
  const store = useStore();
  return (
    <div className={styles.bars}>
      {conflicts.map((conflict) => (
        <SaveConflict
          key={`${conflict.kind} ${conflict.id} ${conflict.field}`}
          mine={words(conflict.mine)}
          theirs={words(conflict.theirs)}
          theirName={conflict.theirName}
          onKeep={(side) => store.settle(conflict, chosen(conflict, side))}
        />
      ))}
      {refused.map((change) => (
        <RefusedSave
          key={`${change.kind} ${change.id}`}
          reason={change.reason}
          requestId={change.requestId}
          text={change.texts.join('\n\n')}
          onRetry={() => store.retry()}
          onDiscard={() => store.discard(change)}
        />
      ))}
    </div>
  );
}

const chosen = (conflict: Conflict, side: 'mine' | 'theirs'): unknown =>
  side === 'mine' ? conflict.mine : conflict.theirs;

const words = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
