import { Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useGridFocus } from '#components/gridFocus.ts';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { AnalysisKind } from '#domain/analysis.ts';
import { countMarks } from '#domain/comparison.ts';
import { CellPanel } from './CellPanel.tsx';
import { CompareGrid } from './CompareGrid.tsx';
import { Patterns } from './Patterns.tsx';
import { useComparison } from './useComparison.ts';

/** The group's and the units' rules on one screen: alike, friction, missing. */
export function CompareView({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { compare: texts } = useTexts().unitRules;
  const announce = useAnnounce();
  const { rows, units, mark } = useComparison();
  const focus = useGridFocus(rows.length, units.length);
  const [opened, setOpened] = useState(0);
  const row = rows[focus.at.row];
  const unit = units[focus.at.column];
  const cell = row?.cells[focus.at.column];
  if (row === undefined || unit === undefined || cell === undefined) {
    return (
      <>
        <Text>{texts.empty}</Text>
        <Patterns highlighted={highlighted} />
      </>
    );
  }
  const counts = countMarks(rows);
  const markAt = (kind: AnalysisKind | null) => {
    mark(cell, kind);
    announce(kind === null ? texts.unmarked(unit.name) : texts.marked(unit.name, texts.kind[kind]));
  };
  return (
    <>
      <Section
        title={texts.title}
        aside={
          <Text>
            {`${texts.counts(counts.alike, counts.friction, counts.missing)}. ${texts.left(counts.unmarked)}.`}
          </Text>
        }
      >
        <CompareGrid
          rows={rows}
          units={units}
          focus={focus}
          onMark={markAt}
          onOpen={() => setOpened(opened + 1)}
        />
        <Text size={200}>{`${texts.hint} ${texts.suggestion}`}</Text>
      </Section>
      <CellPanel
        rule={row.rule}
        unit={unit}
        cell={cell}
        opened={opened}
        onMark={markAt}
        onBack={focus.focus}
      />
      <Patterns highlighted={highlighted} />
    </>
  );
}
