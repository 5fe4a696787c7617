import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatList } from '#i18n/format.ts';
import { wordsFor } from '#i18n/use-words.ts';
import { Section } from '../Page.tsx';
import { useSpeech, useTexts } from '../texts.tsx';
import type { Answer, FlowView, StanceName, StatementView } from './flow-view.ts';
import { HandleActions } from './HandleActions.tsx';
import { StandingBadge, UndoButton } from './HandleView.tsx';
import { refusalIn, useCarriedOut } from './useCarriedOut.ts';
import { useKept } from './useKept.ts';
import { useStatementStyles } from './useStatementStyles.ts';

const stances = ['behind', 'question', 'object'] as const;

export type StanceViewProps = {
  readonly flow: FlowView;
  /** What the use adds to each statement, such as who tries a working form and until when. */
  readonly extra?: (statement: StatementView) => ReactNode;
  /** How it is settled, where `extra` has something to add. */
  readonly onSettle?: (statement: StatementView) => Answer;
};

/** Each statement with the group's stances; settled when all in the room have answered and nobody objects. */
export function StanceView({ flow, extra, onSettle }: StanceViewProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const open = flow.statements.filter(({ standing }) => standing !== 'settled');
  if (open.length === 0) return null;
  return (
    <Section title={texts.yourStance} aside={<UndoButton flow={flow} />}>
      <ul className={styles.list}>
        {open.map((statement) => (
          <li key={statement.id} className={styles.card} data-rule={statement.id}>
            <div className={styles.head}>
              <Text size={400} weight="semibold">
                {statement.text}
              </Text>
              <StandingBadge flow={flow} statement={statement} />
            </div>
            {extra?.(statement)}
            {flow.may('stance') ? <StancePicker flow={flow} statement={statement} /> : null}
            <StanceCount
              flow={flow}
              statement={statement}
              settle={onSettle ?? (({ id }) => flow.commands.settle(id))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StancePicker({
  flow,
  statement: { id, text },
}: {
  flow: FlowView;
  statement: StatementView;
}): ReactNode {
  const { flow: texts } = useTexts();
  const mine = flow.myStance(id);
  const [picked, setPicked] = useState<StanceName | null>(null);
  const [reason, setReason] = useKept(flow.drafts, `stance-reason.${id}`);
  const value = picked ?? mine?.stance ?? '';
  const words = reason === '' ? (mine?.reason ?? '') : reason;
  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label={`${texts.yourStance} ${text}`}
        value={value}
        onChange={(_event, data) => {
          const stance = stances.find((each) => each === data.value) ?? 'behind';
          setPicked(stance);
          flow.commands.stance(id, stance, stance === 'behind' ? '' : words);
        }}
      >
        {stances.map((stance) => (
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
              setReason(data.value);
              flow.commands.stance(id, value, data.value);
            }}
          />
        </Field>
      ) : null}
    </>
  );
}

type StanceCountProps = {
  readonly flow: FlowView;
  readonly statement: StatementView;
  readonly settle: (statement: StatementView) => Answer;
};

/** How the group stands, who is waited for, and for the leader the step to what is agreed. */
function StanceCount({ flow, statement, settle }: StanceCountProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.flow;
  const styles = useStatementStyles();
  const carriedOut = useCarriedOut();
  const { use } = flow.plan;
  const count = flow.stancesOn(statement.id);
  const consent: Answer =
    statement.standing === 'handled'
      ? flow.consent(statement.id)
      : { ok: false, refusal: 'not-discussed' };
  const names = count.missing.map(({ displayName }) => displayName);
  const answered = flow.present.length - names.length;
  return (
    <>
      <Text>{texts.counts(count.behind, count.question, count.object)}</Text>
      <Text className={styles.calm}>
        {texts.answered(answered, flow.present.length)}.{' '}
        {names.length === 0 ? null : texts.waitingFor(formatList(names, language))}
      </Text>
      <Reasons flow={flow} id={statement.id} />
      {flow.may('settle') ? (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={!consent.ok}
            onClick={() => {
              if (consent.ok) carriedOut(settle(statement), wordsFor(texts.settledNow, use));
            }}
          >
            {wordsFor(texts.settle, use)}
          </Button>
          {consent.ok ? null : <Text>{refusalIn(texts.refusal, consent.refusal)}</Text>}
        </div>
      ) : null}
      {flow.may('handle') ? <HandleActions flow={flow} statement={statement} /> : null}
    </>
  );
}

function Reasons({ flow, id }: { flow: FlowView; id: string }): ReactNode {
  const { flow: texts } = useTexts();
  const said = flow
    .reasonsOn(id)
    .filter(({ stance, reason }) => stance !== 'behind' && reason !== null);
  return said.map((stance) => (
    <MessageBar
      key={stance.id}
      intent={stance.stance === 'object' ? 'warning' : 'info'}
      layout="multiline"
    >
      <MessageBarBody>
        <Text weight="semibold">
          {flow.nameOf(stance.participantId)}, {texts.stance[stance.stance].toLowerCase()}:
        </Text>{' '}
        {stance.reason}
      </MessageBarBody>
    </MessageBar>
  ));
}
