import type { ReactNode } from 'react';
import { useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { useTexts } from '#components/texts.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { useFlow } from '#state/flow.ts';
import { AgreedRules } from './AgreedRules.tsx';
import { LinkFinding } from './LinkFinding.tsx';

/** From private proposals to agreed ground rules, one phase at a time. */
export function GroundRulesPage(): ReactNode {
  const { groundRules: texts } = useTexts();
  const [, highlighted] = useRouteParts();
  const flow = useFlow(flowPlans.groundRules);
  const agreed = flow.statements.filter(({ standing }) => standing === 'settled');
  const closed = Object.keys(flow.phase.may).length === 0 && flow.round !== undefined;
  return (
    <Page title={texts.title}>
      <StatementFlow
        flow={flow}
        extra={({ id }) => (flow.leads ? <LinkFinding id={id} /> : null)}
      />
      {closed || agreed.length > 0 ? (
        <AgreedRules
          rules={agreed.map(({ record }) => record)}
          setAside={closed ? flow.setAside.map(({ record }) => record) : []}
          highlighted={highlighted}
        />
      ) : null}
    </Page>
  );
}
