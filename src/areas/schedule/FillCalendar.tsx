import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { icsLimits, readIcs, type IcsRefusal } from '#domain/schedule/ics-reader.ts';
import { busyDaysIn } from '#domain/schedule/busy-days.ts';
import type { Filled } from '#domain/schedule/preparation.ts';
import { useDraft } from '#state/react.tsx';
import type { Period } from './useCalendars.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** A calendar that cannot be read: days typed or pasted, or a file that the person has exported. */
export function FillCalendar({
  id,
  name,
  period,
  onFilled,
}: {
  /** Of the person, so that what was typed is there the next time. */
  id: string;
  name: string;
  period: Period;
  onFilled: (filled: Filled) => void;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const announce = useAnnounce();
  const [text, setText] = useDraft(`schedule.busy.${id}`);
  const [refusal, setRefusal] = useState<IcsRefusal | null>(null);
  const [tried, setTried] = useState(false);
  const fileId = useId();
  const typed = busyDaysIn(text);
  const readFile = async (file: File) => {
    if (file.size > icsLimits.bytes) return setRefusal('too-large');
    const read = readIcs(await file.text(), period);
    if (!read.ok) return setRefusal(read.refusal);
    const { busy, skipped } = read.value;
    announce(`${schedule.icsRead(busy.length)} ${schedule.icsSkipped(skipped)}`);
    onFilled({ kind: 'file', busy });
  };
  return (
    <form
      className={styles.form}
      aria-label={schedule.fill(name)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed.ok) onFilled({ kind: 'hand', busy: typed.value });
      }}
    >
      <Field
        label={schedule.fillDays}
        hint={schedule.fillDaysHint}
        {...(tried && !typed.ok ? { validationMessage: schedule.fillBad(typed.refusal) } : {})}
      >
        <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <span>
        <Button type="submit">{schedule.fillSave}</Button>
      </span>
      <div>
        <label htmlFor={fileId}>{schedule.fillFile}</label>{' '}
        <input
          id={fileId}
          type="file"
          accept=".ics,text/calendar"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            setRefusal(null);
            if (file) readFile(file).catch(() => setRefusal('cut-off'));
          }}
        />
      </div>
      {refusal === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{schedule.ics[refusal]}</MessageBarBody>
        </MessageBar>
      )}
    </form>
  );
}
