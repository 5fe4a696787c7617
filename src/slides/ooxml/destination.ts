import { unzipSync } from 'fflate';
import { schemeColours } from '../deck.ts';
import type { Destination, DestinationLayout, Rect, SchemeColour } from '../deck.ts';
import { chooseLayouts } from './choose-layouts.ts';
import { readLayout } from './layout-reader.ts';
import type { MasterContext } from './layout-reader.ts';
import {
  bytesOf,
  contentTypeOf,
  contentTypesOf,
  contentTypesPart,
  contentTypesXml,
  reachableFrom,
  relationshipsOf,
  relationshipsPart,
  relationshipsXml,
  textOf,
} from './opc.ts';
import type { Parts } from './opc.ts';
import { presentationPart } from './package.ts';
import { attr, child, descend, parseXml, relationshipId, splice } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The bytes cannot serve as a destination. `kind` says why; the message is for logs and the command line. */
export class DestinationUnreadable extends Error {
  override readonly name = 'DestinationUnreadable';
  readonly kind: 'not-a-zip' | 'not-a-presentation' | 'no-layouts' | 'strict';
  constructor(kind: DestinationUnreadable['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What a file without slides still needs; everything else hangs on slides or on their readers. */
const keptKinds = new Set([
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'presProps',
  'tableStyles',
  'font',
]);

/** Children of the presentation that speak of slides, or of parts that are left behind. */
const droppedChildren = new Set([
  'sldIdLst',
  'custShowLst',
  'custDataLst',
  'smartTags',
  'modifyVerifier',
  'extLst',
]);

function unzip(bytes: Uint8Array): Parts {
  try {
    return new Map(
      Object.entries(
        unzipSync(bytes, {
          filter: (file) => !/^ppt\/(slides|notesSlides|comments)\/[^/]*\.xml$/u.test(file.name),
        }),
      ),
    );
  } catch (cause) {
    const encrypted = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    const why = encrypted
      ? 'it is encrypted or in the old .ppt format'
      : 'it is not a .pptx or .potx';
    throw new DestinationUnreadable('not-a-zip', `The presentation cannot be read: ${why}.`, {
      cause,
    });
  }
}

/** The presentation without its slides: themes, masters, layouts and what they show. */
function emptied(parts: Parts, presentation: string): Parts {
  const source = textOf(parts.get(presentation) ?? new Uint8Array());
  const root = parseXml(source);
  const gone = root.children.filter((one) => droppedChildren.has(one.name));
  const kept = relationshipsOf(parts, presentation).filter(
    (one) => keptKinds.has(one.kind) && (one.external || parts.has(one.target)),
  );
  const changed = new Map(parts);
  changed.set(
    presentation,
    bytesOf(
      splice(
        source,
        gone.map((one) => ({ from: one.from, to: one.to, by: '' })),
      ),
    ),
  );
  changed.set(relationshipsPart(presentation), bytesOf(relationshipsXml(presentation, kept)));
  const types = contentTypesOf(parts);
  const result = new Map<string, Uint8Array>();
  const keptTypes = new Map<string, string>();
  for (const part of reachableFrom(changed, presentation)) {
    const bytes = changed.get(part);
    if (!bytes) continue;
    result.set(part, bytes);
    keptTypes.set(part, contentTypeOf(types, part) ?? 'application/xml');
    const relations = changed.get(relationshipsPart(part));
    if (relations) result.set(relationshipsPart(part), relations);
  }
  result.set(contentTypesPart, bytesOf(contentTypesXml(keptTypes)));
  const packageRelations = relationshipsOf(parts, '').filter(
    (one) => one.kind === 'officeDocument',
  );
  result.set('_rels/.rels', bytesOf(relationshipsXml('', packageRelations)));
  return result;
}

const partXml = (parts: Parts, part: string): XmlElement | undefined => {
  const bytes = parts.get(part);
  return bytes ? parseXml(textOf(bytes)) : undefined;
};

const defaultMap: Readonly<Record<string, string>> = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
};

/** Scheme colours after the master's colour map: in a dark design bg1 may well be dk1. */
function readColours(
  theme: XmlElement | undefined,
  map: XmlElement | undefined,
): Destination['colours'] {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  const colour = (name: SchemeColour): string => {
    const slot = attr(map, name) ?? defaultMap[name] ?? name;
    const value = child(scheme, slot)?.children[0];
    const hex = attr(value, 'lastClr') ?? attr(value, 'val') ?? '';
    if (/^[0-9a-f]{6}$/iu.test(hex)) return hex.toUpperCase();
    return name === 'bg1' || name === 'bg2' ? 'FFFFFF' : '000000';
  };
  return Object.fromEntries(
    schemeColours.map((name) => [name, colour(name)]),
  ) as Destination['colours'];
}

function readFonts(theme: XmlElement | undefined): Destination['fonts'] {
  const scheme = descend(theme, 'themeElements', 'fontScheme');
  const face = (name: string): string =>
    attr(descend(scheme, name, 'latin'), 'typeface') || 'Arial';
  return { heading: face('majorFont'), body: face('minorFont') };
}

const emuToPoints = (value: string | undefined, otherwise: number): number =>
  value === undefined || !Number.isFinite(Number(value)) ? otherwise : Number(value) / 12700;

/** The master whose layouts are used: the first one listed, or the one with most layouts if that has none. */
function readMasters(parts: Parts, presentation: string, root: XmlElement): readonly string[] {
  const relationships = relationshipsOf(parts, presentation);
  return (child(root, 'sldMasterIdLst')?.children ?? []).flatMap((entry) => {
    const id = relationshipId(entry);
    const target = relationships.find((one) => one.id === id)?.target;
    return target !== undefined && parts.has(target) ? [target] : [];
  });
}

function layoutsOf(
  parts: Parts,
  master: string,
  context: MasterContext,
): readonly DestinationLayout[] {
  const relationships = relationshipsOf(parts, master);
  return (child(context.master, 'sldLayoutIdLst')?.children ?? []).flatMap((entry) => {
    const target = relationships.find((one) => one.id === relationshipId(entry))?.target ?? '';
    const root = partXml(parts, target);
    return root ? [readLayout(target, root, parts, context)] : [];
  });
}

type Size = { readonly width: number; readonly height: number };

/** The area of the layout for title and content, else of the master's body, else most of the slide. */
function bodyArea(size: Size, all: readonly DestinationLayout[], masterBody: Rect | null): Rect {
  const layout = all.find((one) => one.type === 'obj') ?? all.find((one) => one.type === 'tx');
  const body = layout?.placeholders.find((one) => one.type === 'obj' || one.type === 'body');
  return body?.rect ?? masterBody ?? fallbackArea(size);
}

const fallbackArea = ({ width, height }: Size): Rect => ({
  x: width * 0.05,
  y: height * 0.22,
  width: width * 0.9,
  height: height * 0.68,
});

/** Where a title at the top of the slide ends; 0 when it stands elsewhere. */
function titleBottom(size: Size, layout: DestinationLayout): number {
  const held = layout.placeholders.find((one) => one.type === 'title' || one.type === 'ctrTitle');
  const rect = held?.rect;
  return rect && rect.y < size.height / 3 ? rect.y + rect.height + 6 : 0;
}

/** PowerPoint's own inset of text in a placeholder, in points. */
const textInset = 7.2;

/** Room for content: the body area, below the title, its edge in line with the title's text. */
function contentRect(
  size: Size,
  layout: DestinationLayout,
  all: readonly DestinationLayout[],
  masterBody: Rect | null,
): Rect {
  const area = bodyArea(size, all, masterBody);
  const below = titleBottom(size, layout);
  const top = Math.max(area.y, below);
  const bottom = Math.min(area.y + area.height, size.height - 12);
  const width = Math.min(area.width, size.width - area.x) - 2 * textInset;
  if (bottom - top >= size.height * 0.35 && width >= size.width * 0.4) {
    return { x: area.x + textInset, y: top, width, height: bottom - top };
  }
  const fallback = fallbackArea(size);
  const free = Math.max(fallback.y, below);
  return { ...fallback, y: free, height: size.height * 0.9 - free };
}

/**
 * Reads what we need of a presentation: an exported slide, a whole .pptx or a .potx.
 * @throws DestinationUnreadable
 */
export function readDestination(pptx: Uint8Array): Destination {
  return readParts(unzip(pptx));
}

export function readParts(all: Parts): Destination {
  const presentation = presentationPart(all);
  if (presentation === undefined || !all.has(presentation)) {
    throw new DestinationUnreadable('not-a-presentation', 'The file holds no presentation.');
  }
  // ISO 29500 Strict has other namespaces; our slides would be strangers in it.
  if (textOf(all.get(presentation) ?? new Uint8Array()).includes('purl.oclc.org/ooxml')) {
    throw new DestinationUnreadable(
      'strict',
      'The file is a Strict Open XML presentation: save it as an ordinary PowerPoint presentation.',
    );
  }
  try {
    return describe(emptied(all, presentation), presentation);
  } catch (cause) {
    if (cause instanceof DestinationUnreadable) throw cause;
    throw new DestinationUnreadable('not-a-presentation', 'The presentation is damaged.', {
      cause,
    });
  }
}

function describe(parts: Parts, presentation: string): Destination {
  const root = partXml(parts, presentation);
  const masterPart = root && readMasters(parts, presentation, root)[0];
  const master = masterPart === undefined ? undefined : partXml(parts, masterPart);
  if (!root || masterPart === undefined || !master) {
    throw new DestinationUnreadable('no-layouts', 'The presentation has no slide master.');
  }
  const themePart = relationshipsOf(parts, masterPart).find((one) => one.kind === 'theme')?.target;
  const theme = partXml(parts, themePart ?? '');
  const colours = readColours(theme, child(master, 'clrMap'));
  const context: MasterContext = { part: masterPart, master, colours };
  const size = child(root, 'sldSz');
  const width = emuToPoints(attr(size, 'cx'), 960);
  const height = emuToPoints(attr(size, 'cy'), 540);
  const found = layoutsOf(parts, masterPart, context);
  const chosen = chooseLayouts(found, parts, context, { width, height });
  const masterBody = readLayout(masterPart, master, chosen.parts, context).placeholders.find(
    (one) => one.type === 'body',
  );
  return {
    width,
    height,
    content: contentRect({ width, height }, chosen.content, found, masterBody?.rect ?? null),
    layouts: { title: chosen.title, content: chosen.content },
    fonts: readFonts(theme),
    colours,
    parts: chosen.parts,
  };
}
