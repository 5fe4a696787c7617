import {
  Badge,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import {
  isUnchecked,
  regulationAreas,
  type RegulationCardView,
  type RegulationRef,
} from '#domain/regulation.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import { RegulationForm } from './RegulationForm.tsx';
import { useRegulations } from './useRegulations.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  earlier: {
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
  calm: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  question: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the regulations ask, as cards that the consultant and the chair keep current. */
export function RegulationCards(): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.regulations;
  const styles = useStyles();
  const rights = useRights();
  const cards = useRegulations();
  const [editing, setEditing] = useState<string | null>(null);
  const { add, bringBack, hidden } = useCardCommands(setEditing);
  return (
    <>
      <Text>{texts.lead}</Text>
      {regulationAreas
        .map((area) => ({ area, own: cards.filter((card) => card.area === area) }))
        .filter(({ own }) => own.length > 0)
        .map(({ area, own }) => (
          <Section key={area} title={texts.area[area]}>
            <ul className={styles.cards}>
              {own.map((card) => (
                <li key={card.id}>
                  {editing === card.id ? (
                    <RegulationForm card={card} onDone={() => setEditing(null)} />
                  ) : (
                    <Card card={card} onEdit={() => setEditing(card.id)} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      {rights.editRules ? (
        <div className={styles.row}>
          <Button onClick={add}>{texts.add}</Button>
          {hidden.length === 0 ? null : <Button onClick={bringBack}>{texts.bringBack}</Button>}
        </div>
      ) : null}
    </>
  );
}

function useCardCommands(onEdit: (id: string) => void): {
  readonly add: () => void;
  readonly bringBack: () => void;
  readonly hidden: readonly RegulationRef[];
} {
  const { store } = useSession();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const records = [...useRecords('regulationRefs').values()];
  const hidden = records.filter((record) => record.hidden);
  return {
    hidden,
    bringBack: () => {
      for (const record of hidden) store.save('regulationRefs', { ...record, hidden: false });
    },
    add: () => {
      if (me === undefined) return;
      const id = `RK-${crypto.randomUUID()}`;
      store.save('regulationRefs', {
        ...{ id, programmeId: me.programmeId, createdAt: instant(), createdBy: me.id },
        ...{ ref: '', chapter: '', title: '', summary: '', question: '', link: '' },
        ...{ area: 'other', standing: 'inForce', replacedBy: '', checkedOn: today },
        ...{ order: 500 + records.length, hidden: false },
      });
      onEdit(id);
    },
  };
}

function Card({ card, onEdit }: { card: RegulationCardView; onEdit: () => void }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.regulations;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const announce = useAnnounce();
  const me = useMe();
  const instant = useInstant();
  const today = useToday();
  const name = [card.ref, card.chapter].filter((part) => part !== '').join(' ');
  const { record } = card;
  const isOwn = record?.id.startsWith('RK-') === true;
  const remove = () => {
    if (me === undefined) return;
    const { record: _record, ...content } = card;
    const base = { programmeId: me.programmeId, createdAt: instant(), createdBy: me.id };
    store.save('regulationRefs', { ...base, ...record, ...content, hidden: true });
    announce(texts.removed(name));
  };
  return (
    <article
      aria-label={`${name} ${card.title}`}
      className={mergeClasses(styles.card, card.standing === 'earlier' && styles.earlier)}
    >
      <Text size={200} className={styles.calm}>
        {name}
      </Text>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {card.title}
      </Text>
      <div className={styles.badges}>
        <Badge
          appearance={card.standing === 'earlier' ? 'outline' : 'tint'}
          color={card.standing === 'earlier' ? 'warning' : 'success'}
        >
          {texts.standing[card.standing]}
        </Badge>
        {card.replacedBy === '' ? null : (
          <Badge appearance="outline">{texts.replacedBy(card.replacedBy)}</Badge>
        )}
        {record === undefined ? null : (
          <Badge appearance="outline">{isOwn ? texts.own : texts.changed}</Badge>
        )}
      </div>
      <Text>{card.summary}</Text>
      {card.question === '' ? null : <Text className={styles.question}>{card.question}</Text>}
      <Text size={200} className={styles.calm}>
        {texts.checked(formatDay(card.checkedOn, language))}
        {isUnchecked(card, today) ? `. ${texts.unchecked}.` : ''}
      </Text>
      {card.link === '' ? null : (
        <Link href={card.link} target="_blank" rel="noreferrer">
          {texts.source(card.ref)}
        </Link>
      )}
      {rights.editRules ? (
        <div className={styles.row}>
          <Button size="small" onClick={onEdit} aria-label={`${texts.edit}: ${name} ${card.title}`}>
            {texts.edit}
          </Button>
          {record !== undefined && !isOwn ? (
            <Button size="small" onClick={() => store.remove('regulationRefs', record.id)}>
              {texts.reset}
            </Button>
          ) : null}
          <Button
            size="small"
            appearance="subtle"
            onClick={remove}
            aria-label={`${texts.remove}: ${name} ${card.title}`}
          >
            {texts.remove}
          </Button>
        </div>
      ) : null}
    </article>
  );
}
