/**
 * Figures of the slide engine as JSON lines, `npm run bench` runs it. Content: the demo programme's five decks,
 * repeated. `ratio` is against Node's own deflate of the same parts in the same run; times are CPU, the least
 * of several passes. `aim` is what to stay under (guides/slides.md 10).
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { DeckSpec } from '#slides/deck.ts';
import { deckTemplates } from '#slides/deck.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';
import { demoDecks } from './lib/deck-files.ts';

export type SlideFigure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  readonly aim: number;
};

/** Least CPU time of some passes, in milliseconds. */
function cpuTime(passes: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** A deck of so many slides, each with a key of its own. */
function deckOf(count: number): DeckSpec {
  const decks = demoDecks('t4', deckTemplates, 'sv');
  const slides = decks.flatMap((deck) => deck.slides);
  const [first] = decks;
  if (!first || slides.length === 0) throw new Error('bench-slides: the demo has no decks');
  return {
    ...first,
    slides: Array.from({ length: count }, (_, index) => {
      const slide = slides[index % slides.length] ?? first.slides[0];
      if (!slide) throw new Error('bench-slides: a deck without slides');
      return { ...slide, key: `bench/${index}` };
    }),
  };
}

/** One figure after the other; takes some seconds. */
export function* benchSlides(): Generator<SlideFigure, void> {
  const destination = defaultDestination('sv');
  for (const [count, passes] of [
    [10, 20],
    [100, 8],
    [1000, 2],
  ] as const) {
    const deck = deckOf(count);
    const { pptx, slides } = renderDeck(deck, destination, 'bench');
    const ours = cpuTime(passes, () => renderDeck(deck, destination, 'bench'));
    const parts = Object.values(unzipSync(pptx));
    const native = cpuTime(passes, () => {
      for (const part of parts) deflateRawSync(part, { level: 6 });
    });
    yield {
      name: `slides: ${slides.length} slides written`,
      value: rounded(ours / slides.length),
      unit: 'ms CPU per slide',
      against: "Node's own deflate of the same parts",
      ratio: rounded(ours / native),
      aim: 0.7,
    };
    yield {
      name: `slides: size of ${slides.length} slides`,
      value: Math.round(pptx.length / slides.length),
      unit: 'B per slide',
      aim: 4500,
    };
  }
  const deck = deckOf(100);
  let drawn = 0;
  const preview = cpuTime(8, () => {
    drawn = 0;
    for (const page of previewDeck(deck, destination)) drawn += page.svg ? 1 : 0;
  });
  yield {
    name: 'slides: preview',
    value: rounded(preview / drawn),
    unit: 'ms CPU per slide',
    aim: 1,
  };
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  for (const figure of benchSlides()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
