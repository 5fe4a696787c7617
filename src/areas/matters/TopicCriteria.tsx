import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { judgeTopic, mostTotal, totalOf } from '#domain/placement.ts';
import type { Topic } from '#domain/topic.ts';
import { useInstant, useSession } from '#state/session.tsx';
import { criteriaIn } from './topicText.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  points: { flexWrap: 'wrap' },
});

/** The eight questions about one matter, in plain words; everybody sees the points as they are set. */
export function TopicCriteria({
  topic,
  mayJudge,
}: {
  readonly topic: Topic;
  readonly mayJudge: boolean;
}): ReactNode {
  const { texts: all, language } = useSpeech();
  const { judge, topic: texts } = all.matters;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const total = <Text>{texts.read.total(totalOf(topic.criteria), mostTotal)}</Text>;
  return (
    <Section title={texts.criteria} hint={mayJudge ? undefined : judge.leadsOnly} aside={total}>
      <div className={styles.list}>
        {criteriaIn(language).map(({ code, question, points }) => {
          const given = topic.criteria?.[code];
          return (
            <div key={code} className={styles.item}>
              <Text weight="semibold">{`${code}. ${question}`}</Text>
              {mayJudge ? (
                <RadioGroup
                  layout="horizontal"
                  className={styles.points}
                  aria-label={question}
                  value={given === undefined ? '' : String(given)}
                  onChange={(_event, { value }) => {
                    const judged = judgeTopic(topic, code, Number(value), instant());
                    if (judged.ok) store.save('topics', judged.value);
                  }}
                >
                  {points.map((meaning, score) => (
                    <Radio key={meaning} value={String(score)} label={`${score} ${meaning}`} />
                  ))}
                </RadioGroup>
              ) : (
                <Text>
                  {given === undefined ? judge.notJudged : `${given} ${points[given] ?? ''}`}
                </Text>
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
