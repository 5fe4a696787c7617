import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { useSession } from '#state/session.tsx';

/**
 * The consultant's room cannot be read: its channel is missing, or it has no lists yet. Only the consultant gets in
 * there, so the lists are made from here, whoever started the programme.
 */
export function PrepareRoom(): ReactNode {
  const { preparation, setup } = useTexts();
  const { start, store } = useSession();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'busy' | 'none' | 'failed'>('idle');
  const prepare = async () => {
    if (start === null) return;
    setState('busy');
    try {
      const made = await start.prepare(() => undefined);
      const isReady = made.outcome === 'started' && made.consultantRoom === 'ready';
      setState(isReady ? 'busy' : made.outcome === 'started' ? 'none' : 'failed');
      if (!isReady) return;
      announce(setup.room.ready);
      store.refresh();
    } catch {
      setState('failed');
    }
  };
  return (
    <MessageBar intent={state === 'failed' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        {state === 'failed'
          ? setup.failed
          : state === 'none'
            ? setup.room.none
            : preparation.noRoom}
      </MessageBarBody>
      {start === null ? null : (
        <MessageBarActions>
          <Button disabledFocusable={state === 'busy'} onClick={() => void prepare()}>
            {state === 'busy' ? preparation.preparingRoom : preparation.prepareRoom}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
