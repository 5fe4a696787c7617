import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '40rem',
    paddingBlock: tokens.spacingVerticalXXL,
  },
  title: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Something is on its way; said aloud politely. */
export function Loading({ label }: { label: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <Spinner label={label} size="small" />
    </div>
  );
}

export type NoticeProps = {
  readonly title: string;
  readonly body: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** `alert` interrupts a screen reader: for failures only. */
  readonly urgency?: 'status' | 'alert';
  readonly children?: ReactNode;
};

/** An empty or failed page: what it is, what is safe, what to do. */
export function Notice({
  title,
  body,
  action,
  urgency = 'status',
  children,
}: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root} role={urgency}>
      <Text as="h2" size={500} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text className={styles.calm}>{body}</Text>
      {children}
      {action === undefined ? null : (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
