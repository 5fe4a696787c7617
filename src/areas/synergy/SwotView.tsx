import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { useTexts } from '#components/texts.tsx';
import { flowPlans } from '#domain/flow-uses.ts';
import { quadrants, type Quadrant } from '#domain/plan.ts';
import { lacksCitizenView } from '#domain/topic-time.ts';
import { useFlow } from '#state/flow.ts';
import { useRecords } from '#state/react.tsx';
import { useRights } from '#state/session.tsx';
import { CrossEntries } from './CrossEntries.tsx';
import { SetAside } from './SetAside.tsx';
import { SwotQuadrant } from './SwotQuadrant.tsx';

const useStyles = makeStyles({
  root: { containerType: 'inline-size', containerName: 'swot' },
  board: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr) minmax(0, 1fr)',
    gridTemplateRows: 'auto auto auto',
    gap: tokens.spacingHorizontalM,
    '@container swot (max-width: 640px)': { display: 'flex', flexDirection: 'column' },
  },
  across: {
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  corner: { '@container swot (max-width: 640px)': { display: 'none' } },
  down: {
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    '@container swot (max-width: 640px)': { display: 'none' },
  },
  hideNarrow: { '@container swot (max-width: 640px)': { display: 'none' } },
});

/** The SWOT: a real two by two, filled from what there is and by the group, voted on, and crossed into action. */
export function SwotView({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const flow = useFlow(flowPlans.swot);
  const [writingIn, setWritingIn] = useState<Quadrant>('strength');
  const rights = useRights();
  const findings = useRecords('findings');
  const topics = useRecords('topics');
  const entries = flow.statements.map(({ record }) => record);
  const quadrant = (name: Quadrant) => (
    <SwotQuadrant key={name} quadrant={name} flow={flow} highlighted={highlighted} />
  );
  const [strength, weakness, opportunity, threat] = quadrants;
  const isOpen = Object.keys(flow.phase.may).length > 0;
  return (
    <>
      <StatementFlow
        flow={flow}
        writing={{
          more: <QuadrantChoice value={writingIn} onChange={setWritingIn} />,
          onHandIn: (text) => flow.commands.handIn(text, { quadrant: writingIn }),
        }}
        extra={({ id }) => <QuadrantOf id={id} />}
      >
        <Section
          title={swot.title}
          hint={swot.hint}
          aside={<RouteLink to="plan">{swot.toPlan}</RouteLink>}
        >
          {lacksCitizenView(findings.values(), topics.values(), entries) ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{swot.citizen}</MessageBarBody>
            </MessageBar>
          ) : null}
          {flow.hidden === 0 ? null : <Text>{swot.hidden(flow.hidden)}</Text>}
          <div className={styles.root}>
            <div className={styles.board}>
              <span className={styles.corner} />
              <Axis name={swot.helpful} />
              <Axis name={swot.harmful} />
              <span className={styles.down}>{swot.inside}</span>
              {quadrant(strength)}
              {quadrant(weakness)}
              <span className={styles.down}>{swot.outside}</span>
              {quadrant(opportunity)}
              {quadrant(threat)}
            </div>
          </div>
        </Section>
      </StatementFlow>
      {isOpen ? null : <SetAside flow={flow} />}
      {rights.takePart || rights.leadFlow ? <CrossEntries entries={entries} /> : null}
    </>
  );
}

/** Which field an entry stands in, where it is shown outside the board. */
function QuadrantOf({ id }: { id: string }): ReactNode {
  const { synergy } = useTexts();
  const entry = useRecords('swotEntries').get(id);
  if (entry === undefined) return null;
  return <Badge appearance="outline">{synergy.swot.quadrant[entry.quadrant]}</Badge>;
}

function QuadrantChoice({
  value,
  onChange,
}: {
  value: Quadrant;
  onChange: (quadrant: Quadrant) => void;
}): ReactNode {
  const { synergy } = useTexts();
  return (
    <Field label={synergy.swot.quadrantLabel}>
      <Select
        value={value}
        onChange={(_event, data) =>
          onChange(quadrants.find((each) => each === data.value) ?? value)
        }
      >
        {quadrants.map((each) => (
          <option key={each} value={each}>
            {synergy.swot.quadrant[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Axis({ name }: { name: string }): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.across, styles.hideNarrow)}>{name}</span>;
}
