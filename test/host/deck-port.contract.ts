import { unzipSync } from 'fflate';
import type { DeckPort } from '#host/deck-port.ts';
import { smallPptx } from './small-pptx.ts';
import type { OpenTestedDeck, TestedDeck } from './tested-decks.ts';

/** What every DeckPort does, whoever holds the presentation. */
export function describeDeckPort(name: string, open: OpenTestedDeck): void {
  describe(`the open presentation behind ${name}`, () => {
    let deck: TestedDeck;
    let port: DeckPort;
    beforeEach(async () => {
      deck = await open([
        { title: 'Välkommen', body: 'Träff 1' },
        { title: 'Dagordning', body: 'Förmiddag' },
        { title: 'Tack' },
      ]);
      port = deck.port;
    });
    afterEach(() => deck.close());

    const titles = async () => (await port.read()).slides.map((slide) => slide.title);
    const idAt = async (index: number) => (await port.read()).slides[index]?.id ?? '';
    const two = () =>
      smallPptx([{ title: 'Spelregler', body: 'Vi lyssnar' }, { title: 'Nästa steg' }]);

    it('is read in order, with titles and all texts', async () => {
      const { slides } = await port.read();
      expect(slides.map(({ index, title, texts }) => ({ index, title, texts }))).toEqual([
        { index: 0, title: 'Välkommen', texts: ['Välkommen', 'Träff 1'] },
        { index: 1, title: 'Dagordning', texts: ['Dagordning', 'Förmiddag'] },
        { index: 2, title: 'Tack', texts: ['Tack'] },
      ]);
      expect(new Set(slides.map((slide) => slide.id)).size).toBe(3);
    });

    it('takes slides after the one that is named and says which are new', async () => {
      const ids = await port.insert(two(), await idAt(0));
      expect(await titles()).toEqual([
        'Välkommen',
        'Spelregler',
        'Nästa steg',
        'Dagordning',
        'Tack',
      ]);
      expect(ids).toEqual([await idAt(1), await idAt(2)]);
    });

    it('takes slides at the beginning when none is named', async () => {
      await port.insert(two(), null);
      expect((await titles()).slice(0, 3)).toEqual(['Spelregler', 'Nästa steg', 'Välkommen']);
    });

    it('refuses to insert after a slide that is not there, and stays as it was', async () => {
      await expect(port.insert(two(), '999#1')).rejects.toMatchObject({ kind: 'slide-not-found' });
      expect(await titles()).toEqual(['Välkommen', 'Dagordning', 'Tack']);
    });

    it('keeps tags on a slide, with keys in upper case, and takes them away again', async () => {
      const [slide = ''] = await port.insert(two(), null);
      await port.tag(slide, { samspel_key: 'rules/1', SAMSPEL_REV: 'a' });
      await port.tag(slide, { SAMSPEL_REV: 'b' });
      expect((await port.read()).slides[0]?.tags).toEqual({
        SAMSPEL_KEY: 'rules/1',
        SAMSPEL_REV: 'b',
      });
      await port.tag(slide, { samspel_key: null });
      expect((await port.read()).slides[0]?.tags).toEqual({ SAMSPEL_REV: 'b' });
    });

    it('keeps tags of its own', async () => {
      await port.tag(null, { Samspel_Programme: 'PR1' });
      expect((await port.read()).tags).toEqual({ SAMSPEL_PROGRAMME: 'PR1' });
      expect((await port.read()).slides[0]?.tags).toEqual({});
    });

    it('refuses to tag a slide that is not there', async () => {
      await expect(port.tag('999#1', { A: 'b' })).rejects.toMatchObject({
        kind: 'slide-not-found',
      });
    });

    it('loses the slides that are deleted, and only those', async () => {
      await port.delete([await idAt(0), await idAt(2)]);
      expect(await titles()).toEqual(['Dagordning']);
    });

    it('deletes nothing when one of the slides is not there', async () => {
      await expect(port.delete([await idAt(0), '999#1'])).rejects.toMatchObject({
        kind: 'slide-not-found',
      });
      expect(await titles()).toEqual(['Välkommen', 'Dagordning', 'Tack']);
    });

    it('says what is selected in the order of the deck', async () => {
      const [first, third] = [await idAt(0), await idAt(2)];
      await deck.personSelects([third, first]);
      expect(await port.selected()).toEqual([first, third]);
    });

    it('says the slide on screen when none is selected', async () => {
      await deck.personSelects([]);
      expect(await port.selected()).toEqual([await idAt(0)]);
    });

    it('selects what it is asked to, and shrugs at what is not there', async () => {
      await port.select([await idAt(1)]);
      expect(await port.selected()).toEqual([await idAt(1)]);
      await expect(port.select(['999#1'])).resolves.toBeUndefined();
    });

    it('tells of a selection made outside the pane until it is asked to stop', async () => {
      let told = 0;
      const heard = new Promise<void>((resolve) => {
        const stop = port.onChange(() => {
          told += 1;
          stop();
          resolve();
        });
      });
      await deck.personSelects([await idAt(1)]);
      await heard;
      await deck.personSelects([await idAt(0)]);
      expect(told).toBe(1);
    });

    it('can do everything that the pane does, and says so', () => {
      expect(port.reach).toBe('whole');
    });

    it('knows which pictures and tables say nothing to who cannot see them', async () => {
      const { slides } = await port.read();
      expect(slides.map((slide) => slide.withoutAltText)).toEqual([[], [], []]);
    });

    it.each([1, 2, 3, 4, 5])('fails in words of ours when round trip %s breaks', async (number) => {
      const calls: readonly [string, () => Promise<unknown>][] = [
        ['read', () => port.read()],
        ['insert', () => port.insert(two(), null)],
        ['tag', () => port.tag(null, { A: 'b' })],
        ['delete', async () => port.delete([firstId])],
        ['selected', () => port.selected()],
        ['destination', () => port.destination()],
      ];
      const firstId = await idAt(0);
      for (const [name, call] of calls) {
        deck.failTrip(number);
        const failure = await call().then(
          () => null,
          (reason: unknown) => reason,
        );
        deck.failTrip(0);
        if (failure !== null) {
          expect({ name, failure }).toMatchObject({ name, failure: { name: 'DeckFailure' } });
        }
      }
      expect((await port.read()).slides.length).toBeGreaterThan(0);
    });

    it('hands out a presentation to lay out for: a master, a layout, a theme', async () => {
      const names = Object.keys(unzipSync(await port.destination()));
      expect(names).toEqual(
        expect.arrayContaining([
          'ppt/presentation.xml',
          expect.stringMatching(/^ppt\/slideMasters\/.+\.xml$/),
          expect.stringMatching(/^ppt\/slideLayouts\/.+\.xml$/),
          expect.stringMatching(/^ppt\/theme\/.+\.xml$/),
        ]),
      );
    });
  });
}
