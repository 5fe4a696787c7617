import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { saveAsFile } from '#components/saveAsFile.ts';
import { useTexts } from '#components/texts.tsx';
import {
  agreedAlready,
  mandateHealth,
  pictureGap,
  withCell,
  type MandateFlag,
  type MandateMap,
  type MandatePart,
  type MandateRow,
} from '#domain/mandate-map.ts';
import { cardsInForce } from '#domain/regulation.ts';
import { writeTable } from '#domain/table-file.ts';
import { useRights, useSession } from '#state/session.tsx';
import { MapGrid } from './MapGrid.tsx';
import { useRegulations } from './useRegulations.ts';
import type { MandateMapState } from './useMandateMap.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  reason: { maxWidth: '42rem' },
});

type Props = { readonly state: MandateMapState; readonly map: MandateMap };

/** The map as the group agrees on it, with a check that follows every change. */
export function AgreedMap({ state, map }: Props): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const announce = useAnnounce();
  const cards = useRegulations();
  const { rows, pictures } = state;
  const isOpen = rights.leadFlow && map.status !== 'agreed';
  const flags = mandateHealth(rows, map.columns, cardsInForce(cards));
  const gridRows = state.gridRows.map((row) => ({
    ...row,
    flags: flags.flatMap((flag) =>
      'rowId' in flag && flag.rowId === row.id ? [texts.rowFlag[flag.type]] : [],
    ),
  }));
  const set = (rowId: string, columnId: string, part: MandatePart | null) => {
    const row = rows.find(({ id }) => id === rowId);
    if (row === undefined) return;
    store.save('mandateRows', { ...row, cells: withCell(row.cells, columnId, part) });
  };
  const takeSame = () => {
    let count = 0;
    for (const gap of pictureGap(rows, map.columns, pictures)) {
      const cells = agreedAlready(gap, pictures.length);
      const more = Object.keys(cells).length - Object.keys(gap.row.cells).length;
      if (more > 0) store.save('mandateRows', { ...gap.row, cells });
      count += more;
    }
    announce(texts.tookSame(count));
  };
  return (
    <Section title={texts.agreedTitle}>
      <div className={styles.row}>
        {isOpen && pictures.length > 1 ? (
          <Button onClick={takeSame}>{texts.takeSame}</Button>
        ) : null}
        <Button
          onClick={() => saveAsFile(texts.fileName, tableOf(state, map, mandate), 'text/csv')}
        >
          {texts.download}
        </Button>
      </div>
      <Text role="status" weight="semibold">
        {flags.length === 0 ? texts.healthy : texts.toSettle(flags.length)}
      </Text>
      <MapGrid
        rows={gridRows}
        columns={map.columns}
        partOf={(rowId, columnId) => rows.find(({ id }) => id === rowId)?.cells[columnId] ?? null}
        onSet={isOpen ? set : null}
      />
      <Health state={state} map={map} isOpen={isOpen} flags={flags} />
    </Section>
  );
}

function Health({
  state,
  map,
  isOpen,
  flags,
}: Props & { readonly isOpen: boolean; readonly flags: readonly MandateFlag[] }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const say = useFlagWords(state, map);
  const open = state.rows.filter(({ openReason }) => (openReason ?? '') !== '');
  if (flags.length + open.length === 0) return null;
  return (
    <div role="group" aria-label={texts.healthTitle}>
      <Text as="h3" size={400} weight="semibold">
        {texts.healthTitle}
      </Text>
      <ul className={styles.list}>
        {flags.map((flag) => (
          <li key={JSON.stringify(flag)}>
            {say(flag)}
            {isOpen && (flag.type === 'no-accountable' || flag.type === 'several-accountable') ? (
              <LeaveOpen row={state.rows.find(({ id }) => id === flag.rowId)} />
            ) : null}
          </li>
        ))}
        {open.map((row) => (
          <li key={row.id}>
            {row.text}
            <LeaveOpen row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFlagWords(state: MandateMapState, map: MandateMap): (flag: MandateFlag) => string {
  const { mandate } = useTexts();
  const texts = mandate.map.flag;
  const cards = useRegulations();
  const rowName = (id: string) => state.rows.find((row) => row.id === id)?.text ?? '';
  return (flag) => {
    switch (flag.type) {
      case 'no-accountable':
        return texts.noAccountable(rowName(flag.rowId));
      case 'several-accountable':
        return texts.severalAccountable(rowName(flag.rowId));
      case 'no-decider':
        return texts.noDecider(rowName(flag.rowId));
      case 'too-many-consulted':
        return texts.tooManyConsulted(rowName(flag.rowId));
      case 'requirement-without-row': {
        const card = cards.find(({ id }) => id === flag.cardId);
        return texts.withoutRow(`${card?.ref ?? ''} ${card?.title ?? ''}`);
      }
      case 'overloaded': {
        const column = map.columns.find(({ id }) => id === flag.columnId);
        return texts.overloaded(column?.name ?? '', flag.count);
      }
    }
  };
}

/** A row that cannot be settled here keeps the reason. */
function LeaveOpen({ row }: { row: MandateRow | undefined }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const [asked, setAsked] = useState(false);
  if (row === undefined) return null;
  const reason = row.openReason ?? '';
  if (!rights.leadFlow) return reason === '' ? null : <Text>: {reason}</Text>;
  if (!asked && reason === '') {
    return (
      <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
        {texts.openRow}
      </Button>
    );
  }
  return (
    <Field label={texts.leaveOpen} hint={texts.leaveOpenHint} className={styles.reason}>
      <Textarea
        value={reason}
        onChange={(_event, { value }) =>
          store.save('mandateRows', { ...row, openReason: value === '' ? null : value })
        }
      />
    </Field>
  );
}

function tableOf(
  { rows, gridRows }: MandateMapState,
  map: MandateMap,
  texts: ReturnType<typeof useTexts>['mandate'],
): string {
  return writeTable({
    heading: [texts.map.row, '', ...map.columns.map(({ name }) => name)],
    rows: rows.map((row, index) => [
      row.text,
      gridRows[index]?.source ?? '',
      ...map.columns.map(({ id }) => {
        const part = row.cells[id];
        return part === undefined ? '' : `${texts.part[part].letter} ${texts.part[part].word}`;
      }),
    ]),
  });
}
