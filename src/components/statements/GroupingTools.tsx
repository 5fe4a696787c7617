import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';
import { UndoButton } from './HandleView.tsx';
import { useCarriedOut } from './useCarriedOut.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  places: { minWidth: '8rem', maxWidth: '16rem' },
});

export type GroupingToolsProps = {
  readonly flow: FlowView;
  readonly chosen: readonly string[];
  readonly alike: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onLay: (groupId: string | null) => void;
};

/** What to do with the selected statements; stands still while they move, so that the focus does too. */
export function GroupingTools({
  flow,
  chosen,
  alike,
  onPick,
  onLay,
}: GroupingToolsProps): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.grouping;
  const styles = useStyles();
  const carriedOut = useCarriedOut();
  const none = chosen.length === 0;
  const [suggestion] = flow.suggestions;
  const gather = () => {
    if (none) return;
    const first = flow.statements.find(({ id }) => id === chosen[0])?.text ?? '';
    const made = flow.commands.newGroup(chosen);
    if (carriedOut(made, texts.made(chosen.length, first))) onPick([]);
  };
  const mergeAll = () => {
    const [into, ...rest] = chosen;
    if (into === undefined) return;
    if (carriedOut(flow.commands.merge(rest, into), all.mergedNow)) onPick([]);
  };
  return (
    <div className={styles.root} role="toolbar" aria-label={texts.title}>
      <Button appearance="primary" disabledFocusable={none} onClick={gather}>
        {texts.newGroup}
      </Button>
      <Select
        aria-label={texts.moveTo}
        className={styles.places}
        value=""
        disabled={none}
        onChange={(_event, { value }) => onLay(value === alone ? null : value)}
      >
        <option value="" disabled>
          {texts.moveTo}
        </option>
        {flow.groups.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value={alone}>{texts.alone}</option>
      </Select>
      <Text>{texts.selected(chosen.length)}</Text>
      {alike.length === 0 ? null : (
        <Button size="small" onClick={() => onPick([...chosen, ...alike])}>
          {texts.takeSimilar(alike.length)}
        </Button>
      )}
      {none ? null : (
        <Button size="small" appearance="subtle" onClick={() => onPick([])}>
          {texts.clear}
        </Button>
      )}
      {none && suggestion !== undefined ? (
        <>
          <Text>{texts.suggestion(suggestion.length)}</Text>
          <Button size="small" onClick={() => onPick(suggestion)}>
            {texts.showSuggestion}
          </Button>
        </>
      ) : null}
      {chosen.length > 1 && flow.may('handle') ? (
        <Button size="small" onClick={mergeAll}>
          {texts.mergeChosen}
        </Button>
      ) : null}
      <UndoButton flow={flow} />
    </div>
  );
}

const alone = ':alone';
