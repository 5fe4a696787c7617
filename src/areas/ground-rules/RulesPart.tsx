import type { ReactNode } from 'react';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { useFlow } from '#state/flow.ts';
import { AgreedRules } from './AgreedRules.tsx';
import { LinkFinding } from './LinkFinding.tsx';
import { QualityTest } from './QualityTest.tsx';
import { StartingPoint } from './StartingPoint.tsx';

/** From private proposals to agreed ground rules, one phase at a time. */
export function RulesPart({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const flow = useFlow(flowPlans.groundRules);
  const agreed = flow.statements.filter(({ standing }) => standing === 'settled');
  const closed = Object.keys(flow.phase.may).length === 0 && flow.round !== undefined;
  return (
    <>
      <StatementFlow
        flow={flow}
        start={<StartingPoint />}
        extra={({ id }) => (
          <>
            <QualityTest id={id} />
            {flow.leads ? <LinkFinding id={id} /> : null}
          </>
        )}
      />
      {closed || agreed.length > 0 ? (
        <AgreedRules
          rules={agreed.map(({ record }) => record)}
          setAside={closed ? flow.setAside.map(({ record }) => record) : []}
          highlighted={highlighted}
        />
      ) : null}
    </>
  );
}
