import {
  Badge,
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import {
  answerId,
  finishInterview,
  type Answer,
  type GuideQuestion,
  type Interview,
  type InterviewGuide,
} from '#domain/interview.ts';
import type { Participant } from '#domain/participant.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { FindingForm } from './FindingForm.tsx';

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: 'minmax(12rem, 2fr) 5fr',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 720px)': { gridTemplateColumns: '1fr' },
  },
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
  writing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  answer: { '& textarea': { minHeight: '12rem', maxHeight: 'none' } },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** The writing view of one interview: question list, answer, next with one key. Saved while typing. */
export function InterviewView({ interviewId }: { interviewId: string }): ReactNode {
  const { preparation } = useTexts();
  const interview = useRecords('interviews').get(interviewId);
  const guide = useRecords('interviewGuides').get(interview?.guideId ?? '');
  const person = useRecords('participants').get(interview?.participantId ?? '');
  const me = useMe();
  if (interview === undefined || guide === undefined || me === undefined) {
    return <Text>{preparation.noGuide}</Text>;
  }
  return (
    <Section
      title={preparation.interviewWith(person?.displayName ?? interview.participantId)}
      hint={guide.lockedAt === null ? undefined : preparation.guideLocked}
      aside={<RouteLink to="preparation/interviews">{preparation.toAll}</RouteLink>}
    >
      <Writing interview={interview} guide={guide} me={me} />
    </Section>
  );
}

type WritingProps = {
  readonly interview: Interview;
  readonly guide: InterviewGuide;
  readonly me: Participant;
};

function Writing({ interview, guide, me }: WritingProps): ReactNode {
  const { preparation } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const questions = [...guide.questions].sort((a, b) => a.order - b.order);
  const [index, setIndex] = useState(0);
  const [making, setMaking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const question = questions[index];
  if (question === undefined) return <Text>{preparation.noGuide}</Text>;
  const answer = answers.get(answerId(interview.id, question.id));
  const goTo = (next: number) => {
    setIndex(Math.max(0, Math.min(questions.length - 1, next)));
    setMaking(false);
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goTo(index + 1);
  };
  return (
    <div className={styles.layout}>
      <nav aria-label={preparation.questions}>
        <ol className={styles.questions}>
          {questions.map((item, place) => (
            <li key={item.id}>
              <QuestionPick
                question={item}
                number={place + 1}
                current={place === index}
                answered={(answers.get(answerId(interview.id, item.id))?.text ?? '').trim() !== ''}
                onPick={() => goTo(place)}
              />
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.writing}>
        <Field
          label={{
            children: `${preparation.question(index + 1, questions.length)}. ${question.text}`,
            weight: 'semibold',
          }}
          hint={`${preparation.answerHint} ${preparation.answerKeys}`}
        >
          <AnswerField
            key={question.id}
            interview={interview}
            question={question}
            me={me}
            answer={answer}
            fieldRef={field}
            onKeyDown={onKey}
          />
        </Field>
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => goTo(index + 1)}>
            {preparation.next}
          </Button>
          <Button disabled={index === 0} onClick={() => goTo(index - 1)}>
            {preparation.previous}
          </Button>
          <Button
            disabled={(answer?.text ?? '').trim() === ''}
            aria-expanded={making}
            onClick={() => setMaking(!making)}
          >
            {preparation.makeFinding}
          </Button>
          <DoneButton interview={interview} guide={guide} />
        </div>
        {making && answer !== undefined ? (
          <FindingForm firstSource={answer} onDone={() => setMaking(false)} />
        ) : null}
      </div>
    </div>
  );
}

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

type AnswerFieldProps = {
  readonly interview: Interview;
  readonly question: GuideQuestion;
  readonly me: Participant;
  readonly answer: Answer | undefined;
  readonly fieldRef: React.RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The answer as it is being typed; every change goes to the store, which keeps it safe. */
function AnswerField({
  interview,
  question,
  me,
  answer,
  fieldRef,
  onKeyDown,
  ...field
}: AnswerFieldProps): ReactNode {
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const write = (text: string) => {
    const base = answer ?? {
      id: answerId(interview.id, question.id),
      programmeId: interview.programmeId,
      createdAt: instant(),
      createdBy: me.id,
      interviewId: interview.id,
      questionId: question.id,
      participantId: interview.participantId,
    };
    store.save('answers', { ...base, text });
  };
  return (
    <Textarea
      {...field}
      textarea={{ ref: fieldRef }}
      className={styles.answer}
      resize="vertical"
      value={answer?.text ?? ''}
      onChange={(_event, { value }) => write(value)}
      onKeyDown={onKeyDown}
    />
  );
}

function DoneButton({
  interview,
  guide,
}: {
  interview: Interview;
  guide: InterviewGuide;
}): ReactNode {
  const { preparation } = useTexts();
  const { store } = useSession();
  const instant = useInstant();
  const { go } = useNavigation();
  if (interview.status !== 'planned' && interview.status !== 'booked') {
    return (
      <Badge appearance="tint" color="informative">
        {preparation.status[interview.status]}
      </Badge>
    );
  }
  const finish = () => {
    const done = finishInterview(interview, guide, instant());
    store.save('interviews', done.interview);
    store.save('interviewGuides', done.guide);
    go('preparation/interviews');
  };
  return <Button onClick={finish}>{preparation.markDone}</Button>;
}
