import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { intervieweesBehind, leastThreshold } from '#domain/anonymity.ts';
import type { Answer } from '#domain/interview.ts';
import type { Source } from '#domain/record.ts';
import { similarPassages } from '#domain/similar-passage.ts';
import { useRecords } from '#state/react.tsx';
import { useSourceNames } from './useSourceNames.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sources: { display: 'flex', flexDirection: 'column', maxHeight: '14rem', overflowY: 'auto' },
  suggestions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  suggestion: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
});

export type SourcePickerProps = {
  /** The words of the finding so far; suggestions are looked for with them. */
  readonly text: string;
  readonly sources: readonly Source[];
  readonly firstSource: Answer | undefined;
  readonly onChange: (sources: readonly Source[]) => void;
};

/** What a finding rests on: answers, documents, and how many people that makes. */
export function SourcePicker({
  text,
  sources,
  firstSource,
  onChange,
}: SourcePickerProps): ReactNode {
  const { findings } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const programme = [...useRecords('programmes').values()][0];
  const { personOf, nameOf } = useSourceNames();
  const chosen = new Set(sources.map(({ id }) => id));
  const questions = new Set(
    [firstSource, ...sources.map(({ id }) => answers.get(id))].map((answer) => answer?.questionId),
  );
  const offered = [...answers.values()].filter(
    (answer) =>
      chosen.has(answer.id) || (answer.text.trim() !== '' && questions.has(answer.questionId)),
  );
  const people = intervieweesBehind(sources, answers).size;
  const needed = Math.max(programme?.settings.anonymityThreshold ?? 3, leastThreshold);
  const toggle = (source: Source, on: boolean) =>
    onChange(on ? [...sources, source] : sources.filter(({ id }) => id !== source.id));
  return (
    <div className={styles.picker} role="group" aria-label={findings.sources}>
      <Text>{findings.addSource}</Text>
      <div className={styles.sources}>
        {offered.map((answer) => (
          <Checkbox
            key={answer.id}
            checked={chosen.has(answer.id)}
            onChange={(_event, { checked }) =>
              toggle({ type: 'answer', id: answer.id }, checked === true)
            }
            label={
              <>
                <Text weight="semibold">
                  {findings.sourceAnswer(personOf(answer), nameOf(answer))}
                </Text>
                <br />
                <Text size={200}>{answer.text}</Text>
              </>
            }
          />
        ))}
        <ReadingSources chosen={chosen} onToggle={toggle} />
      </div>
      <Suggestions
        text={[text, ...sources.map(({ id }) => answers.get(id)?.text ?? '')].join(' ')}
        among={[...answers.values()].filter((answer) => !offered.includes(answer))}
        onAdd={(id) => toggle({ type: 'answer', id }, true)}
      />
      <Text size={200} role="status">
        {findings.peopleBehind(people, needed)}
      </Text>
    </div>
  );
}

/** The documents that have been summarised. */
function ReadingSources({
  chosen,
  onToggle,
}: {
  chosen: ReadonlySet<string>;
  onToggle: (source: Source, on: boolean) => void;
}): ReactNode {
  const { findings } = useTexts();
  const items = [...useRecords('readingItems').values()].filter(
    ({ id, summary }) => chosen.has(id) || summary.trim() !== '',
  );
  return items.map((item) => (
    <Checkbox
      key={item.id}
      checked={chosen.has(item.id)}
      onChange={(_event, { checked }) =>
        onToggle({ type: 'reading', id: item.id }, checked === true)
      }
      label={
        <Text weight="semibold">{findings.sourceAnswer(item.issuer || item.kind, item.title)}</Text>
      }
    />
  ));
}

/** Passages that seem to say the same: outlined, and never a source until somebody says so. */
function Suggestions({
  text,
  among,
  onAdd,
}: {
  text: string;
  among: readonly Answer[];
  onAdd: (answerId: string) => void;
}): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const { personOf } = useSourceNames();
  const passages = similarPassages(text, among);
  if (passages.length === 0) return null;
  return (
    <>
      <Text size={200}>{prep.similar.hint}</Text>
      <ul className={styles.suggestions} aria-label={prep.similar.title}>
        {passages.map((passage) => {
          const answer = answers.get(passage.answerId);
          return answer === undefined ? null : (
            <li key={`${passage.answerId} ${passage.start}`} className={styles.suggestion}>
              <span className={styles.words}>
                <Text size={200} weight="semibold">
                  {personOf(answer)}
                </Text>
                <br />
                <q>{passage.quote}</q>
              </span>
              <Button
                size="small"
                aria-label={prep.similar.addThis(passage.quote)}
                onClick={() => onAdd(passage.answerId)}
              >
                {prep.similar.add}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
