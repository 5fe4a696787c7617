import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  SpinButton,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import type { CalendarAnswers } from '#state/scheduling.ts';
import type { Preparation } from '#domain/schedule/preparation.ts';
import { findingTexts } from '#i18n/finding.ts';
import { calendarStateOf, type Period } from './useCalendars.ts';

// Opened for those whose calendar cannot be read.
const FillCalendar = lazy(async () => ({
  default: (await import('./FillCalendar.tsx')).FillCalendar,
}));

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

export type PeopleSettings = Pick<Preparation, 'optional' | 'weights' | 'filled'>;

/** Who is planned for: required or not, how much each counts, and what is known of each calendar. */
export function PeopleTable({
  people,
  answers,
  reading,
  reads,
  period,
  settings,
  onChange,
}: {
  people: readonly Participant[];
  answers: CalendarAnswers | null;
  reading: boolean;
  /** Whether calendars can be looked into at all. */
  reads: boolean;
  period: Period;
  settings: PeopleSettings;
  onChange: (change: Partial<PeopleSettings>) => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const [filling, setFilling] = useState<string | null>(null);
  const { optional, weights, filled } = settings;
  return (
    <ul className={styles.list} aria-label={schedule.people}>
      {people.map((person) => {
        const { id, displayName } = person;
        const isOptional = optional.has(id);
        const known = calendarStateOf(person, answers, filled.get(id), reading);
        const state = !reads && !filled.has(id) ? 'unreadable' : known;
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
                  onChange({ optional: next });
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
                    onChange({ weights: new Map(weights).set(id, weight) });
                  }
                }}
              />
              {reads && answers === null && state === 'reading' ? null : (
                <Badge appearance="tint" color={doubtful ? 'warning' : 'informative'}>
                  {schedule.calendarState[state]}
                </Badge>
              )}
              {reads && answers === null && state !== 'none' ? null : (
                <Button
                  size="small"
                  aria-label={schedule.fill(displayName)}
                  aria-expanded={filling === id}
                  onClick={() => setFilling(filling === id ? null : id)}
                >
                  {schedule.fillShort}
                </Button>
              )}
              {filled.has(id) ? (
                <Button
                  size="small"
                  aria-label={findingTexts[language].unfill(displayName)}
                  onClick={() => {
                    const left = new Map(filled);
                    left.delete(id);
                    onChange({ filled: left });
                  }}
                >
                  {texts.app.remove}
                </Button>
              ) : null}
            </div>
            {filling === id ? (
              <Suspense fallback={<Loading label={schedule.finding} />}>
                <FillCalendar
                  {...{ id }}
                  name={displayName}
                  period={period}
                  onFilled={(next) => {
                    onChange({ filled: new Map(filled).set(id, next) });
                    setFilling(null);
                  }}
                />
              </Suspense>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
