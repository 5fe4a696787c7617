import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { findingKinds, type Finding } from '#domain/finding.ts';
import { leadsTo } from '#domain/trace.ts';
import { useProgramme, useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What the group has been given, by kind: the reduced copies only. */
export function SharedFindings({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { findings: texts } = useTexts();
  const styles = useStyles();
  const findings = [...useRecords('findings').values()];
  return (
    <Section title={texts.shared}>
      {findings.length === 0 ? <Text>{texts.sharedEmpty}</Text> : null}
      <div className={styles.columns}>
        {findingKinds.map((kind) => {
          const own = findings.filter((finding) => finding.kind === kind);
          return own.length === 0 ? null : (
            <div key={kind} className={styles.column}>
              <Text as="h3" weight="semibold" className={styles.heading}>
                {texts.kinds[kind]}
              </Text>
              {own.map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  picked={finding.id === highlighted}
                />
              ))}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

/** One finding as the group sees it. */
export function FindingCard({
  finding,
  picked = false,
}: {
  finding: Finding;
  picked?: boolean;
}): ReactNode {
  const { findings: texts } = useTexts();
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  const records = useProgramme((programme) => programme.records);
  useEffect(() => {
    if (picked) card.current?.focus();
  }, [picked]);
  const consequences = leadsTo('finding', finding.id, records).filter(
    ({ kind }) => kind === 'groundRules',
  );
  return (
    <article
      ref={card}
      tabIndex={picked ? -1 : undefined}
      className={mergeClasses(styles.card, picked && styles.picked)}
      aria-label={finding.text}
      data-finding={finding.id}
    >
      <Text>{finding.text}</Text>
      <div className={styles.row}>
        <Badge appearance="outline">{texts.level[finding.level]}</Badge>
        {finding.citizenVoice ? (
          <Badge appearance="tint" color="success">
            {texts.citizen}
          </Badge>
        ) : null}
        <Text size={200} className={styles.calm}>
          {texts.restsOn(finding.sourceCount)}
        </Text>
      </div>
      {consequences.length === 0 ? null : (
        <div className={styles.column}>
          <Text size={200} className={styles.calm}>
            {texts.leadsTo}
          </Text>
          {consequences.map((step) => (
            <RouteLink key={step.id} to={`ground-rules/${step.id}`}>
              {step.text}
            </RouteLink>
          ))}
        </div>
      )}
    </article>
  );
}
