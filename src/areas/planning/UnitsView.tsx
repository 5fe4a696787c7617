import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Programme, Unit } from '#domain/programme.ts';
import { possibleParents, unitRows } from '#domain/unit-tree.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { NumberField, TextField, useFormStyles } from './fields.tsx';

const useStyles = makeStyles({
  below: { marginInlineStart: tokens.spacingHorizontalXXL },
  deeper: { marginInlineStart: `calc(2 * ${tokens.spacingHorizontalXXL})` },
});

/** The services and units as a tree, each with its manager. */
export function UnitsView({ programme }: { programme: Programme }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language].units;
  const styles = useFormStyles();
  const depths = useStyles();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const units = [...useRecords('units').values()];
  const rows = unitRows(units);
  if (me === undefined) return null;
  const add = () =>
    store.save('units', {
      ...{ id: `U-${crypto.randomUUID()}`, programmeId: programme.id },
      ...{ createdAt: instant(), createdBy: me.id },
      ...{ name: '', parentId: null, managerId: null, staffCount: 0 },
    });
  return (
    <Section title={planningTexts[language].tabs.units} hint={texts.hint}>
      {rows.length === 0 ? <Text>{texts.none}</Text> : null}
      <ul className={styles.list} hidden={rows.length === 0}>
        {rows.map(({ unit, depth }) => (
          <li
            key={unit.id}
            aria-label={unit.name === '' ? texts.unnamed : unit.name}
            className={depth === 0 ? '' : depth === 1 ? depths.below : depths.deeper}
          >
            <UnitCard unit={unit} units={units} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={add}>{texts.add}</Button>
      </div>
    </Section>
  );
}

/** A unit as one line; one without a name has just been made and is filled in at once. */
function UnitCard({ unit, units }: { unit: Unit; units: readonly Unit[] }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language];
  const styles = useFormStyles();
  const people = useRecords('participants');
  const [open, setOpen] = useState(unit.name === '');
  const manager = people.get(unit.managerId ?? '')?.displayName ?? texts.units.noManager;
  const name = unit.name === '' ? texts.units.unnamed : unit.name;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span className={styles.words}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {name}
          </Text>
          <Text size={200} className={styles.calm}>
            {texts.units.facts(manager, unit.staffCount)}
          </Text>
        </span>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${texts.people.change}: ${name}`}
          onClick={() => setOpen(!open)}
        >
          {texts.people.change}
        </Button>
      </div>
      {open ? <UnitFields unit={unit} units={units} /> : null}
    </div>
  );
}

function UnitFields({ unit, units }: { unit: Unit; units: readonly Unit[] }): ReactNode {
  const { language, texts: all } = useSpeech();
  const texts = planningTexts[language].units;
  const styles = useFormStyles();
  const { store } = useSession();
  const people = [...useRecords('participants').values()];
  const save = (change: Partial<Unit>) => store.save('units', { ...unit, ...change });
  const chosen = (value: string) => (value === '' ? null : value);
  return (
    <>
      <div className={styles.pair}>
        <TextField label={texts.name} value={unit.name} onChange={(name) => save({ name })} />
        <Field label={texts.partOf}>
          <Select
            value={unit.parentId ?? ''}
            onChange={(_event, { value }) => save({ parentId: chosen(value) })}
          >
            <option value="">{texts.top}</option>
            {possibleParents(unit, units).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.manager}>
          <Select
            value={unit.managerId ?? ''}
            onChange={(_event, { value }) => save({ managerId: chosen(value) })}
          >
            <option value="">{texts.noManager}</option>
            {people.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label={texts.staff}
          value={unit.staffCount}
          min={0}
          max={20_000}
          onChange={(staffCount) => save({ staffCount })}
        />
      </div>
      <div>
        <Button
          size="small"
          aria-label={texts.remove(unit.name === '' ? texts.unnamed : unit.name)}
          onClick={() => store.remove('units', unit.id)}
        >
          {all.app.remove}
        </Button>
      </div>
    </>
  );
}
