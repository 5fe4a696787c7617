import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { OpenItem } from '#domain/decision.ts';
import type { OpenArea } from '#domain/open-area.ts';
import { formatDay } from '#i18n/format.ts';

const useStyles = makeStyles({
  /** A line down the side with a dot at each step: time is seen before it is read. */
  timeline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    listStyleType: 'none',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  step: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '42rem',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-1.95rem',
      insetBlockStart: '0.25rem',
      width: '0.75rem',
      height: '0.75rem',
      borderRadius: tokens.borderRadiusCircular,
      border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralBackground1}`,
      backgroundColor: tokens.colorBrandForeground1,
      forcedColorAdjust: 'none',
    },
  },
  when: { color: tokens.colorNeutralForeground2 },
  meaning: {
    display: 'flex',
    flexDirection: 'column',
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxWidth: '42rem',
  },
  units: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '42rem',
  },
  heading: { margin: 0 },
});

type Props = { readonly area: OpenArea };

function Meaning({ label, text }: { label: string; text: string }): ReactNode {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <div className={styles.meaning}>
      <Text size={200} weight="semibold">
        {label}
      </Text>
      <Text className={styles.text}>{text}</Text>
    </div>
  );
}

/** Decisions, newest first, each with what it means for those who read it. */
export function OpenDecisions({ area }: Props): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.open;
  const styles = useStyles();
  const when = ({ title, date, publishedOn }: OpenItem) =>
    [
      title,
      date === null ? '' : words.decided(formatDay(date, language)),
      words.publishedOn(formatDay(publishedOn, language)),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Section title={words.tabs.decisions}>
      <ol className={styles.timeline}>
        {area.decisions.map((item) => (
          <li key={item.id} className={styles.step}>
            <Text size={200} className={styles.when}>
              {when(item)}
            </Text>
            <Text size={400} weight="semibold" className={styles.text}>
              {item.text}
            </Text>
            <Meaning label={words.meaning} text={item.meaning} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function OpenRules({ area }: Props): ReactNode {
  const words = useTexts().open;
  const styles = useStyles();
  return (
    <Section title={words.tabs.rules} hint={words.rulesLead}>
      <ol className={styles.list}>
        {area.groundRules.map((item) => (
          <li key={item.id}>
            <Text size={400} weight="semibold">
              {item.text}
            </Text>
            <Meaning label={words.signs} text={item.meaning} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function OpenPolicy({ area }: Props): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.open;
  const styles = useStyles();
  const { policy } = area;
  const facts =
    policy === null
      ? []
      : [
          words.edition(policy.text),
          ...(policy.date === null ? [] : [words.validFrom(formatDay(policy.date, language))]),
          ...(policy.reviewOn === null
            ? []
            : [words.reviewOn(formatDay(policy.reviewOn, language))]),
        ];
  return (
    <Section
      title={policy?.title ?? words.tabs.policy}
      hint={facts.length === 0 ? undefined : `${facts.join(', ')}.`}
    >
      <div className={styles.sections}>
        {area.policySections.map((item) => (
          <section key={item.id} aria-label={item.title}>
            <Text as="h3" size={400} weight="semibold" className={styles.heading}>
              {item.title}
            </Text>
            <Text as="p" className={styles.text}>
              {item.text}
            </Text>
          </section>
        ))}
      </div>
    </Section>
  );
}

/** What is to be done, in the order it is due. */
export function OpenPlan({ area }: Props): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.open;
  const styles = useStyles();
  return (
    <Section title={words.tabs.plan}>
      <ol className={styles.timeline}>
        {area.planActions.map((item) => (
          <li key={item.id} className={styles.step}>
            <Text size={200} className={styles.when}>
              {[
                item.date === null ? '' : words.due(formatDay(item.date, language)),
                item.reviewOn === null ? '' : words.followUp(formatDay(item.reviewOn, language)),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
            <Text size={400} weight="semibold">
              {item.title}
            </Text>
            <Meaning label={words.measure} text={item.text} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function OpenUnits({ area }: Props): ReactNode {
  const words = useTexts().open;
  const styles = useStyles();
  return (
    <div className={styles.units}>
      {area.units.map(({ name, rules }) => (
        <Section key={name} title={name === '' ? words.tabs.units : name}>
          <ul className={styles.list}>
            {rules.map((item) => (
              <li key={item.id}>{item.text}</li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
