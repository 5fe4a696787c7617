import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { GroundRule } from '#domain/ground-rule.ts';
import { useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '40rem',
  },
});

/** How a rule shows in daily life and how the group reminds each other; saved at every keystroke. */
export function DailyLife({ rule }: { rule: GroundRule }): ReactNode {
  const { t1 } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const write = (field: 'signs' | 'reminder', text: string) =>
    store.save('groundRules', { ...rule, [field]: text === '' ? null : text });
  return (
    <div className={styles.root}>
      <Field label={t1.signs} hint={t1.signsHint}>
        <Textarea
          value={rule.signs ?? ''}
          resize="vertical"
          onChange={(_event, { value }) => write('signs', value)}
        />
      </Field>
      <Field label={t1.reminder} hint={t1.reminderHint}>
        <Textarea
          value={rule.reminder ?? ''}
          resize="vertical"
          onChange={(_event, { value }) => write('reminder', value)}
        />
      </Field>
    </div>
  );
}
