import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { InterviewGuide } from '#domain/interview.ts';
import { currentGuide, editGuide, type EditedQuestion } from '#domain/interview-guide.ts';
import type { Participant } from '#domain/participant.ts';
import { methodPackOf } from '#domain/programme-start.ts';
import { externalGuide, interviewGuide } from '#i18n/defaults/interview.ts';
import { useFormDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { saveAsFile } from '#components/saveAsFile.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(8rem, auto) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: { minWidth: 'auto' },
  select: { minWidth: 0, maxWidth: '100%', '& > select': { minWidth: 0, width: '100%' } },
});

const audiences = ['managementGroup', 'external'] as const;
const areas = ['role', 'individual', 'group', 'operations'] as const;
const templates = { managementGroup: interviewGuide, external: externalGuide };
type Audience = (typeof audiences)[number];

const newQuestionId = (): string => `F-${crypto.randomUUID()}`;

/** The questions of the interviews: open to change until the first interview, then by a new version. */
export function GuideEditor(): ReactNode {
  const { texts } = useSpeech();
  const { guide: words } = texts.prep;
  const me = useMe();
  const [audience, setAudience] = useState<Audience>('managementGroup');
  const guide = currentGuide(useRecords('interviewGuides').values(), audience);
  if (me === undefined) return null;
  return (
    <Section title={words.title}>
      <Field label={words.choose}>
        <Select value={audience} onChange={(_event, { value }) => setAudience(value as Audience)}>
          {audiences.map((value) => (
            <option key={value} value={value}>
              {words.audience[value]}
            </option>
          ))}
        </Select>
      </Field>
      {guide === undefined ? (
        <Text>{texts.preparation.noGuide}</Text>
      ) : (
        <Questions key={guide.id} guide={guide} audience={audience} me={me} />
      )}
      <ExportMethod />
    </Section>
  );
}

/** The method as a file for the next programme, with nothing of this client in it. */
function ExportMethod(): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const programme = [...useRecords('programmes').values()][0];
  const guides = [...useRecords('interviewGuides').values()];
  const occasions = [...useRecords('occasions').values()];
  if (programme === undefined) return null;
  const newest = audiences.flatMap((audience) => currentGuide(guides, audience) ?? []);
  const save = () => {
    const pack = methodPackOf(programme, newest, occasions);
    saveAsFile('samspel-metod.json', JSON.stringify(pack, null, 2), 'application/json');
  };
  return (
    <div className={styles.row}>
      <Button onClick={save}>{texts.setup.exportPack}</Button>
      <Text size={200}>{texts.setup.exportHint}</Text>
    </div>
  );
}

type QuestionsProps = {
  readonly guide: InterviewGuide;
  readonly audience: Audience;
  readonly me: Participant;
};

function Questions({ guide, audience, me }: QuestionsProps): ReactNode {
  const { texts, language } = useSpeech();
  const { guide: words } = texts.prep;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const draft = useFormDraft<{ readonly questions: readonly EditedQuestion[] }>(
    `guide.${guide.id}`,
    { questions: [...guide.questions].sort((a, b) => a.order - b.order) },
  );
  const { questions } = draft.form;
  const setQuestions = (next: readonly EditedQuestion[]) => draft.edit({ questions: next });
  const isLocked = guide.lockedAt !== null;
  const unused = templates[audience].filter(({ key }) => !questions.some((q) => q.key === key));
  const changed =
    JSON.stringify(questions.map(({ id, text, area }) => [id, text, area])) !==
    JSON.stringify(
      [...guide.questions]
        .sort((a, b) => a.order - b.order)
        .map(({ id, text, area }) => [id, text, area]),
    );
  const complete = questions.length > 0 && questions.every(({ text }) => text.trim() !== '');
  const save = () => {
    const by = { id: me.id, now: instant() };
    store.save('interviewGuides', editGuide(guide, questions, by, newQuestionId));
    draft.drop();
    announce(words.saved);
  };
  const add = (question: Omit<EditedQuestion, 'id'>) =>
    setQuestions([...questions, { id: newQuestionId(), ...question }]);
  return (
    <>
      <Text weight="semibold">{words.version(guide.version)}</Text>
      <MessageBar intent={isLocked ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>{isLocked ? words.locked : words.open}</MessageBarBody>
      </MessageBar>
      <ol className={styles.list}>
        {questions.map((question, index) => (
          <QuestionRow
            key={question.id}
            number={index + 1}
            question={question}
            onChange={(next) => setQuestions(questions.with(index, next))}
            onRemove={() => setQuestions(questions.toSpliced(index, 1))}
            onUp={
              index === 0
                ? undefined
                : () =>
                    setQuestions(questions.toSpliced(index, 1).toSpliced(index - 1, 0, question))
            }
          />
        ))}
      </ol>
      {questions.length === 0 ? <Text>{words.empty}</Text> : null}
      <div className={styles.row}>
        <Button onClick={() => add({ key: newQuestionId(), text: '', area: 'group' })}>
          {words.add}
        </Button>
        {unused.length === 0 ? null : (
          <Select
            className={styles.select}
            aria-label={words.addTemplate}
            value=""
            onChange={(_event, { value }) => {
              const found = unused.find(({ key }) => key === value);
              if (found !== undefined) add({ ...found, text: found.text[language] });
            }}
          >
            <option value="">{words.addTemplate}</option>
            {unused.map(({ key, text }) => (
              <option key={key} value={key}>
                {text[language]}
              </option>
            ))}
          </Select>
        )}
        <Button appearance="primary" disabled={!changed || !complete} onClick={save}>
          {isLocked ? words.saveNew(guide.version + 1) : words.save}
        </Button>
      </div>
    </>
  );
}

type QuestionRowProps = {
  readonly number: number;
  readonly question: EditedQuestion;
  readonly onChange: (question: EditedQuestion) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
};

function QuestionRow({ number, question, onChange, onRemove, onUp }: QuestionRowProps): ReactNode {
  const { texts } = useSpeech();
  const { guide: words } = texts.prep;
  const styles = useStyles();
  return (
    <li className={styles.question}>
      <Field label={words.question(number)}>
        <Textarea
          value={question.text}
          onChange={(_event, { value }) => onChange({ ...question, text: value })}
        />
      </Field>
      <Field label={words.area}>
        <Select
          value={question.area}
          onChange={(_event, { value }) => onChange({ ...question, area: value })}
        >
          {areas.map((area) => (
            <option key={area} value={area}>
              {words.areas[area]}
            </option>
          ))}
        </Select>
      </Field>
      <span className={styles.row}>
        <Button
          className={styles.small}
          disabled={onUp === undefined}
          aria-label={words.up(number)}
          onClick={onUp}
        >
          {'↑'}
        </Button>
        <Button className={styles.small} aria-label={words.remove(number)} onClick={onRemove}>
          {words.removeShort}
        </Button>
      </span>
    </li>
  );
}
