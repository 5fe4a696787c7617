import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { shareObservation, type WorkingObservation } from '#domain/competence-card.ts';
import { formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The consultant's running documentation, newest first; each note can be shared as a copy. */
export function NotesView(): ReactNode {
  const { texts } = useSpeech();
  const { notes } = texts.prep;
  const styles = useStyles();
  const all = [...useRecords('workingObservations').values()].sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : -1,
  );
  return (
    <Section title={notes.title} hint={notes.hint}>
      {all.length === 0 ? <Text>{notes.empty}</Text> : null}
      <ul className={styles.list}>
        {all.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
    </Section>
  );
}

function Note({ note }: { note: WorkingObservation }): ReactNode {
  const { texts, language } = useSpeech();
  const { notes } = texts.prep;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const isShared = note.status === 'shared';
  const share = () => {
    const { working, copy } = shareObservation(note, instant());
    store.save('observations', copy);
    store.save('workingObservations', working);
  };
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Badge appearance="tint">{notes.category[note.category]}</Badge>
        <Badge appearance="outline" color={isShared ? 'success' : 'informative'}>
          {isShared ? notes.shared : notes.draft}
        </Badge>
        <Text size={200} className={styles.calm}>
          {formatInstant(note.createdAt, language)}
        </Text>
      </div>
      <Text>{note.text}</Text>
      {isShared ? null : (
        <div className={styles.row}>
          <Button size="small" aria-label={`${notes.share}: ${note.text}`} onClick={share}>
            {notes.share}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${notes.remove}: ${note.text}`}
            onClick={() => store.remove('workingObservations', note.id)}
          >
            {notes.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
