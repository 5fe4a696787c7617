import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import type { CompetenceCard } from '#domain/competence-card.ts';
import { flowPlans } from '#domain/flow-uses.ts';
import { cardsShown } from '#domain/synergy.ts';
import { useFlow } from '#state/flow.ts';
import { useRecords } from '#state/react.tsx';
import { useThread } from '#state/thread.ts';
import { MatterMap } from './MatterMap.tsx';
import { PairsView } from './PairsView.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Who goes with which matter, the cards people have chosen to show, and what the first interviews said. */
export function PeopleView({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { synergy } = useTexts();
  const words = synergy.people;
  const styles = useStyles();
  const flow = useFlow(flowPlans.competences);
  const [kind, setKind] = useState<CompetenceCard['kind']>('competence');
  const { round, phase } = flow;
  const collecting = phase.visibility === 'own-and-count' && phase.may.propose !== undefined;
  const since = collecting
    ? (round?.phaseHistory.findLast((entry) => entry.phase === phase.id)?.at ?? null)
    : null;
  const all = useRecords('competenceCards').values();
  const cards = cardsShown(all, since, flow.me?.id ?? null);
  const inOrder = [...cards].sort((a, b) =>
    a.participantId === b.participantId
      ? a.kind < b.kind
        ? -1
        : 1
      : a.participantId < b.participantId
        ? -1
        : 1,
  );
  return (
    <>
      <StatementFlow
        flow={flow}
        writing={{
          more: <KindChoice value={kind} onChange={setKind} />,
          onHandIn: (text) => flow.commands.handIn(text, { kind }),
        }}
      />
      {cards.length === 0 ? null : (
        <Section title={words.mapTitle} hint={words.mapHint}>
          <MatterMap cards={inOrder} />
          <PairsView cards={inOrder} />
        </Section>
      )}
      <Section title={words.cardsTitle} hint={words.cardsHint}>
        {cards.length === 0 ? <Text>{words.noCards}</Text> : null}
        <div className={styles.cards}>
          {inOrder.map((card) => (
            <Card key={card.id} card={card} picked={card.id === highlighted} />
          ))}
        </div>
        <RouteLink to="mine">{words.toMine}</RouteLink>
      </Section>
      <FirstInterviews />
    </>
  );
}

function KindChoice({
  value,
  onChange,
}: {
  value: CompetenceCard['kind'];
  onChange: (kind: CompetenceCard['kind']) => void;
}): ReactNode {
  const { synergy } = useTexts();
  return (
    <Field label={synergy.people.kindLabel}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_event, data) => onChange(data.value === 'drive' ? 'drive' : 'competence')}
      >
        <Radio value="competence" label={synergy.people.kind.competence} />
        <Radio value="drive" label={synergy.people.kind.drive} />
      </RadioGroup>
    </Field>
  );
}

function Card({ card, picked }: { card: CompetenceCard; picked: boolean }): ReactNode {
  const { synergy } = useTexts();
  const styles = useStyles();
  const owner = useRecords('participants').get(card.participantId)?.displayName ?? '';
  const thread = useThread('competenceCards', card.id);
  return (
    <article className={mergeClasses(styles.card, picked && styles.picked)} aria-label={card.label}>
      <Badge appearance="tint" color={card.kind === 'competence' ? 'brand' : 'success'}>
        {synergy.people.kind[card.kind]}
      </Badge>
      <Text weight="semibold">{card.label}</Text>
      <Text>{card.description}</Text>
      <Text size={200} className={styles.calm}>
        {owner}
      </Text>
      <Why {...thread} />
    </article>
  );
}

/** The shared findings again: what the group was told before the first occasion. */
function FirstInterviews(): ReactNode {
  const { synergy, findings: findingTexts } = useTexts();
  const words = synergy.people;
  const styles = useStyles();
  const findings = [...useRecords('findings').values()].sort((a, b) =>
    a.kind === b.kind ? b.sourceCount - a.sourceCount : a.kind < b.kind ? 1 : -1,
  );
  return (
    <Section title={words.findingsTitle} hint={words.findingsHint}>
      {findings.length === 0 ? <Text>{words.noFindings}</Text> : null}
      <ul className={styles.list}>
        {findings.map(({ id, kind, text }) => (
          <li key={id}>
            <RouteLink to={`preparation/findings/${id}`}>{text}</RouteLink>{' '}
            <Text size={200} className={styles.calm}>
              {findingTexts.kind[kind]}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
