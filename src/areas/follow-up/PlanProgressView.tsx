import { Badge, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { planProgress } from '#domain/follow-up.ts';
import { dueFollowUps } from '#domain/plan-action.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** How far the plan has come, and which actions are to be followed up now. */
export function PlanProgressView(): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.followUp.plan;
  const styles = useStyles();
  const today = useToday();
  const actions = [...useRecords('planActions').values()];
  const { counts, share } = planProgress(actions);
  const due = dueFollowUps(actions, today);
  const alive = counts.decided + counts.ongoing + counts.done;
  if (actions.length === 0) return <Text>{words.none}</Text>;
  return (
    <Section title={words.title} aside={<RouteLink to="plan">{words.toPlan}</RouteLink>}>
      {share === null ? null : (
        <div>
          <Text>{words.progress(counts.done, alive)}</Text>
          <ProgressBar
            value={share}
            thickness="large"
            aria-label={words.progress(counts.done, alive)}
          />
        </div>
      )}
      <div className={styles.row}>
        {(['proposed', 'decided', 'ongoing', 'done', 'stopped'] as const).map((status) =>
          counts[status] === 0 ? null : (
            <Badge key={status} appearance="outline">
              {texts.plan.status[status]} {counts[status]}
            </Badge>
          ),
        )}
      </div>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {words.due}
      </Text>
      {due.length === 0 ? <Text>{words.noneDue}</Text> : null}
      <ul className={styles.list}>
        {due.map(({ id, title, followUpOn, pdsa }) => (
          <li key={id}>
            <RouteLink to={`plan/${id}`}>{title}</RouteLink>{' '}
            <Text size={200} className={styles.calm}>
              {followUpOn === null ? '' : formatShortDay(followUpOn, language)},{' '}
              {texts.plan.pdsa[pdsa]}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
