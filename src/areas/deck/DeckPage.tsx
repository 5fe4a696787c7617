import { Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { Page } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { DeckLanguage, DeckTemplate } from '#slides/deck.ts';
import { useProgramme } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';
import { OpenDeckView } from './OpenDeckView.tsx';
import { OutsideView } from './OutsideView.tsx';
import { deckTemplatesOf, useDeckSpec } from './useDeckSpec.ts';
import { usePaneTexts } from './usePaneTexts.ts';

/**
 * The group's decks: beside an open presentation to put into it and keep up to date, elsewhere to look at and
 * to save.
 */
export function DeckPage(): ReactNode {
  const { pane } = useTexts();
  const { outside } = usePaneTexts();
  const { language } = useSpeech();
  const { host } = useSession();
  const rights = useRights();
  const templates = deckTemplatesOf(useProgramme((programme) => programme.records));
  const [slideLanguage, setSlideLanguage] = useState<DeckLanguage>(language);
  const [wanted, setWanted] = useState<DeckTemplate>('groundRules');
  const template = templates.includes(wanted) ? wanted : templates.at(-1);
  const spec = useDeckSpec(template, slideLanguage);
  const lead = !rights.insertDecks
    ? pane.notYours
    : template === undefined
      ? pane.nothing
      : host.deck === undefined
        ? outside.lead
        : pane.intro;
  return (
    <Page title={pane.title} lead={lead}>
      {!rights.insertDecks || template === undefined ? null : (
        <>
          <Field label={pane.deck}>
            <Select
              value={template}
              onChange={(_event, { value }) => setWanted(value as DeckTemplate)}
            >
              {templates.map((each) => (
                <option key={each} value={each}>
                  {pane.decks[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={pane.language}>
            <Select
              value={slideLanguage}
              onChange={(_event, { value }) => setSlideLanguage(value as DeckLanguage)}
            >
              <option value="sv">{pane.swedish}</option>
              <option value="en">{pane.english}</option>
            </Select>
          </Field>
          {spec === null ? (
            <Loading label={pane.reading} />
          ) : host.deck === undefined ? (
            <OutsideView spec={spec} />
          ) : (
            <OpenDeckView key={template} deck={host.deck} spec={spec} />
          )}
        </>
      )}
    </Page>
  );
}
