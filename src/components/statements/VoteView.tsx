import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  SpinButton,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '../Page.tsx';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';
import { useCarriedOut } from './useCarriedOut.ts';
import { useStatementStyles } from './useStatementStyles.ts';

const useStyles = makeStyles({
  stepper: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  count: { minWidth: '4.5rem', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  text: { flex: '1 1 14rem' },
  left: { fontVariantNumeric: 'tabular-nums' },
  field: { maxWidth: '8rem' },
});

/** Placing and taking back votes; nobody sees anybody's until the voting is closed. */
export function VoteView({ flow }: { flow: FlowView }): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.votes;
  const styles = useStyles();
  const shared = useStatementStyles();
  const { budget, cap } = flow.limits;
  return (
    <Section
      title={texts.title}
      hint={flow.may('vote') ? texts.abstain : texts.hidden}
      aside={
        flow.may('vote') ? (
          <Text weight="semibold" className={styles.left} data-votes-left={budget - flow.used}>
            {texts.left(budget - flow.used, budget)} {cap === null ? null : texts.cap(cap)}
          </Text>
        ) : null
      }
    >
      {flow.takesPart && !flow.may('vote') ? (
        <MessageBar>
          <MessageBarBody>{texts.absent}</MessageBarBody>
        </MessageBar>
      ) : null}
      {flow.leads ? <BudgetSetting flow={flow} /> : null}
      {flow.items.length === 0 ? <Text>{texts.empty}</Text> : null}
      <ul className={shared.list}>
        {flow.items.map(({ id, title }) => (
          <li key={id} className={shared.line} data-item={id}>
            <Text className={styles.text}>{title}</Text>
            {flow.may('vote') ? <VoteStepper flow={flow} id={id} title={title} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const minus = '−';
const plus = '+';

type StepperProps = { readonly flow: FlowView; readonly id: string; readonly title: string };

function VoteStepper({ flow, id, title }: StepperProps): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.votes;
  const styles = useStyles();
  const carriedOut = useCarriedOut();
  const { budget, cap } = flow.limits;
  const votes = flow.voice?.votes[id] ?? 0;
  const full = flow.used >= budget || (cap !== null && votes >= cap);
  const set = (next: number) => {
    const left = budget - flow.used - (next - votes);
    carriedOut(
      flow.commands.vote(id, next),
      `${texts.left(left, budget)}. ${texts.on(next, title)}`,
    );
  };
  return (
    <span className={styles.stepper}>
      <Button
        aria-label={texts.take(title)}
        disabledFocusable={votes === 0}
        onClick={() => (votes === 0 ? undefined : set(votes - 1))}
      >
        {minus}
      </Button>
      <Text className={styles.count}>{texts.given(votes)}</Text>
      <Button
        aria-label={texts.add(title)}
        disabledFocusable={full}
        onClick={() => (full ? undefined : set(votes + 1))}
      >
        {plus}
      </Button>
    </span>
  );
}

/** How many votes each has, for the leader. */
function BudgetSetting({ flow }: { flow: FlowView }): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.votes;
  const styles = useStyles();
  const shared = useStatementStyles();
  const { budget, cap } = flow.limits;
  const number = (value: number | null | undefined, shown: string | undefined) =>
    value ?? Number.parseInt(shown ?? '', 10);
  return (
    <div className={shared.row} role="group" aria-label={texts.settings}>
      <Field label={texts.budget} className={styles.field}>
        <SpinButton
          min={1}
          max={30}
          value={budget}
          onChange={(_event, { value, displayValue }) => {
            const next = number(value, displayValue);
            if (next >= 1) flow.commands.setBudget(next, cap);
          }}
        />
      </Field>
      <Field label={texts.most} className={styles.field}>
        <SpinButton
          min={1}
          max={30}
          value={cap ?? budget}
          onChange={(_event, { value, displayValue }) => {
            const next = number(value, displayValue);
            if (next >= 1) flow.commands.setBudget(budget, next);
          }}
        />
      </Field>
    </div>
  );
}
