import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Children, useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { routeTo } from '#components/Why.tsx';
import { ownWords } from '#domain/own-words.ts';
import type { Participant } from '#domain/participant.ts';
import { formatDay, formatMean } from '#i18n/format.ts';
import { useProgramme } from '#state/react.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > :last-child': { flexShrink: 0 },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What is said most of fills the page otherwise: a stance on every rule and every section. */
const shownAtFirst = 6;

/** Everything this person has said in the programme, with the way to where it was said. */
export function MySaid({ me }: { me: Participant }): ReactNode {
  const { texts, language } = useSpeech();
  const { own } = texts;
  const styles = useStyles();
  const records = useProgramme((programme) => programme.records);
  const { stances, ratings, votes, prep } = ownWords(me.id, records);
  const nothing =
    stances.length === 0 && ratings.length === 0 && votes.length === 0 && prep === undefined;
  const handedAt = prep?.statusHistory.find(({ status }) => status === 'handedIn')?.at;
  return (
    <Section title={own.said} hint={own.saidHint}>
      {nothing ? <Text>{own.nothingSaid}</Text> : null}
      <Part title={own.stances} count={stances.length}>
        {stances.map(({ id, target, stance }) => (
          <li key={id} className={styles.row}>
            <span>
              <To target={target} />
            </span>
            <Badge appearance="outline">{texts.flow.stance[stance]}</Badge>
          </li>
        ))}
      </Part>
      <Part title={own.ratings} count={ratings.length}>
        {ratings.map(({ period, count, mean }) => (
          <li key={period} className={styles.row}>
            <RouteLink to="unit-rules/ratings">
              {own.ratingsOf(texts.unitRules.ratings.session(period), count)}
            </RouteLink>
            <Text size={200} className={styles.calm}>
              {own.mean(formatMean(mean, language))}
            </Text>
          </li>
        ))}
      </Part>
      <Part title={own.votes} count={votes.length}>
        {votes.map(({ id, target, count }) => (
          <li key={id} className={styles.row}>
            <span>
              <To target={target} />
            </span>
            <Badge appearance="tint">{own.votesOf(count)}</Badge>
          </li>
        ))}
      </Part>
      <Part title={own.prep} count={handedAt === undefined ? 0 : 1}>
        <li>
          <RouteLink to="matters/prep">
            {handedAt === undefined ? '' : own.handedIn(formatDay(handedAt.slice(0, 10), language))}
          </RouteLink>
        </li>
      </Part>
    </Section>
  );
}

function Part({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}): ReactNode {
  const { waiting } = useSpeech().texts;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (count === 0) return null;
  const rows = Children.toArray(children);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>{shown}</ul>
      {shown.length === rows.length ? null : (
        <span>
          <Button size="small" onClick={() => setAll(true)}>
            {waiting.more(rows.length - shown.length)}
          </Button>
        </span>
      )}
    </div>
  );
}

type Target = ReturnType<typeof ownWords>['stances'][number]['target'];

function To({ target }: { target: Target }): ReactNode {
  const { own } = useSpeech().texts;
  if (target === null) return own.gone;
  const route = routeTo(target);
  return route === null ? target.text : <RouteLink to={route}>{target.text}</RouteLink>;
}
