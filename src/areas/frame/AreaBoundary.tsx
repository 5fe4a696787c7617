import { Component, type ReactNode } from 'react';
import { Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';

type State = { readonly failed: boolean };

/** Keeps the rest of the app alive when one area cannot be shown, for example when its chunk did not arrive. */
export class AreaBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <AreaFailed onRetry={() => window.location.reload()} />;
  }
}

function AreaFailed({ onRetry }: { onRetry: () => void }): ReactNode {
  const { start, app } = useTexts();
  return (
    <Notice
      urgency="alert"
      title={start.areaFailedTitle}
      body={start.areaFailedBody}
      action={{ label: app.tryAgain, run: onRetry }}
    />
  );
}
