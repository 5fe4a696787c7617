import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { Fold } from '#components/Fold.tsx';
import { Section } from '#components/Page.tsx';
import { saveAsFile } from '#components/saveAsFile.ts';
import { useSpeech } from '#components/texts.tsx';
import { exportScopes, type ExportScope } from '#domain/programme-document.ts';
import { stockholmDate } from '#domain/stockholm.ts';
import { recordsTexts } from '#i18n/records.ts';
import { documentOf, tablesOf, type NamedTable } from '#state/programme-file.ts';
import { useProgramme } from '#state/react.tsx';
import { useInstant, useMe } from '#state/session.tsx';
import { makePackage } from './packageFiles.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '32rem' },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

type Making =
  | { readonly state: 'idle' | 'failed' }
  | { readonly state: 'busy'; readonly done: number; readonly all: number }
  | { readonly state: 'made'; readonly count: number; readonly name: string };

/** What goes along, and the package itself as a file on the device. */
export function ExportSection(): ReactNode {
  const { language } = useSpeech();
  const texts = recordsTexts[language];
  const styles = useStyles();
  const records = useProgramme((programme) => programme.records);
  const programme = [...records.programmes.values()][0];
  const me = useMe();
  const instant = useInstant();
  const [scope, setScope] = useState<ExportScope>('official');
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const document = useMemo(() => documentOf(records, scope), [records, scope]);
  const tables = useMemo(() => tablesOf(document), [document]);
  if (programme === undefined || me === undefined) return null;
  const make = async () => {
    const now = instant();
    const name = `samspel-${now.slice(0, 10)}-${scope}.zip`;
    setMaking({ state: 'busy', done: 0, all: 1 });
    try {
      const { zip, count } = await makePackage({
        document,
        about: { ...programme, madeBy: me.displayName, madeOn: stockholmDate(Date.parse(now)) },
        language,
        onProgress: (done, all) => setMaking({ state: 'busy', done, all }),
      });
      saveAsFile(name, zip, 'application/zip');
      setMaking({ state: 'made', count, name });
    } catch {
      setMaking({ state: 'failed' });
    }
  };
  return (
    <Section title={texts.export} hint={texts.exportHint}>
      <Field label={texts.scope}>
        <RadioGroup
          value={scope}
          onChange={(_event, { value }) =>
            setScope(exportScopes.find((one) => one === value) ?? 'official')
          }
        >
          {exportScopes.map((one) => (
            <Radio key={one} value={one} label={texts.scopes[one]} />
          ))}
        </RadioGroup>
      </Field>
      {scope === 'everything' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.everythingWarning}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Contents tables={tables} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={making.state === 'busy' || tables.length === 0}
          onClick={() => {
            void make();
          }}
        >
          {texts.make}
        </Button>
        <Progress making={making} />
      </div>
    </Section>
  );
}

function Progress({ making }: { making: Making }): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  switch (making.state) {
    case 'idle':
      return <Text role="status" />;
    case 'busy':
      return (
        <Field label={texts.making(making.done, making.all)}>
          <ProgressBar value={making.done / making.all} />
        </Field>
      );
    case 'made':
      return <Text role="status">{texts.made(making.count, making.name)}</Text>;
    case 'failed':
      return <Text role="alert">{texts.makeFailed}</Text>;
  }
}

function Contents({ tables }: { tables: readonly NamedTable[] }): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  const styles = useStyles();
  if (tables.length === 0) return <Text>{texts.nothing}</Text>;
  return (
    <Fold title={`${texts.contents}. ${texts.contentsHint}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.list}
            </th>
            <th scope="col" className={styles.cell}>
              {texts.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ kind, name, rows }) => (
            <tr key={kind}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              <td className={styles.cell}>{rows.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
