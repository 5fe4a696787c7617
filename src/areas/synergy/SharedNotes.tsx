import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import { observationCategories, type Observation } from '#domain/competence-card.ts';
import { useRecords } from '#state/react.tsx';
import { useRights } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: {
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  heading: { margin: 0 },
});

/** What the consultant has seen during the days and shared; the consultant is told of what is not shared. */
export function SharedNotes({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { synergy } = useTexts();
  const styles = useStyles();
  const { readInterviews } = useRights();
  const notes = [...useRecords('observations').values()];
  const unshared = [...useRecords('workingObservations').values()].filter(
    ({ status }) => status === 'draft',
  ).length;
  return (
    <Section title={synergy.notes.title} hint={synergy.notes.hint}>
      {readInterviews && unshared > 0 ? (
        <Text>
          {synergy.notes.unshared(unshared)}.{' '}
          <RouteLink to="preparation/notes">{synergy.notes.toNotes}</RouteLink>
        </Text>
      ) : null}
      {notes.length === 0 ? <Text>{synergy.notes.empty}</Text> : null}
      <div className={styles.columns}>
        {observationCategories.map((category) => {
          const own = notes.filter((note) => note.category === category);
          return own.length === 0 ? null : (
            <div key={category} className={styles.column}>
              <Text as="h3" weight="semibold" className={styles.heading}>
                {synergy.notes.category[category]}
              </Text>
              {own.map((note) => (
                <Note key={note.id} note={note} picked={note.id === highlighted} />
              ))}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function Note({ note, picked }: { note: Observation; picked: boolean }): ReactNode {
  const styles = useStyles();
  const thread = useThread('observations', note.id);
  return (
    <article className={mergeClasses(styles.note, picked && styles.picked)} aria-label={note.text}>
      <Text block>{note.text}</Text>
      <Why {...thread} />
    </article>
  );
}
