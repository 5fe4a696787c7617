import {
  Button,
  Checkbox,
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
  clearedAction,
  clearingDate,
  clearingLog,
  clearingOrder,
  clearingSteps,
  exportedAction,
  mayClear,
  type ClearingStep,
  type RawMaterial,
} from '#domain/clearing.ts';
import { withStatus } from '#domain/record.ts';
import { formatDay, formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { saveAsFile } from '#components/saveAsFile.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', maxWidth: '32rem' },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** What of the raw material is left, when it goes, and the two acts in their order: export, clear. */
export function ClearingView(): ReactNode {
  const { texts, language } = useSpeech();
  const { clearing } = texts.prep;
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const log = useRecords('logEntries');
  const raw = useRawMaterial();
  const steps = clearingSteps(raw);
  if (programme === undefined) return null;
  const due = clearingDate(programme);
  const verdict = mayClear(programme, steps, log.values(), today);
  return (
    <Section title={clearing.title} hint={clearing.hint}>
      {due === null ? null : <Text>{clearing.due(formatDay(due, language))}</Text>}
      <Steps steps={steps} />
      {verdict.ok ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{clearing.refusal[verdict.refusal]}</MessageBarBody>
        </MessageBar>
      )}
      {steps.length === 0 ? null : <Export steps={steps} raw={raw} />}
      {verdict.ok ? <Clear steps={verdict.value} raw={raw} /> : null}
      <Text size={200}>{clearing.log}</Text>
    </Section>
  );
}

function useRawMaterial(): RawMaterial {
  return {
    markings: useRecords('markings'),
    workingFindings: useRecords('workingFindings'),
    workingCompetenceCards: useRecords('workingCompetenceCards'),
    workingObservations: useRecords('workingObservations'),
    personalSheets: useRecords('personalSheets'),
    answers: useRecords('answers'),
  };
}

function Steps({ steps }: { steps: readonly ClearingStep[] }): ReactNode {
  const { texts } = useSpeech();
  const { clearing } = texts.prep;
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <>
      <Text>{clearing.order}</Text>
      <table className={styles.table}>
        <tbody>
          {steps.map(({ kind, ids }) => (
            <tr key={kind}>
              <th scope="row" className={styles.cell}>
                {clearing.what[kind]}
              </th>
              <td className={styles.cell}>{clearing.count(ids.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type ActProps = { readonly steps: readonly ClearingStep[]; readonly raw: RawMaterial };

function Export({ steps, raw }: ActProps): ReactNode {
  const { texts, language } = useSpeech();
  const { clearing } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const last = [...useRecords('logEntries').values()]
    .filter(({ action }) => action === exportedAction)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (me === undefined) return null;
  const exportAll = () => {
    const content = Object.fromEntries(
      clearingOrder.map((kind) => [kind, [...raw[kind].values()]]),
    );
    saveAsFile('samspel-ramaterial.json', JSON.stringify(content, null, 2), 'application/json');
    const id = `LG-${crypto.randomUUID()}`;
    store.save('logEntries', clearingLog(exportedAction, steps, me, instant(), id));
  };
  return (
    <div className={styles.row}>
      <Button onClick={exportAll}>{clearing.export}</Button>
      {last === undefined ? null : (
        <Text size={200}>{clearing.exported(formatInstant(last.at, language))}</Text>
      )}
    </div>
  );
}

function Clear({ steps, raw }: ActProps): ReactNode {
  const { texts } = useSpeech();
  const { clearing } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { files, store } = useSession();
  const instant = useInstant();
  const interviews = useRecords('interviews');
  const [sure, setSure] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const left = steps.reduce((sum, { ids }) => sum + ids.length, 0);
  if (me === undefined) return null;
  const clear = async () => {
    setState('busy');
    try {
      // The files go first: a pointer that is gone could not lead to them again.
      for (const sheet of raw.personalSheets.values()) await files.remove(sheet);
      for (const { kind, ids } of steps) for (const id of ids) store.remove(kind, id);
      for (const interview of interviews.values()) {
        store.save('interviews', withStatus(interview, 'purged', instant()));
      }
      const id = `LG-${crypto.randomUUID()}`;
      store.save('logEntries', clearingLog(clearedAction, steps, me, instant(), id));
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Checkbox
        label={clearing.confirm}
        checked={sure}
        onChange={(_event, { checked }) => setSure(checked === true)}
      />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={!sure || state === 'busy'}
          onClick={() => {
            void clear();
          }}
        >
          {clearing.clear}
        </Button>
        <Text role="status">
          {state === 'busy' ? clearing.clearing(left) : state === 'failed' ? clearing.failed : ''}
        </Text>
      </div>
    </>
  );
}
