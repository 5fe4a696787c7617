import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { findingKinds } from '#domain/finding.ts';
import { groundRulePrompts } from '#i18n/defaults/ground-rules.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** What the group starts from when it proposes rules: the shared findings, and questions to think about. */
export function StartingPoint(): ReactNode {
  const { texts, language } = useSpeech();
  const { t1 } = texts;
  const styles = useStyles();
  const findings = [...useRecords('findings').values()];
  return (
    <>
      {findings.length === 0 ? null : (
        <Section title={t1.start} hint={t1.startHint}>
          <div className={styles.columns}>
            {findingKinds.map((kind) => {
              const own = findings.filter((finding) => finding.kind === kind);
              return own.length === 0 ? null : (
                <div key={kind}>
                  <Text as="h3" weight="semibold" className={styles.heading}>
                    {t1.kinds[kind]}
                  </Text>
                  <ul className={styles.list}>
                    {own.map(({ id, text }) => (
                      <li key={id}>{text}</li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        </Section>
      )}
      <Section title={t1.prompts}>
        <ul className={styles.list}>
          {groundRulePrompts.map(({ key, text }) => (
            <li key={key}>{text[language]}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
