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
import { useTexts } from '#components/texts.tsx';
import { defaultSchoolBreaks } from '#domain/schedule/day-costs.ts';
import type { PlanWishes } from '#domain/schedule/occasion-plan.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-end',
  },
});

/** Numbers of ISO weeks in a text; what is no week is left out. */
const weeksIn = (text: string): readonly number[] =>
  (text.match(/\d+/g) ?? []).map(Number).filter((week) => week >= 1 && week <= 53);

const usualBreakWeeks = defaultSchoolBreaks
  .flatMap(({ period }) => (period.kind === 'week' ? [period.week] : []))
  .join(', ');

/** How the days should lie, in words. A change is worked out anew at once. */
export function PlanSettings({
  wishes,
  onChange,
}: {
  wishes: PlanWishes;
  onChange: (wishes: PlanWishes) => void;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const [weeks, setWeeks] = useState('');
  const [breaks, setBreaks] = useState(usualBreakWeeks);
  const day = (label: string, key: 'from' | 'to') => (
    <Field label={label}>
      <Input
        type="date"
        value={wishes[key]}
        onChange={(_event, { value }) => {
          if (value !== '') onChange({ ...wishes, [key]: value });
        }}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.row}>
        {day(schedule.from, 'from')}
        {day(schedule.to, 'to')}
        <Field label={schedule.apart}>
          <SpinButton
            min={3}
            max={12}
            value={wishes.weeksApart}
            onChange={(_event, data) => {
              const count = data.value ?? Number(data.displayValue);
              if (Number.isInteger(count) && count >= 3 && count <= 12) {
                onChange({ ...wishes, weeksApart: count });
              }
            }}
          />
        </Field>
        {wishes.breaksAreFine === true ? null : (
          <Field label={schedule.breakWeeks} hint={schedule.breakWeeksHint}>
            <Input
              inputMode="numeric"
              value={breaks}
              onChange={(_event, { value }) => {
                setBreaks(value);
                onChange({ ...wishes, breakWeeks: weeksIn(value) });
              }}
            />
          </Field>
        )}
        <Field label={schedule.closedWeeks} hint={schedule.closedWeeksHint}>
          <Input
            inputMode="numeric"
            value={weeks}
            onChange={(_event, { value }) => {
              setWeeks(value);
              onChange({ ...wishes, closedWeeks: weeksIn(value) });
            }}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Checkbox
          label={schedule.fridays}
          checked={wishes.noFridays}
          onChange={(_event, { checked }) => onChange({ ...wishes, noFridays: checked === true })}
        />
        <Checkbox
          label={schedule.breaks}
          checked={!(wishes.breaksAreFine ?? false)}
          onChange={(_event, { checked }) =>
            onChange({ ...wishes, breaksAreFine: checked !== true })
          }
        />
        <RadioGroup
          layout="horizontal"
          aria-label={schedule.apartPreferred}
          value={wishes.emphasis ?? 'everybody'}
          onChange={(_event, { value }) =>
            onChange({ ...wishes, emphasis: value === 'even' ? 'even' : 'everybody' })
          }
        >
          <Radio value="everybody" label={schedule.everybody} />
          <Radio value="even" label={schedule.even} />
        </RadioGroup>
      </div>
    </>
  );
}
