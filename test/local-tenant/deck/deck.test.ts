import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ekbyDeck } from '#local-tenant/seed/deck-template.ts';
import type { DeckAnswer } from '#local-tenant/server/deck/open-deck.ts';
import { Package } from '#local-tenant/server/deck/package.ts';
import { presentationPart, slidesOf } from '#local-tenant/server/deck/presentation.ts';
import { openWorld } from '../calendar/world.ts';
import type { Answer, Ask, World } from '../calendar/world.ts';
import { ekby } from '../calendar/small-definition.ts';
import { lintDeck } from '../../slides/lint.ts';
import { themeFile, themeNames } from '../../slides/themes.ts';
import { aSource } from './sources.ts';
import type { SourceSlide } from './sources.ts';

let world: World;
let ask: Ask;

beforeEach(async () => {
  world = await openWorld(ekby());
  ask = world.as('P01');
  await ask('PUT', '/local/deck/file', ekbyDeck());
});

const read = async (): Promise<DeckAnswer> =>
  (await ask('GET', '/local/deck')).body as unknown as DeckAnswer;
const titles = async () => (await read()).slides.map(({ title }) => title);
const fileOf = async () => (await ask('GET', '/local/deck/file')).bytes;
const packageOf = async () => Package.open(await fileOf());
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const insert = (source: Uint8Array, more: object = {}): Promise<Answer> =>
  ask('POST', '/local/deck/insert', {
    base64: base64(source),
    formatting: 'UseDestinationTheme',
    ...more,
  });
const code = ({ status, body }: Answer) => [status, body['error']?.['code']];
const idAt = async (index: number): Promise<string> => (await read()).slides[index]?.id ?? '';
const rule = (more: Partial<SourceSlide> = {}): SourceSlide => ({
  ...{ title: 'Vi talar till punkt', creationId: 11, layout: 'Rubrik och innehåll' },
  ...more,
});

/** A placeholder of text: nothing to describe. */
const plain = { type: 'Placeholder', altTextDescription: '', isDecorative: false };

describe('the open deck', () => {
  it('is nobody’s before a file is put', async () => {
    const other = (await openWorld(ekby())).as('P01');
    expect(code(await other('GET', '/local/deck'))).toEqual([404, 'NoDeckOpen']);
  });

  it('tells its slides as Office.js would: ids of two halves, layout, placeholders and texts', async () => {
    const deck = await read();
    expect(deck).toMatchObject({ pageWidth: 960, pageHeight: 540, tags: {}, revision: 1 });
    expect(deck.slides[1]).toEqual({
      ...{ id: '257#846930886', index: 1, layoutName: 'Rubrik och innehåll', tags: {} },
      title: 'Vårt uppdrag',
      shapes: [
        { ...plain, id: '2', name: 'Rubrik 1', placeholderType: 'Title', text: 'Vårt uppdrag' },
        {
          ...plain,
          ...{ id: '3', name: 'Platshållare för innehåll 2', placeholderType: 'Content' },
          text: expect.stringMatching(/^Stöd och omsorg.*\n.*\n.*$/) as string,
        },
      ],
    });
  });

  it('survives in the data folder: a second reader of the same tenant finds it', async () => {
    await insert(aSource([rule()]));
    const kept = Package.open(await world.tenant.blobs.read('deck.pptx'));
    expect(slidesOf(kept)).toHaveLength(3);
  });

  it.each([
    ['text', new TextEncoder().encode('inte ett zip')],
    ['an empty zip', Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])],
  ])('refuses %s in its place and stays as it was', async (_what, bytes) => {
    expect(code(await ask('PUT', '/local/deck/file', bytes))).toEqual([400, 'InvalidArgument']);
    expect(await titles()).toHaveLength(2);
  });
});

describe('inserting slides', () => {
  it('answers nothing, and raises the revision', async () => {
    const { status, text } = await insert(aSource([rule()]));
    expect([status, text]).toEqual([204, '']);
    expect((await read()).revision).toBe(2);
  });

  it('puts them first without a target, after the target with one, in the source’s order', async () => {
    await insert(aSource([rule({ title: 'A' }), rule({ title: 'B', creationId: 12 })]));
    expect(await titles()).toEqual(['A', 'B', 'Ledningsgruppens samspel', 'Vårt uppdrag']);
    await insert(aSource([rule({ title: 'C', creationId: 13 })]), { targetSlideId: await idAt(2) });
    expect((await titles())[3]).toBe('C');
  });

  it.each(['256#', '#1804289383', '256#1804289383', '256'])(
    'finds its target as %s',
    async (targetSlideId) => {
      await insert(aSource([rule()]), { targetSlideId });
      expect((await titles())[1]).toBe('Vi talar till punkt');
    },
  );

  it.each([
    ['target', { targetSlideId: '999#' }],
    ['creation id', { targetSlideId: '256#7' }],
    ['source slide', { sourceSlideIds: ['256#', '999#'] }],
  ])('with an unknown %s throws SlideNotFound and inserts nothing', async (_what, more) => {
    const before = await fileOf();
    expect(code(await insert(aSource([rule()]), more))).toEqual([404, 'SlideNotFound']);
    expect(Buffer.compare(await fileOf(), before)).toBe(0);
    expect((await read()).revision).toBe(1);
  });

  it('takes only the slides named, whatever the order of the names', async () => {
    const source = aSource(
      ['A', 'B', 'C'].map((title, index) => rule({ title, creationId: 20 + index })),
    );
    await insert(source, { sourceSlideIds: ['#22', '256#'] });
    expect((await titles()).slice(0, 2)).toEqual(['A', 'C']);
  });

  it('gives new ids above all others', async () => {
    await insert(aSource([rule()]));
    expect(await idAt(0)).toBe('258#11');
  });

  it('refuses a slide whose creation id is in the deck already (office-js 6105)', async () => {
    await insert(aSource([rule()]));
    expect(code(await insert(aSource([rule()])))).toEqual([400, 'InvalidArgument']);
    expect(await titles()).toHaveLength(3);
  });

  it.each([
    [{ base64: 'åäö' }],
    [{ base64: base64(new Uint8Array([1, 2, 3])) }],
    [{ formatting: 'MyOwn' }],
    [{ targetSlideId: 7 }],
  ])('refuses %j with InvalidArgument', async (more) => {
    expect(code(await insert(aSource([rule()]), more))).toEqual([400, 'InvalidArgument']);
  });

  it('copies the bytes of a slide as they are', async () => {
    const source = aSource([rule()]);
    await insert(source);
    const [from, to] = [Package.open(source), await packageOf()];
    const [first] = slidesOf(to);
    expect(to.text(first?.part ?? '')).toBe(from.text(slidesOf(from)[0]?.part ?? ''));
  });
});

describe('UseDestinationTheme', () => {
  const partsLike = (deck: Package, pattern: RegExp) =>
    deck.names().filter((name) => pattern.test(name));

  it.each([
    ['name and type', { layout: 'Rubrik och innehåll', type: 'obj' }, 'Rubrik och innehåll'],
    ['type before name', { layout: 'Rubrikbild', type: 'titleOnly' }, 'Endast rubrik'],
    ['type alone', { layout: 'Title Only', type: 'titleOnly' }, 'Endast rubrik'],
    ['name alone', { layout: 'Endast rubrik', type: '' }, 'Endast rubrik'],
  ])('takes the destination’s layout by %s', async (_how, source, layoutName) => {
    await insert(aSource([rule(source)]));
    expect((await read()).slides[0]?.layoutName).toBe(layoutName);
    expect(partsLike(await packageOf(), /slideLayouts\/[^/]+\.xml$/)).toHaveLength(6);
  });

  it('attaches a layout without a counterpart to the destination’s master, once', async () => {
    const own = { layout: 'Helt egen', type: 'cust' };
    await insert(aSource([rule(own), rule({ ...own, creationId: 12 })]));
    const deck = await packageOf();
    expect((await read()).slides[0]?.layoutName).toBe('Helt egen');
    expect(partsLike(deck, /slideLayouts\/[^/]+\.xml$/)).toHaveLength(7);
    expect(partsLike(deck, /slideMasters\/[^/]+\.xml$/)).toHaveLength(1);
    const ids = [
      ...deck.text('ppt/slideMasters/slideMaster1.xml').matchAll(/sldLayoutId[^>]* id="(\d+)"/g),
    ].map((each) => Number(each[1]));
    expect(new Set([...ids, 2_147_483_648]).size).toBe(8);
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('keeps the theme out: the deck has its one theme and colours', async () => {
    await insert(aSource([rule()]));
    expect(partsLike(await packageOf(), /theme\/[^/]+\.xml$/)).toHaveLength(1);
  });
});

describe('KeepSourceFormatting', () => {
  it('is the default and brings master, layouts and theme under free ids', async () => {
    await insert(aSource([rule({ layout: 'Title and Content' })]), { formatting: undefined });
    const deck = await packageOf();
    expect(deck.names().filter((name) => /slideMasters\/[^/]+\.xml$/.test(name))).toHaveLength(2);
    expect((await read()).slides[0]?.layoutName).toBe('Title and Content');
    expect(lintDeck(await fileOf())).toEqual([]);
  });
});

describe('what comes along', () => {
  it('notes, with a notes master of their own theme listed before the slides, once', async () => {
    await insert(
      aSource([rule({ notes: 'Säg varför' }), rule({ creationId: 12, notes: 'Och hur' })]),
    );
    await insert(aSource([rule({ creationId: 13, notes: 'Till sist' })]));
    const deck = await packageOf();
    const presentation = deck.text(presentationPart(deck));
    expect(presentation.indexOf('notesMasterIdLst')).toBeLessThan(presentation.indexOf('sldIdLst'));
    expect(presentation.match(/<p:notesMasterId /g)).toHaveLength(1);
    const notes = slidesOf(deck)
      .slice(0, 3)
      .map(({ part }) => deck.target(part, 'notesSlide') ?? '');
    expect(notes.map((part) => /<a:t>([^<]*)/.exec(deck.text(part))?.[1])).toEqual([
      'Till sist',
      'Säg varför',
      'Och hur',
    ]);
    expect(notes.map((part) => deck.target(part, 'slide'))).toEqual(
      slidesOf(deck)
        .slice(0, 3)
        .map(({ part }) => part),
    );
    expect(deck.text('docProps/app.xml')).toContain('<Slides>5</Slides><Notes>3</Notes>');
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('a picture, once however often it comes', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    await insert(aSource([rule({ picture }), rule({ creationId: 12, picture })]));
    await insert(aSource([rule({ creationId: 13, picture })]));
    const deck = await packageOf();
    expect(deck.names().filter((name) => name.startsWith('ppt/media/'))).toHaveLength(1);
  });

  it('links inside the set; a link out of it leads back to its own slide, the web stays', async () => {
    const source = aSource([
      rule({ title: 'A', linkTo: 1 }),
      rule({ title: 'B', creationId: 12, linkTo: 2, web: 'https://ekby.example/' }),
      rule({ title: 'C', creationId: 13 }),
    ]);
    await insert(source, { sourceSlideIds: ['256#', '257#'] });
    const deck = await packageOf();
    const [a, b] = slidesOf(deck).map(({ part }) => part);
    expect(deck.target(a ?? '', 'slide')).toBe(b);
    expect(deck.target(b ?? '', 'slide')).toBe(b);
    expect(deck.relationships(b ?? '').find(({ external }) => external)?.target).toBe(
      'https://ekby.example/',
    );
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('tags in the file, but no comments, whose authors the deck does not know', async () => {
    await insert(aSource([rule({ tags: { SAMSPEL_KEY: 'regler' }, comment: true })]));
    expect((await read()).slides[0]?.tags).toEqual({ SAMSPEL_KEY: 'regler' });
    expect((await packageOf()).names().filter((name) => name.includes('comment'))).toEqual([]);
  });

  it('into the section of its target', async () => {
    const deck = Package.open(ekbyDeck());
    const part = presentationPart(deck);
    const section = (name: string, id: number) =>
      `<p14:section name="${name}" id="{00000000-0000-4000-8000-00000000000${id}}"><p14:sldIdLst><p14:sldId id="${255 + id}"/></p14:sldIdLst></p14:section>`;
    deck.write(
      part,
      deck
        .text(part)
        .replace(
          '</p:presentation>',
          `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${section('Ett', 1)}${section('Två', 2)}</p14:sectionLst></p:ext></p:extLst></p:presentation>`,
        ),
    );
    await ask('PUT', '/local/deck/file', deck.save());
    await insert(aSource([rule()]), { targetSlideId: '256#' });
    await insert(aSource([rule({ creationId: 12 })]), { targetSlideId: '257#' });
    const sections = async () => {
      const text = (await packageOf()).text(part);
      return [...text.matchAll(/<p14:sldIdLst>(.*?)<\/p14:sldIdLst>/g)].map((list) =>
        [...(list[1] ?? '').matchAll(/id="(\d+)"/g)].map((each) => each[1]),
      );
    };
    expect(await sections()).toEqual([
      ['256', '258'],
      ['257', '259'],
    ]);
    await ask('POST', '/local/deck/move', { slideId: '258#', index: 3 });
    expect(await sections()).toEqual([['256'], ['257', '259', '258']]);
    await ask('POST', '/local/deck/delete', { slideId: '257#' });
    expect(await sections()).toEqual([['256'], ['259', '258']]);
  });
});

describe('tags', () => {
  const tag = (slideId: string | null, tags: object) =>
    ask('POST', '/local/deck/tags', { slideId, tags });

  it('are stored in upper case, changed one by one, and removed with null', async () => {
    await tag('256#', { samspel_key: 'a', Samspel_Rev: '1' });
    await tag('256#', { SAMSPEL_REV: '2', samspel_key: null });
    expect((await read()).slides[0]?.tags).toEqual({ SAMSPEL_REV: '2' });
    expect((await read()).slides[1]?.tags).toEqual({});
  });

  it('are a real p:tagLst part, and the slide is otherwise untouched', async () => {
    const before = Package.open(ekbyDeck()).text('ppt/slides/slide1.xml');
    await tag('256#', { KEY: 'åäö & <b> "c"\u0001' });
    const deck = await packageOf();
    expect(deck.text('ppt/tags/tag1.xml')).toContain('val="åäö &amp; &lt;b&gt; &quot;c&quot;"');
    const after = deck.text('ppt/slides/slide1.xml');
    expect(after.replace(/<p:custDataLst>.*?<\/p:custDataLst>/, '')).toBe(before);
    expect((await read()).slides[0]?.tags).toEqual({ KEY: 'åäö & <b> "c"' });
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('can be the presentation’s own', async () => {
    await tag(null, { samspel_programme: 'ekby-2027' });
    expect((await read()).tags).toEqual({ SAMSPEL_PROGRAMME: 'ekby-2027' });
    expect((await read()).slides[0]?.tags).toEqual({});
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('need a slide that is there and texts', async () => {
    expect(code(await tag('999#', { A: 'b' }))).toEqual([404, 'SlideNotFound']);
    expect(code(await tag('256#', { A: 7 }))).toEqual([400, 'InvalidArgument']);
  });
});

describe('text', () => {
  const write = (shapeId: string, text: string) =>
    ask('POST', '/local/deck/text', { slideId: '257#', shapeId, text });

  it('is replaced and keeps the first run’s properties', async () => {
    await write('3', 'Första\nAndra\vraden');
    expect((await read()).slides[1]?.shapes[1]?.text).toBe('Första\nAndra\vraden');
    const xml = (await packageOf()).text('ppt/slides/slide2.xml');
    expect(xml.match(/<a:rPr lang="sv-SE"\/>/g)).toHaveLength(4);
    expect(lintDeck(await fileOf())).toEqual([]);
  });

  it('takes what is no XML out and escapes the rest', async () => {
    await write('3', 'a\u0001 < b & \uD800c');
    expect((await read()).slides[1]?.shapes[1]?.text).toBe('a < b & c');
  });

  it('needs a shape that is there', async () => {
    expect(code(await write('99', 'x'))).toEqual([404, 'ShapeNotFound']);
  });
});

describe('deleting, moving, selecting and exporting', () => {
  it('deletes a slide with all that nothing else needs', async () => {
    await insert(aSource([rule({ notes: 'x', picture: Uint8Array.from([1]), tags: { A: 'b' } })]));
    await ask('POST', '/local/deck/delete', { slideId: await idAt(0) });
    const deck = await packageOf();
    expect(await titles()).toHaveLength(2);
    expect(deck.names().filter((name) => /media|tags|notesSlides/.test(name))).toEqual([]);
    expect(deck.text('docProps/app.xml')).toContain('<Slides>2</Slides>');
    expect(lintDeck(await fileOf())).toEqual([]);
    expect(code(await ask('POST', '/local/deck/delete', { slideId: '999#' }))).toEqual([
      404,
      'SlideNotFound',
    ]);
  });

  it('moves a slide to a place, and refuses one outside', async () => {
    const move = (index: number) => ask('POST', '/local/deck/move', { slideId: '256#', index });
    expect((await move(1)).status).toBe(204);
    expect(await titles()).toEqual(['Vårt uppdrag', 'Ledningsgruppens samspel']);
    expect(code(await move(2))).toEqual([400, 'InvalidArgument']);
  });

  it('remembers what is selected while it is there', async () => {
    await ask('PUT', '/local/deck/selection', { slideIds: ['256#1804289383', '257#846930886'] });
    await ask('POST', '/local/deck/delete', { slideId: '256#' });
    expect((await ask('GET', '/local/deck/selection')).body['slideIds']).toEqual(['257#846930886']);
    expect(code(await ask('PUT', '/local/deck/selection', { slideIds: ['9#'] }))).toEqual([
      404,
      'SlideNotFound',
    ]);
  });

  it('exports one slide without tags of slide, shapes or deck (office-js 5989), and leaves the deck alone', async () => {
    await ask('POST', '/local/deck/tags', { slideId: '257#', tags: { A: 'b' } });
    await ask('POST', '/local/deck/tags', { slideId: null, tags: { C: 'd' } });
    const { body } = await ask('GET', `/local/deck/export/${encodeURIComponent('257#')}`);
    const bytes = new Uint8Array(Buffer.from(body['base64'] as string, 'base64'));
    const one = Package.open(bytes);
    expect(slidesOf(one)).toHaveLength(1);
    expect(one.text(slidesOf(one)[0]?.part ?? '')).not.toContain('custDataLst');
    expect(lintDeck(bytes)).toEqual([]);
    expect((await read()).slides[1]?.tags).toEqual({ A: 'b' });
    expect(code(await ask('GET', '/local/deck/export/9%23'))).toEqual([404, 'SlideNotFound']);
  });

  it('takes changes in turn when they come at once', async () => {
    await Promise.all(
      [21, 22, 23, 24].map((creationId) => insert(aSource([rule({ creationId })]))),
    );
    expect(await titles()).toHaveLength(6);
    expect((await read()).revision).toBe(5);
  });
});

describe('validity', () => {
  it('of the template and of what is merged into six destinations, by the Open XML SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samspel-merged-'));
    const source = aSource([
      rule({ notes: 'Säg varför', tags: { A: 'b' }, picture: PNG, web: 'https://ekby.example/' }),
      rule({ creationId: 12, layout: 'Helt egen', type: 'cust', linkTo: 0 }),
    ]);
    try {
      writeFileSync(join(folder, 'template.pptx'), ekbyDeck());
      const destinations = [
        ['ekby', ekbyDeck()] as const,
        ...themeNames.map((name) => [name, themeFile(name)] as const),
      ];
      for (const [name, destination] of destinations) {
        for (const formatting of ['UseDestinationTheme', 'KeepSourceFormatting']) {
          await ask('PUT', '/local/deck/file', destination);
          expect((await insert(source, { formatting })).status).toBe(204);
          await ask('POST', '/local/deck/tags', { slideId: null, tags: { P: 'q' } });
          await ask('POST', '/local/deck/text', {
            slideId: await idAt(0),
            shapeId: '2',
            text: 'Ny rubrik',
          });
          writeFileSync(join(folder, `${name}-${formatting}.pptx`), await fileOf());
        }
      }
      const script = join(__dirname, '../../slides/validate.mjs');
      const printed = execFileSync(process.execPath, [script, folder], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      const found = JSON.parse(printed) as Record<string, string[]>;
      expect(Object.keys(found)).toHaveLength(1 + 2 * destinations.length);
      expect(Object.entries(found).filter(([, errors]) => errors.length > 0)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** One transparent pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
