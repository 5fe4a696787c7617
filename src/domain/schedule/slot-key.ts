/**
 * The identity of a booked day. Deterministic, so that a repeated POST cannot make a second event and
 * a reload finds what was made (guide §6.2). SHA-1 is written out here because the platform's is
 * asynchronous and missing on pages without https; it is a name, not a secret.
 */
export type SlotKey = {
  readonly programmeId: string;
  /** An occasion, or an interview: whatever has days. */
  readonly occasionId: string;
  /** From 1. */
  readonly dayNumber: number;
  /** 0, and one more each time the day is made anew after its event was cancelled or deleted. */
  readonly generation: number;
};

/** The value of the event's named property, `programme|occasion|day|generation`. */
export const slotTextOf = ({ programmeId, occasionId, dayNumber, generation }: SlotKey): string =>
  [programmeId, occasionId, dayNumber, generation].join('|');

/** @returns null for a text that is none of ours */
export function parseSlotText(text: string): SlotKey | null {
  const [programmeId, occasionId, dayNumber, generation, ...rest] = text.split('|');
  if (!programmeId || !occasionId || rest.length > 0) return null;
  if (!/^[1-9]\d*$/.test(dayNumber ?? '') || !/^\d+$/.test(generation ?? '')) return null;
  return {
    programmeId,
    occasionId,
    dayNumber: Number(dayNumber),
    generation: Number(generation),
  };
}

/** Our namespace for version 5 UUIDs; fixed for ever. */
const namespace = 'e6b7f1a4-52c3-4d0e-9f68-3a1b7c5d2e90';

/** `transactionId` of the event of a day: UUID version 5 (RFC 9562) of the slot's text. */
export const transactionIdOf = (key: SlotKey): string => uuid5(namespace, slotTextOf(key));

/** @param space a UUID */
export function uuid5(space: string, name: string): string {
  const prefix = space.replaceAll('-', '').match(/../g) ?? [];
  const bytes = sha1([...prefix.map((pair) => Number.parseInt(pair, 16)), ...utf8(name)]);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, 32).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Bytes of a text, without TextEncoder, which jsdom has not. */
const utf8 = (text: string): number[] =>
  (encodeURIComponent(text).match(/%..|./g) ?? []).map((part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** FIPS 180-4. @returns 20 bytes */
export function sha1(message: readonly number[]): number[] {
  const bits = message.length * 8;
  const padded = [...message, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) & 255);
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < padded.length; block += 64) mix(hash, padded, block);
  return hash.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

/** One block of 64 bytes into the hash. */
function mix(hash: number[], bytes: readonly number[], block: number): void {
  const words: number[] = [];
  for (let i = 0; i < 80; i++) {
    const at = block + 4 * i;
    words[i] =
      i < 16
        ? (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
        : rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
  }
  let [a, b, c, d, e] = hash as [number, number, number, number, number];
  for (let i = 0; i < 80; i++) {
    const [f, k] =
      i < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : i < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : i < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (rotate(a, 5) + f + e + k + words[i]!) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((word, i) => (hash[i] = (hash[i]! + word) | 0));
}
