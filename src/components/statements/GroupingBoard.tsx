import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useAnnounce } from '../announcer.tsx';
import { Section } from '../Page.tsx';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';
import { GroupCard } from './GroupCard.tsx';
import { GroupingTools } from './GroupingTools.tsx';
import { StatementPick } from './StatementPick.tsx';
import { useCarriedOut } from './useCarriedOut.ts';
import { useStatementStyles } from './useStatementStyles.ts';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  loose: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}` },
});

/**
 * Laying statements together: select several, choose where they go. Several people do it at once; dragging is
 * only another way. Statements like the selected ones are outlined, and none moves by itself.
 */
export function GroupingBoard({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const shared = useStatementStyles();
  const carriedOut = useCarriedOut();
  const announce = useAnnounce();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const chosen = picked.filter((id) => flow.statements.some((each) => each.id === id));
  const alike = new Set(chosen.length === 0 ? [] : flow.similarTo(chosen));
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((each) => each !== id);
    setPicked(next);
    const text = flow.statements.find((each) => each.id === id)?.text ?? '';
    const { chosen: said, unchosen } = texts.grouping;
    announce(on ? said(text, next.length) : unchosen(text, next.length));
  };
  const lay = (ids: readonly string[], groupId: string | null) => {
    const name = flow.groups.find(({ id }) => id === groupId)?.title ?? '';
    const { laid, separated } = texts.grouping;
    const said = groupId === null ? separated(ids.length) : laid(ids.length, name);
    if (carriedOut(flow.commands.assign(ids, groupId), said)) setPicked([]);
  };
  const drop = (groupId: string | null) => ({
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const id = event.dataTransfer.getData('text/plain');
      if (id !== '') lay(chosen.includes(id) ? chosen : [id], groupId);
    },
  });
  const may = flow.may('group');
  const pick = (id: string, text: string) => (
    <StatementPick
      key={id}
      id={id}
      text={text}
      chosen={chosen.includes(id)}
      alike={alike.has(id)}
      onToggle={may ? toggle : null}
    />
  );
  return (
    <Section title={texts.grouping.title} hint={may ? texts.grouping.hint : undefined}>
      {may ? (
        <GroupingTools
          flow={flow}
          chosen={chosen}
          alike={[...alike]}
          onPick={setPicked}
          onLay={(groupId) => lay(chosen, groupId)}
        />
      ) : null}
      <div className={styles.board}>
        {flow.groups.map((group) => (
          <GroupCard key={group.id} flow={flow} group={group} dropping={drop(group.id)}>
            {group.statements.map(({ id, text }) => pick(id, text))}
          </GroupCard>
        ))}
      </div>
      <section
        aria-label={texts.grouping.loose}
        className={mergeClasses(shared.card, styles.loose)}
        {...drop(null)}
      >
        <Text weight="semibold">{texts.grouping.loose}</Text>
        {flow.loose.length === 0 ? <Text>{texts.grouping.looseEmpty}</Text> : null}
        <ul className={styles.board} style={{ margin: 0, padding: 0 }}>
          {flow.loose.map(({ id, text }) => pick(id, text))}
        </ul>
      </section>
    </Section>
  );
}
