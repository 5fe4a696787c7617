import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { DeckWork } from './useDeckWork.ts';
import { usePaneTexts } from './usePaneTexts.ts';

/** What is being done to the presentation, what became of it, and how to take it back. */
export function WorkState({ work }: { work: DeckWork }): ReactNode {
  const { pane } = useTexts();
  const texts = usePaneTexts();
  if (work.busy) return <Loading label={pane.inserting} />;
  if (work.failed) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{pane.failed}</MessageBarBody>
      </MessageBar>
    );
  }
  if (work.done === null) return null;
  const { told, undo } = work.done;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {told} {undo === undefined ? null : <Text size={200}>{pane.undoHint}</Text>}
      </MessageBarBody>
      {undo === undefined ? null : (
        <MessageBarActions>
          <Button size="small" onClick={() => work.run(undo)}>
            {texts.undo}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
