import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { RouteLink, useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { emptyHorizons } from '#domain/plan-action.ts';
import type { PlanAction } from '#domain/plan.ts';
import { newAction } from '#domain/swot.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { ActionView } from './ActionView.tsx';
import { PlanDocument } from './PlanDocument.tsx';
import { PlanPicture } from './PlanPicture.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

/** The plan: one picture of it all, or one action with everything about it. */
export function PlanPage(): ReactNode {
  const { plan } = useTexts();
  const actions = useRecords('planActions');
  const { go } = useNavigation();
  const { store } = useSession();
  const [, id] = useRouteParts();
  const [removed, setRemoved] = useState<PlanAction | null>(null);
  const open = actions.get(id ?? '');
  if (open !== undefined) {
    return (
      <ActionView
        key={open.id}
        action={open}
        onRemove={() => {
          setRemoved(open);
          store.remove('planActions', open.id);
          go('plan');
        }}
      />
    );
  }
  const undo = () => {
    if (removed === null) return;
    store.save('planActions', removed);
    setRemoved(null);
  };
  return (
    <Page title={plan.title} lead={plan.lead}>
      {removed === null ? null : <Removed action={removed} onUndo={undo} />}
      <WholePlan actions={[...actions.values()]} />
    </Page>
  );
}

function Removed({ action, onUndo }: { action: PlanAction; onUndo: () => void }): ReactNode {
  const { app, plan } = useTexts();
  const styles = useStyles();
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        <span className={styles.row}>
          {plan.removed(action.title === '' ? plan.untitled : action.title)}
          <Button size="small" onClick={onUndo}>
            {app.undo}
          </Button>
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

function WholePlan({ actions }: { actions: readonly PlanAction[] }): ReactNode {
  const { plan } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const { go } = useNavigation();
  const instant = useInstant();
  const missing = emptyHorizons(actions);
  const add = () => {
    if (me === undefined) return;
    const id = `UP-${crypto.randomUUID()}`;
    const { programmeId, id: createdBy } = me;
    const base = { id, programmeId, createdAt: instant(), createdBy };
    const [horizon = 'short'] = missing;
    store.save('planActions', { ...newAction('', [], base), horizon });
    go(`plan/${id}`);
  };
  return (
    <>
      <div className={styles.row}>
        {me === undefined ? null : (
          <Button appearance="primary" onClick={add}>
            {plan.newAction}
          </Button>
        )}
        {actions.length === 0 ? null : <PlanDocument />}
        <RouteLink to="synergy/swot">{plan.toSwot}</RouteLink>
      </div>
      {actions.length === 0 ? <Text>{plan.empty}</Text> : null}
      {actions.length === 0
        ? null
        : missing.map((horizon) => (
            <MessageBar key={horizon} intent="warning">
              <MessageBarBody>{plan.horizonEmpty[horizon]}</MessageBarBody>
            </MessageBar>
          ))}
      {actions.length === 0 ? null : (
        <Section title={plan.picture} hint={plan.pictureHint}>
          <PlanPicture actions={actions} />
        </Section>
      )}
    </>
  );
}
