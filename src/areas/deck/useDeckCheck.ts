import { useCallback, useEffect, useState } from 'react';
import type { DeckPort, OpenDeck } from '#host/deck-port.ts';
import { slideTexts } from '#i18n/slides.ts';
import { deckLanguages, deckTemplates, type DeckSpec } from '#slides/deck.ts';
import { useProgramme } from '#state/react.tsx';
import { useSession } from '#state/session.tsx';
import { checkDeck, type DeckFinding } from './deckCheck.ts';
import type { DeckTools } from './deckCommands.ts';
import { slideStates, tagKeys } from './deckState.ts';
import { listed, useMaker } from './useDeckSpec.ts';

export type CheckedDeck = {
  readonly open: OpenDeck;
  readonly findings: readonly DeckFinding[];
  /** Whether PowerPoint could say which alternative texts are missing. */
  readonly altTextsKnown: boolean;
  /** What it takes to bring a slide up to date, by its key. */
  toolsFor(specKey: string): DeckTools | null;
};

export type DeckCheck = {
  /** Null while the presentation is read. */
  readonly checked: CheckedDeck | null;
  readonly failed: boolean;
  again(): void;
};

/** Goes through the open presentation, with every deck of the programme that it holds slides of. */
export function useDeckCheck(deck: DeckPort | undefined): DeckCheck {
  const { store } = useSession();
  const records = useProgramme((programme) => programme.records);
  const maker = useMaker();
  const [checked, setChecked] = useState<CheckedDeck | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    if (deck === undefined || maker === null) return;
    const { programmeId } = store.programme();
    const check = async () => {
      const open = await deck.read();
      const specs = deckLanguages.flatMap((language) =>
        deckTemplates.flatMap(
          (template) =>
            maker.make(template, listed(records, maker.kinds), maker.content, language) ?? [],
        ),
      );
      setChecked(await checkedDeck(deck, open, specs, programmeId));
      setFailed(false);
    };
    check().catch(() => setFailed(true));
  }, [deck, maker, records, store]);
  useEffect(() => {
    again();
    return deck?.onChange(again);
  }, [deck, again]);
  return { checked, failed, again };
}

async function checkedDeck(
  deck: DeckPort,
  open: OpenDeck,
  specs: readonly DeckSpec[],
  programmeId: string,
): Promise<CheckedDeck> {
  const keys = open.slides.flatMap(({ tags }) => tags[tagKeys.key] ?? []);
  const inDeck = specs.filter(({ slides }) =>
    slides.some((slide) => keys.some((key) => key.startsWith(`${slide.key}/`))),
  );
  const [{ readDestination }, { previewDeck }] = await Promise.all([
    import('#slides/ooxml/destination.ts'),
    import('#slides/preview.ts'),
  ]);
  const destination = inDeck.length === 0 ? null : readDestination(await deck.destination());
  const statuses =
    destination === null
      ? []
      : inDeck.flatMap((spec) =>
          slideStates(previewDeck(spec, destination), open, deck.reach !== 'unread'),
        );
  const findings = checkDeck(open, {
    ...{ programmeId, statuses },
    specKeys: new Set(specs.flatMap(({ slides }) => slides.map(({ key }) => key))),
    draftMarks: deckLanguages.map((language) => slideTexts[language].draftMark),
  });
  return {
    ...{ open, findings },
    altTextsKnown: open.slides.every(({ withoutAltText }) => withoutAltText !== null),
    toolsFor(specKey) {
      const spec = inDeck.find(({ slides }) => slides.some(({ key }) => key === specKey));
      if (spec === undefined || destination === null) return null;
      return { deck, destination, spec, programmeId };
    },
  };
}
