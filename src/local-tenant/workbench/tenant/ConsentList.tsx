import { Checkbox, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
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
  scope: { overflowWrap: 'anywhere' },
});

/** What the municipality's IT has consented to, scope by scope. */
export function ConsentList(): ReactNode {
  const { trouble: words } = useWords();
  const styles = useStyles();
  const [loaded, again] = useLoaded('consent', loadConsent);
  const [wanted, setWanted] = useState('Sites.');
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
      <Field label={words.consentFilter}>
        <SearchBox value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </Field>
      <LoadedView loaded={loaded} onAgain={again}>
        {(all) => (
          <div className={styles.grid}>
            {all.filter(matches(wanted)).map(({ scope, granted }) => (
              <Checkbox
                key={scope}
                label={{ className: styles.scope, children: scope }}
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

const matches =
  (wanted: string) =>
  ({ scope }: Consent): boolean =>
    scope.toLowerCase().includes(wanted.trim().toLowerCase());
