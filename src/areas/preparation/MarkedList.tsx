import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Marking } from '#domain/marking.ts';
import { useRecords } from '#state/react.tsx';
import { useSourceNames } from './useSourceNames.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '22rem', overflowY: 'auto' },
  label: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
  },
  quote: { flexBasis: '100%', overflowWrap: 'anywhere' },
});

/** All marked passages; some of them together become a finding. */
export function MarkedList({
  onMake,
}: {
  onMake: (markings: readonly Marking[]) => void;
}): ReactNode {
  const { findings, prep } = useTexts();
  const styles = useStyles();
  const answers = useRecords('answers');
  const { personOf } = useSourceNames();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const used = new Set(
    [...useRecords('workingFindings').values()].flatMap(({ sources }) =>
      sources.map(({ id }) => id),
    ),
  );
  const markings = [...useRecords('markings').values()].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.level.localeCompare(b.level),
  );
  if (markings.length === 0) return null;
  const picked = markings.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Section title={prep.marking.title} hint={prep.marking.listHint}>
      <div className={styles.list} role="group" aria-label={prep.marking.title}>
        {markings.map((marking) => {
          const answer = answers.get(marking.answerId);
          return (
            <Checkbox
              key={marking.id}
              checked={chosen.has(marking.id)}
              onChange={(_event, { checked }) => toggle(marking.id, checked === true)}
              label={
                <span className={styles.label}>
                  <q className={styles.quote}>{marking.quote}</q>
                  <Badge appearance="tint">{findings.kind[marking.kind]}</Badge>
                  <Badge appearance="outline">{findings.level[marking.level]}</Badge>
                  <Text size={200}>{answer === undefined ? '' : personOf(answer)}</Text>
                  {used.has(marking.answerId) ? (
                    <Text size={200}>{prep.marking.inFinding}</Text>
                  ) : null}
                </span>
              }
            />
          );
        })}
      </div>
      <span>
        <Button
          appearance="primary"
          disabled={picked.length === 0}
          onClick={() => {
            onMake(picked);
            setChosen(new Set());
          }}
        >
          {prep.marking.make(picked.length)}
        </Button>
      </span>
    </Section>
  );
}
