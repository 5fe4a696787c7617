import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { SeriesChart } from '#components/SeriesChart.tsx';
import { useSpeech } from '#components/texts.tsx';
import { ratingPictures, ratingsOfRules, type RatingPicture } from '#domain/rule-rating.ts';
import { formatMean } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Each rule's ratings through the programme and after it, worst first. */
export function RulesOverTime(): ReactNode {
  const { followUp } = useSpeech().texts;
  const words = followUp.rules;
  const styles = useStyles();
  const rules = useRecords('groundRules');
  const ratings = ratingsOfRules(useRecords('ruleReviews').values());
  const periods = [...new Set(ratings.map(({ period }) => period))].sort();
  const rated = [...new Set(ratings.map(({ subjectId }) => subjectId))].filter((id) =>
    rules.has(id),
  );
  const pictures = ratingPictures(rated, ratings, periods.at(-1) ?? '', periods);
  return (
    <Section
      title={words.title}
      hint={words.hint}
      aside={<RouteLink to="unit-rules/ratings">{words.rate}</RouteLink>}
    >
      {pictures.length === 0 ? <Text>{words.none}</Text> : null}
      <ul className={styles.cards}>
        {pictures.map((picture) => (
          <li key={picture.subjectId} className={styles.card}>
            <RuleLine picture={picture} text={rules.get(picture.subjectId)?.text ?? ''} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const [lowest, highest] = [1, 4];

function RuleLine({ picture, text }: { picture: RatingPicture; text: string }): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.followUp.rules;
  const styles = useStyles();
  const { trend, mean, change, raters } = picture;
  const say = (value: number) => formatMean(value, language);
  const { session } = texts.unitRules.ratings;
  const sign = change !== null && change > 0 ? '+' : '';
  return (
    <>
      <RouteLink to={`ground-rules/${picture.subjectId}`}>{text}</RouteLink>
      <div className={styles.row}>
        {mean === null ? null : (
          <Badge appearance="tint" color="brand">
            {words.mean(say(mean))}
          </Badge>
        )}
        <Badge appearance="outline">{words.raters(raters)}</Badge>
        {change === null ? null : (
          <Badge appearance="outline">{words.change(`${sign}${say(change)}`)}</Badge>
        )}
      </div>
      {trend.length < 2 ? null : (
        <SeriesChart
          label={`${text} ${trend.map((point) => `${session(point.period)} ${say(point.mean)}`).join(', ')}`}
          low={lowest}
          high={highest}
          points={trend.map((point, index) => ({
            value: point.mean,
            at: trend.length < 2 ? 0 : index / (trend.length - 1),
            said: `${session(point.period)}: ${say(point.mean)}`,
          }))}
        />
      )}
    </>
  );
}
