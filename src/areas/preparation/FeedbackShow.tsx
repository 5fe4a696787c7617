import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Feedback } from '#domain/feedback.ts';
import { findingKinds } from '#domain/finding.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    '@media (max-width: 560px)': { padding: tokens.spacingHorizontalM },
  },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});

/** The feedback in large text for the room: only what has been shared, by kind. */
export function FeedbackShow({ feedback }: { feedback: Feedback }): ReactNode {
  const { findings: words, prep } = useTexts();
  const styles = useStyles();
  const findings = useRecords('findings');
  const shared = feedback.findingIds.flatMap((id) => findings.get(id) ?? []);
  const readings = [...useRecords('readingItems').values()].filter(
    ({ status }) => status === 'summarised',
  ).length;
  const interviews = [...useRecords('interviews').values()].filter(
    ({ status }) => status !== 'planned' && status !== 'booked',
  ).length;
  return (
    <div className={styles.root}>
      {interviews === 0 ? null : <Text size={500}>{prep.feedback.how(interviews, readings)}</Text>}
      {findingKinds.map((kind) => {
        const own = shared.filter((finding) => finding.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind} aria-label={words.kinds[kind]}>
            <Text as="h4" size={700} weight="semibold" className={styles.heading}>
              {words.kinds[kind]}
            </Text>
            <ul className={styles.list}>
              {own.map(({ id, text, citizenVoice }) => (
                <li key={id}>{citizenVoice ? `${text} (${words.citizen})` : text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
