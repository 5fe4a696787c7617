import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Capability, Consent } from '#host/permissions.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '44rem',
    padding: tokens.spacingHorizontalL,
    marginBlockEnd: tokens.spacingVerticalXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  why: { color: tokens.colorNeutralForeground2 },
  scopes: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export type MissingConsentProps = {
  readonly consent: Consent;
  readonly missing: readonly Capability[];
  /** Absent where nothing else can be done meanwhile. */
  readonly onHide?: () => void;
};

/** What cannot be done yet, with exactly what an administrator has to consent to, why, and where. */
export function MissingConsent({ consent, missing, onHide }: MissingConsentProps): ReactNode {
  const { consent: texts } = useTexts();
  const styles = useStyles();
  const announce = useAnnounce();
  const link = consent.adminLink(missing);
  const copy = async () => {
    const lines = missing.map((one) => {
      const { can, why } = texts.capabilities[one];
      return `${can}: ${consent.scopes(one).join(' ')}. ${why}`;
    });
    await navigator.clipboard.writeText([texts.adminBody, ...lines, link].join('\n'));
    announce(texts.copied);
  };
  return (
    <section className={styles.root} aria-labelledby="consent-title">
      <Text as="h2" id="consent-title" size={400} weight="semibold" className={styles.heading}>
        {texts.title}
      </Text>
      <Text>{texts.intro}</Text>
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={one}>
            <Text block weight="semibold">
              {texts.capabilities[one].can}
            </Text>
            <Text block className={styles.why}>
              {texts.capabilities[one].why}
            </Text>
            <Text block font="monospace" size={200} className={styles.scopes}>
              {consent.scopes(one).join(' ')}
            </Text>
          </li>
        ))}
      </ul>
      <Text>{texts.adminBody}</Text>
      <div className={styles.row}>
        <Link href={link} target="_blank" rel="noreferrer">
          {texts.openPage}
        </Link>
        {/* A frame may be refused the clipboard; the same words stand above. */}
        <Button onClick={() => void copy().catch(() => undefined)}>{texts.copy}</Button>
        {onHide === undefined ? null : (
          <Button appearance="subtle" onClick={onHide}>
            {texts.hide}
          </Button>
        )}
      </div>
    </section>
  );
}
