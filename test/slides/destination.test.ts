import { strFromU8, unzipSync, zipSync } from 'fflate';
import { defaultDestination } from '#slides/default-destination.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';
import { aDeck, aSlide } from './builders.ts';
import { themeFile, themeNames } from './themes.ts';
import type { ThemeName } from './themes.ts';

const layoutNames = (name: ThemeName): readonly string[] => {
  const { title, content } = readDestination(themeFile(name)).layouts;
  return [title.name, content.name];
};

describe('reading a destination', () => {
  it('finds the layouts by type, then by name, then by structure', () => {
    expect(layoutNames('municipal')).toEqual(['Rubrikbild', 'Endast rubrik']);
    expect(layoutNames('dark')).toEqual(['Title Slide', 'Title Only']);
    expect(layoutNames('foreign')).toEqual(['1_Titelfolie', 'Nur Titel']);
  });

  it('adds a layout with a title where the destination has none', () => {
    const destination = readDestination(themeFile('layoutPoor'));
    expect(destination.layouts.content.type).toBe('titleOnly');
    expect(destination.layouts.title).toEqual(destination.layouts.content);
  });

  it('takes the content area from the body placeholder, text edge in line with the title', () => {
    const { content } = readDestination(themeFile('municipal'));
    expect(content).toEqual({ x: 67.2, y: 122, width: 825.6, height: 338 });
  });

  it('keeps the content on the slide and below the title in every destination', () => {
    for (const name of themeNames) {
      const { content, height, width, layouts } = readDestination(themeFile(name));
      const title = layouts.content.placeholders.find((one) => one.type === 'title')?.rect;
      expect(content.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
      expect(content.x).toBeGreaterThan(0);
      expect(content.x + content.width).toBeLessThan(width);
      expect(content.y + content.height).toBeLessThan(height);
    }
  });

  it('follows the colour map: in a dark design the background is dk1', () => {
    const { colours, layouts } = readDestination(themeFile('dark'));
    expect(colours.bg1).toBe('10202B');
    expect(colours.tx1).toBe('FFFFFF');
    expect(layouts.content.background).toBe('10202B');
  });

  it('reads fonts, title style and what the master shows on every slide', () => {
    const { fonts, layouts, colours } = readDestination(themeFile('municipal'));
    expect(fonts).toEqual({ heading: 'Arial', body: 'Arial' });
    const title = layouts.content.placeholders.find((one) => one.type === 'title');
    expect(title).toMatchObject({ size: 30, bold: true, colour: colours.tx2 });
    expect(layouts.content.ornaments).toEqual([
      { rect: { x: 0, y: 0, width: 960, height: 14 }, fill: '007A53', picture: null },
      {
        rect: { x: 840, y: 486, width: 84, height: 36 },
        fill: null,
        picture: 'ppt/media/image1.png',
      },
    ]);
  });

  it('reads its own output again, and a single exported slide', () => {
    const deck = aDeck([aSlide({ kind: 'bullets', lead: null, items: ['ett'] })]);
    const municipal = readDestination(themeFile('municipal'));
    const again = readDestination(renderDeck(deck, municipal, 's').pptx);
    expect(again.content).toEqual(municipal.content);
    expect(again.layouts.content.name).toBe('Endast rubrik');
    expect([...again.parts.keys()].some((part) => part.startsWith('ppt/slides/'))).toBe(false);
  });

  it('says why a file cannot be a destination', () => {
    const refused = (bytes: Uint8Array): unknown => {
      try {
        return readDestination(bytes);
      } catch (error) {
        return (error as { kind?: string }).kind;
      }
    };
    expect(refused(new TextEncoder().encode('inte en zip'))).toBe('not-a-zip');
    expect(refused(new Uint8Array())).toBe('not-a-zip');
    expect(refused(zipSync({ 'hej.txt': new Uint8Array([1]) }))).toBe('not-a-presentation');
    const files = unzipSync(themeFile('dark'));
    const whole = strFromU8(files['ppt/presentation.xml'] ?? new Uint8Array());
    const strict = whole.replaceAll(
      'http://schemas.openxmlformats.org/presentationml/2006',
      'http://purl.oclc.org/ooxml/presentationml',
    );
    files['ppt/presentation.xml'] = new TextEncoder().encode(strict);
    expect(refused(zipSync(files))).toBe('strict');
    files['ppt/presentation.xml'] = new TextEncoder().encode('<p:presentation><oops>');
    expect(refused(zipSync(files))).toBe('not-a-presentation');
  });
});

describe('a destination made to do harm', () => {
  it('puts nothing of its own into previews and slides but colours, names and places', () => {
    const files = unzipSync(themeFile('municipal'));
    const spoil = (part: string, from: string, to: string) => {
      const text = strFromU8(files[part] ?? new Uint8Array());
      expect(text).toContain(from);
      files[part] = new TextEncoder().encode(text.replaceAll(from, to));
    };
    const script = '&quot;/&gt;&lt;script&gt;';
    spoil(
      'ppt/slideMasters/slideMaster1.xml',
      '<a:schemeClr val="accent1"/>',
      `<a:srgbClr val="${script}"/>`,
    );
    spoil('ppt/theme/theme1.xml', 'typeface="Arial"', `typeface="${script}"`);
    spoil('ppt/slideLayouts/slideLayout3.xml', 'type="sldNum"', `type="${script}"`);
    const destination = readDestination(zipSync(files));
    const deck = aDeck([aSlide({ kind: 'bullets', lead: null, items: ['<script>'] })]);
    const { pptx } = renderDeck(deck, destination, 's');
    expect(previewDeck(deck, destination)[0]?.svg).not.toContain('<script');
    const xml = strFromU8(unzipSync(pptx)['ppt/slides/slide1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<script');
  });
});

describe('a deck for a destination', () => {
  const deck = aDeck([
    aSlide({ kind: 'title', lines: ['Ekby'] }),
    aSlide({ kind: 'bullets', lead: null, items: ['ett'] }),
  ]);
  const partsOf = (purpose: 'insert' | 'file') =>
    unzipSync(renderDeck(deck, readDestination(themeFile('municipal')), 's', purpose).pptx);

  it('carries only the layouts in use when it is to be inserted, all of them as a file', () => {
    const count = (purpose: 'insert' | 'file') =>
      Object.keys(partsOf(purpose)).filter((name) => /slideLayout\d+\.xml$/u.test(name)).length;
    expect(count('insert')).toBe(2);
    expect(count('file')).toBe(4);
  });

  it('stands on the layouts of the destination, byte for byte', () => {
    const before = unzipSync(themeFile('municipal'));
    const after = partsOf('insert');
    for (const part of [
      'ppt/slideLayouts/slideLayout3.xml',
      'ppt/theme/theme1.xml',
      'ppt/media/image1.png',
    ]) {
      expect(after[part]).toEqual(before[part]);
    }
    const relations = strFromU8(after['ppt/slides/_rels/slide2.xml.rels'] ?? new Uint8Array());
    expect(relations).toContain('../slideLayouts/slideLayout3.xml');
  });

  it('has our own layout names in the language of the deck when there is no destination', () => {
    expect(defaultDestination('sv').layouts.content.name).toBe('Endast rubrik');
    expect(defaultDestination('en').layouts.content.name).toBe('Title Only');
  });
});
