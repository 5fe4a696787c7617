import {
  Badge,
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from './texts.tsx';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalS,
  },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

export type SavedStateProps = {
  readonly status: 'saved' | 'saving' | 'offline' | 'attention';
  readonly unsent: number;
  readonly needsYou: number;
  /** False where this device keeps nothing over a closed page. */
  readonly safe: boolean;
  readonly onRetry: () => void;
};

/** The small truth in the header: saved, saving, or how many changes are on this device only. */
export function SavedState({
  status,
  unsent,
  needsYou,
  safe,
  onRetry,
}: SavedStateProps): ReactNode {
  const { saving } = useTexts();
  const label = {
    saved: saving.saved,
    saving: saving.saving,
    offline: saving.offline(unsent),
    attention: saving.attention(needsYou),
  }[status];
  const colour = {
    saved: 'subtle',
    saving: 'informative',
    offline: 'warning',
    attention: 'danger',
  };
  return (
    <span
      role="status"
      data-saving={status}
      title={status === 'saved' ? undefined : saving.explain}
    >
      <Badge appearance="tint" color={colour[status] as 'subtle'}>
        {label}
      </Badge>
      {safe ? null : (
        <>
          {' '}
          <Badge appearance="tint" color="warning" title={saving.unsafeExplain}>
            {saving.unsafe}
          </Badge>
        </>
      )}
      {status === 'offline' && unsent > 0 ? (
        <>
          {' '}
          <Link as="button" onClick={onRetry}>
            {saving.retry}
          </Link>
        </>
      ) : null}
    </span>
  );
}

export type SaveConflictProps = {
  readonly mine: string;
  readonly theirs: string;
  readonly theirName: string;
  readonly onKeep: (text: 'mine' | 'theirs') => void;
};

/** Two people changed the same text: both versions side by side, and the person chooses. */
export function SaveConflict({ mine, theirs, theirName, onKeep }: SaveConflictProps): ReactNode {
  const { saving } = useTexts();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{saving.conflictTitle}</MessageBarTitle>
        {saving.conflictBody(theirName)}
        <div className={styles.sides}>
          <div className={styles.side}>
            <Text weight="semibold">{saving.mine}</Text>
            <Text className={styles.text}>{mine}</Text>
          </div>
          <div className={styles.side}>
            <Text weight="semibold">{saving.theirs(theirName)}</Text>
            <Text className={styles.text}>{theirs}</Text>
          </div>
        </div>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => onKeep('mine')}>{saving.keepMine}</Button>
        <Button onClick={() => onKeep('theirs')}>{saving.keepTheirs}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export type RefusedSaveProps = {
  readonly reason: 'forbidden' | 'rejected' | 'gone' | 'malformed';
  readonly requestId: string | null;
  /** What would be lost, to copy; empty when there is no text in it. */
  readonly text: string;
  readonly onDiscard: () => void;
};

/** A change that will not be tried again: why, its text to copy, and a way to put it away. */
export function RefusedSave({ reason, requestId, text, onDiscard }: RefusedSaveProps): ReactNode {
  const { saving } = useTexts();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{saving.refusedTitle}</MessageBarTitle>
        {saving.refused[reason]} {requestId === null ? null : <Text size={200}>{requestId}</Text>}
        {text === '' ? null : <Text className={styles.text}>{text}</Text>}
      </MessageBarBody>
      <MessageBarActions>
        {text === '' ? null : <Button onClick={copy}>{copied ? '✓' : saving.copy}</Button>}
        <Button onClick={onDiscard}>{saving.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
