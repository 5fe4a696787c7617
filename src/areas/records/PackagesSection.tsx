import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { ExportPackage } from '#domain/decision.ts';
import { disposalLog, handedOverAction } from '#domain/disposal.ts';
import { hasRole } from '#domain/participant.ts';
import type { RecordKind } from '#domain/record-types.ts';
import { formatInstant } from '#i18n/format.ts';
import { recordsTexts } from '#i18n/records.ts';
import { documentOf } from '#state/programme-file.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});

/** Who received a package and when; noted here, for the registrar keeps it elsewhere. */
export function PackagesSection(): ReactNode {
  const { language } = useSpeech();
  const texts = recordsTexts[language];
  const styles = useStyles();
  const participants = useRecords('participants');
  const packages = [...useRecords('exportPackages').values()].flatMap((one) => {
    const at = one.statusHistory.findLast(({ status }) => status === 'handedOver')?.at;
    return at === undefined ? [] : [{ ...one, at }];
  });
  return (
    <Section title={texts.packages} hint={texts.packagesHint}>
      {packages.length === 0 ? <Text>{texts.noPackages}</Text> : null}
      <ul className={styles.list} hidden={packages.length === 0}>
        {packages.map(({ id, recipientId, at }) => (
          <li key={id}>
            {texts.handedOver(
              participants.get(recipientId ?? '')?.displayName ?? '–',
              formatInstant(at, language),
            )}
          </li>
        ))}
      </ul>
      <HandOver />
    </Section>
  );
}

function HandOver(): ReactNode {
  const { language } = useSpeech();
  const texts = recordsTexts[language];
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const records = useProgramme((programme) => programme.records);
  const registrars = [...records.participants.values()].filter((one) => hasRole(one, 'registrar'));
  const [chosen, setChosen] = useState('');
  const recipientId = chosen === '' ? registrars[0]?.id : chosen;
  if (me === undefined) return null;
  if (recipientId === undefined) return <Text>{texts.noRegistrar}</Text>;
  const handOver = () => {
    const now = instant();
    const steps = Object.entries(documentOf(records, 'official').records).map(([kind, list]) => ({
      kind: kind as RecordKind,
      ids: list.map(({ id }) => id),
    }));
    const items = steps.flatMap(({ kind, ids }) => ids.map((id) => ({ kind, id })));
    const made: ExportPackage = {
      ...{ id: `EX-${crypto.randomUUID()}`, programmeId: me.programmeId },
      ...{ createdAt: now, createdBy: me.id, title: texts.title, recipientId, items },
      status: 'handedOver',
      statusHistory: [{ status: 'handedOver', at: now }],
    };
    store.save('exportPackages', made);
    store.save(
      'logEntries',
      disposalLog(handedOverAction, steps, me, now, `LG-${crypto.randomUUID()}`),
    );
  };
  return (
    <div className={styles.row}>
      <Field label={texts.recipient}>
        <Select value={recipientId} onChange={(_event, { value }) => setChosen(value)}>
          {registrars.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={handOver}>{texts.handOver}</Button>
    </div>
  );
}
