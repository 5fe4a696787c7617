import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useNavigation } from '#components/navigation.tsx';
import { useTexts } from '#components/texts.tsx';
import { intervieweesBehind, leastThreshold } from '#domain/anonymity.ts';
import { findingKinds, type FindingKind, type WorkingFinding } from '#domain/finding.ts';
import type { Answer } from '#domain/interview.ts';
import { levels, type Level, type Source } from '#domain/record.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  picker: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sources: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '14rem',
    overflowY: 'auto',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export type FindingFormProps = {
  /** The answer that started it; its question's other answers are offered as more sources. */
  readonly firstSource?: Answer;
  /** The finding to change; a new one when absent. */
  readonly finding?: WorkingFinding;
  readonly onDone: () => void;
};

/** Makes or changes a finding: kind, level, own words, and the answers that it rests on. */
export function FindingForm({ firstSource, finding, onDone }: FindingFormProps): ReactNode {
  const { findings, app } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const { go } = useNavigation();
  const announce = useAnnounce();
  const instant = useInstant();
  const [kind, setKind] = useState<FindingKind>(finding?.kind ?? 'strength');
  const [level, setLevel] = useState<Level>(finding?.level ?? 'group');
  const [text, setText] = useState(finding?.text ?? '');
  const [citizenVoice, setCitizenVoice] = useState(finding?.citizenVoice ?? false);
  const [sources, setSources] = useState<readonly Source[]>(
    finding?.sources ?? (firstSource === undefined ? [] : [{ type: 'answer', id: firstSource.id }]),
  );
  if (me === undefined) return null;
  const save = () => {
    const at = instant();
    const record: WorkingFinding = {
      ...(finding ?? {
        id: `IA-${crypto.randomUUID()}`,
        programmeId: me.programmeId,
        createdAt: at,
        createdBy: me.id,
        aboutParticipantId: null,
        withheldReason: null,
      }),
      // A changed text has to be read through again before it is shared.
      status: 'draft',
      statusHistory: [...(finding?.statusHistory ?? []), { status: 'draft', at }],
      kind,
      level,
      text: text.trim(),
      citizenVoice,
      sources,
    };
    store.save('workingFindings', record);
    announce(findings.status.draft);
    onDone();
    go(`preparation/findings/${record.id}`);
  };
  return (
    <form
      className={styles.form}
      aria-label={finding === undefined ? findings.create : findings.edit}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={findings.kindLabel}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_event, data) => setKind(data.value as FindingKind)}
        >
          {findingKinds.map((value) => (
            <Radio key={value} value={value} label={findings.kind[value]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={findings.levelLabel}>
        <RadioGroup
          layout="horizontal"
          value={level}
          onChange={(_event, data) => setLevel(data.value as Level)}
        >
          {levels.map((value) => (
            <Radio key={value} value={value} label={findings.level[value]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={findings.text} hint={findings.textHint} required>
        <Textarea value={text} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <SourcePicker sources={sources} onChange={setSources} firstSource={firstSource} />
      <Checkbox
        label={findings.citizenVoice}
        checked={citizenVoice}
        onChange={(_event, { checked }) => setCitizenVoice(checked === true)}
      />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={text.trim() === ''}>
          {findings.save}
        </Button>
        <Button onClick={onDone}>{app.cancel}</Button>
      </div>
    </form>
  );
}

type SourcePickerProps = {
  readonly sources: readonly Source[];
  readonly firstSource: Answer | undefined;
  readonly onChange: (sources: readonly Source[]) => void;
};

/** The answers a finding rests on, and how many people that makes. */
function SourcePicker({ sources, firstSource, onChange }: SourcePickerProps): ReactNode {
  const { findings } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const participants = useRecords('participants');
  const programme = [...useRecords('programmes').values()][0];
  const guides = [...useRecords('interviewGuides').values()];
  const chosen = new Set(sources.map(({ id }) => id));
  const questions = new Set(
    [firstSource, ...sources.map(({ id }) => answers.get(id))].map((answer) => answer?.questionId),
  );
  const offered = [...answers.values()].filter(
    ({ id, text, questionId }) =>
      chosen.has(id) || (text.trim() !== '' && questions.has(questionId)),
  );
  const questionOf = (id: string) =>
    guides.flatMap((guide) => guide.questions).find((question) => question.id === id)?.text ?? id;
  const people = intervieweesBehind(sources, answers).size;
  const needed = Math.max(programme?.settings.anonymityThreshold ?? 3, leastThreshold);
  return (
    <div className={styles.picker} role="group" aria-label={findings.sources}>
      <Text>{findings.addSource}</Text>
      <div className={styles.sources}>
        {offered.map((answer) => (
          <Checkbox
            key={answer.id}
            checked={chosen.has(answer.id)}
            onChange={(_event, { checked }) =>
              onChange(
                checked === true
                  ? [...sources, { type: 'answer', id: answer.id }]
                  : sources.filter(({ id }) => id !== answer.id),
              )
            }
            label={
              <>
                <Text weight="semibold">
                  {findings.sourceAnswer(
                    participants.get(answer.participantId)?.displayName ?? answer.participantId,
                    questionOf(answer.questionId),
                  )}
                </Text>
                <br />
                <Text size={200}>{answer.text}</Text>
              </>
            }
          />
        ))}
      </div>
      <Text size={200} role="status">
        {findings.peopleBehind(people, needed)}
      </Text>
    </div>
  );
}
