import {
  Badge,
  Button,
  Checkbox,
  Field,
  makeStyles,
  SpinButton,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { UndoNote } from '#components/UndoNote.tsx';
import type { Unit } from '#domain/programme.ts';
import { isLivedBy } from '#domain/rule-rating.ts';
import type { UnitGroundRule } from '#domain/unit-ground-rule.ts';
import { advanceUnitRule } from '#domain/unit-rules.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  boxes: { display: 'flex', flexDirection: 'column' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The rules of a unit as its manager writes them down; every keystroke is saved. */
export function OwnUnit({ unit }: { unit: Unit }): ReactNode {
  const { own: texts } = useTexts().unitRules;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const [removed, setRemoved] = useState<UnitGroundRule | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const rules = [...useRecords('unitGroundRules').values()].filter(
    ({ unitId }) => unitId === unit.id,
  );
  if (me === undefined) return null;
  const add = () => {
    const at = instant();
    const id = `VS-${crypto.randomUUID()}`;
    store.save('unitGroundRules', {
      id,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
      status: 'proposed',
      statusHistory: [{ status: 'proposed', at }],
      unitId: unit.id,
      text: '',
      inspiredBy: [],
      staffTakingPart: rules.at(-1)?.staffTakingPart ?? 0,
    });
    setFresh(id);
    setRemoved(null);
  };
  const remove = (rule: UnitGroundRule) => {
    store.remove('unitGroundRules', rule.id);
    setRemoved(rule);
  };
  const undo = () => {
    if (removed !== null) store.save('unitGroundRules', removed);
    setRemoved(null);
  };
  return (
    <Section title={texts.title(unit.name)} hint={texts.hint}>
      {rules.length === 0 ? <Text>{texts.empty}</Text> : null}
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.card} data-own-rule={rule.id}>
            <RuleForm
              rule={rule}
              unit={unit}
              isFresh={rule.id === fresh}
              onRemove={() => remove(rule)}
            />
          </li>
        ))}
      </ul>
      {removed === null ? null : <UndoNote key={removed.id} text={texts.removed} onUndo={undo} />}
      <span>
        <Button appearance="primary" onClick={add}>
          {texts.add}
        </Button>
      </span>
    </Section>
  );
}

type RuleFormProps = {
  readonly rule: UnitGroundRule;
  readonly unit: Unit;
  /** Just added, so that it takes the focus. */
  readonly isFresh: boolean;
  readonly onRemove: () => void;
};

function RuleForm({ rule, unit, isFresh, onRemove }: RuleFormProps): ReactNode {
  const { own: texts } = useTexts().unitRules;
  const { store } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFresh) field.current?.focus();
  }, [isFresh]);
  const [editing, setEditing] = useState(false);
  const save = (more: Partial<UnitGroundRule>) =>
    store.save('unitGroundRules', { ...rule, ...more });
  if (rule.status !== 'proposed' && !editing) {
    return (
      <>
        <Text weight="semibold">{rule.text}</Text>
        <Text size={200}>{texts.staffOf(rule.staffTakingPart, unit.staffCount)}</Text>
        <Progress rule={rule} onRemove={onRemove} onEdit={() => setEditing(true)} />
      </>
    );
  }
  return (
    <>
      <Field label={texts.text}>
        <Textarea
          textarea={{ ref: field }}
          value={rule.text}
          resize="vertical"
          onChange={(_event, { value }) => save({ text: value })}
        />
      </Field>
      <Field label={texts.staff} hint={texts.staffOf(rule.staffTakingPart, unit.staffCount)}>
        <SpinButton
          min={0}
          value={rule.staffTakingPart}
          onChange={(_event, { value, displayValue }) => {
            const count = value ?? Number(displayValue);
            if (Number.isInteger(count) && count >= 0) save({ staffTakingPart: count });
          }}
        />
      </Field>
      <InspiredBy rule={rule} onChange={(inspiredBy) => save({ inspiredBy })} />
      <Progress rule={rule} onRemove={onRemove} onEdit={null} />
    </>
  );
}

function InspiredBy({
  rule,
  onChange,
}: {
  readonly rule: UnitGroundRule;
  readonly onChange: (ids: readonly string[]) => void;
}): ReactNode {
  const { own: texts } = useTexts().unitRules;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const lived = [...useRecords('groundRules').values()]
    .filter(isLivedBy)
    .sort((a, b) => a.order - b.order);
  if (lived.length === 0) return null;
  return (
    <div>
      <Button appearance="subtle" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {`${texts.inspiredBy} (${rule.inspiredBy.length})`}
      </Button>
      {open ? (
        <div role="group" aria-label={texts.inspiredBy} className={styles.boxes}>
          {lived.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={rule.inspiredBy.includes(id)}
              onChange={(_event, { checked }) =>
                onChange(
                  checked === true
                    ? [...rule.inspiredBy, id]
                    : rule.inspiredBy.filter((each) => each !== id),
                )
              }
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

type ProgressProps = Pick<RuleFormProps, 'rule' | 'onRemove'> & {
  /** Opens the fields; null where they are open. */
  readonly onEdit: (() => void) | null;
};

function Progress({ rule, onRemove, onEdit }: ProgressProps): ReactNode {
  const { own: texts } = useTexts().unitRules;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const to = rule.status === 'proposed' ? 'agreed' : 'reviewed';
  const next = advanceUnitRule(rule, to, instant());
  return (
    <div className={styles.row}>
      <Badge appearance="tint" color={rule.status === 'proposed' ? 'informative' : 'success'}>
        {texts.status[rule.status]}
      </Badge>
      {rule.status === 'reviewed' ? null : (
        <Button
          size="small"
          disabledFocusable={!next.ok}
          onClick={() => {
            if (next.ok) store.save('unitGroundRules', next.value);
          }}
        >
          {to === 'agreed' ? texts.agree : texts.review}
        </Button>
      )}
      {onEdit === null ? null : (
        <Button
          appearance="subtle"
          size="small"
          aria-label={texts.editThis(rule.text)}
          onClick={onEdit}
        >
          {texts.edit}
        </Button>
      )}
      <Button
        appearance="subtle"
        size="small"
        aria-label={texts.removeThis(rule.text === '' ? texts.noWords : rule.text)}
        onClick={onRemove}
      >
        {texts.remove}
      </Button>
      {next.ok ? null : <Text className={styles.calm}>{texts.refusal[next.refusal]}</Text>}
    </div>
  );
}
