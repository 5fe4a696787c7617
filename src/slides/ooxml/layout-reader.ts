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

/** A solid fill as `RRGGBB`; null where there is none or it is not a colour of its own. */
export function solidColour(
  holder: XmlElement | undefined,
  colours: Destination['colours'],
): string | null {
  const value =
    child(holder, 'solidFill')?.children[0] ??
    child(holder, 'gradFill')?.children[0]?.children[0]?.children[0];
  const name = attr(value, 'val') ?? '';
  if (value?.name === 'srgbClr') return name.toUpperCase();
  if (value?.name !== 'schemeClr') return null;
  const scheme = aliases[name] ?? name;
  if (!isScheme(scheme)) return null;
  const alpha = percent(child(value, 'alpha'));
  const lumMod = percent(child(value, 'lumMod'));
  const lumOff = percent(child(value, 'lumOff'));
  return resolvePaint(
    {
      scheme,
      ...(alpha === undefined ? {} : { alpha }),
      ...(lumMod === undefined ? {} : { lumMod }),
      ...(lumOff === undefined ? {} : { lumOff }),
    },
    colours,
  );
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

function readPlaceholder(
  shape: XmlElement,
  ph: XmlElement,
  { master, colours }: MasterContext,
): DestinationPlaceholder {
  const type = attr(ph, 'type') ?? 'obj';
  const parent = shapesOf(master).find((one) => {
    const held = placeholderOf(one);
    return held !== undefined && role(attr(held, 'type') ?? 'obj') === role(type);
  });
  const style = child(
    child(master, 'txStyles'),
    { title: 'titleStyle', body: 'bodyStyle' }[role(type)] ?? 'otherStyle',
  );
  const level = (one: XmlElement | undefined) =>
    descend(one, 'txBody', 'lstStyle', 'lvl1pPr') ?? undefined;
  const levels = [level(shape), level(parent), child(style, 'lvl1pPr')];
  const bodies = [descend(shape, 'txBody', 'bodyPr'), descend(parent, 'txBody', 'bodyPr')];
  const text = <Value>(read: (element: XmlElement) => Value | undefined) =>
    inherited(
      levels.map((one) => child(one, 'defRPr')),
      read,
    );
  const align = inherited(levels, (one) => attr(one, 'algn'));
  const anchor = inherited(bodies, (one) => attr(one, 'anchor'));
  const spacing = inherited(levels, (one) => attr(descend(one, 'lnSpc', 'spcPct'), 'val'));
  const size =
    Number(text((one) => attr(one, 'sz')) ?? (role(type) === 'title' ? 4400 : 1800)) / 100;
  const before = inherited(levels, (one) => child(one, 'spcBef')?.children[0]);
  const amount = Number(attr(before, 'val') ?? 0);
  return {
    type,
    index: attr(ph, 'idx') ?? null,
    rect: rectOf(shape) ?? rectOf(parent),
    size,
    align: aligns[align as keyof typeof aligns] ?? 'left',
    anchor: anchorNames[anchor as keyof typeof anchorNames] ?? 'top',
    bold: ['1', 'true'].includes(text((one) => attr(one, 'b')) ?? '0'),
    capitals: text((one) => attr(one, 'cap')) === 'all',
    before: before?.name === 'spcPct' ? (amount / 100000) * size : amount / 100,
    spacing: Number(spacing?.replace('%', '000') ?? 100000) / 100000,
    colour: text((one) => solidColour(one, colours) ?? undefined) ?? colours.tx1,
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
