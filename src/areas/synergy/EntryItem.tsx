import {
  Badge,
  Button,
  Field,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import { quadrants, type Quadrant, type SwotEntry } from '#domain/plan.ts';
import { reorder, settleEntry } from '#domain/swot.ts';
import type { Flow } from '#state/flow.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useRights, useSession } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';
import { votesOf } from './swotBoard.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outline: 'none' },
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  text: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

type EntryItemProps = {
  readonly flow: Flow<'swotEntries'>;
  readonly entry: SwotEntry;
  /** The quadrant as it stands on the screen. */
  readonly inOrder: readonly SwotEntry[];
  readonly place: number;
  readonly picked: boolean;
};

/** One line of the SWOT: its text, what it rests on, its votes, and everything else in a menu. */
export function EntryItem({ flow, entry, inOrder, place, picked }: EntryItemProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const rights = useRights();
  const thread = useThread('swotEntries', entry.id);
  const actions = useRecords('planActions');
  const line = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (picked) line.current?.focus();
  }, [picked]);
  const votes = votesOf(flow, entry);
  const used = [...actions.values()].filter(({ swotIds }) => swotIds.includes(entry.id)).length;
  return (
    <li
      ref={line}
      tabIndex={-1}
      className={mergeClasses(styles.item, picked && styles.picked)}
      data-entry={entry.id}
    >
      <div className={styles.head}>
        <Text className={styles.text}>{entry.text}</Text>
        {rights.leadFlow || flow.may('group') ? (
          <EntryMenu
            entry={entry}
            inOrder={inOrder}
            place={place}
            onEdit={() => setEditing(true)}
          />
        ) : null}
      </div>
      <div className={styles.chips}>
        {entry.status === 'suggested' ? (
          <Badge appearance="outline">{swot.status.suggested}</Badge>
        ) : null}
        {votes > 0 ? (
          <Badge appearance="tint" color="brand">
            {swot.votes(votes)}
          </Badge>
        ) : null}
        {used > 0 ? (
          <Badge appearance="tint" color="success">
            {swot.cross.crossed(used)}
          </Badge>
        ) : null}
        <Why {...thread} />
      </div>
      {editing ? <EditText entry={entry} onDone={() => setEditing(false)} /> : null}
    </li>
  );
}

type EntryMenuProps = Pick<EntryItemProps, 'entry' | 'inOrder' | 'place'> & {
  readonly onEdit: () => void;
};

function EntryMenu({ entry, inOrder, place, onEdit }: EntryMenuProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const step = (by: 1 | -1) => {
    for (const changed of reorder(inOrder, entry.id, by)) store.save('swotEntries', changed);
    announce(swot.placed(entry.text, place + by + 1));
  };
  const moveTo = (quadrant: Quadrant) => {
    store.save('swotEntries', { ...entry, quadrant, order: null });
    announce(swot.moved(entry.text, swot.quadrant[quadrant]));
  };
  const settle = (status: 'kept' | 'dropped', said: string) => {
    store.save('swotEntries', settleEntry(entry, status, instant()));
    announce(said);
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" aria-label={swot.menu(entry.text)}>
          {swot.menuSign}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {entry.status === 'suggested' ? (
            <MenuItem onClick={() => settle('kept', swot.keptNow(entry.text))}>
              {swot.keep}
            </MenuItem>
          ) : null}
          {place > 0 ? <MenuItem onClick={() => step(-1)}>{swot.up}</MenuItem> : null}
          {place < inOrder.length - 1 ? (
            <MenuItem onClick={() => step(1)}>{swot.down}</MenuItem>
          ) : null}
          {quadrants
            .filter((quadrant) => quadrant !== entry.quadrant)
            .map((quadrant) => (
              <MenuItem key={quadrant} onClick={() => moveTo(quadrant)}>
                {swot.moveTo(swot.quadrant[quadrant])}
              </MenuItem>
            ))}
          <MenuItem onClick={onEdit}>{swot.edit}</MenuItem>
          <MenuItem onClick={() => settle('dropped', swot.asideNow(entry.text))}>
            {swot.aside}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Every keystroke is kept, as everywhere. */
function EditText({ entry, onDone }: { entry: SwotEntry; onDone: () => void }): ReactNode {
  const { synergy } = useTexts();
  const { store } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <Field label={synergy.swot.edit}>
        <Textarea
          textarea={{ ref: field }}
          value={entry.text}
          resize="vertical"
          onChange={(_event, { value }) => store.save('swotEntries', { ...entry, text: value })}
        />
      </Field>
      <Button type="submit" size="small">
        {synergy.swot.save}
      </Button>
    </form>
  );
}
