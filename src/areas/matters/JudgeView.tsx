import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useGridFocus } from '#components/gridFocus.ts';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { isFullyJudged, judgeTopic, mostTotal, totalOf, totalStep } from '#domain/placement.ts';
import type { Topic } from '#domain/topic.ts';
import { useInstant, useRights, useSession } from '#state/session.tsx';
import { useTopics } from '#state/topics.ts';
import { criteriaIn, type CriterionText } from './topicText.ts';

const narrow = '@container judge (max-width: 640px)';

const useStyles = makeStyles({
  root: { containerType: 'inline-size', containerName: 'judge' },
  grid: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  row: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(11rem, 3fr) repeat(8, minmax(2.5rem, 1fr)) 4rem minmax(7rem, 1.4fr)',
    columnGap: '2px',
    alignItems: 'stretch',
    [narrow]: {
      gridTemplateColumns: 'repeat(4, 1fr)',
      rowGap: '2px',
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  headRow: {
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  head: { alignSelf: 'end', fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  rowHead: {
    alignSelf: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingInlineEnd: tokens.spacingHorizontalS,
    [narrow]: { gridColumn: '1 / -1' },
  },
  cell: {
    boxSizing: 'border-box',
    minHeight: '2.5rem',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  code: {
    display: 'none',
    fontSize: tokens.fontSizeBase100,
    [narrow]: { display: 'block' },
  },
  step0: { backgroundColor: tokens.colorNeutralBackground1 },
  step1: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 12%, ${tokens.colorNeutralBackground1})`,
  },
  step2: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 25%, ${tokens.colorNeutralBackground1})`,
  },
  step3: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 42%, ${tokens.colorNeutralBackground1})`,
  },
  step4: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  total: { fontWeight: tokens.fontWeightSemibold, [narrow]: { gridColumn: 'span 2' } },
  place: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    [narrow]: { gridColumn: 'span 2' },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Matters by criteria as a heat map; who leads writes the points in it. */
export function JudgeView(): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.judge;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const { go } = useNavigation();
  const { topics } = useTopics();
  const criteria = criteriaIn(language);
  const focus = useGridFocus(topics.length, criteria.length);
  if (topics.length === 0) return <Text>{texts.empty}</Text>;
  const left = topics.filter((topic) => !isFullyJudged(topic.criteria)).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.move(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const topic = topics[focus.at.row];
    const criterion = criteria[focus.at.column];
    if (topic === undefined || criterion === undefined) return;
    if (event.key === 'Enter') go(`matters/${topic.id}`);
    else if (rights.leadFlow && /^[0-2]$/.test(event.key)) {
      const judged = judgeTopic(topic, criterion.code, Number(event.key), instant());
      if (!judged.ok) return;
      store.save('topics', judged.value);
      announce(texts.cell(criterion.code, event.key));
    } else return;
    event.preventDefault();
  };
  return (
    <Section
      title={texts.title}
      hint={rights.leadFlow ? texts.hint : texts.leadsOnly}
      aside={<Text>{texts.left(left)}</Text>}
    >
      <div className={styles.root}>
        <div
          id={focus.gridId}
          role="grid"
          tabIndex={-1}
          aria-label={texts.grid}
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          <div role="row" className={mergeClasses(styles.row, styles.headRow)}>
            <span role="columnheader">{texts.matter}</span>
            {criteria.map(({ code, question }) => (
              <span key={code} role="columnheader" className={styles.head} title={question}>
                {code}
              </span>
            ))}
            <span role="columnheader" className={styles.head}>
              {texts.total}
            </span>
            <span role="columnheader" className={styles.head}>
              {texts.place}
            </span>
          </div>
          {topics.map((topic, row) => (
            <JudgeRow
              key={topic.id}
              topic={topic}
              criteria={criteria}
              place={(column) => focus.cell(row, column)}
            />
          ))}
        </div>
      </div>
      <ul className={styles.calm}>
        {criteria.map(({ code, question, points }) => (
          <li key={code}>
            <Text
              size={200}
            >{`${code}: ${question} 0 ${points[0]}, 1 ${points[1]}, 2 ${points[2]}`}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type JudgeRowProps = {
  readonly topic: Topic;
  readonly criteria: readonly CriterionText[];
  readonly place: (column: number) => ReturnType<ReturnType<typeof useGridFocus>['cell']>;
};

/** Shades of one criterion: nothing, some, much. */
const shades = [0, 2, 4] as const;

function JudgeRow({ topic, criteria, place }: JudgeRowProps): ReactNode {
  const { judge: texts, placement } = useSpeech().texts.matters;
  const styles = useStyles();
  const total = totalOf(topic.criteria);
  return (
    <div role="row" className={styles.row} data-judge={topic.id}>
      <span role="rowheader" className={styles.rowHead}>
        <RouteLink to={`matters/${topic.id}`}>{topic.title}</RouteLink>
      </span>
      {criteria.map(({ code, question, points }, column) => {
        const given = topic.criteria?.[code];
        const words = given === undefined ? texts.notJudged : `${given} ${points[given] ?? ''}`;
        return (
          <div
            key={code}
            role="gridcell"
            tabIndex={place(column).tabIndex}
            data-cell={place(column)['data-cell']}
            onFocus={place(column).onFocus}
            aria-label={texts.cell(question, words)}
            className={mergeClasses(
              styles.cell,
              given !== undefined && styles[`step${shades[given] ?? 0}`],
            )}
          >
            <span className={styles.code} aria-hidden="true">
              {code}
            </span>
            {given ?? '–'}
          </div>
        );
      })}
      <div
        role="gridcell"
        className={mergeClasses(styles.cell, styles.total, styles[`step${totalStep(total)}`])}
      >
        {`${total}/${mostTotal}`}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.place)}>
        {topic.placement === null ? '–' : placement[topic.placement]}
      </div>
    </div>
  );
}
