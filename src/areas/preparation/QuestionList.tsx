import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { GuideQuestion } from '#domain/interview.ts';

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 720px)': { flexDirection: 'row', flexWrap: 'wrap' },
  },
  pick: {
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    textAlign: 'start',
    minWidth: 0,
    width: '100%',
    paddingBlock: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  picked: { fontWeight: tokens.fontWeightSemibold },
  long: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    '@media (max-width: 720px)': { display: 'none' },
  },
});

type QuestionListProps = {
  /** In the order they are asked. */
  readonly questions: readonly GuideQuestion[];
  readonly current: number;
  /** Ids of the questions that have an answer, with spaces between: the same text is the same list. */
  readonly answered: string;
  readonly onPick: (place: number) => void;
};

/** The questions with what has been answered. Drawn anew when one gets its first word, not at every letter. */
export const QuestionList = memo(function QuestionList({
  questions,
  current,
  answered,
  onPick,
}: QuestionListProps): ReactNode {
  const { preparation } = useTexts();
  const styles = useStyles();
  const done = new Set(answered.split(' '));
  return (
    <nav aria-label={preparation.questions}>
      <ol className={styles.questions}>
        {questions.map((item, place) => (
          <li key={item.id}>
            <QuestionPick
              question={item}
              number={place + 1}
              current={place === current}
              answered={done.has(item.id)}
              onPick={() => onPick(place)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
});

function QuestionPick({
  question,
  number,
  current,
  answered,
  onPick,
}: {
  question: GuideQuestion;
  number: number;
  current: boolean;
  answered: boolean;
  onPick: () => void;
}): ReactNode {
  const { preparation } = useTexts();
  const styles = useStyles();
  const state = answered ? preparation.hasAnswer : preparation.noAnswer;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={mergeClasses(styles.pick, current && styles.picked)}
      aria-current={current ? 'true' : undefined}
      aria-label={`${number}. ${question.text}, ${state}`}
      onClick={onPick}
    >
      <span aria-hidden="true">{answered ? '●' : '○'}</span>&nbsp;{number}.&nbsp;
      <span className={styles.long}>{question.text}</span>
    </Button>
  );
}
