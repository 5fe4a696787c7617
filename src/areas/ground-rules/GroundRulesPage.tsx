import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { mayAct, phaseOf } from '#domain/statement-flow.ts';
import { useMe, useRights } from '#state/session.tsx';
import { AgreedRules } from './AgreedRules.tsx';
import { CollectView } from './CollectView.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { Presence } from './Presence.tsx';
import { ReadView } from './ReadView.tsx';
import { StanceView } from './StanceView.tsx';
import { useGroundRuleRound } from './useGroundRuleRound.ts';

/** From private proposals to agreed ground rules, one phase at a time. */
export function GroundRulesPage(): ReactNode {
  const { groundRules: texts } = useTexts();
  const rights = useRights();
  const [, highlighted] = useRouteParts();
  const state = useGroundRuleRound();
  const me = useMe();
  const declared = phaseOf(flowPlans.groundRules, state.round);
  const phase = declared.id;
  const propose = phase === 'collect';
  const agreed = state.rules.filter(({ status }) => status === 'agreed' || status === 'followedUp');
  return (
    <Page title={texts.title}>
      <PhaseBar state={state} />
      {propose && mayAct(declared, 'propose', me) ? <CollectView state={state} /> : null}
      {propose && !mayAct(declared, 'propose', me) ? (
        <Text>{texts.handedInCount(state.tally.untouched)}</Text>
      ) : null}
      {phase === 'agree' && rights.leadFlow ? <Presence state={state} /> : null}
      {phase === 'read' ? <ReadView state={state} /> : null}
      {phase === 'agree' ? <StanceView state={state} /> : null}
      {phase === 'closed' || agreed.length > 0 ? (
        <AgreedRules rules={agreed} setAside={state.setAside} highlighted={highlighted} />
      ) : null}
    </Page>
  );
}
