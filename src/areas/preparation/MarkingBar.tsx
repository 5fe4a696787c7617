import { Button, makeStyles, Toolbar, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { findingKinds, type FindingKind } from '#domain/finding.ts';
import type { Marking } from '#domain/marking.ts';

const useStyles = makeStyles({
  root: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    maxWidth: '100%',
  },
});

/** The small bar beside selected words: what they are. A press keeps the selection in the field. */
export function MarkingBar({
  onMark,
}: {
  onMark: (kind: FindingKind, more?: Partial<Marking>) => void;
}): ReactNode {
  const { findings, prep } = useTexts();
  const styles = useStyles();
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  return (
    <Toolbar
      size="small"
      className={styles.root}
      aria-label={prep.marking.bar}
      onMouseDown={keepSelection}
    >
      {findingKinds.map((kind, index) => (
        <Button key={kind} size="small" appearance="subtle" onClick={() => onMark(kind)}>
          {`${index + 1} ${findings.kind[kind]}`}
        </Button>
      ))}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => onMark('strength', { facet: 'competence', level: 'individual' })}
      >
        {prep.marking.facet.competence}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => onMark('strength', { facet: 'drive', level: 'individual' })}
      >
        {prep.marking.facet.drive}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => onMark('possibility', { citizenVoice: true, level: 'operations' })}
      >
        {prep.marking.citizen}
      </Button>
    </Toolbar>
  );
}
