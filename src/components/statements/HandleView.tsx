import { Badge, Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wordsFor } from '#i18n/use-words.ts';
import { Section } from '../Page.tsx';
import { useTexts } from '../texts.tsx';
import type { FlowView, StatementView } from './flow-view.ts';
import { HandleActions } from './HandleActions.tsx';
import { useCarriedOut } from './useCarriedOut.ts';
import { useStatementStyles } from './useStatementStyles.ts';

export type HandleViewProps = {
  readonly flow: FlowView;
  /** What the use adds to each statement, such as the finding it answers to. */
  readonly extra?: (statement: StatementView) => ReactNode;
  /** Only those that have come since the others were worked through. */
  readonly newOnly?: boolean;
};

/** Everybody's statements without names, worked through one by one. */
export function HandleView({ flow, extra, newOnly = false }: HandleViewProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const { statements, tally } = flow;
  const done = statements.length - tally.untouched;
  const shown = newOnly
    ? statements.filter(({ standing }) => standing === 'untouched')
    : statements;
  return (
    <Section
      title={texts.statements}
      aside={
        <span className={styles.row}>
          {statements.length === 0 ? null : <Text>{texts.progress(done, statements.length)}</Text>}
          <UndoButton flow={flow} />
        </span>
      }
    >
      {statements.length === 0 ? <Text>{texts.statementsEmpty}</Text> : null}
      <ul className={styles.list}>
        {shown.map((statement) => (
          <li key={statement.id} className={styles.card} data-rule={statement.id}>
            <div className={styles.head}>
              <Text size={400}>{statement.text}</Text>
              <StandingBadge flow={flow} statement={statement} />
            </div>
            {flow.may('handle') ? <HandleActions flow={flow} statement={statement} /> : null}
            {extra?.(statement)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function StandingBadge({
  flow,
  statement,
}: {
  flow: FlowView;
  statement: StatementView;
}): ReactNode {
  const { flow: texts } = useTexts();
  const settled = statement.standing === 'settled';
  return (
    <span>
      <Badge appearance="tint" color={settled ? 'success' : 'informative'}>
        {settled ? wordsFor(texts.settledAs, flow.plan.use) : texts.standing[statement.standing]}
      </Badge>
    </span>
  );
}

/** Takes the last step back. */
export function UndoButton({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const carriedOut = useCarriedOut();
  if (!flow.canUndo) return null;
  return (
    <Button size="small" onClick={() => carriedOut(flow.commands.undo(), texts.undone)}>
      {texts.undo}
    </Button>
  );
}

/** What was merged, parked or dropped: why, and for the leader the way back. */
export function SetAside({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const carriedOut = useCarriedOut();
  const all = [...flow.statements, ...flow.setAside];
  if (flow.setAside.length === 0) return null;
  return (
    <Section title={texts.setAside}>
      <ul className={styles.list}>
        {flow.setAside.map((statement) => (
          <li key={statement.id} className={styles.line}>
            <span>
              <Text>{statement.text}</Text>
              <br />
              <Text size={200} className={styles.calm}>
                {reasonFor(statement)}
              </Text>
            </span>
            {flow.may('handle') ? (
              <Button
                size="small"
                onClick={() => carriedOut(flow.commands.restore(statement.id), texts.restored)}
              >
                {texts.restore}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );

  function reasonFor({ standing, mergedInto, reason }: StatementView): string {
    if (standing === 'merged') {
      return texts.mergedWith(all.find(({ id }) => id === mergedInto)?.text ?? '');
    }
    return reason === null ? texts.standing[standing] : texts.because(reason);
  }
}
