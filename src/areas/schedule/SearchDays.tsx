import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  SpinButton,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { membersOn } from '#domain/participant.ts';
import {
  planOccasions,
  type OccasionPlan,
  type PlanWishes,
} from '#domain/schedule/occasion-plan.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { CalendarAnswers } from '#state/scheduling.ts';
import { useSession, useToday } from '#state/session.tsx';
import { PlanChoice } from './PlanChoice.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-end',
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

type Search = { readonly done: number; readonly all: number };

/** Reads everybody's calendar and shows the best plan and true alternatives; a change of wish re-plans at once. */
export function SearchDays({ sessions }: { sessions: readonly Occasion[] }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const { scheduling } = useSession();
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const members = membersOn(useRecords('participants').values(), today);
  const [wishes, setWishes] = useState<PlanWishes>({
    from: addDays(today, 21),
    to: addDays(today, 21 + 7 * 20),
    weeksApart: 3,
    noFridays: false,
  });
  const [search, setSearch] = useState<Search | null>(null);
  const [answers, setAnswers] = useState<CalendarAnswers | null>(null);
  const [failed, setFailed] = useState(false);
  const find = () => {
    setFailed(false);
    setAnswers(null);
    setSearch({ done: 0, all: 1 });
    scheduling
      .readCalendars(members, wishes.from, wishes.to, (done, all) => setSearch({ done, all }))
      .then(setAnswers, () => setFailed(true))
      .finally(() => setSearch(null));
  };
  const plans =
    answers === null
      ? null
      : planOccasions({
          wishes,
          sessions,
          daysPerOccasion: programme?.daysPerOccasion ?? 2,
          people: members,
          busy: answers.busy,
        });
  const unread = members.filter(({ id }) => answers?.unreadable.includes(id) ?? false);
  return (
    <Section title={schedule.find} hint={schedule.calendarOnly}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Wishes wishes={wishes} onChange={setWishes} />
        <Button appearance="primary" type="submit" disabled={search !== null}>
          {schedule.find}
        </Button>
      </form>
      {search === null ? null : (
        <div role="status">
          <Text>{schedule.progress(search.done, search.all)}</Text>
          <ProgressBar aria-label={schedule.finding} value={search.done / search.all} />
        </div>
      )}
      {failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.start.failedBody('')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {unread.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {schedule.unreadable(
              formatList(
                unread.map(({ displayName }) => displayName),
                language,
              ),
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {plans === null ? null : <Plans plans={plans} sessions={sessions} />}
    </Section>
  );
}

function Plans({
  plans,
  sessions,
}: {
  plans: readonly OccasionPlan[];
  sessions: readonly Occasion[];
}): ReactNode {
  const { schedule } = useTexts();
  if (plans.length > 0) return <PlanChoice plans={plans} sessions={sessions} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {schedule.none} {schedule.noneHelp}
      </MessageBarBody>
    </MessageBar>
  );
}

function Wishes({
  wishes,
  onChange,
}: {
  wishes: PlanWishes;
  onChange: (wishes: PlanWishes) => void;
}): ReactNode {
  const { schedule } = useTexts();
  return (
    <>
      <Field label={schedule.from}>
        <Input
          type="date"
          value={wishes.from}
          onChange={(_event, { value }) => {
            if (value !== '') onChange({ ...wishes, from: value });
          }}
        />
      </Field>
      <Field label={schedule.to}>
        <Input
          type="date"
          value={wishes.to}
          onChange={(_event, { value }) => {
            if (value !== '') onChange({ ...wishes, to: value });
          }}
        />
      </Field>
      <Field label={schedule.apart}>
        <SpinButton
          min={3}
          max={12}
          value={wishes.weeksApart}
          onChange={(_event, data) => {
            const weeks = data.value ?? Number(data.displayValue);
            if (Number.isInteger(weeks) && weeks >= 3 && weeks <= 12) {
              onChange({ ...wishes, weeksApart: weeks });
            }
          }}
        />
      </Field>
      <Checkbox
        label={schedule.fridays}
        checked={wishes.noFridays}
        onChange={(_event, { checked }) => onChange({ ...wishes, noFridays: checked === true })}
      />
    </>
  );
}
