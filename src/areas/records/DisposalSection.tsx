import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  disposalLog,
  disposalSteps,
  disposedAction,
  mayDispose,
  type DisposalStep,
} from '#domain/disposal.ts';
import { hasRole, type Participant } from '#domain/participant.ts';
import type { Programme } from '#domain/programme.ts';
import { withStatus } from '#domain/record.ts';
import { recordsTexts } from '#i18n/records.ts';
import { useProgramme, useSaving } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  plan: { maxWidth: '24rem' },
});

/** The end of a programme: closed, supported by the plan, and then disposed of by the chair. */
export function DisposalSection(): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  const me = useMe();
  const records = useProgramme((programme) => programme.records);
  const programme = [...records.programmes.values()][0];
  if (programme === undefined || me === undefined) return null;
  const steps = disposalSteps(records);
  const packages = records.exportPackages.values();
  const verdict = mayDispose(programme, steps, packages, records.logEntries.values(), me);
  return (
    <Section title={texts.disposal} hint={texts.disposalHint}>
      {programme.status === 'purged' && steps.length === 0 ? (
        <Text>{texts.disposed}</Text>
      ) : (
        <>
          <Closing programme={programme} mayClose={hasRole(me, 'chair')} />
          {verdict.ok ? (
            <Dispose programme={programme} steps={verdict.value} by={me} />
          ) : (
            <MessageBar layout="multiline">
              <MessageBarBody>{texts.refusal[verdict.refusal]}</MessageBarBody>
            </MessageBar>
          )}
        </>
      )}
    </Section>
  );
}

/** Closing can be taken back as long as nothing has been disposed of. */
function Closing({ programme, mayClose }: { programme: Programme; mayClose: boolean }): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const { retention, status } = programme;
  const isClosed = status === 'closed' || status === 'purged';
  const move = (to: 'closed' | 'followUp') =>
    store.save('programmes', withStatus(programme, to, instant()));
  return (
    <>
      <Field label={texts.plan} hint={texts.planHint} className={styles.plan}>
        <Input
          value={retention.planReference ?? ''}
          onChange={(_event, { value }) =>
            store.save('programmes', {
              ...programme,
              retention: { ...retention, planReference: value === '' ? null : value },
            })
          }
        />
      </Field>
      <div className={styles.row}>
        {isClosed ? <Text>{texts.closed}</Text> : null}
        {mayClose && !isClosed ? (
          <Button onClick={() => move('closed')}>{texts.close}</Button>
        ) : null}
        {mayClose && status === 'closed' ? (
          <Button appearance="subtle" onClick={() => move('followUp')}>
            {texts.reopen}
          </Button>
        ) : null}
      </div>
    </>
  );
}

type DisposeProps = {
  readonly programme: Programme;
  readonly steps: readonly DisposalStep[];
  readonly by: Participant;
};

function Dispose({ programme, steps, by }: DisposeProps): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const { unsent } = useSaving();
  const [sure, setSure] = useState(false);
  const [begun, setBegun] = useState(false);
  const count = steps.reduce((sum, { ids }) => sum + ids.length, 0);
  const dispose = () => {
    setBegun(true);
    const now = instant();
    store.save('programmes', withStatus(programme, 'purged', now));
    const id = `LG-${crypto.randomUUID()}`;
    store.save('logEntries', disposalLog(disposedAction, steps, by, now, id));
    for (const { kind, ids } of steps) for (const one of ids) store.remove(kind, one);
  };
  return (
    <>
      <Text>{texts.what(count)}</Text>
      <Text size={200}>{texts.recycle}</Text>
      <Checkbox
        label={texts.sure}
        checked={sure}
        onChange={(_event, { checked }) => setSure(checked === true)}
      />
      <div className={styles.row}>
        <Button disabledFocusable={!sure} onClick={() => (sure ? dispose() : undefined)}>
          {texts.dispose}
        </Button>
        <Text role="status">{begun && unsent > 0 ? texts.disposing(unsent) : ''}</Text>
      </div>
    </>
  );
}
