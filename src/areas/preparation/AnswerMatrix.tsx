import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Answer } from '#domain/interview.ts';
import {
  answerMatrix,
  questionsAsked,
  searchAnswers,
  type MatrixCell,
} from '#domain/interview-guide.ts';
import { useRecords } from '#state/react.tsx';
import { useSourceNames } from './useSourceNames.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse' },
  head: { textAlign: 'center', padding: tokens.spacingHorizontalXS, minWidth: '2rem' },
  person: {
    textAlign: 'start',
    paddingInlineEnd: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  cell: {
    textAlign: 'center',
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-wrap' },
  // A select is as wide as its longest option unless it is told not to be.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%' } },
});

const signs: Readonly<Record<MatrixCell, string>> = {
  answered: '●',
  unanswered: '○',
  'not-asked': '–',
};

/** Who has answered what, one question across all, and a search. The consultant's only. */
export function AnswerMatrix(): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const interviews = [...useRecords('interviews').values()];
  const guides = useRecords('interviewGuides');
  const [picked, setPicked] = useState<string | null>(null);
  const questions = questionsAsked(interviews, guides);
  if (interviews.length === 0) return <Text>{prep.matrix.empty}</Text>;
  const question = picked ?? questions[0]?.id ?? '';
  return (
    <>
      <Section title={prep.matrix.title} hint={prep.matrix.hint}>
        <Matrix />
      </Section>
      <Section title={prep.matrix.compare}>
        <Field label={prep.matrix.choose} className={styles.choice}>
          <Select
            className={styles.select}
            value={question}
            onChange={(_event, { value }) => setPicked(value)}
          >
            {questions.map(({ id, text }, index) => (
              <option key={id} value={id}>{`${index + 1}. ${text}`}</option>
            ))}
          </Select>
        </Field>
        <Comparison questionId={question} />
      </Section>
      <SearchAnswers />
    </>
  );
}

function Matrix(): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const interviews = [...useRecords('interviews').values()];
  const guides = useRecords('interviewGuides');
  const participants = useRecords('participants');
  const questions = questionsAsked(interviews, guides);
  const rows = answerMatrix(interviews, guides, useRecords('answers').values());
  const words = {
    answered: prep.matrix.yes,
    unanswered: prep.matrix.no,
    'not-asked': prep.matrix.notAsked,
  };
  return (
    // A region that scrolls has to be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={prep.matrix.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.person}>
              {prep.matrix.person}
            </th>
            {questions.map(({ id, text }, index) => (
              <th key={id} scope="col" className={styles.head} title={text}>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ interview, cells }) => (
            <tr key={interview.id}>
              <th scope="row" className={styles.person}>
                <RouteLink to={`preparation/interviews/${interview.id}`}>
                  {participants.get(interview.participantId)?.displayName ??
                    interview.participantId}
                </RouteLink>
              </th>
              {cells.map((cell, index) => (
                <td key={questions[index]?.id} className={styles.cell}>
                  <span role="img" aria-label={words[cell]}>
                    {signs[cell]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Comparison({ questionId }: { questionId: string }): ReactNode {
  const { prep } = useTexts();
  const answers = [...useRecords('answers').values()].filter(
    (answer) => answer.questionId === questionId && answer.text.trim() !== '',
  );
  return answers.length === 0 ? (
    <Text>{prep.matrix.noAnswers}</Text>
  ) : (
    <Answers of={answers} withQuestion={false} />
  );
}

function SearchAnswers(): ReactNode {
  const { prep } = useTexts();
  const [query, setQuery] = useState('');
  const hits = searchAnswers(useRecords('answers').values(), query);
  return (
    <Section title={prep.matrix.search}>
      <Input
        type="search"
        aria-label={prep.matrix.search}
        value={query}
        onChange={(_event, { value }) => setQuery(value)}
      />
      <Text role="status">{query.trim() === '' ? '' : prep.matrix.hits(hits.length)}</Text>
      <Answers of={hits} withQuestion />
    </Section>
  );
}

function Answers({
  of,
  withQuestion,
}: {
  of: readonly Answer[];
  withQuestion: boolean;
}): ReactNode {
  const styles = useStyles();
  const { personOf, nameOf } = useSourceNames();
  return (
    <ul className={styles.list}>
      {of.map((answer) => (
        <li key={answer.id} className={styles.answer}>
          <RouteLink to={`preparation/interviews/${answer.interviewId}`}>
            {personOf(answer)}
          </RouteLink>
          {withQuestion ? <Text size={200}>{nameOf(answer)}</Text> : null}
          <Text className={styles.text}>{answer.text}</Text>
        </li>
      ))}
    </ul>
  );
}
