import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Opening } from '#state/opening.ts';

export type OpeningNoticeProps = {
  readonly opening: Exclude<Opening, { kind: 'open' }>;
  readonly onRetry: () => void;
};

/** Why there is no programme on the screen, what is safe, and what to do. */
export function OpeningNotice({ opening, onRetry }: OpeningNoticeProps): ReactNode {
  const { start, app } = useTexts();
  const again = { label: app.tryAgain, run: onRetry };
  const notice = () => {
    switch (opening.kind) {
      case 'sign-in':
        return (
          <Notice
            title={start.signInTitle}
            body={start.signInBody}
            action={{ label: start.signIn, run: onRetry }}
          />
        );
      case 'consent':
        return (
          <Notice title={start.consentTitle} body={start.consentBody} action={again}>
            <Text font="monospace">{opening.scopes.join(' ')}</Text>
          </Notice>
        );
      case 'offline':
        return <Notice title={start.offlineTitle} body={start.offlineBody} action={again} />;
      case 'no-programme':
        return (
          <Notice title={start.noProgrammeTitle} body={start.noProgrammeBody} action={again} />
        );
      case 'failed':
        return (
          <Notice
            urgency="alert"
            title={start.failedTitle}
            body={start.failedBody(requestIdOf(opening.failure))}
            action={again}
          />
        );
    }
  };
  return <main style={{ padding: '1.5rem' }}>{notice()}</main>;
}

function requestIdOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('requestId' in failure)) return '';
  return typeof failure.requestId === 'string' ? failure.requestId : '';
}
