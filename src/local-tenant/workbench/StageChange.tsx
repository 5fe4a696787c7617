import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { changeStage, type StageProgress, type StageWish } from './tenant/stage-change.ts';
import { useLoaded } from './tenant/useLoaded.ts';
import { useWords } from './words.tsx';

const useStyles = makeStyles({
  root: {
    margin: 'auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    textAlign: 'center',
  },
  progress: { width: '280px', maxWidth: '100%' },
});

/** Shown while the tenant is built up at another stage. */
export function StageChange({ wish, onDone }: { wish: StageWish; onDone: () => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const names: Readonly<Record<string, string>> = words.stage.names;
  const name = names[wish.stage] ?? wish.stage;
  const [{ done, all }, setProgress] = useState<StageProgress>({ done: 0, all: 1 });
  const [loaded] = useLoaded(`stage ${wish.stage}`, async () => {
    await changeStage(wish, setProgress);
    onDone();
  });
  return (
    <main className={styles.root} aria-live="polite">
      {loaded.status === 'failed' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.stage.failed}</MessageBarTitle> {loaded.why}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDone}>{words.close}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <>
          <Text as="h1" size={500} weight="semibold">
            {words.stage.switching(name)}
          </Text>
          <ProgressBar
            className={styles.progress}
            value={done / all}
            thickness="large"
            aria-label={words.stage.switching(name)}
          />
          <Text>{words.stage.explain}</Text>
        </>
      )}
    </main>
  );
}
