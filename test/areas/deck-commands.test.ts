import {
  insertBeside,
  insertSlides,
  keepMine,
  undoInsertion,
  updateSlides,
  type DeckTools,
} from '#areas/deck/deckCommands.ts';
import { slideStates, tagKeys } from '#areas/deck/deckState.ts';
import type { DeckPort } from '#host/deck-port.ts';
import type { DeckSpec } from '#slides/deck.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { localDeck, officeDeck, type TestedDeck } from '../host/tested-decks.ts';
import { aDeck } from '../slides/builders.ts';

jest.setTimeout(60_000);

const slide = (id: string, item: string): DeckSpec['slides'][number] => ({
  kind: 'bullets',
  ...{ id, key: `P/groundRules/${id}`, title: id, notes: '', lead: null, items: [item] },
});
const specOf = (word: string): DeckSpec => aDeck([slide('ett', word), slide('två', word)]);

async function toolsFor(deck: DeckPort, spec: DeckSpec): Promise<DeckTools> {
  const destination = readDestination(await deck.destination());
  return { deck, destination, spec, programmeId: 'P' };
}

/** What stands in the deck, in order: title and words, and whose it is. */
const standing = async (port: DeckPort) =>
  (await port.read()).slides.map(({ texts, tags }) => ({
    texts: texts.join('|'),
    key: tags[tagKeys.key] ?? null,
  }));

const statusesOf = async ({ deck, spec, destination }: DeckTools) =>
  slideStates(previewDeck(spec, destination), await deck.read());

const keys = (spec: DeckSpec) => new Set(spec.slides.map(({ key }) => key));

describe.each([
  ['Office.js', officeDeck],
  ['the local tenant', localDeck],
] as const)('the pane at work on %s', (_name, open) => {
  let deck: TestedDeck;
  beforeEach(async () => {
    deck = await open([{ title: 'Välkommen' }, { title: 'Tack' }]);
  });
  afterEach(async () => {
    await deck.close();
    jest.restoreAllMocks();
  });
  const first = async () => (await deck.port.read()).slides[0]?.id ?? '';

  it('inserts, tags and selects, and says where the slides are', async () => {
    const tools = await toolsFor(deck.port, specOf('gammalt'));
    const { ids, numbers } = await insertSlides(tools, keys(tools.spec), await first());
    expect(numbers).toEqual([2, 3]);
    expect(await deck.port.selected()).toEqual(ids);
    expect((await deck.port.read()).tags[tagKeys.programme]).toBe('P');
    expect((await statusesOf(tools)).map(({ state }) => state)).toEqual(['same', 'same']);
  });

  it('takes out again what it inserted', async () => {
    const before = await standing(deck.port);
    const tools = await toolsFor(deck.port, specOf('gammalt'));
    const { ids } = await insertSlides(tools, keys(tools.spec), null);
    await undoInsertion(deck.port, ids);
    expect(await standing(deck.port)).toEqual(before);
  });

  it('replaces what has news in its place', async () => {
    const old = await toolsFor(deck.port, specOf('gammalt'));
    await insertSlides(old, keys(old.spec), await first());
    const tools = await toolsFor(deck.port, specOf('nytt'));
    const { numbers } = await updateSlides(tools, await statusesOf(tools));
    expect(numbers).toEqual([2, 3]);
    expect((await standing(deck.port)).map(({ texts }) => texts)).toEqual([
      'Välkommen',
      'ett|nytt',
      'två|nytt',
      'Tack',
    ]);
  });

  it('drops its own slide where another pane was quicker with the same', async () => {
    const tools = await toolsFor(deck.port, specOf('gammalt'));
    await insertSlides(tools, keys(tools.spec), await first());
    const { ids } = await insertSlides(tools, keys(tools.spec), (await last(deck.port)) ?? null);
    expect(ids).toEqual([]);
    expect(await standing(deck.port)).toHaveLength(4);
  });

  const commands: readonly [string, (tools: DeckTools) => Promise<unknown>][] = [
    ['insert', (tools) => insertSlides(tools, new Set(['P/groundRules/tre']), null)],
    ['update', async (tools) => updateSlides(tools, (await statusesOf(tools)).slice(0, 1))],
    [
      'keep mine',
      async (tools) => {
        const [status] = await statusesOf(tools);
        if (status) await keepMine(tools, status);
      },
    ],
    [
      'put beside',
      async (tools) => {
        const [status] = await statusesOf(tools);
        if (status) await insertBeside(tools, status);
      },
    ],
  ];

  it.each(commands)(
    'leaves the deck as it was, or done, whichever round trip of "%s" breaks',
    async (_command, run) => {
      const old = await toolsFor(deck.port, specOf('gammalt'));
      await insertSlides(old, keys(old.spec), await first());
      const fresh = { ...specOf('nytt') };
      const spec = { ...fresh, slides: [...fresh.slides, slide('tre', 'nytt')] };
      let broken = 0;
      let whole: boolean | null = null;
      for (let trip = 1; trip < 60; trip += 1) {
        const tools = { ...old, spec };
        const before = await deck.port.read();
        const trips = deck.trips();
        deck.failTrip(trip);
        const failed = await run(tools).then(
          () => false,
          () => true,
        );
        const reached = deck.trips() - trips >= trip;
        deck.failTrip(0);
        const after = await deck.port.read();
        if (failed) {
          broken += 1;
          soundAfter(before.slides, after.slides);
        }
        if (!reached) {
          whole = !failed;
          break;
        }
        await backTo(deck.port, before.slides, old);
      }
      expect(broken).toBeGreaterThan(0);
      expect(whole).toBe(true);
    },
  );
});

type Slides = Awaited<ReturnType<DeckPort['read']>>['slides'];

const last = async (port: DeckPort) => (await port.read()).slides.at(-1)?.id;

/** After a failure every key stands once, no slide of ours is without one, and nothing that was there is lost. */
function soundAfter(before: Slides, after: Slides): void {
  const keysOf = (slides: Slides) =>
    slides.flatMap(({ tags }) => tags[tagKeys.key] ?? []).sort((a, b) => a.localeCompare(b));
  expect(keysOf(after)).toEqual(keysOf(before));
  expect(after).toHaveLength(before.length);
  for (const { title, tags } of before.filter((one) => one.tags[tagKeys.key] === undefined)) {
    expect(after.map((one) => one.title)).toContain(title);
    expect(tags).toEqual({});
  }
}

/** The next round begins where this one did: two of ours with the old words between the person's own. */
async function backTo(port: DeckPort, before: Slides, old: DeckTools): Promise<void> {
  const own = new Set(before.filter(({ tags }) => !tags[tagKeys.key]).map(({ id }) => id));
  const { slides } = await port.read();
  await port.delete(slides.filter(({ id }) => !own.has(id)).map(({ id }) => id));
  const [head] = (await port.read()).slides;
  await insertSlides(old, keys(old.spec), head?.id ?? null);
}
