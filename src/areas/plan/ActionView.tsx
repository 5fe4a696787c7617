import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import {
  mayEditAction,
  moveAction,
  nextActionStatuses,
  planDay,
  planGaps,
} from '#domain/plan-action.ts';
import type { PlanAction } from '#domain/plan.ts';
import type { Texts } from '#i18n/sv.ts';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';
import { ActionFields } from './ActionFields.tsx';
import { ActionFollowUp } from './ActionFollowUp.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  calm: { color: tokens.colorNeutralForeground2 },
  place: { ':focus': { outline: 'none' } },
});

/** One action: what it is, what it rests on, what it lacks, where it goes, what was seen. */
export function ActionView({
  action,
  onRemove,
}: {
  action: PlanAction;
  onRemove: () => void;
}): ReactNode {
  const { plan } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const thread = useThread('planActions', action.id);
  const place = useRef<HTMLDivElement>(null);
  const gaps = action.status === 'proposed' ? planGaps(action, planDay(action, today)) : [];
  // What is to be followed up now stands first; else the action itself does.
  const isDue =
    action.status !== 'proposed' && action.followUpOn !== null && action.followUpOn <= today;
  const mayEdit = me !== undefined && mayEditAction(action, me);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Page title={action.title === '' ? plan.untitled : action.title}>
        <div className={styles.head}>
          <div className={styles.row}>
            <RouteLink to="plan">{plan.all}</RouteLink>
            <Badge appearance="tint" color={action.status === 'proposed' ? 'informative' : 'brand'}>
              {plan.status[action.status]}
            </Badge>
            <Badge appearance="outline">{plan.horizon[action.horizon]}</Badge>
            <Badge appearance="outline">{plan.pdsa[action.pdsa]}</Badge>
          </div>
          {action.status === 'proposed' ? (
            <Text size={200} className={styles.calm}>
              {plan.draftLine}
            </Text>
          ) : null}
          {mayEdit ? null : <Text className={styles.calm}>{plan.readOnly}</Text>}
          <Why {...thread} />
        </div>
        {isDue ? <ActionFollowUp action={action} /> : null}
        <ActionFields action={action} gaps={gaps} readOnly={!mayEdit} />
        {isDue || action.status === 'proposed' ? null : <ActionFollowUp action={action} />}
        <Moves action={action} missing={gaps.length} onRemove={onRemove} />
      </Page>
    </div>
  );
}

type MovesProps = {
  readonly action: PlanAction;
  readonly missing: number;
  readonly onRemove: () => void;
};

/** What can be done with the action next. Deciding says what it makes of the text. */
function Moves({ action, missing, onRemove }: MovesProps): ReactNode {
  const { plan } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const today = useToday();
  const instant = useInstant();
  const announce = useAnnounce();
  if (me === undefined || !mayEditAction(action, me)) return null;
  const from = planDay(action, today);
  const options = nextActionStatuses(action).map((to) => ({
    to,
    moved: moveAction(action, to, me, from, instant()),
  }));
  return (
    <Section
      title={plan.status[action.status]}
      hint={action.status === 'proposed' ? plan.gapsLeft(missing) : undefined}
    >
      {action.status === 'proposed' && missing === 0 ? <Text>{plan.official}</Text> : null}
      <div className={styles.row}>
        {options.map(({ to, moved }, index) => (
          <Button
            key={to}
            appearance={index === 0 && moved.ok ? 'primary' : 'secondary'}
            disabledFocusable={!moved.ok}
            onClick={() => {
              if (!moved.ok) return;
              store.save('planActions', moved.value);
              announce(plan.moved(plan.status[to]));
            }}
          >
            {wordOf(action.status, to, plan)}
          </Button>
        ))}
        {action.status === 'proposed' ? (
          <Button appearance="subtle" onClick={onRemove}>
            {plan.remove}
          </Button>
        ) : null}
      </div>
      {options.map(({ to, moved }) =>
        moved.ok || moved.refusal === 'incomplete' ? null : (
          <Text key={to} size={200} className={styles.calm}>
            {plan.refusal[moved.refusal]}
          </Text>
        ),
      )}
    </Section>
  );
}

function wordOf(from: PlanAction['status'], to: PlanAction['status'], plan: Texts['plan']): string {
  return to === 'ongoing' ? plan.move.ongoing[from === 'done' ? 'done' : 'decided'] : plan.move[to];
}
