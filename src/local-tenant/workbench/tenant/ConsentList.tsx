import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LoadedView } from '../LoadedView.tsx';
import { useWords } from '../words.tsx';
import { forgetTokens, local } from './local-tenant.ts';
import { useLoaded } from './useLoaded.ts';

type Consent = { readonly scope: string; readonly granted: boolean };

const loadConsent = async (): Promise<readonly Consent[]> =>
  (await local<{ readonly value: readonly Consent[] }>('/consent')).value;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    columnGap: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
});

/** What the municipality's IT has consented to, scope by scope. */
export function ConsentList(): ReactNode {
  const { trouble: words } = useWords();
  const styles = useStyles();
  const [loaded, again] = useLoaded('consent', loadConsent);
  const change = (scope: string, granted: boolean): void => {
    forgetTokens();
    void local('/consent', 'POST', { scope, granted }).then(again);
  };
  return (
    <>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {words.consent}
      </Text>
      <Text>{words.consentHint}</Text>
      <LoadedView loaded={loaded} onAgain={again}>
        {(all) => (
          <div className={styles.grid}>
            {all.map(({ scope, granted }) => (
              <Checkbox
                key={scope}
                label={scope}
                checked={granted}
                onChange={(_event, { checked }) => change(scope, checked === true)}
              />
            ))}
          </div>
        )}
      </LoadedView>
    </>
  );
}
