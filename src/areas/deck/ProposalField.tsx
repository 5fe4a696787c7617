import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { quadrants, type Quadrant } from '#domain/plan.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import type { Flow } from '#state/flow.ts';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export type ProposalFieldProps<Kind extends StatementKind> = {
  readonly flow: Flow<Kind>;
  /** A SWOT entry belongs in one of four places. */
  readonly withQuadrant: boolean;
};

/** One proposal, kept on this device until it is handed in. */
export function ProposalField<Kind extends StatementKind>({
  flow,
  withQuadrant,
}: ProposalFieldProps<Kind>): ReactNode {
  const { room } = usePaneTexts();
  const styles = useStyles();
  const announce = useAnnounce();
  const field = useId();
  const [quadrant, setQuadrant] = useState<Quadrant>('strength');
  const [refused, setRefused] = useState(false);
  const handIn = () => {
    const more = withQuadrant ? ({ quadrant } as unknown as Partial<RecordTypes[Kind]>) : {};
    const handed = flow.commands.handIn(flow.draft, more);
    setRefused(!handed.ok);
    if (!handed.ok) return;
    flow.setDraft('');
    announce(room.handedIn);
    document.getElementById(field)?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      {withQuadrant ? (
        <Field label={room.quadrant}>
          <Select value={quadrant} onChange={(_event, { value }) => setQuadrant(value as Quadrant)}>
            {quadrants.map((each) => (
              <option key={each} value={each}>
                {room.quadrants[each]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label={room.draft} {...(refused ? { validationMessage: room.refused } : {})}>
        <Textarea
          id={field}
          value={flow.draft}
          resize="vertical"
          onChange={(_event, { value }) => flow.setDraft(value)}
          onKeyDown={(event) => {
            // The quick way in the room: one line, Ctrl+Enter, the next.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) handIn();
          }}
        />
      </Field>
      <span>
        <Button type="submit" appearance="primary" disabled={flow.draft.trim() === ''}>
          {room.handIn}
        </Button>
      </span>
      {flow.mine.map((statement) => (
        <Text key={statement.id}>{statement.text}</Text>
      ))}
    </form>
  );
}
