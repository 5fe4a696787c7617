import type { DeckPort } from '#host/deck-port.ts';
import type { DeckSpec, Destination, RenderedSlide } from '#slides/deck.ts';
import type * as renderer from '#slides/render.ts';
import { hashTexts } from '#slides/texts.ts';
import { tagKeys, type SlideStatus } from './deckState.ts';

/** What renders decks; loaded with the first preview. */
export type Renderer = Pick<typeof renderer, 'readDestination' | 'renderDeck'>;

export type DeckTools = {
  readonly deck: DeckPort;
  readonly renderer: Renderer;
  readonly destination: Destination;
  readonly spec: DeckSpec;
  readonly programmeId: string;
};

/**
 * Inserts slides of the spec and tags them. Tags come after insertion because PowerPoint drops tags inside an
 * inserted file (guides/platform.md 5.2); the hash is taken from the texts as the deck returns them.
 * @param specKeys keys of the slides to insert, in the spec's order
 * @param after slide to insert after, or null for the beginning
 * @returns ids of the new slides
 * @throws DeckFailure; slides that could not be tagged are taken out again
 */
export async function insertSlides(
  tools: DeckTools,
  specKeys: ReadonlySet<string>,
  after: string | null,
): Promise<readonly string[]> {
  const part = { ...tools.spec, slides: tools.spec.slides.filter(({ key }) => specKeys.has(key)) };
  const { pptx, slides } = tools.renderer.renderDeck(part, tools.destination, crypto.randomUUID());
  const ids = await tools.deck.insert(pptx, after);
  try {
    await tagSlides(tools, ids, slides);
  } catch (failure) {
    await tools.deck.delete(ids);
    throw failure;
  }
  await tools.deck.select(ids);
  return ids;
}

async function tagSlides(
  { deck, programmeId }: DeckTools,
  ids: readonly string[],
  slides: readonly RenderedSlide[],
): Promise<void> {
  const open = await deck.read();
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
}

/**
 * Brings inserted slides up to date: the new one in behind the old, and only then the old one out, so that a
 * failure at any step leaves the old slide where it was.
 */
export async function updateSlides(
  tools: DeckTools,
  statuses: readonly SlideStatus[],
): Promise<number> {
  let updated = 0;
  for (const specKey of new Set(statuses.map(({ rendered }) => rendered.specKey))) {
    // All pages of one slide go together: their number may have changed.
    const open = await tools.deck.read();
    const old = open.slides.filter(({ tags }) => tags[tagKeys.key]?.startsWith(`${specKey}/`));
    const last = old.at(-1);
    if (last === undefined) continue;
    await insertSlides(tools, new Set([specKey]), last.id);
    await tools.deck.delete(old.map(({ id }) => id));
    updated += 1;
  }
  return updated;
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
export async function insertBeside(tools: DeckTools, status: SlideStatus): Promise<void> {
  if (status.place === null) return;
  const mine = status.place.id;
  await insertSlides(tools, new Set([status.rendered.specKey]), mine);
  await tools.deck.tag(mine, {
    [tagKeys.key]: null,
    [tagKeys.rev]: null,
    [tagKeys.hash]: null,
    [tagKeys.schema]: null,
  });
}
