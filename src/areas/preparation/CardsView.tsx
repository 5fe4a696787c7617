import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { WorkingCompetenceCard } from '#domain/competence-card.ts';
import type { Marking } from '#domain/marking.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { useFormDraft, useRecords, type FormDraft } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { HandOver } from './HandOver.tsx';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(26rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  person: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  heading: { margin: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

type CardKind = WorkingCompetenceCard['kind'];
type NewCard = Pick<WorkingCompetenceCard, 'kind' | 'label' | 'sourceAnswerId'>;
type CardFields = NewCard & Pick<WorkingCompetenceCard, 'description'>;
const emptyCard: CardFields = {
  kind: 'competence',
  label: '',
  description: '',
  sourceAnswerId: null,
};

/** Competences and drives as the consultant prepares them, person by person, to hand over. */
export function CardsView(): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const today = useToday();
  const people = membersOn(useRecords('participants').values(), today);
  return (
    <Section title={prep.cards.title} hint={prep.cards.hint}>
      <div className={styles.people}>
        {people.map((person) => (
          <PersonCards key={person.id} person={person} />
        ))}
      </div>
    </Section>
  );
}

function PersonCards({ person }: { person: Participant }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const draft = useFormDraft<CardFields>(`card.${person.id}`, emptyCard);
  const answers = useRecords('answers');
  const cards = [...useRecords('workingCompetenceCards').values()].filter(
    ({ participantId }) => participantId === person.id,
  );
  const marked = [...useRecords('markings').values()].filter(
    ({ facet, answerId, quote }) =>
      facet !== null &&
      answers.get(answerId)?.participantId === person.id &&
      !cards.some(({ label, sourceAnswerId }) => sourceAnswerId === answerId && label === quote),
  );
  return (
    <section className={styles.person} aria-label={person.displayName}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {person.displayName}
      </Text>
      {cards.length === 0 ? <Text>{prep.cards.empty}</Text> : null}
      {cards.map((card) => (
        <PreparedCard key={card.id} card={card} />
      ))}
      <FromMarkings marked={marked} onMake={draft.edit} />
      {draft.isBegun ? (
        <CardForm person={person} draft={draft} />
      ) : (
        <span>
          <Button
            size="small"
            aria-label={`${prep.cards.add}: ${person.displayName}`}
            onClick={() => draft.edit({ kind: 'competence' })}
          >
            {prep.cards.add}
          </Button>
        </span>
      )}
      <HandOver person={person} />
    </section>
  );
}

function PreparedCard({ card }: { card: WorkingCompetenceCard }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const released = useRecords('competenceCards').has(card.id);
  return (
    <article className={styles.card} aria-label={card.label}>
      <div className={styles.row}>
        <Text weight="semibold">{card.label}</Text>
        <Badge appearance="tint">{prep.cards.kind[card.kind]}</Badge>
        {released ? (
          <Badge appearance="tint" color="success">
            {prep.cards.released}
          </Badge>
        ) : null}
      </div>
      {card.description === '' ? null : <Text>{card.description}</Text>}
      <span>
        <Button
          size="small"
          appearance="subtle"
          aria-label={prep.cards.removeThis(card.label)}
          onClick={() => store.remove('workingCompetenceCards', card.id)}
        >
          {prep.cards.remove}
        </Button>
      </span>
    </article>
  );
}

/** What the person said that was marked as a competence or a drive: each can become a card. */
function FromMarkings({
  marked,
  onMake,
}: {
  marked: readonly Marking[];
  onMake: (card: NewCard) => void;
}): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  if (marked.length === 0) return null;
  return (
    <div className={styles.form} role="group" aria-label={prep.cards.fromMarkings}>
      <Text size={200}>{prep.cards.fromMarkings}</Text>
      {marked.map(({ id, quote, facet, answerId }) => (
        <div key={id} className={styles.row}>
          <q>{quote}</q>
          <Button
            size="small"
            aria-label={prep.cards.makeCardOf(quote)}
            onClick={() =>
              onMake({ kind: facet ?? 'competence', label: quote, sourceAnswerId: answerId })
            }
          >
            {prep.cards.makeCard}
          </Button>
        </div>
      ))}
    </div>
  );
}

function CardForm({
  person,
  draft,
}: {
  person: Participant;
  draft: FormDraft<CardFields>;
}): ReactNode {
  const { prep, app } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const { kind, label, description, sourceAnswerId } = draft.form;
  if (me === undefined) return null;
  const save = () => {
    store.save('workingCompetenceCards', {
      id: `KK-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
      participantId: person.id,
      kind,
      label: label.trim(),
      description: description.trim(),
      sourceAnswerId,
    });
    draft.drop();
  };
  return (
    <form
      className={styles.form}
      aria-label={prep.cards.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={prep.cards.kindLabel}>
        <Select
          value={kind}
          onChange={(_event, { value }) => draft.edit({ kind: value as CardKind })}
        >
          <option value="competence">{prep.cards.kind.competence}</option>
          <option value="drive">{prep.cards.kind.drive}</option>
        </Select>
      </Field>
      <Field label={prep.cards.label} required>
        <Input value={label} onChange={(_event, { value }) => draft.edit({ label: value })} />
      </Field>
      <Field label={prep.cards.description}>
        <Textarea
          value={description}
          onChange={(_event, { value }) => draft.edit({ description: value })}
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" size="small" type="submit" disabled={label.trim() === ''}>
          {prep.cards.save}
        </Button>
        <Button size="small" onClick={draft.drop}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
