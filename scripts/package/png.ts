import { inflateSync } from 'node:zlib';

export type Size = { readonly width: number; readonly height: number };

/** A picture as pixels. */
export type Picture = Size & {
  /** Four bytes a pixel, from the top left: red, green, blue, opacity. */
  readonly pixels: Uint8Array;
};

const { abs } = Math;
const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const colourTypes: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The parts of a PNG by kind (PNG specification, 5.3), or null when the bytes are no PNG. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array[]> | null {
  if (signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    const end = start + view.getUint32(at);
    if (end > bytes.length) return null;
    parts.set(kind, [...(parts.get(kind) ?? []), bytes.subarray(start, end)]);
    at = end + 4;
  }
  return parts;
}

function headerOf(parts: ReturnType<typeof partsOf>): DataView | null {
  const [header] = parts?.get('IHDR') ?? [];
  if (header?.length !== 13) return null;
  return new DataView(header.buffer, header.byteOffset, header.byteLength);
}

const sizeIn = (header: DataView): Size => ({
  width: header.getUint32(0),
  height: header.getUint32(4),
});

/** @returns null when the bytes are no PNG */
export function pngSize(bytes: Uint8Array): Size | null {
  const header = headerOf(partsOf(bytes));
  return header === null ? null : sizeIn(header);
}

/**
 * Reads a PNG as browsers write it: 8 bits a channel, with or without opacity, not interlaced.
 * @returns null when the bytes are no such PNG
 */
export function readPng(bytes: Uint8Array): Picture | null {
  const parts = partsOf(bytes);
  const header = headerOf(parts);
  if (parts === null || header === null) return null;
  const channels = colourTypes[header.getUint8(9)];
  if (channels === undefined || header.getUint8(8) !== 8 || header.getUint8(12) !== 0) return null;
  const size = sizeIn(header);
  const data = Buffer.concat(parts.get('IDAT') ?? []);
  if (data.length === 0) return null;
  const raw = inflateSync(data);
  if (raw.length !== size.height * (1 + size.width * channels)) return null;
  return { ...size, pixels: withOpacity(unfilter(raw, size.width * channels, channels), channels) };
}

/** Undoes the filter of every row (PNG specification, 9.2). */
function unfilter(raw: Uint8Array, stride: number, channels: number): Uint8Array {
  const rows = raw.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const kind = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (out[at - channels] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (out[at - stride - channels] ?? 0);
      const read = raw[row * (stride + 1) + 1 + column] ?? 0;
      out[at] = read + predicted(kind, left, above, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const guess = left + above - corner;
  const toLeft = abs(guess - left);
  const toAbove = abs(guess - above);
  const toCorner = abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function withOpacity(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels;
  const count = pixels.length / 3;
  const out = new Uint8Array(count * 4).fill(255);
  for (let pixel = 0; pixel < count; pixel += 1) {
    out.set(pixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return out;
}

/** Whether some pixel is so. Colours and opacity from 0 to 255. */
export function somePixel(
  { pixels }: Picture,
  isSo: (red: number, green: number, blue: number, opacity: number) => boolean,
): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    const of = (channel: number): number => pixels[at + channel] ?? 0;
    if (isSo(of(0), of(1), of(2), of(3))) return true;
  }
  return false;
}
