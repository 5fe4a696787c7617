import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { membersOn } from '#domain/participant.ts';
import type { PlanField, PlanGap } from '#domain/plan-action.ts';
import { pdsaSteps, quadrants, type PlanAction } from '#domain/plan.ts';
import { entriesIn } from '#domain/swot.ts';
import { horizons } from '#domain/topic.ts';
import type { Texts } from '#i18n/sv.ts';
import { useRecords } from '#state/react.tsx';
import { useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  wrap: { flexWrap: 'wrap' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    border: 'none',
    margin: 0,
    padding: 0,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  calm: { color: tokens.colorNeutralForeground2 },
});

type FieldsProps = {
  readonly action: PlanAction;
  readonly gaps: readonly PlanGap[];
  readonly readOnly: boolean;
};

/** What is wrong with a field, in words at the field. */
function messageOf(field: PlanField, gaps: readonly PlanGap[], { gap }: Texts['plan']): string {
  const words: Readonly<Record<string, string>> = gap[field];
  return gaps
    .filter((each) => each.field === field)
    .map(({ reason }) => words[reason] ?? '')
    .join(' ');
}

/** Everything about an action; every change is saved as it is made. */
export function ActionFields({ action, gaps, readOnly }: FieldsProps): ReactNode {
  const { plan } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const change = (more: Partial<PlanAction>) => store.save('planActions', { ...action, ...more });
  const said = (field: PlanField) => {
    const message = messageOf(field, gaps, plan);
    return message === ''
      ? {}
      : ({ validationState: 'warning', validationMessage: message } as const);
  };
  const words = (field: 'title' | 'measure' | 'firstTest', hint: string) => (
    <Field label={plan.fields[field]} hint={hint} {...said(field)}>
      <Textarea
        value={action[field]}
        readOnly={readOnly}
        resize="vertical"
        onChange={(_event, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  const day = (field: 'start' | 'due' | 'followUpOn') => (
    <Field label={plan.fields[field]} {...said(field)}>
      <Input
        type="date"
        value={action[field] ?? ''}
        readOnly={readOnly}
        onChange={(_event, { value }) => change({ [field]: value === '' ? null : value })}
      />
    </Field>
  );
  return (
    <div className={styles.form}>
      {words('title', plan.fields.titleHint)}
      <Field label={plan.fields.horizon} hint={plan.horizonHint[action.horizon]}>
        <RadioGroup
          layout="horizontal"
          className={styles.wrap}
          value={action.horizon}
          disabled={readOnly}
          onChange={(_event, { value }) => change({ horizon: value === 'long' ? 'long' : 'short' })}
        >
          {horizons.map((horizon) => (
            <Radio key={horizon} value={horizon} label={plan.horizon[horizon]} />
          ))}
        </RadioGroup>
      </Field>
      <People action={action} readOnly={readOnly} said={said('ownerId')} change={change} />
      <div className={styles.dates}>
        {day('start')}
        {day('due')}
        {day('followUpOn')}
      </div>
      {words('measure', plan.fields.measureHint)}
      {words('firstTest', plan.fields.firstTestHint)}
      <Field label={plan.pdsaLabel}>
        <RadioGroup
          layout="horizontal"
          className={styles.wrap}
          value={action.pdsa}
          disabled={readOnly}
          onChange={(_event, { value }) => {
            const pdsa = pdsaSteps.find((step) => step === value);
            if (pdsa !== undefined) change({ pdsa });
          }}
        >
          {pdsaSteps.map((step) => (
            <Radio key={step} value={step} label={plan.pdsa[step]} />
          ))}
        </RadioGroup>
      </Field>
      <Ground action={action} readOnly={readOnly} change={change} />
    </div>
  );
}

type PartProps = {
  readonly action: PlanAction;
  readonly readOnly: boolean;
  readonly change: (more: Partial<PlanAction>) => void;
};

function People({
  action,
  readOnly,
  said,
  change,
}: PartProps & { readonly said: object }): ReactNode {
  const { plan } = useTexts();
  const today = useToday();
  const members = membersOn(useRecords('participants').values(), today);
  return (
    <>
      <Field label={plan.fields.ownerId} {...said}>
        <Select
          value={action.ownerId ?? ''}
          disabled={readOnly}
          onChange={(_event, { value }) => change({ ownerId: value === '' ? null : value })}
        >
          <option value="">{plan.fields.nobody}</option>
          {members.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <Choices
        label={plan.fields.contributorIds}
        options={members
          .filter(({ id }) => id !== action.ownerId)
          .map(({ id, displayName }) => ({ id, name: displayName }))}
        chosen={action.contributorIds}
        readOnly={readOnly}
        onChange={(contributorIds) => change({ contributorIds })}
      />
    </>
  );
}

/** What the action rests on: entries of the SWOT and matters that the group has. */
function Ground({ action, readOnly, change }: PartProps): ReactNode {
  const { plan } = useTexts();
  const entries = [...useRecords('swotEntries').values()];
  const topics = [...useRecords('topics').values()].filter(
    ({ id, status }) =>
      action.topicIds.includes(id) || (status !== 'closed' && status !== 'parked'),
  );
  return (
    <>
      <Choices
        label={plan.fields.swotIds}
        options={quadrants
          .flatMap((quadrant) => entriesIn(entries, quadrant))
          .map(({ id, text }) => ({ id, name: text }))}
        chosen={action.swotIds}
        readOnly={readOnly}
        onChange={(swotIds) => change({ swotIds })}
      />
      <Choices
        label={plan.fields.topicIds}
        options={topics.map(({ id, title }) => ({ id, name: title }))}
        chosen={action.topicIds}
        readOnly={readOnly}
        onChange={(topicIds) => change({ topicIds })}
      />
    </>
  );
}

type ChoicesProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of a list: what is chosen, and the whole list when asked for. */
function Choices({ label, options, chosen, readOnly, onChange }: ChoicesProps): ReactNode {
  const { plan } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const shown = open ? options : options.filter(({ id }) => chosen.includes(id));
  return (
    <Section
      title={label}
      aside={
        readOnly || options.length === 0 ? undefined : (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`${open ? plan.fields.close : plan.fields.choose}: ${label}`}
            onClick={() => setOpen(!open)}
          >
            {open ? plan.fields.close : plan.fields.choose}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Text className={styles.calm}>
          {options.length === 0 ? plan.fields.none : plan.fields.nothingChosen}
        </Text>
      ) : null}
      {open ? (
        <div role="group" aria-label={label} className={styles.checks}>
          {shown.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(_event, { checked }) =>
                onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </div>
      ) : (
        <ul className={styles.list}>
          {shown.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
