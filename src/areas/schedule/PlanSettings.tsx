import {
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { defaultSchoolBreaks } from '#domain/schedule/day-costs.ts';
import { weeksApartOf, type PlanWishes } from '#domain/schedule/occasion-plan.ts';
import { weeksIn } from '#domain/schedule/week-list.ts';
import { findingTexts } from '#i18n/finding.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(11rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  // Controls of the browser are wider than a column on a phone.
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%', boxSizing: 'border-box' },
});

const usualBreakWeeks = defaultSchoolBreaks.flatMap(({ period }) =>
  period.kind === 'week' ? [period.week] : [],
);

type Change = (change: Partial<PlanWishes>) => void;

/** How the days should lie, in words. A change is worked out anew at once. */
export function PlanSettings({
  wishes,
  onChange,
}: {
  wishes: PlanWishes;
  onChange: (wishes: PlanWishes) => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const finding = findingTexts[language];
  const styles = useStyles();
  const [least, most] = weeksApartOf(wishes);
  const change: Change = (part) => onChange({ ...wishes, ...part });
  const day = (label: string, key: 'from' | 'to') => (
    <Field
      label={label}
      className={styles.field}
      {...(key === 'to' && wishes.to < wishes.from ? { validationMessage: finding.periodBad } : {})}
    >
      <Input
        type="date"
        className={styles.input}
        value={wishes[key]}
        onChange={(_event, { value }) => {
          if (value !== '') change({ [key]: value });
        }}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.row}>
        {day(schedule.from, 'from')}
        {day(schedule.to, 'to')}
        <Weeks
          label={schedule.apart}
          value={least}
          range={[3, 12]}
          onChange={(weeksApart) => change({ weeksApart })}
        />
        <Weeks
          label={finding.mostApart}
          value={most}
          range={[least, 20]}
          onChange={(mostWeeks) => change({ mostWeeks })}
        />
        {wishes.breaksAreFine === true ? null : (
          <WeekList
            label={schedule.breakWeeks}
            hint={schedule.breakWeeksHint}
            weeks={wishes.breakWeeks ?? usualBreakWeeks}
            onChange={(breakWeeks) => change({ breakWeeks })}
          />
        )}
        <WeekList
          label={schedule.closedWeeks}
          hint={schedule.closedWeeksHint}
          weeks={wishes.closedWeeks ?? []}
          onChange={(closedWeeks) => change({ closedWeeks })}
        />
      </div>
      <Choices {...{ wishes, change }} />
    </>
  );
}

function Choices({ wishes, change }: { wishes: PlanWishes; change: Change }): ReactNode {
  const { schedule } = useSpeech().texts;
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <Checkbox
        label={schedule.fridays}
        checked={wishes.noFridays}
        onChange={(_event, { checked }) => change({ noFridays: checked === true })}
      />
      <Checkbox
        label={schedule.breaks}
        checked={!(wishes.breaksAreFine ?? false)}
        onChange={(_event, { checked }) => change({ breaksAreFine: checked !== true })}
      />
      <RadioGroup
        layout="horizontal"
        aria-label={schedule.apartPreferred}
        value={wishes.emphasis ?? 'everybody'}
        onChange={(_event, { value }) =>
          change({ emphasis: value === 'even' ? 'even' : 'everybody' })
        }
      >
        <Radio value="everybody" label={schedule.everybody} />
        <Radio value="even" label={schedule.even} />
      </RadioGroup>
    </div>
  );
}

function Weeks({
  label,
  value,
  range: [from, to],
  onChange,
}: {
  label: string;
  value: number;
  range: readonly [number, number];
  onChange: (weeks: number) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <SpinButton
        className={styles.input}
        min={from}
        max={to}
        value={value}
        onChange={(_event, data) => {
          const count = data.value ?? Number(data.displayValue);
          if (Number.isInteger(count) && count >= from && count <= to) onChange(count);
        }}
      />
    </Field>
  );
}

/** Numbers of weeks as a text; what is no week is said, and the others count all the same. */
function WeekList({
  label,
  hint,
  weeks,
  onChange,
}: {
  label: string;
  hint: string;
  weeks: readonly number[];
  onChange: (weeks: readonly number[]) => void;
}): ReactNode {
  const finding = findingTexts[useSpeech().language];
  const styles = useStyles();
  const [text, setText] = useState(weeks.join(', '));
  const { bad } = weeksIn(text);
  return (
    <Field
      label={label}
      hint={hint}
      className={styles.field}
      {...(bad === null ? {} : { validationMessage: finding.weeksBad(bad) })}
    >
      <Input
        className={styles.input}
        value={text}
        onChange={(_event, { value }) => {
          setText(value);
          onChange(weeksIn(value).weeks);
        }}
      />
    </Field>
  );
}
