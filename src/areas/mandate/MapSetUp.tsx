import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { MandateColumn, MandateMap, MandateRow } from '#domain/mandate-map.ts';
import { cardsInForce } from '#domain/regulation.ts';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { useRegulations } from './useRegulations.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  grow: { flex: '1 1 12rem' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Rows from the cards and one's own, and whom the tasks can lie with. */
export function MapSetUp({
  map,
  rows,
}: {
  map: MandateMap;
  rows: readonly MandateRow[];
}): ReactNode {
  const { mandate, app } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const { store } = useSession();
  const addRows = useAddRows(rows);
  const [removed, setRemoved] = useState<MandateRow | null>(null);
  const mapped = new Set(rows.map(({ regulationId }) => regulationId));
  const cards = cardsInForce(useRegulations()).filter(({ id }) => !mapped.has(id));
  return (
    <Section title={texts.rowsTitle} hint={texts.rowsLead}>
      {removed === null ? null : (
        <MessageBar>
          <MessageBarBody>{texts.removedRow(removed.text)}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                store.save('mandateRows', removed);
                setRemoved(null);
              }}
            >
              {app.undo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.list}>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <Input
              className={styles.grow}
              aria-label={texts.rowText}
              value={row.text}
              onChange={(_event, { value }) => store.save('mandateRows', { ...row, text: value })}
            />
            <Button
              appearance="subtle"
              aria-label={texts.removeRow(row.text)}
              onClick={() => {
                store.remove('mandateRows', row.id);
                setRemoved(row);
              }}
            >
              {texts.remove}
            </Button>
          </div>
        ))}
      </div>
      <div className={styles.row}>
        {cards.length === 0 ? null : (
          <Button onClick={() => addRows(cards.map(({ id, title }) => ({ id, text: title })))}>
            {texts.fromCards(cards.length)}
          </Button>
        )}
        <Button onClick={() => addRows([{ id: null, text: '' }])}>{texts.addRow}</Button>
      </div>
      <Columns map={map} />
    </Section>
  );
}

function useAddRows(
  rows: readonly MandateRow[],
): (added: readonly { readonly id: string | null; readonly text: string }[]) => void {
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  return (added) => {
    if (me === undefined) return;
    const last = Math.max(0, ...rows.map(({ order }) => order));
    for (const [index, { id, text }] of added.entries()) {
      store.save('mandateRows', {
        // A card has one row, whoever adds it.
        id: id === null ? `MR-${crypto.randomUUID()}` : `MR-${me.programmeId}-${id}`,
        ...{ programmeId: me.programmeId, createdAt: instant(), createdBy: me.id },
        order: last + index + 1,
        text,
        regulationId: id,
        cells: {},
        openReason: null,
      });
    }
  };
}

const levels = ['board', 'individual', 'group', 'operations'] as const;

function Columns({ map }: { map: MandateMap }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const { store } = useSession();
  const save = (columns: readonly MandateColumn[]) =>
    store.save('mandateMaps', { ...map, columns });
  const change = (id: string, part: Partial<MandateColumn>) =>
    save(map.columns.map((column) => (column.id === id ? { ...column, ...part } : column)));
  const levelName = (level: MandateColumn['level']) =>
    level === 'board' ? mandate.map.columns[0]?.name : mandate.roles.level[level];
  return (
    <>
      <div className={styles.columns}>
        {map.columns.map((column) => (
          <div key={column.id} className={styles.list}>
            <Field label={texts.columnName}>
              <Input
                value={column.name}
                onChange={(_event, { value }) => change(column.id, { name: value })}
              />
            </Field>
            <div className={styles.row}>
              <Select
                aria-label={texts.level(column.name)}
                value={column.level}
                onChange={(_event, { value }) =>
                  change(column.id, {
                    level: levels.find((level) => level === value) ?? column.level,
                  })
                }
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {levelName(level)}
                  </option>
                ))}
              </Select>
              <Button
                appearance="subtle"
                aria-label={texts.removeColumn(column.name)}
                onClick={() => save(map.columns.filter(({ id }) => id !== column.id))}
              >
                {texts.remove}
              </Button>
            </div>
          </div>
        ))}
      </div>
      <div>
        <Button
          onClick={() =>
            save([
              ...map.columns,
              { id: `C-${crypto.randomUUID()}`, name: '', level: 'operations' },
            ])
          }
        >
          {texts.addColumn}
        </Button>
      </div>
    </>
  );
}
