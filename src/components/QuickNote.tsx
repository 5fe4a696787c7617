import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  open: { flexShrink: 0 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    width: 'min(22rem, 80vw)',
  },
});

export type QuickNoteProps<Kind extends string> = {
  /** On the button. */
  readonly label: string;
  readonly title: string;
  readonly textLabel: string;
  readonly hint: string;
  readonly kindLabel: string;
  readonly saveLabel: string;
  readonly kinds: readonly { readonly kind: Kind; readonly name: string }[];
  /** What has been typed and not saved, kept by the caller so that nothing is lost with the popover. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSave: (kind: Kind, text: string) => void;
};

/** A button that takes a note in seconds: one text, one kind, Ctrl + Enter saves. */
export function QuickNote<Kind extends string>({
  label,
  title,
  textLabel,
  hint,
  kindLabel,
  saveLabel,
  kinds,
  text,
  onText,
  onSave,
}: QuickNoteProps<Kind>): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState(kinds[0]?.kind);
  const save = () => {
    if (text.trim() === '' || kind === undefined) return;
    onSave(kind, text.trim());
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" className={styles.open}>
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={title}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field label={textLabel} hint={hint}>
            <Textarea
              value={text}
              onChange={(_event, { value }) => onText(value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                save();
              }}
            />
          </Field>
          <Field label={kindLabel}>
            <RadioGroup
              value={kind ?? ''}
              onChange={(_event, data) =>
                setKind(kinds.find((each) => each.kind === data.value)?.kind)
              }
            >
              {kinds.map((each) => (
                <Radio key={each.kind} value={each.kind} label={each.name} />
              ))}
            </RadioGroup>
          </Field>
          <Button appearance="primary" type="submit" disabled={text.trim() === ''}>
            {saveLabel}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
