import { lazy, Suspense, type ReactNode } from 'react';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { useFlow } from '#state/flow.ts';

const AgreedRules = lazy(async () => ({
  default: (await import('./AgreedRules.tsx')).AgreedRules,
}));
const LinkFinding = lazy(async () => ({
  default: (await import('./LinkFinding.tsx')).LinkFinding,
}));
const QualityTest = lazy(async () => ({
  default: (await import('./QualityTest.tsx')).QualityTest,
}));
const StartingPoint = lazy(async () => ({
  default: (await import('./StartingPoint.tsx')).StartingPoint,
}));

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
        <Suspense fallback={null}>
          <AgreedRules
            rules={agreed.map(({ record }) => record)}
            setAside={closed ? flow.setAside.map(({ record }) => record) : []}
            highlighted={highlighted}
          />
        </Suspense>
      ) : null}
    </>
  );
}
