import { ekbyDeck } from '#local-tenant/seed/deck-template.ts';
import { Package } from '#local-tenant/server/deck/package.ts';

/** One slide of a generated presentation, as the product or somebody else would hand it over. */
export type SourceSlide = {
  readonly title: string;
  readonly creationId: number;
  /** Name of its layout. */
  readonly layout: string;
  /** Type of its layout; empty for none. */
  readonly type?: string;
  readonly notes?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly picture?: Uint8Array;
  /** Place of a slide in the same source that a word links to. */
  readonly linkTo?: number;
  readonly web?: string;
  readonly comment?: boolean;
};

const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const SPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** A presentation with those slides; built on a copy of the template whose layouts are renamed as wanted. */
export function aSource(slides: readonly SourceSlide[]): Uint8Array {
  const deck = Package.open(ekbyDeck());
  for (const part of ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml']) deck.remove(part);
  const presentation = 'ppt/presentation.xml';
  deck.writeRelationships(
    presentation,
    deck.relationships(presentation).filter(({ type }) => !type.endsWith('/slide')),
  );
  const layouts = nameLayouts(deck, slides);
  const parts = slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`);
  const entries = slides.map((slide, index) => {
    const part = parts[index] ?? '';
    deck.write(part, '', `${PML}.slide+xml`);
    deck.relate(part, 'slideLayout', layouts.get(slide.layout) ?? '');
    deck.write(part, slideXml(deck, part, slide, parts));
    return `<p:sldId id="${256 + index}" r:id="${deck.relate(presentation, 'slide', part)}"/>`;
  });
  if (slides.some(({ notes }) => notes !== undefined)) addNotes(deck, slides, parts);
  const text = deck
    .text(presentation)
    .replace(/<p:sldIdLst>.*?<\/p:sldIdLst>/, `<p:sldIdLst>${entries.join('')}</p:sldIdLst>`);
  deck.write(presentation, text);
  return deck.save();
}

/** The template's layouts two and up take the names and types the slides ask for. */
function nameLayouts(deck: Package, slides: readonly SourceSlide[]): Map<string, string> {
  const wanted = [...new Map(slides.map((slide) => [slide.layout, slide])).values()];
  return new Map(
    wanted.map(({ layout, type }, index) => {
      const part = `ppt/slideLayouts/slideLayout${index + 2}.xml`;
      const attribute = type === undefined || type === '' ? '' : ` type="${type}"`;
      const text = deck
        .text(part)
        .replace(/ type="\w+"(?= preserve)/, type === undefined ? '$&' : attribute)
        .replace(/<p:cSld name="[^"]*"/, `<p:cSld name="${layout}"`);
      deck.write(part, text);
      return [layout, part] as const;
    }),
  );
}

function slideXml(
  deck: Package,
  part: string,
  slide: SourceSlide,
  parts: readonly string[],
): string {
  const links = [''];
  if (slide.linkTo !== undefined) {
    const id = deck.relate(part, 'slide', parts[slide.linkTo] ?? '');
    links.push(`<a:hlinkClick r:id="${id}" action="ppaction://hlinksldjump"/>`);
  }
  if (slide.web !== undefined) {
    const id = `rIdWeb`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    deck.writeRelationships(part, [
      ...deck.relationships(part),
      { id, type, target: slide.web, external: true },
    ]);
    links.push(`<a:hlinkClick r:id="${id}"/>`);
  }
  const runs = links.map((link) => `<a:r><a:rPr lang="sv-SE">${link}</a:rPr><a:t>Mer</a:t></a:r>`);
  if (slide.comment === true) {
    const name = deck.freeName('ppt/comments/comment.xml');
    deck.write(name, `<p:cmLst ${SPACES}/>`, `${PML}.comments+xml`);
    deck.relate(part, 'comments', name);
  }
  const picture = slide.picture === undefined ? '' : pictureXml(deck, part, slide.picture);
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text 2"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${runs.join('')}</a:p></p:txBody></p:sp>`;
  const title = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Rubrik 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${slide.title}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return `<p:sld ${SPACES}><p:cSld><p:spTree>${TREE}${title}${body}${picture}</p:spTree>${tagsXml(deck, part, slide)}<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${slide.creationId}"/></p:ext></p:extLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function tagsXml(deck: Package, part: string, { tags }: SourceSlide): string {
  if (tags === undefined) return '';
  const name = deck.freeName('ppt/tags/tag.xml');
  const list = Object.entries(tags).map(([key, value]) => `<p:tag name="${key}" val="${value}"/>`);
  deck.write(name, `<p:tagLst ${SPACES}>${list.join('')}</p:tagLst>`, `${PML}.tags+xml`);
  return `<p:custDataLst><p:tags r:id="${deck.relate(part, 'tags', name)}"/></p:custDataLst>`;
}

function pictureXml(deck: Package, part: string, bytes: Uint8Array): string {
  const name = deck.freeName('ppt/media/image.png');
  deck.write(name, bytes, 'image/png');
  const id = deck.relate(part, 'image', name);
  return `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Bild 3" descr="En bild"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function addNotes(deck: Package, slides: readonly SourceSlide[], parts: readonly string[]): void {
  const master = 'ppt/notesMasters/notesMaster1.xml';
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  deck.write(
    master,
    `<p:notesMaster ${SPACES}><p:cSld><p:spTree>${TREE}</p:spTree></p:cSld><p:clrMap ${map}/></p:notesMaster>`,
    `${PML}.notesMaster+xml`,
  );
  deck.write(
    'ppt/theme/theme2.xml',
    deck.text('ppt/theme/theme1.xml'),
    'application/vnd.openxmlformats-officedocument.theme+xml',
  );
  deck.relate(master, 'theme', 'ppt/theme/theme2.xml');
  const id = deck.relate('ppt/presentation.xml', 'notesMaster', master);
  deck.write(
    'ppt/presentation.xml',
    deck
      .text('ppt/presentation.xml')
      .replace(
        '<p:sldIdLst>',
        `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst><p:sldIdLst>`,
      ),
  );
  slides.forEach(({ notes }, index) => {
    if (notes === undefined) return;
    const name = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    const text = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Anteckningar"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${notes}</a:t></a:r></a:p></p:txBody></p:sp>`;
    deck.write(
      name,
      `<p:notes ${SPACES}><p:cSld><p:spTree>${TREE}${text}</p:spTree></p:cSld></p:notes>`,
      `${PML}.notesSlide+xml`,
    );
    deck.relate(name, 'notesMaster', master);
    deck.relate(name, 'slide', parts[index] ?? '');
    deck.relate(parts[index] ?? '', 'notesSlide', name);
  });
}
