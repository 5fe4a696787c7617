import { useCallback, useEffect, useState } from 'react';
import type { DeckPort, OpenDeck } from '#host/deck-port.ts';
import type { DeckSpec, Destination, RenderedDeck } from '#slides/deck.ts';
import type { DeckTools, Renderer } from './deckCommands.ts';
import { slideStates, type SlideStatus } from './deckState.ts';

type Loaded = {
  readonly renderer: Renderer;
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
      const renderer = await import('#slides/render.ts');
      const [bytes, open, picked] = await Promise.all([
        deck.destination(),
        deck.read(),
        deck.selected(),
      ]);
      setLoaded({ renderer, destination: renderer.readDestination(bytes), open });
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
        : slideStates(preview.slides, loaded.open, deck.reach !== 'unread'),
    tags: loaded?.open.tags ?? {},
    selected,
    lastSlide: loaded?.open.slides.at(-1)?.id ?? null,
    tools: loaded === null ? null : { deck, spec, programmeId, ...loaded },
    failed,
    reload,
  };
}

/** Rendered for looking at only, so the salt may stay the same; inserting renders again with a new one. */
function usePreview(loaded: Loaded | null, spec: DeckSpec): RenderedDeck | null {
  const [preview, setPreview] = useState<RenderedDeck | null>(null);
  const content = JSON.stringify(spec);
  useEffect(() => {
    if (loaded === null) return;
    setPreview(
      loaded.renderer.renderDeck(JSON.parse(content) as DeckSpec, loaded.destination, 'preview'),
    );
  }, [loaded, content]);
  return preview;
}
