import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Loaded } from './tenant/useLoaded.ts';
import { useWords } from './words.tsx';

/** A view in its states: coming, refused in the tenant's words, here. */
export function LoadedView<T>({
  loaded,
  onAgain,
  children,
}: {
  loaded: Loaded<T>;
  onAgain: () => void;
  children: (value: T) => ReactNode;
}): ReactNode {
  const words = useWords();
  switch (loaded.status) {
    case 'loading':
      return <Spinner label={words.loading} size="small" style={{ padding: '32px' }} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle> {loaded.why}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onAgain}>{words.again}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'here':
      return children(loaded.value);
  }
}
