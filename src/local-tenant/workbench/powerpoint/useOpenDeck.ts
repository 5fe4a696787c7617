import { useEffect, useState } from 'react';
import { deckChannel } from '#host/local-deck.ts';
import { local } from '../tenant/local-tenant.ts';
import { useLoaded, type Loaded } from '../tenant/useLoaded.ts';
import { readPictures, type SlideImage } from './slide-reading.ts';

type Deck = {
  readonly revision: number;
  readonly slides: readonly { readonly id: string; readonly title: string }[];
};

export type ShownDeck = {
  readonly pictures: readonly SlideImage[];
  /** Ids in the order of the deck. */
  readonly selected: readonly string[];
};

/** Others may change the file too: another window, a script. */
const every = 3_000;

/** The open presentation as it is now, read again when anybody says that it has changed. */
export function useOpenDeck(stage: string): readonly [Loaded<ShownDeck>, () => void] {
  const [revision, setRevision] = useState(0);
  const [shown, again] = useLoaded(`deck ${stage}`, openDeck);
  useEffect(() => {
    const channel = new BroadcastChannel(deckChannel);
    channel.addEventListener('message', again);
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return;
      // A deck that cannot be read says so through `shown`.
      local<Deck>('/deck').then(
        (deck) => setRevision(deck.revision),
        () => undefined,
      );
    }, every);
    return () => {
      channel.close();
      clearInterval(timer);
    };
  }, [again]);
  useEffect(() => {
    if (revision > 0) again();
  }, [revision, again]);
  return [shown, again];
}

async function openDeck(): Promise<ShownDeck> {
  const [{ slides }, file, { slideIds }] = await Promise.all([
    local<Deck>('/deck'),
    fetch('/local/deck/file', { cache: 'no-store' }),
    local<{ readonly slideIds: readonly string[] }>('/deck/selection'),
  ]);
  const pictures = readPictures(new Uint8Array(await file.arrayBuffer()));
  return {
    pictures: slides.flatMap(({ id, title }, index) => {
      const picture = pictures[index];
      return picture === undefined ? [] : [{ ...picture, id, title }];
    }),
    selected: slides.map(({ id }) => id).filter((id) => slideIds.includes(id)),
  };
}

/** Shows a slide, here and to the pane. */
export async function showSlide(id: string): Promise<void> {
  await local('/deck/selection', 'PUT', { slideIds: [id] });
  const channel = new BroadcastChannel(deckChannel);
  channel.postMessage('selected');
  channel.close();
}
