import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { groundRuleQuality } from '#i18n/defaults/ground-rules.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  questions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The group holds a rule against the quality questions; the leader ticks what it holds for. */
export function QualityTest({ id }: { id: string }): ReactNode {
  const { texts, language } = useSpeech();
  const { t1 } = texts;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const rule = useRecords('groundRules').get(id);
  if (rule === undefined) return null;
  const passed = rule.quality ?? [];
  const mark = (question: number, holds: boolean) => {
    const others = passed.filter((each) => each !== question);
    const quality = holds ? [...others, question].sort((a, b) => a - b) : others;
    store.save('groundRules', { ...rule, quality });
  };
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {t1.quality}
      </Button>
      {passed.length === 0 ? null : (
        <Text size={200} className={styles.calm}>
          {t1.qualityDone(passed.length, groundRuleQuality.length)}
        </Text>
      )}
      {open ? (
        <div id={listId} className={styles.questions} role="group" aria-label={t1.quality}>
          {groundRuleQuality.map(({ title, text }, question) =>
            rights.leadFlow ? (
              <Checkbox
                key={title.sv}
                label={`${title[language]}: ${text[language]}`}
                checked={passed.includes(question)}
                onChange={(_event, { checked }) => mark(question, checked === true)}
              />
            ) : (
              <Text key={title.sv}>
                {title[language]}: {text[language]}
              </Text>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}
