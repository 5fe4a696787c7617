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
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { mayWithdrawCard, releaseCard, type PreparedCard } from '#domain/personal-sheet.ts';
import type { Participant } from '#domain/participant.ts';
import { useFormDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(22rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  calm: { color: tokens.colorNeutralForeground2 },
});

const noCard: PreparedCard = { id: '', kind: 'competence', label: '', description: '' };

/** Cards of one person: prepared ones from the own file, and released ones. The owner alone decides. */
export function MyCards({ prepared }: { prepared: readonly PreparedCard[] }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const begun = useFormDraft<PreparedCard>('own-card', noCard);
  const own = begun.isBegun ? begun.form : null;
  const all = useRecords('competenceCards');
  if (me === undefined) return null;
  const released = [...all.values()].filter(({ participantId }) => participantId === me.id);
  const waiting = [...prepared, ...(own === null ? [] : [own])].filter(({ id }) => !all.has(id));
  return (
    <Section
      title={prep.mine.cardsTitle}
      hint={prep.mine.cardsHint}
      aside={
        <Button onClick={() => begun.edit({ id: `KK-${crypto.randomUUID()}` })}>
          {prep.mine.write}
        </Button>
      }
    >
      <Text size={200} className={styles.calm}>
        {prep.mine.owner}
      </Text>
      {released.length + waiting.length === 0 ? <Text>{prep.mine.nothing}</Text> : null}
      <div className={styles.cards}>
        {waiting.map((card) => (
          <Card key={card.id} card={card} me={me} isReleased={false} />
        ))}
        {released.map((card) => (
          <Card key={`${card.id} released`} card={card} me={me} isReleased />
        ))}
      </div>
    </Section>
  );
}

type CardProps = {
  readonly card: PreparedCard;
  readonly me: Participant;
  readonly isReleased: boolean;
};

function Card({ card, me, isReleased }: CardProps): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const draft = useFormDraft(`own-card.${card.id}`, {
    kind: card.kind,
    label: card.label,
    description: card.description,
  });
  const { kind, label, description } = draft.form;
  const shown = useRecords('competenceCards').get(card.id);
  const written = releaseCard({ id: card.id, kind, label, description }, me, me.id, instant());
  const changed = label !== card.label || description !== card.description || kind !== card.kind;
  const release = () => {
    if (written === null) return;
    store.save('competenceCards', {
      ...written,
      ...(shown === undefined ? {} : { createdAt: shown.createdAt, createdBy: shown.createdBy }),
    });
    draft.drop();
    announce(prep.mine.released);
  };
  const withdraw = () => {
    if (shown === undefined || !mayWithdrawCard(shown, me.id)) return;
    store.remove('competenceCards', card.id);
    announce(prep.mine.withdrawn);
  };
  return (
    <article className={styles.card} aria-label={card.label}>
      <div className={styles.row}>
        <Badge appearance="tint">{prep.cards.kind[kind]}</Badge>
        <Badge appearance="outline" color={isReleased ? 'success' : 'informative'}>
          {isReleased ? prep.mine.shown : prep.mine.prepared}
        </Badge>
      </div>
      <Field label={prep.cards.kindLabel}>
        <Select
          value={kind}
          onChange={(_event, { value }) =>
            draft.edit({ kind: value === 'drive' ? 'drive' : 'competence' })
          }
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
          resize="vertical"
          value={description}
          onChange={(_event, { value }) => draft.edit({ description: value })}
        />
      </Field>
      <div className={styles.row}>
        {isReleased ? (
          <>
            <Button disabled={!changed || written === null} onClick={release}>
              {prep.mine.saveWording}
            </Button>
            <Button onClick={withdraw}>{prep.mine.withdraw}</Button>
          </>
        ) : (
          <Button appearance="primary" disabled={written === null} onClick={release}>
            {prep.mine.release}
          </Button>
        )}
      </div>
    </article>
  );
}
