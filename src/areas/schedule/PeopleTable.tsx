import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  SpinButton,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import type { CalendarAnswers } from '#state/scheduling.ts';
import { FillCalendar } from './FillCalendar.tsx';
import { calendarStateOf, type Filled, type Period } from './useCalendars.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 12rem' },
  weight: { width: '5rem' },
});

export type PeopleSettings = {
  readonly optional: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly filled: ReadonlyMap<string, Filled>;
};

/** Who is planned for: required or not, how much each counts, and what is known of each calendar. */
export function PeopleTable({
  people,
  answers,
  reading,
  period,
  settings,
  onChange,
}: {
  people: readonly Participant[];
  answers: CalendarAnswers | null;
  reading: boolean;
  period: Period;
  settings: PeopleSettings;
  onChange: (settings: PeopleSettings) => void;
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const [filling, setFilling] = useState<string | null>(null);
  const { optional, weights, filled } = settings;
  return (
    <ul className={styles.list} aria-label={schedule.people}>
      {people.map((person) => {
        const { id, displayName } = person;
        const isOptional = optional.has(id);
        const state = calendarStateOf(person, answers, filled.get(id), reading);
        const doubtful = state === 'unreadable' || state === 'empty' || state === 'none';
        return (
          <li key={id}>
            <div className={styles.person}>
              <Text className={styles.name}>{displayName}</Text>
              <Checkbox
                label={schedule.required}
                aria-label={schedule.requiredFor(displayName)}
                checked={!isOptional}
                onChange={() => {
                  const next = new Set(optional);
                  if (isOptional) next.delete(id);
                  else next.add(id);
                  onChange({ ...settings, optional: next });
                }}
              />
              <SpinButton
                className={styles.weight}
                aria-label={schedule.weight(displayName)}
                min={1}
                max={9}
                value={weights.get(id) ?? (isOptional ? 1 : 3)}
                onChange={(_event, data) => {
                  const weight = data.value ?? Number(data.displayValue);
                  if (Number.isInteger(weight) && weight >= 1 && weight <= 9) {
                    onChange({ ...settings, weights: new Map(weights).set(id, weight) });
                  }
                }}
              />
              {answers === null && state === 'reading' ? null : (
                <Badge appearance="tint" color={doubtful ? 'warning' : 'informative'}>
                  {schedule.calendarState[state]}
                </Badge>
              )}
              {answers === null && state !== 'none' ? null : (
                <Button
                  size="small"
                  aria-label={schedule.fill(displayName)}
                  aria-expanded={filling === id}
                  onClick={() => setFilling(filling === id ? null : id)}
                >
                  {schedule.fillShort}
                </Button>
              )}
            </div>
            {filling === id ? (
              <FillCalendar
                name={displayName}
                period={period}
                onFilled={(next) => {
                  onChange({ ...settings, filled: new Map(filled).set(id, next) });
                  setFilling(null);
                }}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
