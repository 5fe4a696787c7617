import { Button, Field, Input, makeStyles, SpinButton } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';
import { useCarriedOut } from './useCarriedOut.ts';

const useStyles = makeStyles({ minutes: { width: '6rem' } });

/** Minutes from now, or until a date, for the leader to set. */
export function ClockSetting({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const carriedOut = useCarriedOut();
  const [minutes, setMinutes] = useState(flow.phase.minutes ?? 10);
  const [until, setUntil] = useState('');
  const start = () =>
    carriedOut(
      flow.commands.setClock(until === '' ? minutes : new Date(until).toISOString()),
      texts.clock.title,
    );
  return (
    <>
      <Field label={texts.clock.minutes}>
        <SpinButton
          className={styles.minutes}
          min={1}
          max={480}
          value={minutes}
          onChange={(_event, { value, displayValue }) => {
            const typed = value ?? Number.parseInt(displayValue ?? '', 10);
            if (Number.isFinite(typed) && typed > 0) setMinutes(typed);
          }}
        />
      </Field>
      <Field label={texts.clock.until}>
        <Input
          type="datetime-local"
          value={until}
          onChange={(_event, { value }) => setUntil(value)}
        />
      </Field>
      <Button onClick={start}>{texts.clock.start}</Button>
    </>
  );
}
