import { openOfficeDeck } from '#host/office-deck.ts';
import { describeDeckPort } from './deck-port.contract.ts';
import { fakePowerPoint } from './office-fake.ts';
import { officeDeck } from './tested-decks.ts';

describeDeckPort('Office.js', officeDeck);

describe('what only PowerPoint does', () => {
  let fake: ReturnType<typeof fakePowerPoint>;
  beforeEach(() => {
    fake = fakePowerPoint([{ title: 'Ett', body: 'Text' }, { title: 'Två' }]);
  });
  afterEach(() => fake.remove());

  const addShape = (shape: (typeof fake.slides)[number]['shapes'][number]) =>
    fake.slides[0]?.shapes.push(shape);

  it('does not fail when the notes have the focus and PowerPoint refuses to select', async () => {
    fake.notesHaveFocus = true;
    await expect(openOfficeDeck().select([fake.slides[1]?.id ?? ''])).resolves.toBeUndefined();
    expect(fake.selection).toEqual([]);
  });

  it('reads the cells of a table, and of a picture nothing', async () => {
    const values = [
      ['Vem', 'Vad'],
      ['Ada', 'Plan'],
    ];
    addShape({ name: 'Table', type: 'Table', placeholder: null, text: '', values });
    addShape({ name: 'Logo', type: 'Image', placeholder: null, text: '' });
    const [slide] = (await openOfficeDeck().read()).slides;
    expect(slide?.texts).toEqual(['Ett', 'Text', 'Vem', 'Vad', 'Ada', 'Plan']);
  });

  it('leaves out number and date, which change without anybody writing', async () => {
    addShape({ name: 'Number', type: 'Placeholder', placeholder: 'SlideNumber', text: '1' });
    addShape({ name: 'Date', type: 'Placeholder', placeholder: 'Date', text: '2027-02-09' });
    const [slide] = (await openOfficeDeck().read()).slides;
    expect(slide?.texts).toEqual(['Ett', 'Text']);
  });

  it.each(['1.8', '1.5', '1.4'])(
    'reads titles and texts with PowerPointApi %s',
    async (version) => {
      fake.version = version;
      const [slide] = (await openOfficeDeck().read()).slides;
      expect(slide).toMatchObject({ title: 'Ett', texts: ['Ett', 'Text'] });
    },
  );

  it('reads slides and tags, but no words, with PowerPointApi 1.3', async () => {
    fake.version = '1.3';
    const port = openOfficeDeck();
    await port.tag(fake.slides[0]?.id ?? '', { key: 'a' });
    const { slides } = await port.read();
    expect(slides[0]).toMatchObject({ title: '', texts: [], tags: { KEY: 'a' } });
  });

  it('knows the selected slides by position where the newer call is missing', async () => {
    fake.version = '1.4';
    const second = fake.slides[1]?.id ?? '';
    fake.personSelects([second]);
    expect(await openOfficeDeck().selected()).toEqual([second]);
  });

  it('takes the whole file, slice by slice, where one slide cannot be exported', async () => {
    fake.version = '1.4';
    const bytes = await openOfficeDeck().destination();
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
  });

  it('finds pictures and tables without alternative text, and passes over decoration', async () => {
    addShape({ name: 'Karta', type: 'Image', placeholder: null, text: '' });
    addShape({ name: 'Band', type: 'Image', placeholder: null, text: '', decorative: true });
    addShape({ name: 'Logga', type: 'Image', placeholder: null, text: '', altText: 'Ekby' });
    const [slide] = (await openOfficeDeck().read()).slides;
    expect(slide?.withoutAltText).toEqual(['Karta']);
  });

  it('cannot tell about alternative texts before PowerPointApi 1.10', async () => {
    fake.version = '1.9';
    const [slide] = (await openOfficeDeck().read()).slides;
    expect(slide?.withoutAltText).toBeNull();
  });

  it.each([
    ['1.1', 'pictures'],
    ['1.2', 'untagged'],
    ['1.3', 'unread'],
    ['1.4', 'whole'],
    ['1.10', 'whole'],
  ])('with PowerPointApi %s its reach is %s', async (version, reach) => {
    fake.version = version;
    const port = openOfficeDeck();
    expect(port.reach).toBe(reach);
    await expect(port.read()).resolves.toMatchObject({ tags: {} });
  });

  it('takes a picture where it takes no slides', async () => {
    fake.version = '1.1';
    await openOfficeDeck().insertPicture(new Uint8Array([1, 2, 3]));
    expect(fake.picture).toBe('AQID');
  });

  it('opens the pane with the presentation, until it is told not to', async () => {
    const { autoOpen } = openOfficeDeck();
    expect(autoOpen?.read()).toBe(false);
    await autoOpen?.set(true);
    expect(autoOpen?.read()).toBe(true);
    expect(fake.settings.get('Office.AutoShowTaskpaneWithDocument')).toBe(true);
    await autoOpen?.set(false);
    expect(fake.settings.size).toBe(0);
  });
});
