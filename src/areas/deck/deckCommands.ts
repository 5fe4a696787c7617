import type { DeckPort, OpenDeck, OpenSlide } from '#host/deck-port.ts';
import type { DeckSpec, Destination, SlidePage } from '#slides/deck.ts';
import { hashTexts } from '#slides/texts.ts';
import { tagKeys, type SlideStatus } from './deckState.ts';

export type DeckTools = {
  readonly deck: DeckPort;
  readonly destination: Destination;
  readonly spec: DeckSpec;
  readonly programmeId: string;
};

/** Slides that a command put in, and where they stand now. */
export type Inserted = {
  readonly ids: readonly string[];
  /** 1-based numbers in the presentation. */
  readonly numbers: readonly number[];
};

/**
 * Inserts slides of the spec, tags them and shows them. Tags come after insertion because PowerPoint drops tags
 * inside an inserted file (guides/platform.md 5.2); the hash is taken from the texts as the deck returns them.
 * @param specKeys keys of the slides to insert, in the spec's order
 * @param after slide to insert after, or null for the beginning
 * @throws DeckFailure; the deck is then as it was
 */
export async function insertSlides(
  tools: DeckTools,
  specKeys: ReadonlySet<string>,
  after: string | null,
): Promise<Inserted> {
  const { deck } = tools;
  const { ids, open } = await putIn(tools, specKeys, after);
  const kept = await dropTwins(deck, open, ids);
  await deck.select(kept);
  return { ids: kept, numbers: numbersOf(open, kept) };
}

const numbersOf = ({ slides }: OpenDeck, ids: readonly string[]): readonly number[] =>
  slides.filter(({ id }) => ids.includes(id)).map(({ index }) => index + 1);

type Placed = { readonly ids: readonly string[]; readonly open: OpenDeck };

async function putIn(
  tools: DeckTools,
  specKeys: ReadonlySet<string>,
  after: string | null,
): Promise<Placed> {
  const { deck, spec, destination } = tools;
  // Written only when it is wanted: previews need no writer.
  const { renderDeck } = await import('#slides/render.ts');
  const part = { ...spec, slides: spec.slides.filter(({ key }) => specKeys.has(key)) };
  const { pptx, slides } = renderDeck(part, destination, crypto.randomUUID());
  const before = new Set((await deck.read()).slides.map(({ id }) => id));
  let ids: readonly string[] | null = null;
  try {
    ids = await deck.insert(pptx, after);
    const open = await tagSlides(tools, ids, slides);
    return { ids, open };
  } catch (failure) {
    await withdraw(deck, before, ids, slides);
    throw failure;
  }
}

async function tagSlides(
  { deck, programmeId }: DeckTools,
  ids: readonly string[],
  slides: readonly SlidePage[],
): Promise<OpenDeck> {
  const open = await deck.read();
  if (deck.reach === 'untagged') return open;
  const textsOf = new Map(open.slides.map((slide) => [slide.id, slide.texts]));
  for (const [index, id] of ids.entries()) {
    const slide = slides[index];
    if (slide === undefined) continue;
    await deck.tag(id, {
      [tagKeys.key]: slide.key,
      [tagKeys.rev]: slide.rev,
      [tagKeys.hash]: hashTexts(textsOf.get(id) ?? []),
      [tagKeys.schema]: '1',
    });
  }
  await deck.tag(null, { [tagKeys.programme]: programmeId });
  return deck.read();
}

/**
 * Takes out what a broken insertion left. Where the answer was lost the slides are known by their words; somebody
 * else's new slides, in a presentation that several work in, are left alone.
 */
async function withdraw(
  deck: DeckPort,
  before: ReadonlySet<string>,
  ids: readonly string[] | null,
  slides: readonly SlidePage[],
): Promise<void> {
  const ours = new Set(slides.map(({ hash }) => hash));
  const { slides: now } = await deck.read();
  const left = now.filter(
    ({ id, texts }) => !before.has(id) && (ids?.includes(id) ?? ours.has(hashTexts(texts))),
  );
  if (left.length > 0) await deck.delete(left.map(({ id }) => id));
}

/** Two panes may insert the same slide at once: the first one in the deck stays (guides/platform.md 5.4). */
async function dropTwins(
  deck: DeckPort,
  { slides }: OpenDeck,
  ids: readonly string[],
): Promise<readonly string[]> {
  const keyOf = (slide: OpenSlide): string | undefined => slide.tags[tagKeys.key];
  const twins = slides.filter(
    (slide) =>
      ids.includes(slide.id) &&
      keyOf(slide) !== undefined &&
      slides.some((other) => other.index < slide.index && keyOf(other) === keyOf(slide)),
  );
  if (twins.length === 0) return ids;
  const gone = twins.map(({ id }) => id);
  await deck.delete(gone);
  return ids.filter((id) => !gone.includes(id));
}

/**
 * Brings inserted slides up to date: the new one in behind the old, and only then the old one out, so that a
 * failure at any step leaves the old slide where it was.
 * @returns the slides that are new in the deck
 */
export async function updateSlides(
  tools: DeckTools,
  statuses: readonly SlideStatus[],
): Promise<Inserted> {
  const ids: string[] = [];
  for (const specKey of new Set(statuses.map(({ rendered }) => rendered.specKey))) {
    // All pages of one slide go together: their number may have changed.
    const open = await tools.deck.read();
    const old = open.slides.filter(({ tags }) => tags[tagKeys.key]?.startsWith(`${specKey}/`));
    const last = old.at(-1);
    if (last === undefined) continue;
    const placed = await putIn(tools, new Set([specKey]), last.id);
    await replace(
      tools.deck,
      old.map(({ id }) => id),
      placed.ids,
    );
    ids.push(...placed.ids);
  }
  await tools.deck.select(ids);
  return { ids, numbers: numbersOf(await tools.deck.read(), ids) };
}

/** The old slides out; where they cannot go, the new ones, so that nothing stands twice. */
async function replace(
  deck: DeckPort,
  old: readonly string[],
  fresh: readonly string[],
): Promise<void> {
  try {
    await deck.delete(old);
  } catch (failure) {
    const { slides } = await deck.read();
    const left = old.filter((id) => slides.some((slide) => slide.id === id));
    // Some of the old pages are gone already: then the new ones are what there is.
    await deck.delete(left.length === old.length ? fresh : left);
    if (left.length === old.length) throw failure;
  }
}

/** Takes the slide as it stands for the current one: the edit is kept and no longer asked about. */
export async function keepMine(tools: DeckTools, status: SlideStatus): Promise<void> {
  if (status.place === null) return;
  await tools.deck.tag(status.place.id, {
    [tagKeys.rev]: status.rendered.rev,
    [tagKeys.hash]: hashTexts(status.place.texts),
  });
}

/** Puts the new slide behind the edited one, which from now on is the user's own. */
export async function insertBeside(tools: DeckTools, status: SlideStatus): Promise<Inserted> {
  const { deck } = tools;
  if (status.place === null) return { ids: [], numbers: [] };
  const mine = status.place.id;
  const { ids, open } = await putIn(tools, new Set([status.rendered.specKey]), mine);
  try {
    await deck.tag(mine, {
      [tagKeys.key]: null,
      [tagKeys.rev]: null,
      [tagKeys.hash]: null,
      [tagKeys.schema]: null,
    });
  } catch (failure) {
    await deck.delete(ids);
    throw failure;
  }
  await deck.select(ids);
  return { ids, numbers: numbersOf(open, ids) };
}

/** Takes out what an insertion put in, as long as it still stands there. */
export async function undoInsertion(deck: DeckPort, ids: readonly string[]): Promise<void> {
  const { slides } = await deck.read();
  const left = ids.filter((id) => slides.some((slide) => slide.id === id));
  if (left.length > 0) await deck.delete(left);
}
