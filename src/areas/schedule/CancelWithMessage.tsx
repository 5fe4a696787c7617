import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    width: '100%',
    boxSizing: 'border-box',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What a cancelling is about, in words. */
export type CancelTexts = {
  /** On the button that opens it. */
  readonly open: string;
  readonly title: string;
  readonly body: string;
};

/**
 * Cancels with one message. On the page and not in a dialog: what it stands in goes away with what is cancelled.
 */
export function CancelWithMessage({
  texts,
  busy,
  onCancel,
}: {
  texts: CancelTexts;
  busy: boolean;
  onCancel: (message: string) => void;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const opener = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const close = () => {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <span ref={opener}>
        <Button size="small" disabled={busy} aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.open}
        </Button>
      </span>
      {open ? (
        <form
          className={styles.form}
          aria-label={texts.title}
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
            onCancel(message);
          }}
        >
          <Text>{texts.body}</Text>
          <Field label={schedule.cancelMessage}>
            <Textarea value={message} onChange={(_event, { value }) => setMessage(value)} />
          </Field>
          <span className={styles.buttons}>
            <Button appearance="primary" type="submit">
              {schedule.cancelDo}
            </Button>
            <Button onClick={close}>{schedule.keep}</Button>
          </span>
        </form>
      ) : null}
    </>
  );
}
