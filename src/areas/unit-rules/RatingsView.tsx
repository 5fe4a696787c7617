import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { membersOn } from '#domain/participant.ts';
import {
  isLivedBy,
  rateRule,
  ratingId,
  ratingPictures,
  ratingsOfRules,
} from '#domain/rule-rating.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import { PictureItem } from './PictureItem.tsx';
import { RatingRow } from './RatingRow.tsx';
import { RuleActions } from './RuleActions.tsx';
import { SelfRatings } from './SelfRatings.tsx';
import { usePeriod } from './usePeriod.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  period: { maxWidth: '14rem' },
  done: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The group's rules rated 1–4 by each member, and the picture of it, worst first. */
export function RatingsView(): ReactNode {
  const { ratings: texts } = useSpeech().texts.unitRules;
  const styles = useStyles();
  const rights = useRights();
  const { period, periods, choose } = usePeriod();
  const rules = [...useRecords('groundRules').values()].filter(isLivedBy);
  if (period === undefined || rules.length === 0) return <Text>{texts.empty}</Text>;
  return (
    <>
      <Field label={texts.period} className={styles.period}>
        <Select value={period} onChange={(_event, { value }) => choose(value)}>
          {periods.map((each) => (
            <option key={each} value={each}>
              {texts.session(each)}
            </option>
          ))}
        </Select>
      </Field>
      {rights.takePart ? <MyRatings key={period} period={period} /> : null}
      <RulePictures period={period} periods={periods} />
      <SelfRatings key={`self ${period}`} period={period} periods={periods} />
    </>
  );
}

function MyRatings({ period }: { period: string }): ReactNode {
  const { ratings: texts } = useSpeech().texts.unitRules;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  // What was begun stays open until the page is left, so that the last answer can be changed at once.
  const [open, setOpen] = useState(false);
  const reviews = useRecords('ruleReviews');
  const rules = [...useRecords('groundRules').values()]
    .filter(isLivedBy)
    .sort((a, b) => a.order - b.order);
  if (me === undefined) return null;
  const mine = (ruleId: string) => reviews.get(ratingId(ruleId, period, me.id));
  const left = rules.filter(({ id }) => mine(id) === undefined).length;
  if (left === 0 && !open) {
    return (
      <div className={styles.done}>
        <Text>{texts.left(left)}</Text>
        <Button size="small" onClick={() => setOpen(true)}>
          {texts.change}
        </Button>
      </div>
    );
  }
  return (
    <Section title={texts.mine} hint={texts.hint} aside={<Text>{texts.left(left)}</Text>}>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <RatingRow
              text={rule.text}
              value={mine(rule.id)?.rating ?? null}
              onRate={(rating) => {
                setOpen(true);
                const rated = rateRule(rule, period, rating, me, mine(rule.id), instant());
                if (rated.ok) store.save('ruleReviews', rated.value);
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type PeriodProps = { readonly period: string; readonly periods: readonly string[] };

function RulePictures({ period, periods }: PeriodProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules.ratings;
  const styles = useStyles();
  const today = useToday();
  const rules = useRecords('groundRules');
  const lived = [...rules.values()].filter(isLivedBy).sort((a, b) => a.order - b.order);
  const ratings = ratingsOfRules(useRecords('ruleReviews').values());
  const members = membersOn(useRecords('participants').values(), today);
  const pictures = ratingPictures(
    lived.map(({ id }) => id),
    ratings,
    period,
    periods,
  );
  const done = new Set(
    members
      .filter(({ id }) =>
        lived.every((rule) =>
          ratings.some(
            (each) =>
              each.subjectId === rule.id && each.period === period && each.participantId === id,
          ),
        ),
      )
      .map(({ id }) => id),
  );
  const waiting = members.filter(({ id }) => !done.has(id)).map(({ displayName }) => displayName);
  const isEmpty = pictures.every(({ raters }) => raters === 0);
  return (
    <Section title={texts.picture}>
      {waiting.length === 0 ? null : (
        <Text className={styles.calm}>{texts.waiting(formatList(waiting, language))}</Text>
      )}
      {isEmpty ? <Text>{texts.pictureEmpty}</Text> : null}
      <ol className={styles.list}>
        {(isEmpty ? [] : pictures).map((picture) => {
          const rule = rules.get(picture.subjectId);
          return rule === undefined ? null : (
            <PictureItem
              key={rule.id}
              text={rule.text}
              picture={picture}
              ratings={ratings.filter(
                (each) => each.subjectId === rule.id && each.period === period,
              )}
            >
              <RuleActions rule={rule} period={period} />
            </PictureItem>
          );
        })}
      </ol>
    </Section>
  );
}
