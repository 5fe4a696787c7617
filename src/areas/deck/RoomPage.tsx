import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '#components/PageState.tsx';
import { Page, Section } from '#components/Page.tsx';
import { flowPlans, type FlowDeclaration } from '#domain/flow-uses.ts';
import type { FlowUse } from '#domain/flow-round.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import { useRecords } from '#state/react.tsx';
import { useFlow } from '#state/flow.ts';
import { ProposalField } from './ProposalField.tsx';
import { StanceList } from './StanceList.tsx';
import { VoteList } from './VoteList.tsx';
import { RoundBar } from './RoundBar.tsx';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  phase: { color: tokens.colorNeutralForeground2 },
});

const uses = Object.keys(flowPlans) as readonly FlowUse[];

/** Quick capture while the presentation is shown: proposals, votes and stances in the rounds that are open. */
export function RoomPage(): ReactNode {
  const { room } = usePaneTexts();
  const rounds = [...useRecords('flowRounds').values()];
  const open = uses.filter((use) =>
    rounds.some(
      (round) => round.use === use && round.phase !== 'notOpen' && round.phase !== 'closed',
    ),
  );
  return (
    <Page title={room.title} lead={room.lead}>
      {open.length === 0 ? <Notice title={room.nothing} body={room.nothingBody} /> : null}
      {open.map((use) => (
        <OpenRound key={use} use={use} plan={flowPlans[use]} />
      ))}
    </Page>
  );
}

function OpenRound<Kind extends StatementKind>({
  use,
  plan,
}: {
  use: FlowUse;
  plan: FlowDeclaration<Kind>;
}): ReactNode {
  const { room } = usePaneTexts();
  const styles = useStyles();
  const flow = useFlow(plan);
  const { tally } = flow;
  const count = tally.untouched + tally.handled + tally.settled;
  return (
    <Section
      title={room.uses[use]}
      aside={
        <Text className={styles.phase}>
          {`${room.phases[flow.phase.label]} · ${room.handedInCount(count)}`}
        </Text>
      }
    >
      {flow.may('propose') ? <ProposalField flow={flow} withQuadrant={use === 'swot'} /> : null}
      {flow.may('vote') ? <VoteList flow={flow} /> : null}
      {flow.may('stance') ? <StanceList flow={flow} /> : null}
      <RoundBar flow={flow} />
    </Section>
  );
}
