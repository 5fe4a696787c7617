/**
 * Figures of the slide engine as JSON lines, `npm run bench` runs it. Content: the demo programme's five decks,
 * repeated. `ratio` is against Node's own deflate of the same parts in the same run; times are CPU, the least
 * of several passes. `aim` is what to stay under (guides/slides.md 10).
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { insertSlides } from '#local-tenant/server/deck/insert-slides.ts';
import { Package } from '#local-tenant/server/deck/package.ts';
import type { DeckSpec, Destination } from '#slides/deck.ts';
import { deckTemplates } from '#slides/deck.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';
import { demoDecks } from './lib/deck-files.ts';
import { pptxgenDeck } from './lib/pptxgen-deck.ts';

export type SlideFigure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  /** Both sides of a comparison, in the unit that the name says. */
  readonly ours?: number;
  readonly theirs?: number;
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

const against = 'pptxgenjs 4.0.1, the same words and notes in the same run';

/** Ten slides of ours against the same ten by pptxgenjs, warm, in turns. */
async function* againstPptxgen(destination: Destination): AsyncGenerator<SlideFigure, void> {
  const deck = deckOf(10);
  const ours: number[] = [];
  const theirs: number[] = [];
  let made = await pptxgenDeck(deck);
  let written = renderDeck(deck, destination, 'bench').pptx;
  for (let pass = 0; pass < 20; pass += 1) {
    const before = process.cpuUsage();
    written = renderDeck(deck, destination, 'bench').pptx;
    const between = process.cpuUsage();
    made = await pptxgenDeck(deck);
    const after = process.cpuUsage();
    ours.push((between.user + between.system - before.user - before.system) / 1000);
    theirs.push((after.user + after.system - between.user - between.system) / 1000);
  }
  const [own, other] = [Math.min(...ours), Math.min(...theirs)];
  yield {
    name: 'slides: time of ten slides, ms CPU, least of 20',
    value: rounded(own / other),
    unit: 'times pptxgenjs',
    ...{ against, ours: rounded(own), theirs: rounded(other), aim: 0.8 },
  };
  yield {
    name: 'slides: size of ten slides, bytes',
    value: rounded(written.length / made.length),
    unit: 'times pptxgenjs',
    ...{ against, ours: written.length, theirs: made.length, aim: 0.15 },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Ten slides into the open deck of the local tenant. */
function mergeTime(destination: Destination): SlideFigure {
  const { pptx } = renderDeck(deckOf(10), destination, 'merge');
  const open = renderDeck(deckOf(3), destination, 'open', 'file').pptx;
  const times = Array.from({ length: 30 }, () => {
    const before = performance.now();
    const deck = Package.open(open);
    insertSlides(deck, Package.open(pptx), { formatting: 'UseDestinationTheme' }).save();
    return performance.now() - before;
  });
  return {
    name: 'slides: ten slides merged into an open deck, median of 30',
    value: rounded(median(times)),
    unit: 'ms',
    aim: 30,
  };
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
export async function* benchSlides(): AsyncGenerator<SlideFigure, void> {
  const destination = defaultDestination('sv');
  yield* againstPptxgen(destination);
  yield mergeTime(destination);
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
      // Whichever is larger: on a slow machine twice the time that the deflate alone takes.
      aim: rounded(Math.max(0.7, (2 * native) / slides.length)),
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
  for await (const figure of benchSlides()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
