import { toBase64 } from './base64.ts';
import { withDeadline } from './deadline.ts';
import { DeckFailure } from './deck-port.ts';
import type { DeckPort, OpenDeck, OpenSlide } from './deck-port.ts';
import { isFurniture, isTitle, pictorial } from './placeholders.ts';

const deadline = 20_000;

/** Pages of one origin tell each other here that the deck or its selection has changed. */
export const deckChannel = 'samspel-deck';

type Shape = {
  readonly name: string;
  readonly placeholderType: string | null;
  readonly text: string;
  /** `Image`, `Table` …, as `PowerPoint.ShapeType` says it. */
  readonly type: string;
  readonly altTextDescription: string;
  readonly isDecorative: boolean;
};
type Slide = {
  readonly id: string;
  readonly index: number;
  readonly title: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly shapes: readonly Shape[];
};
type Deck = {
  readonly slides: readonly Slide[];
  readonly tags: Readonly<Record<string, string>>;
};
type GraphErrorBody = { readonly error?: { readonly code?: string; readonly message?: string } };

/**
 * A presentation behind HTTP, with PowerPoint's semantics.
 * @param url of the deck, without a slash at the end
 */
export function openLocalDeck(url: string): DeckPort {
  const ask = <T>(path: string, init?: RequestInit): Promise<T> => call<T>(`${url}${path}`, init);
  const change = async <T>(path: string, body: unknown): Promise<T> => {
    const answer = await ask<T>(path, json('POST', body));
    tellOthers();
    return answer;
  };
  const slideIds = async () => (await ask<Deck>('')).slides.map((slide) => slide.id);
  return {
    reach: 'whole',
    read: async () => openDeck(await ask<Deck>('')),
    destination: async () => new Uint8Array(await (await fetched(`${url}/file`)).arrayBuffer()),
    async insert(pptx, after) {
      const before = new Set(await slideIds());
      await change('/insert', {
        base64: toBase64(pptx),
        formatting: 'UseDestinationTheme',
        ...(after === null ? {} : { targetSlideId: after }),
      });
      return (await slideIds()).filter((id) => !before.has(id));
    },
    async tag(slideId, tags) {
      const spelled = Object.entries(tags).map(([key, value]) => [key.toUpperCase(), value]);
      await change('/tags', { slideId, tags: Object.fromEntries(spelled) });
    },
    async delete(asked) {
      const known = await slideIds();
      const missing = asked.find((id) => !known.includes(id));
      if (missing !== undefined) {
        throw new DeckFailure('slide-not-found', `no slide ${missing} in the presentation`);
      }
      for (const slideId of asked) await change('/delete', { slideId });
    },
    async select(asked) {
      // Like PowerPoint, which refuses now and then: nothing hangs on it.
      await ask('/selection', json('PUT', { slideIds: asked })).catch(() => undefined);
      tellOthers();
    },
    async selected() {
      const [known, { slideIds: chosen }] = await Promise.all([
        slideIds(),
        ask<{ readonly slideIds: readonly string[] }>('/selection'),
      ]);
      const selected = known.filter((id) => chosen.includes(id));
      return selected.length > 0 ? selected : known.slice(0, 1);
    },
    onChange(listener) {
      const heard = new BroadcastChannel(deckChannel);
      heard.addEventListener('message', listener);
      return () => heard.close();
    },
    // A presentation behind HTTP takes slides, so nobody has to make do with pictures of them.
    insertPicture: async () => {
      throw new DeckFailure('unsupported', 'the deck takes slides, not pictures');
    },
    autoOpen: null,
  };
}

function tellOthers(): void {
  const channel = new BroadcastChannel(deckChannel);
  channel.postMessage('changed');
  channel.close();
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function openDeck({ slides, tags }: Deck): OpenDeck {
  return { slides: slides.map(openSlide), tags };
}

function openSlide({ id, index, title, tags, shapes }: Slide): OpenSlide {
  const content = shapes.filter(({ placeholderType }) => !isFurniture(placeholderType));
  const titled = content.find(({ placeholderType }) => isTitle(placeholderType));
  return {
    id,
    index,
    title: titled?.text ?? title,
    texts: content.map(({ text }) => text).filter((text) => text !== ''),
    tags,
    withoutAltText: shapes
      .filter(
        ({ type, altTextDescription, isDecorative }) =>
          pictorial.has(type) && !isDecorative && altTextDescription.trim() === '',
      )
      .map(({ name }) => name),
  };
}

async function fetched(url: string, init?: RequestInit): Promise<Response> {
  const late = () => new DeckFailure('offline', `no answer from ${url} in ${deadline} ms`);
  let answer: Response;
  try {
    answer = await withDeadline(fetch(url, { cache: 'no-store', ...init }), deadline, late);
  } catch (failure) {
    if (failure instanceof DeckFailure) throw failure;
    throw new DeckFailure('offline', `no contact with ${url}`, { cause: failure });
  }
  if (answer.ok) return answer;
  const { error } = (await answer.json().catch(() => ({}))) as GraphErrorBody;
  const code = error?.code ?? String(answer.status);
  const kind = /notfound/i.test(code) ? 'slide-not-found' : 'rejected';
  throw new DeckFailure(kind, `the deck refused: ${code} ${error?.message ?? ''}`.trim());
}

async function call<T>(url: string, init?: RequestInit): Promise<T> {
  const answer = await fetched(url, init);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
