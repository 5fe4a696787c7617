import { useCallback, useEffect, useState } from 'react';
import type { DeckPort, OpenDeck } from '#host/deck-port.ts';
import type { DeckSpec, Destination, RenderedSlide } from '#slides/deck.ts';
import type * as previews from '#slides/preview.ts';
import type { DeckTools } from './deckCommands.ts';
import { slideStates, type SlideStatus } from './deckState.ts';

type Loaded = {
  readonly previewDeck: typeof previews.previewDeck;
  readonly destination: Destination;
  readonly open: OpenDeck;
};

export type DeckView = {
  readonly statuses: readonly SlideStatus[];
  readonly selected: readonly string[];
  /** The last slide of the deck; null when it is empty. */
  readonly lastSlide: string | null;
  readonly tools: DeckTools | null;
  /** Tags of the presentation itself. */
  readonly tags: OpenDeck['tags'];
  readonly failed: boolean;
  reload(): void;
};

/** The open presentation and what our slides look like in it; read again whenever the deck may have changed. */
export function useDeck(deck: DeckPort, spec: DeckSpec, programmeId: string): DeckView {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(() => {
    const read = async () => {
      const [{ readDestination }, { previewDeck }, bytes, open, picked] = await Promise.all([
        import('#slides/ooxml/destination.ts'),
        import('#slides/preview.ts'),
        deck.destination(),
        deck.read(),
        deck.selected(),
      ]);
      setLoaded({ previewDeck, destination: readDestination(bytes), open });
      setSelected(picked);
      setFailed(false);
    };
    read().catch(() => setFailed(true));
  }, [deck]);
  useEffect(() => {
    reload();
    return deck.onChange(reload);
  }, [deck, reload]);
  const preview = usePreview(loaded, spec);
  return {
    statuses:
      loaded === null || preview === null
        ? []
        : slideStates(preview, loaded.open, deck.reach !== 'unread'),
    tags: loaded?.open.tags ?? {},
    selected,
    lastSlide: loaded?.open.slides.at(-1)?.id ?? null,
    tools: loaded === null ? null : { deck, spec, programmeId, destination: loaded.destination },
    failed,
    reload,
  };
}

/** Laid out again when the deck's look or the spec has changed. */
function usePreview(loaded: Loaded | null, spec: DeckSpec): readonly RenderedSlide[] | null {
  const [preview, setPreview] = useState<readonly RenderedSlide[] | null>(null);
  const content = JSON.stringify(spec);
  useEffect(() => {
    if (loaded === null) return;
    setPreview(loaded.previewDeck(JSON.parse(content) as DeckSpec, loaded.destination));
  }, [loaded, content]);
  return preview;
}
