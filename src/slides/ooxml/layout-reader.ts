import { schemeColours } from '../deck.ts';
import type {
  Destination,
  DestinationLayout,
  DestinationOrnament,
  DestinationPlaceholder,
  Rect,
  SchemeColour,
} from '../deck.ts';
import { resolvePaint } from '../layout/palette.ts';
import type { Paint } from '../layout/scene.ts';
import { relationshipsOf } from './opc.ts';
import type { Parts } from './opc.ts';
import { attr, child, descend } from './xml.ts';
import type { XmlElement } from './xml.ts';

export type MasterContext = {
  readonly part: string;
  readonly master: XmlElement;
  readonly colours: Destination['colours'];
};

const points = (element: XmlElement | undefined, name: string): number =>
  Number(attr(element, name) ?? 0) / 12700;

export function rectOf(shape: XmlElement | undefined): Rect | null {
  const xfrm = descend(shape, 'spPr', 'xfrm');
  const off = child(xfrm, 'off');
  const ext = child(xfrm, 'ext');
  if (!off || !ext) return null;
  return {
    x: points(off, 'x'),
    y: points(off, 'y'),
    width: points(ext, 'cx'),
    height: points(ext, 'cy'),
  };
}

const isScheme = (name: string): name is SchemeColour =>
  (schemeColours as readonly string[]).includes(name);

const aliases: Readonly<Record<string, string>> = {
  lt1: 'bg1',
  dk1: 'tx1',
  lt2: 'bg2',
  dk2: 'tx2',
};

const percent = (element: XmlElement | undefined): number | undefined => {
  const value = attr(element, 'val');
  return value === undefined ? undefined : Number(value) / 1000;
};

/** The colour element of a solid fill, or of the first stop of a gradient. */
const fillColour = (holder: XmlElement | undefined): XmlElement | undefined =>
  child(holder, 'solidFill')?.children[0] ??
  descend(holder, 'gradFill', 'gsLst', 'gs')?.children[0];

/** The changes that a colour element makes to its scheme colour, as a paint has them. */
function changesOf(colour: XmlElement): Omit<Paint, 'scheme'> {
  const named = ['alpha', 'lumMod', 'lumOff'] as const;
  return Object.fromEntries(
    named.flatMap((name) => {
      const value = percent(child(colour, name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A fill as `RRGGBB`; null where there is none or it is not a colour of its own. */
export function solidColour(
  holder: XmlElement | undefined,
  colours: Destination['colours'],
): string | null {
  const colour = fillColour(holder);
  const name = attr(colour, 'val') ?? '';
  // What is not a colour must not reach a preview: the file is somebody else's.
  if (colour?.name === 'srgbClr') return /^[0-9a-f]{6}$/iu.test(name) ? name.toUpperCase() : null;
  const scheme = aliases[name] ?? name;
  if (colour?.name !== 'schemeClr' || !isScheme(scheme)) return null;
  return resolvePaint({ scheme, ...changesOf(colour) }, colours);
}

const shapesOf = (root: XmlElement): readonly XmlElement[] =>
  descend(root, 'cSld', 'spTree')?.children.filter(
    (one) => one.name === 'sp' || one.name === 'pic',
  ) ?? [];

const placeholderOf = (shape: XmlElement): XmlElement | undefined =>
  shape.children
    .find((one) => one.name.startsWith('nv'))
    ?.children.find((one) => one.name === 'nvPr')
    ?.children.find((one) => one.name === 'ph');

/** A placeholder inherits from the master's of the same role. */
const role = (type: string): string =>
  type === 'ctrTitle' ? 'title' : type === 'subTitle' || type === 'obj' ? 'body' : type;

const aligns = { l: 'left', ctr: 'center', r: 'right' } as const;
const anchorNames = { t: 'top', ctr: 'middle', b: 'bottom' } as const;

/** The first value along the chain of inheritance: layout, master's placeholder, master's text style. */
function inherited<Value>(
  chain: readonly (XmlElement | undefined)[],
  read: (element: XmlElement) => Value | undefined,
): Value | undefined {
  for (const element of chain) {
    const value = element && read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The placeholder of the master that one of a layout inherits from. */
const parentOf = (type: string, master: XmlElement): XmlElement | undefined =>
  shapesOf(master).find((one) => {
    const held = placeholderOf(one);
    return held !== undefined && role(attr(held, 'type') ?? 'obj') === role(type);
  });

const styleNames: Readonly<Record<string, string>> = { title: 'titleStyle', body: 'bodyStyle' };

/** Text style of the first level: layout, master's placeholder, master's text style, in this order. */
function levelsOf(
  shape: XmlElement,
  parent: XmlElement | undefined,
  type: string,
  master: XmlElement,
): readonly (XmlElement | undefined)[] {
  const style = descend(master, 'txStyles', styleNames[role(type)] ?? 'otherStyle');
  const own = (one: XmlElement | undefined) => descend(one, 'txBody', 'lstStyle', 'lvl1pPr');
  return [own(shape), own(parent), child(style, 'lvl1pPr')];
}

type TextStyle = Pick<
  DestinationPlaceholder,
  'size' | 'align' | 'bold' | 'capitals' | 'before' | 'spacing' | 'colour'
>;

function textStyleOf(
  levels: readonly (XmlElement | undefined)[],
  type: string,
  colours: Destination['colours'],
): TextStyle {
  const text = <Value>(read: (element: XmlElement) => Value | undefined) =>
    inherited(
      levels.map((one) => child(one, 'defRPr')),
      read,
    );
  const usual = role(type) === 'title' ? 4400 : 1800;
  const size = Number(text((one) => attr(one, 'sz')) ?? usual) / 100;
  const align = inherited(levels, (one) => attr(one, 'algn'));
  const spacing = inherited(levels, (one) => attr(descend(one, 'lnSpc', 'spcPct'), 'val'));
  const before = inherited(levels, (one) => child(one, 'spcBef')?.children[0]);
  const amount = Number(attr(before, 'val') ?? 0);
  return {
    size,
    align: aligns[align as keyof typeof aligns] ?? 'left',
    bold: ['1', 'true'].includes(text((one) => attr(one, 'b')) ?? '0'),
    capitals: text((one) => attr(one, 'cap')) === 'all',
    before: before?.name === 'spcPct' ? (amount / 100000) * size : amount / 100,
    spacing: Number(spacing?.replace('%', '000') ?? 100000) / 100000,
    colour: text((one) => solidColour(one, colours) ?? undefined) ?? colours.tx1,
  };
}

function readPlaceholder(
  shape: XmlElement,
  ph: XmlElement,
  { master, colours }: MasterContext,
): DestinationPlaceholder {
  const type = attr(ph, 'type') ?? 'obj';
  const parent = parentOf(type, master);
  const bodies = [descend(shape, 'txBody', 'bodyPr'), descend(parent, 'txBody', 'bodyPr')];
  const anchor = inherited(bodies, (one) => attr(one, 'anchor'));
  return {
    type,
    index: attr(ph, 'idx') ?? null,
    rect: rectOf(shape) ?? rectOf(parent),
    anchor: anchorNames[anchor as keyof typeof anchorNames] ?? 'top',
    ...textStyleOf(levelsOf(shape, parent, type, master), type, colours),
  };
}

/** Bands and logos: filled shapes that are no placeholders, and pictures. */
function ornamentsOf(
  root: XmlElement,
  part: string,
  parts: Parts,
  colours: Destination['colours'],
): readonly DestinationOrnament[] {
  const relationships = relationshipsOf(parts, part);
  return shapesOf(root).flatMap((shape): DestinationOrnament[] => {
    const rect = rectOf(shape);
    if (!rect || placeholderOf(shape)) return [];
    if (shape.name === 'pic') {
      const blip = descend(shape, 'blipFill', 'blip');
      const id = [...(blip?.attributes ?? [])].find(([name]) => name.endsWith(':embed'))?.[1];
      const picture = relationships.find((one) => one.id === id && !one.external)?.target;
      return picture === undefined ? [] : [{ rect, fill: null, picture }];
    }
    const fill = solidColour(child(shape, 'spPr'), colours);
    return fill === null ? [] : [{ rect, fill, picture: null }];
  });
}

function backgroundOf(root: XmlElement, colours: Destination['colours']): string | null {
  const background = descend(root, 'cSld', 'bg');
  const own = solidColour(child(background, 'bgPr'), colours);
  if (own !== null) return own;
  const named = child(child(background, 'bgRef'), 'schemeClr');
  const scheme = attr(named, 'val') ?? '';
  const name = aliases[scheme] ?? scheme;
  return isScheme(name) ? colours[name] : null;
}

/** A layout (or the master itself) as we need it; geometry and style with what it inherits. */
export function readLayout(
  part: string,
  root: XmlElement,
  parts: Parts,
  context: MasterContext,
): DestinationLayout {
  const { colours, master } = context;
  const showsMaster = part !== context.part && attr(root, 'showMasterSp') !== '0';
  return {
    name: attr(child(root, 'cSld'), 'name') ?? '',
    type: attr(root, 'type') ?? null,
    part,
    placeholders: shapesOf(root).flatMap((shape) => {
      const ph = placeholderOf(shape);
      return ph ? [readPlaceholder(shape, ph, context)] : [];
    }),
    background: backgroundOf(root, colours) ?? backgroundOf(master, colours) ?? colours.bg1,
    ornaments: [
      ...(showsMaster ? ornamentsOf(master, context.part, parts, colours) : []),
      ...ornamentsOf(root, part, parts, colours),
    ],
  };
}
