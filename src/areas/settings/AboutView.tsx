import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { readConfig } from '#host/config.ts';
import type { FactPage, Facts } from '#i18n/facts.ts';
import { loadFacts } from '#i18n/language.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  item: { marginBlockEnd: tokens.spacingVerticalXS },
  text: { display: 'block', maxWidth: '44rem' },
});

/** What Samspel says about itself: the same words as the public pages of the site. */
export function AboutView({ page }: { page: FactPage }): ReactNode {
  const { settings } = useTexts();
  const styles = useStyles();
  const facts = useFacts();
  if (facts === null) return null;
  const { organisation = '', contact = '', build } = readConfig(document);
  const sections = facts.sections({ organisation, contact, version: build })[page];
  return (
    <Page title={facts.titles[page]}>
      <RouteLink to="settings">{settings.title}</RouteLink>
      {sections.map(({ heading, body, list = [] }) => (
        <Section key={heading} title={heading}>
          {body.map((text) => (
            <Text key={text} className={styles.text}>
              {text}
            </Text>
          ))}
          {list.length === 0 ? null : (
            <ul className={styles.list}>
              {list.map((text) => (
                <li key={text} className={styles.item}>
                  <Text className={styles.text}>{text}</Text>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </Page>
  );
}

/** Long and seldom read, so that they are fetched here. */
export function useFacts(): Facts | null {
  const { language } = useSpeech();
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => {
    let current = true;
    void loadFacts(language).then((loaded) => {
      if (current) setFacts(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return facts;
}
