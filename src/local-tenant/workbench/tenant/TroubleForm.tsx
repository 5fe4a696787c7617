import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { local } from './local-tenant.ts';

const kinds = [
  'latency',
  'throttled',
  'unavailable',
  'timeout',
  'lostAnswer',
  'cut',
  'conflict',
  'forbidden',
  'expiredToken',
  'offline',
  'resync',
] as const;
export type FaultKind = (typeof kinds)[number];

const retrying = new Set<FaultKind>(['throttled', 'unavailable', 'timeout']);

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  control: { minWidth: 0, width: '100%' },
  // In line with the fields, whose labels stand above them.
  add: {
    justifySelf: 'start',
    marginBlockStart: `calc(${tokens.lineHeightBase300} + ${tokens.spacingVerticalS})`,
  },
});

const asNumber = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text);

/** One more thing that goes wrong. */
export function TroubleForm({ onAdded }: { onAdded: () => void }): ReactNode {
  const { trouble: words } = useWords();
  const styles = useStyles();
  const { personas } = useWorkbench();
  const [kind, setKind] = useState<FaultKind>('latency');
  const [persona, setPersona] = useState('');
  const [path, setPath] = useState('');
  const [count, setCount] = useState('');
  const [percent, setPercent] = useState('100');
  const [milliseconds, setMilliseconds] = useState('2000');
  const [retryAfter, setRetryAfter] = useState('');
  const [refused, setRefused] = useState<string | null>(null);

  function add(): void {
    const fault = {
      kind,
      persona: persona === '' ? undefined : persona,
      path: path.trim() === '' ? undefined : path.trim(),
      count: asNumber(count),
      probability: (asNumber(percent) ?? 100) / 100,
      milliseconds: kind === 'latency' ? asNumber(milliseconds) : undefined,
      retryAfter: retrying.has(kind) && retryAfter.trim() !== '' ? retryAfter.trim() : undefined,
    };
    local('/trouble', 'POST', fault).then(
      () => {
        setRefused(null);
        onAdded();
      },
      (failure: Error) => setRefused(failure.message),
    );
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={words.kind}>
        <Select
          className={styles.control}
          value={kind}
          onChange={(_event, { value }) => setKind(value as FaultKind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.who}>
        <Select
          className={styles.control}
          value={persona}
          onChange={(_event, { value }) => setPersona(value)}
        >
          <option value="">{words.everybody}</option>
          {personas.map((each) => (
            <option key={each.persona} value={each.persona}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.path} hint={words.pathHint}>
        <Input
          className={styles.control}
          value={path}
          onChange={(_event, { value }) => setPath(value)}
        />
      </Field>
      <Field label={words.count} hint={words.countHint}>
        <Input
          className={styles.control}
          type="number"
          min={1}
          value={count}
          onChange={(_event, { value }) => setCount(value)}
        />
      </Field>
      <Field label={words.probability}>
        <Input
          className={styles.control}
          type="number"
          min={1}
          max={100}
          value={percent}
          onChange={(_event, { value }) => setPercent(value)}
        />
      </Field>
      {kind === 'latency' && (
        <Field label={words.milliseconds}>
          <Input
            className={styles.control}
            type="number"
            min={0}
            value={milliseconds}
            onChange={(_event, { value }) => setMilliseconds(value)}
          />
        </Field>
      )}
      {retrying.has(kind) && (
        <Field label={words.retryAfter}>
          <Input
            className={styles.control}
            value={retryAfter}
            onChange={(_event, { value }) => setRetryAfter(value)}
          />
        </Field>
      )}
      <Button type="submit" appearance="primary" className={styles.add}>
        {words.add}
      </Button>
      {refused !== null && (
        <MessageBar intent="error">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </form>
  );
}
