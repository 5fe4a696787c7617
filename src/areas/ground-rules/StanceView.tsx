import {
  Button,
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
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { agreeOnGroundRule, countStances, takeStance } from '#domain/consent.ts';
import {
  stanceId,
  stanceValues,
  type GroundRule,
  type Stance,
  type StanceValue,
} from '#domain/ground-rule.ts';
import type { Participant } from '#domain/participant.ts';
import { formatList } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { HandleRule } from './HandleRule.tsx';
import { RuleStatus } from './ReadView.tsx';
import type { GroundRuleRound } from './useGroundRuleRound.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** Each rule with the group's stances; agreed when all have answered and nobody objects. */
export function StanceView({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const open = state.rules.filter(({ status }) => status === 'discussed' || status === 'reopened');
  if (open.length === 0) return null;
  return (
    <Section title={texts.yourStance}>
      <ul className={styles.list}>
        {open.map((rule) => (
          <li key={rule.id} className={styles.card} data-rule={rule.id}>
            <div className={styles.head}>
              <Text size={400} weight="semibold">
                {rule.text}
              </Text>
              <RuleStatus rule={rule} />
            </div>
            <StancePicker rule={rule} />
            <StanceCount rule={rule} others={open} present={state.present} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StancePicker({ rule }: { rule: GroundRule }): ReactNode {
  const { groundRules: texts } = useTexts();
  const me = useMe();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const mine = useRecords('stances').get(stanceId(rule.id, me?.id ?? ''));
  const [picked, setPicked] = useState<StanceValue | null>(null);
  const [reason, setReason] = useDraft(`stance-reason.${rule.id}`);
  if (me === undefined || !rights.takePart) return null;
  const value = picked ?? mine?.stance ?? '';
  const words = reason === '' ? (mine?.reason ?? '') : reason;
  const save = (stance: StanceValue, why: string) => {
    const taken = takeStance(
      {
        id: stanceId(rule.id, me.id),
        programmeId: rule.programmeId,
        createdAt: mine?.createdAt ?? instant(),
        createdBy: me.id,
        targetId: rule.id,
        participantId: me.id,
        stance,
      },
      why,
    );
    if (taken.ok) store.save('stances', taken.value);
  };
  const needsWords = value === 'object' || value === 'question';
  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label={`${texts.yourStance} ${rule.text}`}
        value={value}
        onChange={(_event, data) => {
          const stance = data.value as StanceValue;
          setPicked(stance);
          save(stance, stance === 'behind' ? '' : words);
        }}
      >
        {stanceValues.map((stance) => (
          <Radio key={stance} value={stance} label={texts.stance[stance]} />
        ))}
      </RadioGroup>
      {needsWords ? (
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
              setReason(data.value);
              save(value, data.value);
            }}
          />
        </Field>
      ) : null}
    </>
  );
}

type StanceCountProps = {
  readonly rule: GroundRule;
  readonly others: readonly GroundRule[];
  readonly present: readonly Participant[];
};

/** How the group stands, who is waited for, and for the leader the step to an agreed rule. */
function StanceCount({ rule, others, present }: StanceCountProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.groundRules;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const stances = [...useRecords('stances').values()];
  const count = countStances(rule.id, present, stances);
  const verdict = agreeOnGroundRule(rule, present, stances, instant());
  const answered = present.length - count.missing.length;
  const names = count.missing.map(({ displayName }) => displayName);
  return (
    <>
      <Text>{texts.counts(count.behind, count.question, count.object)}</Text>
      <Text className={styles.calm}>
        {texts.answered(answered, present.length)}.{' '}
        {names.length === 0 ? null : texts.waitingFor(formatList(names, language))}
      </Text>
      <Reasons stances={stances.filter(({ targetId }) => targetId === rule.id)} />
      {rights.leadFlow ? (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={!verdict.ok}
            onClick={() => {
              if (!verdict.ok) return;
              store.save('groundRules', verdict.value);
              announce(texts.agreedNow);
            }}
          >
            {texts.agree}
          </Button>
          {verdict.ok ? null : <Text>{texts.agreeRefusal[verdict.refusal]}</Text>}
        </div>
      ) : null}
      {rights.leadFlow ? <HandleRule rule={rule} others={others} /> : null}
    </>
  );
}

function Reasons({ stances }: { stances: readonly Stance[] }): ReactNode {
  const { groundRules: texts } = useTexts();
  const participants = useRecords('participants');
  const said = stances.filter(({ stance, reason }) => stance !== 'behind' && reason !== null);
  return said.map((stance) => (
    <MessageBar
      key={stance.id}
      intent={stance.stance === 'object' ? 'warning' : 'info'}
      layout="multiline"
    >
      <MessageBarBody>
        <Text weight="semibold">
          {participants.get(stance.participantId)?.displayName ?? stance.participantId},{' '}
          {texts.stance[stance.stance].toLowerCase()}:
        </Text>{' '}
        {stance.reason}
      </MessageBarBody>
    </MessageBar>
  ));
}
