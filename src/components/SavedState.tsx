import {
  Badge,
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  status: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  trigger: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  surface: { maxWidth: 'min(26rem, 90vw)' },
  unsent: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    maxHeight: '40vh',
    overflowY: 'auto',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  line: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type SavedStateProps = {
  readonly status: 'saved' | 'saving' | 'offline' | 'attention';
  /** What was typed in each change that is on this device only. */
  readonly unsent: readonly { readonly key: string; readonly texts: readonly string[] }[];
  readonly needsYou: number;
  /** False where this device keeps nothing over a closed page. */
  readonly safe: boolean;
  readonly onRetry: () => void;
};

/** The small truth in the header: saved, saving, or how many changes are on this device only, and which. */
export function SavedState(props: SavedStateProps): ReactNode {
  const { status, unsent, needsYou, safe } = props;
  const { saving } = useTexts();
  const styles = useStyles();
  const label = {
    saved: saving.saved,
    saving: saving.saving,
    offline: saving.offline(unsent.length),
    attention: saving.attention(needsYou),
  }[status];
  const colour = {
    saved: 'subtle',
    saving: 'informative',
    offline: 'warning',
    attention: 'danger',
  };
  return (
    <span role="status" data-saving={status} className={styles.status}>
      <Popover trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="transparent" size="small" className={styles.trigger}>
            <Badge appearance="tint" color={colour[status] as 'subtle'}>
              {label}
            </Badge>
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={saving.unsentTitle} className={styles.surface}>
          <Unsent {...props} />
        </PopoverSurface>
      </Popover>
      {safe ? null : (
        <Badge appearance="tint" color="warning" title={saving.unsafeExplain}>
          {saving.unsafe}
        </Badge>
      )}
    </span>
  );
}

/** Texts shown at once; the rest is counted, and copied along. */
const shownTexts = 12;

/** What is not in SharePoint yet, to send again or to copy. */
function Unsent({ unsent, safe, onRetry }: SavedStateProps): ReactNode {
  const { saving } = useTexts();
  const styles = useStyles();
  const texts = unsent.flatMap((change) => change.texts);
  if (unsent.length === 0) {
    return <Text>{safe ? saving.unsentNone : `${saving.unsentNone} ${saving.unsafeExplain}`}</Text>;
  }
  const shown = unsent.slice(0, shownTexts);
  return (
    <div className={styles.unsent}>
      <Text weight="semibold">{saving.unsentTitle}</Text>
      <Text size={200}>{safe ? saving.explain : saving.unsafeExplain}</Text>
      <ul className={styles.list}>
        {shown.map(({ key, texts: own }) => (
          <li key={key} className={styles.line}>
            {own.length === 0 ? saving.noText : own.join(' · ')}
          </li>
        ))}
      </ul>
      {unsent.length > shown.length ? (
        <Text size={200}>{saving.andMore(unsent.length - shown.length)}</Text>
      ) : null}
      <div className={styles.row}>
        <Button appearance="primary" onClick={onRetry}>
          {saving.retry}
        </Button>
        {texts.length === 0 ? null : (
          <CopyButton label={saving.copyAll} text={texts.join('\n\n')} />
        )}
      </div>
    </div>
  );
}

/** Copies with one press; where the browser does not let the app do so, the text is there to be copied by hand. */
function CopyButton({ label, text }: { label: string; text: string }): ReactNode {
  const { saving } = useTexts();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const byHand = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state !== 'refused') return;
    byHand.current?.focus();
    byHand.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  if (state === 'refused') {
    return (
      <Field label={saving.copyByHand}>
        <Textarea readOnly textarea={{ ref: byHand }} value={text} />
      </Field>
    );
  }
  return (
    <Button
      onClick={() => {
        void copy();
      }}
    >
      {state === 'copied' ? `${label} ✓` : label}
    </Button>
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
  readonly reason: 'forbidden' | 'rejected' | 'gone' | 'malformed' | 'changed';
  readonly requestId: string | null;
  /** What would be lost, to copy; empty when there is no text in it. */
  readonly text: string;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
};

/** A change that will not be tried again by itself: why, its text to copy, and two ways out. */
export function RefusedSave(props: RefusedSaveProps): ReactNode {
  const { reason, requestId, text, onRetry, onDiscard } = props;
  const { saving } = useTexts();
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{saving.refusedTitle}</MessageBarTitle>
        {saving.refused[reason]} {requestId === null ? null : <Text size={200}>{requestId}</Text>}
        {text === '' ? null : <Text className={styles.text}>{text}</Text>}
      </MessageBarBody>
      <MessageBarActions>
        {text === '' ? null : <CopyButton label={saving.copy} text={text} />}
        <Button onClick={onRetry}>{saving.again}</Button>
        <Button onClick={onDiscard}>{saving.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
