import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { ratingSteps, type RatingPicture } from '#domain/rule-rating.ts';
import { formatList, formatMean } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 16rem' },
  bar: { display: 'flex', columnGap: '2px', minHeight: '1.75rem' },
  part: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexBasis: 0,
    minWidth: '1.5rem',
    containerType: 'inline-size',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
  },
  inWords: { '@container (max-width: 6.5rem)': { display: 'none' } },
  inFigures: { '@container (min-width: 6.51rem)': { display: 'none' } },
  step1: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
  },
  step2: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  step3: {
    backgroundColor: tokens.colorPaletteLightGreenBackground2,
    color: tokens.colorPaletteLightGreenForeground2,
  },
  step4: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

export type PictureItemProps = {
  readonly text: string;
  readonly picture: RatingPicture;
  /** The ratings behind the picture; open within the group (domain.md 4). */
  readonly ratings: readonly { readonly participantId: string; readonly rating: number }[];
  readonly children?: ReactNode;
};

/** How one thing was rated: how many gave what, the mean and where it is going. */
export function PictureItem({ text, picture, ratings, children }: PictureItemProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules.ratings;
  const styles = useStyles();
  const { counts, mean, trend } = picture;
  const say = (value: number) => formatMean(value, language);
  const points = trend.map((point) => `${texts.session(point.period)}: ${say(point.mean)}`);
  return (
    <li className={styles.card} data-picture={picture.subjectId}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.words}>
          {text}
        </Text>
        {mean === null ? null : (
          <span>
            <Badge appearance="tint" color="informative">
              {texts.mean(say(mean))}
            </Badge>{' '}
            <Change change={picture.change} say={say} />
          </span>
        )}
      </div>
      <div role="img" aria-label={texts.distribution(counts)} className={styles.bar}>
        {ratingSteps.map((step, index) => {
          const count = counts[index] ?? 0;
          return count === 0 ? null : (
            <span
              key={step}
              className={mergeClasses(styles.part, styles[`step${step}`])}
              style={{ flexGrow: count }}
              title={texts.stepOf(step, texts.step[index] ?? '')}
            >
              <span className={styles.inWords}>{`${texts.step[index] ?? step} ${count}`}</span>
              <span className={styles.inFigures}>{`${step}: ${count}`}</span>
            </span>
          );
        })}
      </div>
      {points.length > 1 ? (
        <Text size={200} className={styles.calm}>
          {texts.trend(points.join(' → '))}
        </Text>
      ) : null}
      {ratings.length === 0 ? null : <Who ratings={ratings} />}
      {children}
    </li>
  );
}

function Change({
  change,
  say,
}: {
  readonly change: number | null;
  readonly say: (value: number) => string;
}): ReactNode {
  const { ratings: texts } = useSpeech().texts.unitRules;
  if (change === null) return null;
  const steady = Math.abs(change) < 0.05;
  const words = steady ? texts.same : change > 0 ? texts.up(say(change)) : texts.down(say(-change));
  const colour = steady ? 'subtle' : change > 0 ? 'success' : 'warning';
  return (
    <Badge appearance="outline" color={colour}>
      {words}
    </Badge>
  );
}

/** The table twin of the bar: names by step. */
function Who({ ratings }: Pick<PictureItemProps, 'ratings'>): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules.ratings;
  const participants = useRecords('participants');
  const nameOf = (id: string) => participants.get(id)?.displayName ?? id;
  return (
    <Accordion collapsible>
      <AccordionItem value="who">
        <AccordionHeader size="small">{texts.who}</AccordionHeader>
        <AccordionPanel>
          <ul>
            {ratingSteps.map((step) => {
              const names = ratings
                .filter(({ rating }) => rating === step)
                .map(({ participantId }) => nameOf(participantId));
              return names.length === 0 ? null : (
                <li key={step}>
                  {`${texts.stepOf(step, texts.step[step - 1] ?? '')}: `}
                  {formatList(names, language)}
                </li>
              );
            })}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
