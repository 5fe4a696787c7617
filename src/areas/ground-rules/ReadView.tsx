import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { GroundRule } from '#domain/ground-rule.ts';
import { useRights } from '#state/session.tsx';
import { HandleRule } from './HandleRule.tsx';
import type { GroundRuleRound } from './useGroundRuleRound.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

/** Everybody's proposals without names, worked through one by one. */
export function ReadView({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const open = state.rules.filter(({ status }) => status === 'proposed' || status === 'discussed');
  return (
    <Section title={texts.proposals}>
      {open.length === 0 ? <Text>{texts.proposalsEmpty}</Text> : null}
      <ul className={styles.list}>
        {open.map((rule) => (
          <li key={rule.id} className={styles.card} data-rule={rule.id}>
            <div className={styles.head}>
              <Text size={400}>{rule.text}</Text>
              <RuleStatus rule={rule} />
            </div>
            {rights.leadFlow ? <HandleRule rule={rule} others={open} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function RuleStatus({ rule }: { rule: GroundRule }): ReactNode {
  const { groundRules: texts } = useTexts();
  return (
    <span>
      <Badge appearance="tint" color={rule.status === 'agreed' ? 'success' : 'informative'}>
        {texts.status[rule.status]}
      </Badge>
    </span>
  );
}
