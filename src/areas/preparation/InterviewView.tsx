import { Badge, Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import {
  answerId,
  finishInterview,
  whereToGoOn,
  type GuideQuestion,
  type Interview,
  type InterviewGuide,
} from '#domain/interview.ts';
import type { Participant } from '#domain/participant.ts';
import { externalGuide, interviewGuide } from '#i18n/defaults/interview.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { AnswerField } from './AnswerField.tsx';
import { FindingForm } from './FindingForm.tsx';
import { InterviewAids } from './InterviewAids.tsx';
import { MarkedPassages } from './MarkedPassages.tsx';
import { QuestionList } from './QuestionList.tsx';

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: 'minmax(12rem, 2fr) 5fr',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 720px)': { gridTemplateColumns: '1fr' },
  },
  writing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** The writing view of one interview: question list, answer, next with one key. Saved while typing. */
export function InterviewView({ interviewId }: { interviewId: string }): ReactNode {
  const { preparation } = useTexts();
  const interview = useRecords('interviews').get(interviewId);
  const guide = useRecords('interviewGuides').get(interview?.guideId ?? '');
  const person = useRecords('participants').get(interview?.participantId ?? '');
  const me = useMe();
  const [both, setBoth] = useState(false);
  if (interview === undefined || guide === undefined || me === undefined) {
    return <Text>{preparation.noGuide}</Text>;
  }
  return (
    <Section
      title={preparation.interviewWith(person?.displayName ?? interview.participantId)}
      hint={guide.lockedAt === null ? undefined : preparation.guideLocked}
      aside={<RouteLink to="preparation/interviews">{preparation.toAll}</RouteLink>}
    >
      <InterviewAids interview={interview} me={me} bothLanguages={both} onBothLanguages={setBoth} />
      <Writing interview={interview} guide={guide} me={me} bothLanguages={both} />
    </Section>
  );
}

type WritingProps = {
  readonly interview: Interview;
  readonly guide: InterviewGuide;
  readonly me: Participant;
  readonly bothLanguages: boolean;
};

function Writing({ interview, guide, me, bothLanguages }: WritingProps): ReactNode {
  const { preparation, prep } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const questions = useMemo(
    () => [...guide.questions].sort((a, b) => a.order - b.order),
    [guide.questions],
  );
  // Until somebody is here, answers may still be coming in.
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked ?? whereToGoOn(interview, questions, answers);
  const [moves, setMoves] = useState(0);
  const [making, setMaking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const goTo = useCallback(
    (next: number) => {
      setPicked(Math.max(0, Math.min(questions.length - 1, next)));
      setMaking(false);
      setMoves((count) => count + 1);
    },
    [questions.length],
  );
  // When the field of the next question is there, and before the next letter comes.
  useLayoutEffect(() => {
    if (moves > 0) field.current?.focus();
  }, [moves]);
  const question = questions[index];
  if (question === undefined) return <Text>{preparation.noGuide}</Text>;
  const answerTo = ({ id }: GuideQuestion) => answers.get(answerId(interview.id, id));
  const answer = answerTo(question);
  const answered = questions
    .filter((each) => (answerTo(each)?.text ?? '').trim() !== '')
    .map(({ id }) => id)
    .join(' ');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goTo(index + 1);
  };
  return (
    <div className={styles.layout}>
      <QuestionList questions={questions} current={index} answered={answered} onPick={goTo} />
      <div className={styles.writing} onFocusCapture={() => setPicked(index)}>
        {bothLanguages ? <EnglishQuestion question={question} /> : null}
        <Field
          label={{
            children: `${preparation.question(index + 1, questions.length)}. ${question.text}`,
            weight: 'semibold',
          }}
          hint={`${preparation.answerHint} ${preparation.answerKeys} ${prep.marking.keys}`}
        >
          <AnswerField
            key={question.id}
            interview={interview}
            questionId={question.id}
            area={question.area}
            me={me}
            answer={answer}
            fieldRef={field}
            onKeyDown={onKey}
          />
        </Field>
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={index === questions.length - 1}
            onClick={() => goTo(index + 1)}
          >
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
        {answer === undefined ? null : <MarkedPassages answer={answer} />}
        {making && answer !== undefined ? (
          <FindingForm firstSource={answer} onDone={() => setMaking(false)} />
        ) : null}
      </div>
    </div>
  );
}

/** The question in English, as far as it is one of the template's. */
function EnglishQuestion({ question }: { question: GuideQuestion }): ReactNode {
  const known = [...interviewGuide, ...externalGuide].find(({ text }) => text.sv === question.text);
  return known === undefined ? null : <Text lang="en">{known.text.en}</Text>;
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
