import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '64rem',
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '42rem' },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  sectionHead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '42rem' },
});

/** A page of a work area: one heading, a line that says what it is for, its sections. */
export function Page({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Text as="h1" size={700} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  hint,
  aside,
  children,
  className,
}: {
  title: string;
  hint?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, className)} aria-label={title}>
      <div className={styles.sectionHead}>
        <Text as="h2" size={500} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {aside}
      </div>
      {hint === undefined ? null : <Text className={styles.hint}>{hint}</Text>}
      {children}
    </section>
  );
}
