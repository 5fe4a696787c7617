import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useNavigation } from '#components/navigation.tsx';
import { useTexts } from '#components/texts.tsx';
import { findingKinds, type FindingKind, type WorkingFinding } from '#domain/finding.ts';
import type { Answer } from '#domain/interview.ts';
import { levels, type Level, type Source } from '#domain/record.ts';
import type { Marking } from '#domain/marking.ts';
import { useFormDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { SourcePicker } from './SourcePicker.tsx';

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
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export type FindingFormProps = {
  /** The answer that started it; its question's other answers are offered as more sources. */
  readonly firstSource?: Answer;
  /** Marked passages that it is made of. */
  readonly from?: readonly Marking[];
  /** The finding to change; a new one when absent. */
  readonly finding?: WorkingFinding;
  readonly onDone: () => void;
};

type FindingFields = {
  readonly kind: FindingKind;
  readonly level: Level;
  readonly text: string;
  readonly citizenVoice: boolean;
  readonly sources: readonly Source[];
  readonly about: string | null;
};

/** @param of the finding that is changed, or the answer it is made of; neither where it is made freely */
export const findingDraft = (of: string | undefined): string => `finding.${of ?? 'new'}`;

/** Makes or changes a finding: kind, level, own words, and the answers that it rests on. */
export function FindingForm({
  firstSource,
  from = [],
  finding,
  onDone,
}: FindingFormProps): ReactNode {
  const { findings, app } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const { go } = useNavigation();
  const announce = useAnnounce();
  const instant = useInstant();
  const draft = useFormDraft<FindingFields>(findingDraft(finding?.id ?? firstSource?.id), {
    kind: finding?.kind ?? from[0]?.kind ?? 'strength',
    level: finding?.level ?? from[0]?.level ?? 'group',
    text: finding?.text ?? '',
    citizenVoice: finding?.citizenVoice ?? from.some((marking) => marking.citizenVoice),
    sources: finding?.sources ?? startingSources(firstSource, from),
    about: finding?.aboutParticipantId ?? null,
  });
  const { kind, level, text, citizenVoice, sources } = draft.form;
  const answers = useRecords('answers');
  const firstPerson = sources.map(({ id }) => answers.get(id)?.participantId).find(Boolean) ?? null;
  const about = level === 'individual' ? (draft.form.about ?? firstPerson) : null;
  if (me === undefined) return null;
  const save = () => {
    const at = instant();
    const record: WorkingFinding = {
      ...(finding ?? {
        id: `IA-${crypto.randomUUID()}`,
        programmeId: me.programmeId,
        createdAt: at,
        createdBy: me.id,
      }),
      // A changed text has to be read through again before it is shared.
      status: 'draft',
      statusHistory: [...(finding?.statusHistory ?? []), { status: 'draft', at }],
      kind,
      level,
      text: text.trim(),
      citizenVoice,
      sources,
      aboutParticipantId: about,
      withheldReason: null,
    };
    store.save('workingFindings', record);
    announce(findings.status.draft);
    draft.drop();
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
          onChange={(_event, data) => draft.edit({ kind: data.value as FindingKind })}
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
          onChange={(_event, data) => draft.edit({ level: data.value as Level })}
        >
          {levels.map((value) => (
            <Radio key={value} value={value} label={findings.level[value]} />
          ))}
        </RadioGroup>
      </Field>
      {level === 'individual' ? (
        <AboutPerson about={about} onChange={(id) => draft.edit({ about: id })} />
      ) : null}
      <Field label={findings.text} hint={findings.textHint} required>
        <Textarea
          value={text}
          resize="vertical"
          onChange={(_event, { value }) => draft.edit({ text: value })}
        />
      </Field>
      <SourcePicker
        text={text}
        sources={sources}
        onChange={(next) => draft.edit({ sources: next })}
        firstSource={firstSource}
      />
      <Checkbox
        label={findings.citizenVoice}
        checked={citizenVoice}
        onChange={(_event, { checked }) => draft.edit({ citizenVoice: checked === true })}
      />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={text.trim() === ''}>
          {findings.save}
        </Button>
        <Button
          onClick={() => {
            draft.drop();
            onDone();
          }}
        >
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Each answer once, in the order of the passages. */
const startingSources = (
  firstSource: Answer | undefined,
  from: readonly Marking[],
): readonly Source[] =>
  [
    ...new Set([
      ...(firstSource === undefined ? [] : [firstSource.id]),
      ...from.map(({ answerId }) => answerId),
    ]),
  ].map((id) => ({ type: 'answer', id }));

/** Whom a finding about one person is about; only that person and the consultant see it. */
function AboutPerson({
  about,
  onChange,
}: {
  about: string | null;
  onChange: (participantId: string) => void;
}): ReactNode {
  const { prep } = useTexts();
  const people = [...useRecords('participants').values()].filter(({ roles }) =>
    roles.some((role) => role === 'member' || role === 'chair'),
  );
  return (
    <Field label={prep.individual.about} hint={prep.individual.hint}>
      <Select value={about ?? ''} onChange={(_event, { value }) => onChange(value)}>
        <option value="" disabled aria-label={prep.individual.about} />
        {people.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
      </Select>
    </Field>
  );
}
