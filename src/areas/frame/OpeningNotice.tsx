import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Host } from '#host/host.ts';
import type { Opening } from '#state/opening.ts';
import { MissingConsent } from './MissingConsent.tsx';

export type OpeningNoticeProps = {
  /** Null where it could not be opened. */
  readonly host: Host | null;
  readonly opening: Exclude<Opening, { kind: 'open' | 'choose' }>;
  readonly onRetry: () => void;
};

/** Why there is no programme on the screen, what is safe, and what to do. */
export function OpeningNotice({ host, opening, onRetry }: OpeningNoticeProps): ReactNode {
  const { start, app, consent, forgotten } = useTexts();
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
            {host?.consent === undefined ? (
              <Text font="monospace">{opening.scopes.join(' ')}</Text>
            ) : (
              <MissingConsent consent={host.consent} missing={['programme', 'rooms']} />
            )}
          </Notice>
        );
      case 'offline':
        return <Notice title={start.offlineTitle} body={start.offlineBody} action={again} />;
      case 'no-programme':
        return (
          <Notice title={start.noProgrammeTitle} body={start.noProgrammeBody} action={again} />
        );
      case 'forgotten':
        return (
          <Notice
            title={forgotten.title}
            body={forgotten.body}
            action={{ label: forgotten.again, run: onRetry }}
          />
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
  const change = host?.changeAccount;
  return (
    <main style={{ padding: '1.5rem' }}>
      {notice()}
      {change === undefined || opening.kind === 'offline' ? null : (
        <p>
          <Text>{consent.account} </Text>
          {/* Changing one's mind in the window leaves everything as it was. */}
          <Button onClick={() => void change().then(onRetry, () => undefined)}>
            {consent.changeAccount}
          </Button>
        </p>
      )}
    </main>
  );
}

function requestIdOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('requestId' in failure)) return '';
  return typeof failure.requestId === 'string' ? failure.requestId : '';
}
