import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useLanguageChoice, type LanguageChoice } from '#components/language-choice.tsx';
import { RouteLink, useRouteParts } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { readConfig } from '#host/config.ts';
import { factPages } from '#i18n/facts.ts';
import { languages } from '#i18n/language.ts';
import { useAppActions } from '#state/app-actions.tsx';
import { useSaving } from '#state/react.tsx';
import { AboutView, useFacts } from './AboutView.tsx';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  links: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  warn: { fontWeight: tokens.fontWeightSemibold },
});

/** What a person decides for this device: the language, another programme, and that it forgets them. */
export function SettingsPage(): ReactNode {
  const { settings } = useTexts();
  const [, part] = useRouteParts();
  const about = factPages.find((page) => page === part);
  if (about !== undefined) return <AboutView page={about} />;
  return (
    <Page title={settings.title} lead={settings.lead}>
      <LanguageSection />
      <ProgrammeSection />
      <DeviceSection />
      <AboutSection />
    </Page>
  );
}

function AboutSection(): ReactNode {
  const { settings } = useTexts();
  const styles = useStyles();
  const facts = useFacts();
  return (
    <Section title={settings.about} hint={settings.aboutHint(readConfig(document).build)}>
      <ul className={styles.links}>
        {factPages.map((page) => (
          <li key={page}>
            <RouteLink to={`settings/${page}`}>{facts?.titles[page] ?? ''}</RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const choices = ['host', ...languages] as const satisfies readonly LanguageChoice[];

function LanguageSection(): ReactNode {
  const { settings } = useTexts();
  const { choice, choose } = useLanguageChoice();
  return (
    <Section title={settings.language} hint={settings.languageHint}>
      <RadioGroup
        aria-label={settings.language}
        value={choice}
        onChange={(_event, { value }) => choose(choices.find((each) => each === value) ?? 'host')}
      >
        {choices.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              each === 'host' ? (
                settings.languages.host
              ) : (
                <span lang={each}>{settings.languages[each]}</span>
              )
            }
          />
        ))}
      </RadioGroup>
    </Section>
  );
}

function ProgrammeSection(): ReactNode {
  const { settings, choose } = useTexts();
  const styles = useStyles();
  const { chooseProgramme } = useAppActions();
  return (
    <Section title={settings.programmes} hint={settings.programmesHint}>
      <Button className={styles.start} onClick={chooseProgramme}>
        {choose.change}
      </Button>
    </Section>
  );
}

function DeviceSection(): ReactNode {
  const { settings } = useTexts();
  const styles = useStyles();
  const { forgetDevice } = useAppActions();
  const { unsent } = useSaving();
  const [failed, setFailed] = useState(false);
  const forget = () => {
    forgetDevice().catch(() => setFailed(true));
  };
  return (
    <Section title={settings.device} hint={settings.deviceHint}>
      <Text className={unsent > 0 ? styles.warn : undefined}>
        {unsent > 0 ? settings.unsent(unsent) : settings.nothingUnsent}
      </Text>
      <Text>{settings.draftsGo}</Text>
      <Button className={styles.start} onClick={forget}>
        {unsent > 0 ? settings.forgetAnyway : settings.forget}
      </Button>
      <Text role="status">{failed ? settings.notForgotten : ''}</Text>
    </Section>
  );
}
