/** Rules about the pictures, read from their bytes. */
import type { AppPackage, Fault, Icon, Site } from './manifest.ts';
import { pngSize, readPng, somePixel, type Picture, type Size } from './png.ts';

/** What Teams wants of the pictures in the zip, by their name in the manifest. */
const packed = [
  { name: 'color', size: 192, looks: fullSquare },
  { name: 'outline', size: 32, looks: whiteOnNothing },
  { name: 'color32x32', size: 32, looks: visible },
] as const;

/** Teams rounds the corners itself. */
function fullSquare(picture: Picture): string | null {
  return somePixel(picture, (_red, _green, _blue, opacity) => opacity < 255)
    ? 'has transparent pixels; Teams wants a full square'
    : null;
}

function whiteOnNothing(picture: Picture): string | null {
  const isColoured = (red: number, green: number, blue: number, opacity: number): boolean =>
    opacity > 0 && Math.min(red, green, blue) < 255;
  if (somePixel(picture, isColoured)) return 'has another colour than white';
  if (!somePixel(picture, (_red, _green, _blue, opacity) => opacity === 0)) {
    return 'has no transparent pixels';
  }
  return visible(picture);
}

function visible(picture: Picture): string | null {
  return somePixel(picture, (_red, _green, _blue, opacity) => opacity === 255)
    ? null
    : 'shows nothing';
}

function wrongSize(picture: Size | null, size: number): string | null {
  if (picture === null) return 'is no PNG that can be read';
  const { width, height } = picture;
  return width === size && height === size ? null : `is ${width} × ${height} px, not ${size}`;
}

function inTheZip({ manifest, icons }: AppPackage): readonly string[] {
  return packed.flatMap(({ name, size, looks }) => {
    const file = manifest.icons[name];
    const bytes = icons[file];
    if (bytes === undefined) return [`${file} is not in the zip`];
    const picture = readPng(bytes);
    const wrong = wrongSize(picture, size) ?? (picture === null ? null : looks(picture));
    return wrong === null ? [] : [`${file} ${wrong}`];
  });
}

function onTheSite({ manifest }: AppPackage, site: Site): readonly string[] {
  const icons: readonly Icon[] = manifest.extensions.flatMap(({ ribbons, alternates }) => [
    ...ribbons.flatMap(({ tabs }) =>
      tabs.flatMap(({ groups }) =>
        groups.flatMap((group) => [...group.icons, ...group.controls.flatMap((one) => one.icons)]),
      ),
    ),
    ...alternates.flatMap(({ alternateIcons: { icon, highResolutionIcon } }) => [
      icon,
      highResolutionIcon,
    ]),
  ]);
  return icons.flatMap(({ size, url }) => {
    const path = URL.canParse(url) ? new URL(url).pathname.slice(1) : url;
    const bytes = site.asset(path);
    if (bytes === null) return [`the site has no ${path}`];
    const wrong = wrongSize(pngSize(bytes), size);
    return wrong === null ? [] : [`${path} ${wrong}`];
  });
}

/** The two sizes Office shows in its own lists. */
function alternateSizes({ manifest }: AppPackage): readonly string[] {
  return manifest.extensions.flatMap(({ alternates }) =>
    alternates.flatMap(({ alternateIcons: { icon, highResolutionIcon } }) => [
      ...(icon.size === 32 ? [] : [`alternateIcons.icon is ${icon.size} px, not 32`]),
      ...(highResolutionIcon.size === 64
        ? []
        : [`alternateIcons.highResolutionIcon is ${highResolutionIcon.size} px, not 64`]),
    ]),
  );
}

/** @returns what is wrong with the pictures, empty when nothing is */
export const iconFaults = (app: AppPackage, site: Site): readonly Fault[] =>
  [...inTheZip(app), ...onTheSite(app, site), ...alternateSizes(app)].map((message) => ({
    rule: 'icons are what they say',
    message,
  }));
