import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { useSpeech } from '#components/texts.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { mayStartTrial } from '#domain/working-form.ts';
import { workingForms } from '#i18n/defaults/ground-rules.ts';
import { useFlow } from '#state/flow.ts';
import { useDraft } from '#state/react.tsx';
import { FormDetails } from './FormDetails.tsx';
import { FormList } from './FormList.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Working forms through the same flow as the rules: proposed alone, read, tried by somebody until a day. */
export function FormsPart(): ReactNode {
  const { texts, language } = useSpeech();
  const { forms } = texts.t1;
  const styles = useStyles();
  const flow = useFlow(flowPlans.workingForms);
  const [description, setDescription] = useDraft('flow.workingForms.description');
  const closed = flow.round !== undefined && Object.keys(flow.phase.may).length === 0;
  const settled = flow.statements.filter(({ standing }) => closed || standing === 'settled');
  const stopped = flow.setAside.filter(({ record }) => record.status === 'stopped');
  return (
    <>
      <StatementFlow
        flow={flow}
        start={
          <Section title={forms.start} hint={forms.startHint}>
            <ul className={styles.cards}>
              {workingForms.map(({ title, text }) => (
                <li key={title.sv} className={styles.card}>
                  <Text weight="semibold">{title[language]}</Text>
                  <Text>{text[language]}</Text>
                  {flow.may('propose') ? (
                    <Button
                      size="small"
                      onClick={() => {
                        flow.setDraft(title[language]);
                        setDescription(text[language]);
                      }}
                    >
                      {forms.use}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        }
        writing={{
          more: (
            <Field label={forms.description}>
              <Textarea
                value={description}
                resize="vertical"
                onChange={(_event, { value }) => setDescription(value)}
              />
            </Field>
          ),
          onHandIn(text) {
            const handed = flow.commands.handIn(text, { description: description.trim() });
            if (handed.ok) setDescription('');
            return handed;
          },
        }}
        extra={({ id }) => <FormDetails id={id} />}
        onSettle={(statement) => {
          const form = settledForm(statement.id);
          if (form === undefined) return { ok: false, refusal: 'item-gone' };
          const may = mayStartTrial(form);
          return may.ok ? flow.commands.settle(statement.id) : may;
        }}
      />
      {settled.length + stopped.length === 0 ? null : (
        <FormList forms={[...settled, ...stopped].map(({ record }) => record)} />
      )}
    </>
  );

  function settledForm(id: string) {
    return flow.statements.find((statement) => statement.id === id)?.record;
  }
}
