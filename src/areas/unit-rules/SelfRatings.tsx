import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { SelfRating } from '#domain/rating.ts';
import { ratingId, ratingPictures, ratingsOfSelf } from '#domain/rule-rating.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { PictureItem } from './PictureItem.tsx';
import { RatingRow } from './RatingRow.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

export type SelfRatingsProps = {
  readonly period: string;
  readonly periods: readonly string[];
};

/** What makes the group effective, rated by each, and the picture of it. */
export function SelfRatings({ period, periods }: SelfRatingsProps): ReactNode {
  const { ratings: texts } = useTexts().unitRules;
  const styles = useStyles();
  const rights = useRights();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const all = [...useRecords('selfRatings').values()];
  // Statements that the group has used before stand as they were worded then.
  const statements = new Map([
    ...Object.entries(texts.statements),
    ...all.map(({ dimension, statement }) => [dimension, statement] as const),
  ]);
  const ratings = ratingsOfSelf(all);
  const isDone = [...statements.keys()].every((dimension) =>
    all.some(({ id }) => id === ratingId(dimension, period, me?.id ?? '')),
  );
  const pictures = ratingPictures([...statements.keys()], ratings, period, periods);
  return (
    <>
      {rights.takePart && isDone && !open ? (
        <span>
          <Button size="small" onClick={() => setOpen(true)}>
            {texts.changeSelf}
          </Button>
        </span>
      ) : null}
      {rights.takePart && (open || !isDone) ? (
        <Section title={texts.self} hint={texts.selfHint}>
          <ul className={styles.list}>
            {[...statements].map(([dimension, statement]) => (
              <li key={dimension}>
                <MySelfRating
                  dimension={dimension}
                  statement={statement}
                  period={period}
                  onRated={() => setOpen(true)}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {pictures.every(({ raters }) => raters === 0) ? null : (
        <Section title={texts.selfPicture}>
          <ol className={styles.list}>
            {pictures.map((picture) => (
              <PictureItem
                key={picture.subjectId}
                text={statements.get(picture.subjectId) ?? picture.subjectId}
                picture={picture}
                ratings={ratings.filter(
                  (each) => each.subjectId === picture.subjectId && each.period === period,
                )}
              />
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

type MySelfRatingProps = Pick<SelfRating, 'dimension' | 'statement' | 'period'> & {
  readonly onRated: () => void;
};

function MySelfRating({ dimension, statement, period, onRated }: MySelfRatingProps): ReactNode {
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const id = ratingId(dimension, period, me?.id ?? '');
  const known = useRecords('selfRatings').get(id);
  if (me === undefined) return null;
  return (
    <RatingRow
      text={statement}
      value={known?.rating ?? null}
      onRate={(rating) => {
        onRated();
        store.save('selfRatings', {
          ...(known ?? {
            id,
            programmeId: me.programmeId,
            createdAt: instant(),
            createdBy: me.id,
            period,
            dimension,
            statement,
            participantId: me.id,
          }),
          rating,
        });
      }}
    />
  );
}
