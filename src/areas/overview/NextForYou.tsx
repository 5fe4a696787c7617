import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, type Speech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { withStatus } from '#domain/record.ts';
import { nextFor, type NextStep } from '#domain/timeline.ts';
import { formatDay, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '&:first-child': {
      borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 14rem' },
  calm: { color: tokens.colorNeutralForeground2 },
});

type Wording = { readonly title: string; readonly detail: string; readonly route: string | null };

/** What waits for the signed-in person, most pressing first. */
export function NextForYou({ me }: { me: Participant }): ReactNode {
  const speech = useSpeech();
  const styles = useStyles();
  const { store } = useSession();
  const { go } = useNavigation();
  const instant = useInstant();
  const steps = useNextSteps(me);
  const { overview } = speech.texts;
  return (
    <Section title={overview.nextForYou}>
      {steps.length === 0 ? <Text>{overview.nothingNext}</Text> : null}
      <ul className={styles.list}>
        {steps.map((step, index) => {
          const { title, detail, route } = wordingOf(step, speech);
          return (
            <li key={`${step.type} ${title}`} className={styles.item}>
              <span className={styles.words}>
                <Text weight="semibold">{title}</Text>
                <Text className={styles.calm}>{detail}</Text>
              </span>
              {step.type === 'home-task' ? (
                <Button
                  onClick={() => store.save('homeTasks', withStatus(step.task, 'done', instant()))}
                >
                  {overview.step.done}
                </Button>
              ) : null}
              {route === null ? null : (
                <Button
                  appearance={index === 0 ? 'primary' : 'secondary'}
                  onClick={() => go(route)}
                >
                  {overview.step.go}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function useNextSteps(me: Participant): readonly NextStep[] {
  const today = useToday();
  return nextFor({
    me,
    today,
    occasions: [...useRecords('occasions').values()],
    days: [...useRecords('occasionDays').values()],
    proposals: [...useRecords('dayProposals').values()],
    interviews: [...useRecords('interviews').values()],
    rounds: [...useRecords('flowRounds').values()],
    rules: [...useRecords('groundRules').values()],
    stances: [...useRecords('stances').values()],
    tasks: [...useRecords('homeTasks').values()],
  });
}

function wordingOf(step: NextStep, { texts, language }: Speech): Wording {
  const words = texts.overview.step;
  switch (step.type) {
    case 'home-task': {
      const due = formatShortDay(step.task.due, language);
      return {
        title: words.homeTask(step.task.title),
        detail: words.homeTaskDue(due, step.overdue),
        route: null,
      };
    }
    case 'propose-rules':
      return { title: words.propose, detail: words.proposeDetail, route: 'ground-rules' };
    case 'take-stance':
      return {
        title: words.stance(step.missing),
        detail: words.stanceDetail,
        route: 'ground-rules',
      };
    case 'next-day': {
      const { date, start, end, place, occasionId, subject } = step.day;
      const when = `${formatDay(date, language)}, ${texts.schedule.time(start, end)}. ${place}`;
      return { title: words.nextDay(subject), detail: when, route: `schedule/${occasionId}` };
    }
    case 'interview-ahead': {
      const { date, start, place } = step.interview;
      const when = date === null ? '' : formatDay(date, language);
      return { title: words.interview, detail: `${when} ${start ?? ''} ${place}`, route: null };
    }
    case 'interviews-left':
      return {
        title: words.interviewsLeft(step.count),
        detail: words.interviewsLeftDetail,
        route: 'preparation/interviews',
      };
    case 'book-days':
      return {
        title: words.bookDays,
        detail: step.proposal === null ? words.bookDaysDetail : words.bookDaysProposed,
        route: 'schedule',
      };
    case 'find-days':
      return { title: words.findDays, detail: words.findDaysDetail, route: 'schedule' };
  }
}
