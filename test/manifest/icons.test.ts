import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPng, somePixel } from '../../scripts/package/png.ts';
import { aPng } from './a-png.ts';
import { project } from './the-package.ts';

const read = (name: string) => {
  const picture = readPng(new Uint8Array(readFileSync(join(project, 'assets', name))));
  if (picture === null) throw new Error(`${name} cannot be read`);
  return picture;
};
const tile = [0x0f, 0x6c, 0x5c] as const;

/** Colour and opacity, from the left and the top. */
const pixelAt = (name: string, x: number, y: number): readonly number[] => {
  const { pixels, width } = read(name);
  return [...pixels.subarray((y * width + x) * 4, (y * width + x + 1) * 4)];
};

describe('the drawn icons', () => {
  it.each([16, 20, 24, 32, 40, 48, 64, 80, 192])('icon-%i.png has its size', (size) => {
    expect(read(`icon-${size}.png`)).toMatchObject({ width: size, height: size });
  });

  it.each([16, 20, 24, 32, 40, 48, 64, 80])('icon-%i.png shows both people on a tile', (size) => {
    const name = `icon-${size}.png`;
    expect(pixelAt(name, 0, 0)[3]).toBeLessThan(128);
    const has = (wanted: readonly number[]): boolean =>
      somePixel(read(name), (...found) =>
        wanted.every((value, channel) => Math.abs(value - (found[channel] ?? 0)) < 24),
      );
    expect([tile, [255, 255, 255], [0x9f, 0xe3, 0xd2]].map(has)).toEqual([true, true, true]);
  });

  it('fills the square for Teams to the corners', () => {
    for (const corner of [0, 191]) {
      expect(pixelAt('icon-192.png', corner, corner)).toEqual([...tile, 255]);
    }
  });

  it('draws the outline in white to the edges, on nothing', () => {
    const { width, height, pixels } = read('outline-32.png');
    const opacityAt = (x: number, y: number): number => pixels[(y * width + x) * 4 + 3] ?? 0;
    const along = Array.from({ length: width }, (_pixel, at) => at);
    const edges = [
      along.map((at) => opacityAt(at, 1)),
      along.map((at) => opacityAt(at, height - 2)),
      along.map((at) => opacityAt(1, at)),
      along.map((at) => opacityAt(width - 2, at)),
    ];
    for (const edge of edges) expect(Math.max(...edge)).toBeGreaterThan(128);
    expect(
      somePixel(
        read('outline-32.png'),
        (red, green, blue, opacity) => opacity > 0 && red + green + blue < 765,
      ),
    ).toBe(false);
  });
});

describe('reading a PNG', () => {
  const png = aPng(3, (x, y) => `0${x}0${y}00ff`);

  it('gives the pixels back', () => {
    const picture = readPng(png);
    expect([...(picture?.pixels.subarray(16, 20) ?? [])]).toEqual([1, 1, 0, 255]);
  });

  it.each([
    ['text', new TextEncoder().encode('no picture')],
    ['nothing', new Uint8Array()],
    ['a picture that ends too early', png.subarray(0, 45)],
  ])('does not take %s for a picture', (_what, bytes) => {
    expect(readPng(bytes)).toBeNull();
  });
});
