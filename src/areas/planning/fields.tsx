import { Field, Input, makeStyles, SpinButton, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

export const useFormStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
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
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
};

export const TextField = ({ label, value, hint, onChange }: TextProps): ReactNode => (
  <Field label={label} hint={hint ?? ''}>
    <Input value={value} onChange={(_event, data) => onChange(data.value)} />
  </Field>
);

/** A day; an empty one is no day. */
export const DayField = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}): ReactNode => (
  <Field label={label}>
    <Input
      type="date"
      value={value ?? ''}
      onChange={(_event, data) => onChange(data.value === '' ? null : data.value)}
    />
  </Field>
);

type LinesProps = {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
};

/** One thing per line. What is being typed stays as it is typed, also an empty line in the middle. */
export function LinesField({ label, hint, lines, onChange }: LinesProps): ReactNode {
  const [text, setText] = useState(lines.join('\n'));
  return (
    <Field label={label} hint={hint}>
      <Textarea
        resize="vertical"
        rows={Math.max(3, lines.length)}
        value={text}
        onChange={(_event, { value }) => {
          setText(value);
          onChange(
            value
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          );
        }}
      />
    </Field>
  );
}

type NumberProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
};

/** A number within its limits; what is not a number changes nothing. */
export const NumberField = ({ label, hint, value, min, max, onChange }: NumberProps): ReactNode => (
  <Field label={label} hint={hint ?? ''}>
    <SpinButton
      value={value}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      onChange={(_event, data) => {
        const typed = Number((data.displayValue ?? '').replace(',', '.'));
        const next = data.value ?? typed;
        if (!Number.isFinite(next) || next < (min ?? -Infinity) || next > (max ?? Infinity)) return;
        onChange(next);
      }}
    />
  </Field>
);
