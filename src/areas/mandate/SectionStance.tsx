import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { takeStance } from '#domain/consent.ts';
import { stanceId, stanceValues, type StanceValue } from '#domain/ground-rule.ts';
import type { Policy, PolicySection } from '#domain/mandate.ts';
import { sectionTarget, standOn } from '#domain/policy.ts';
import { formatList } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import type { PolicyState } from './usePolicy.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlockStart: tokens.spacingVerticalS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly section: PolicySection;
  readonly policy: Policy;
  readonly state: PolicyState;
};

/** Where the group stands on a section, and one's own stance while it is being read. */
export function SectionStance({ section, policy, state }: Props): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.policy;
  const styles = useStyles();
  const participants = useRecords('participants');
  const isOpen = policy.status === 'review';
  const stand = isOpen ? standOn(section, state.present, state.stances) : null;
  const count = stand ?? section.stances;
  const names = (stand?.missing ?? []).map(({ displayName }) => displayName);
  const said = state.stances.filter(
    ({ targetId, stance, reason }) =>
      targetId === sectionTarget(section) && stance !== 'behind' && reason !== null,
  );
  return (
    <div className={styles.root}>
      {isOpen ? <Picker section={section} /> : null}
      <Text>{texts.counts(count.behind, count.question, count.object)}</Text>
      {names.length === 0 ? null : (
        <Text size={200} className={styles.calm}>
          {texts.waitingFor(formatList(names, language))}
        </Text>
      )}
      {said.map((stance) => (
        <MessageBar
          key={stance.id}
          intent={stance.stance === 'object' ? 'warning' : 'info'}
          layout="multiline"
        >
          <MessageBarBody>
            <Text weight="semibold">
              {texts.said(
                participants.get(stance.participantId)?.displayName ?? '',
                texts.stance[stance.stance].toLowerCase(),
              )}
            </Text>{' '}
            {stance.reason}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function Picker({ section }: { section: PolicySection }): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.mandate.policy;
  const me = useMe();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const targetId = sectionTarget(section);
  const mine = useRecords('stances').get(stanceId(targetId, me?.id ?? ''));
  const [picked, setPicked] = useState<StanceValue | null>(null);
  const [draft, setDraft] = useDraft(`stance-reason.${targetId}`);
  if (me === undefined || !rights.takePart) return null;
  const value = picked ?? mine?.stance ?? '';
  const words = draft === '' ? (mine?.reason ?? '') : draft;
  const save = (stance: StanceValue, why: string) => {
    const taken = takeStance(
      {
        ...{ id: stanceId(targetId, me.id), programmeId: section.programmeId },
        ...{ createdAt: mine?.createdAt ?? instant(), createdBy: me.id },
        ...{ targetId, participantId: me.id, stance },
      },
      why,
    );
    if (taken.ok) store.save('stances', taken.value);
  };
  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label={texts.yourStance(section.heading)}
        value={value}
        onChange={(_event, data) => {
          const stance = stanceValues.find((each) => each === data.value);
          if (stance === undefined) return;
          setPicked(stance);
          save(stance, stance === 'behind' ? '' : words);
        }}
      >
        {stanceValues.map((stance) => (
          <Radio key={stance} value={stance} label={texts.stance[stance]} />
        ))}
      </RadioGroup>
      {value === 'object' || value === 'question' ? (
        <Field
          label={texts.reason}
          required={value === 'object'}
          {...(value === 'object' && words.trim() === ''
            ? { validationState: 'warning' as const, validationMessage: texts.reasonNeeded }
            : {})}
        >
          <Textarea
            value={words}
            onChange={(_event, data) => {
              setDraft(data.value);
              save(value, data.value);
            }}
          />
        </Field>
      ) : null}
    </>
  );
}
