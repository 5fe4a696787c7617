import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { stanceValues, type StanceValue } from '#domain/ground-rule.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import type { Flow } from '#state/flow.ts';
import { useDraft } from '#state/react.tsx';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where the person stands on each statement that the group has on the table. */
export function StanceList<Kind extends StatementKind>({ flow }: { flow: Flow<Kind> }): ReactNode {
  return flow.statements
    .filter(({ standing }) => standing === 'handled')
    .map(({ id, text }) => <StanceChoice key={id} id={id} text={text} flow={flow} />);
}

function StanceChoice<Kind extends StatementKind>({
  id,
  text,
  flow,
}: {
  id: string;
  text: string;
  flow: Flow<Kind>;
}): ReactNode {
  const { room } = usePaneTexts();
  const styles = useStyles();
  const taken = flow.myStance(id)?.stance;
  const [objecting, setObjecting] = useState(false);
  const [reason, setReason] = useDraft(`stance-reason.${id}`);
  const take = (value: StanceValue) => {
    setObjecting(value === 'object');
    if (value !== 'object') flow.commands.stance(id, value, '');
  };
  return (
    <div className={styles.item}>
      <Text>{text}</Text>
      <div className={styles.choices} role="group" aria-label={text}>
        {stanceValues.map((value) => (
          <Button
            key={value}
            size="small"
            aria-pressed={taken === value}
            appearance={taken === value ? 'primary' : 'secondary'}
            onClick={() => take(value)}
          >
            {room.stances[value]}
          </Button>
        ))}
      </div>
      {objecting ? (
        <>
          <Field label={room.reason}>
            <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
          </Field>
          <span>
            <Button
              size="small"
              disabled={reason.trim() === ''}
              onClick={() => {
                if (!flow.commands.stance(id, 'object', reason).ok) return;
                setObjecting(false);
                setReason('');
              }}
            >
              {room.handIn}
            </Button>
          </span>
        </>
      ) : null}
    </div>
  );
}
