import { Badge, Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Answer } from '#domain/interview.ts';
import { placeOf, type Marking } from '#domain/marking.ts';
import { levels, type Level } from '#domain/record.ts';
import { useRecords } from '#state/react.tsx';
import { useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
  },
  quote: { flexBasis: '100%', margin: 0, overflowWrap: 'anywhere' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What has been marked in one answer, with what it is; each can be changed or taken away. */
export function MarkedPassages({ answer }: { answer: Answer }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const own = [...useRecords('markings').values()]
    .filter((marking) => marking.answerId === answer.id)
    .sort((a, b) => a.start - b.start);
  if (own.length === 0) return <Text size={200}>{prep.marking.howTo}</Text>;
  return (
    <ul className={styles.list} aria-label={prep.marking.title}>
      {own.map((marking) => (
        <Passage key={marking.id} marking={marking} answer={answer} />
      ))}
    </ul>
  );
}

function Passage({ marking, answer }: { marking: Marking; answer: Answer }): ReactNode {
  const { findings, prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  return (
    <li className={styles.item}>
      <q className={styles.quote}>{marking.quote}</q>
      <Badge appearance="tint">{findings.kind[marking.kind]}</Badge>
      {marking.facet === null ? null : (
        <Badge appearance="outline">{prep.marking.facet[marking.facet]}</Badge>
      )}
      {marking.citizenVoice ? <Badge color="success">{findings.citizen}</Badge> : null}
      <Select
        size="small"
        aria-label={findings.levelLabel}
        value={marking.level}
        onChange={(_event, { value }) =>
          store.save('markings', { ...marking, level: value as Level })
        }
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {findings.level[level]}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="subtle"
        aria-label={prep.marking.removeThis(marking.quote)}
        onClick={() => store.remove('markings', marking.id)}
      >
        {prep.marking.remove}
      </Button>
      {placeOf(marking, answer.text) === null ? (
        <Text size={200} className={styles.calm}>
          {prep.marking.changed}
        </Text>
      ) : null}
    </li>
  );
}
