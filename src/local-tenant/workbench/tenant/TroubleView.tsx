import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LoadedView } from '../LoadedView.tsx';
import { useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { ConsentList } from './ConsentList.tsx';
import { local } from './local-tenant.ts';
import { Page } from './Page.tsx';
import { TroubleForm, type FaultKind } from './TroubleForm.tsx';
import { useLoaded } from './useLoaded.ts';

type Fault = {
  readonly id: number;
  readonly kind: FaultKind;
  readonly persona: string | null;
  readonly path: string | null;
  readonly count: number | null;
  readonly probability: number;
};
type Board = {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly limits: boolean;
};

async function loadBoard(): Promise<Board> {
  const [{ seed, value: faults }, { on: limits }] = await Promise.all([
    local<{ readonly seed: number; readonly value: readonly Fault[] }>('/trouble'),
    local<{ readonly on: boolean }>('/limits'),
  ]);
  return { seed, faults, limits };
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  fault: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
});

/** What can go wrong, switched on and off. */
export function TroubleView(): ReactNode {
  const { trouble: words } = useWords();
  const styles = useStyles();
  const { demonstration } = useWorkbench();
  const [loaded, again] = useLoaded(`trouble ${demonstration.stage}`, loadBoard);
  return (
    <Page heading={words.heading}>
      <Text>{words.explain}</Text>
      <TroubleForm onAdded={again} />
      <LoadedView loaded={loaded} onAgain={again}>
        {({ seed, faults, limits }) => (
          <>
            <Text as="h3" size={400} weight="semibold" className={styles.heading}>
              {words.active}
            </Text>
            <FaultList faults={faults} onChanged={again} />
            <Text>{words.seed(seed)}</Text>
            <Switch
              label={words.limits}
              checked={limits}
              onChange={(_event, { checked }) =>
                void local('/limits', 'POST', { on: checked }).then(again)
              }
            />
          </>
        )}
      </LoadedView>
      <ConsentList />
    </Page>
  );
}

function FaultList({
  faults,
  onChanged,
}: {
  faults: readonly Fault[];
  onChanged: () => void;
}): ReactNode {
  const { trouble: words } = useWords();
  const styles = useStyles();
  if (faults.length === 0) return <Text>{words.none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {faults.map((fault) => (
          <li key={fault.id} className={styles.fault}>
            <Text>
              {[
                words.kinds[fault.kind],
                fault.persona ?? words.everybody,
                fault.path ?? '*',
                fault.probability < 1 ? `${Math.round(fault.probability * 100)} %` : null,
                fault.count === null ? words.until : words.left(fault.count),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
            <Button
              aria-label={words.remove(words.kinds[fault.kind])}
              onClick={() => void local(`/trouble/${fault.id}`, 'DELETE').then(onChanged)}
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void local('/trouble', 'DELETE').then(onChanged)}>
          {words.removeAll}
        </Button>
      </div>
    </>
  );
}
