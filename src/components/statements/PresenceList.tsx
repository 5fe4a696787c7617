import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';

const useStyles = makeStyles({
  people: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Who is in the room: those who are not are not waited for and do not vote. No reason is asked. */
export function PresenceList({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const { members, present } = flow;
  if (members.length === 0 || !flow.hasDay) return null;
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {texts.presence.title} {texts.presence.count(present.length, members.length)}
      </Button>
      {open ? (
        <div id={listId} className={styles.people} role="group" aria-label={texts.presence.title}>
          {members.map(({ id, displayName }) => (
            <Checkbox
              key={id}
              label={displayName}
              checked={present.some((each) => each.id === id)}
              onChange={(_event, { checked }) => flow.commands.present(id, checked === true)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
