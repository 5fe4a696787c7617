import { StoreFailure } from './store-failure.ts';

/** What the first line of every file says; a reader refuses versions it does not know. */
export type FileHeader = {
  readonly format: 'samspel-tenant';
  readonly version: 1;
  readonly kind: 'log' | 'snapshot';
  readonly generation: number;
};

/** `[collection, id, value]` keeps a value, `[collection, id]` removes one. */
export type Change = readonly [collection: string, id: string, value?: unknown];

const NEWLINE = 0x0a;
const CHECKSUM_LENGTH = 8;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array, from: number, to: number): number {
  let value = 0xffffffff;
  for (let at = from; at < to; at += 1) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** CRC-32 in eight hex digits, a space, the JSON, a line feed. */
export function encodeLine(value: unknown): Buffer {
  const json = Buffer.from(`${' '.repeat(CHECKSUM_LENGTH + 1)}${JSON.stringify(value)}\n`);
  const sum = checksum(json, CHECKSUM_LENGTH + 1, json.length - 1);
  json.write(sum.toString(16).padStart(CHECKSUM_LENGTH, '0'), 0, 'latin1');
  return json;
}

export type DecodedFile = {
  readonly values: readonly unknown[];
  /** Length of the complete lines; what stands after it was never acknowledged. */
  readonly bytes: number;
};

/**
 * Reads complete lines. A last line without its line feed is a write that was cut off before anybody was
 * told that it succeeded, and is left out.
 * @throws StoreFailure when a complete line does not match its checksum
 */
export function decodeLines(bytes: Buffer, fileName: string): DecodedFile {
  const values: unknown[] = [];
  let from = 0;
  for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    values.push(decodeLine(bytes, from, to, fileName, values.length + 1));
    from = to + 1;
  }
  return { values, bytes: from };
}

function decodeLine(
  bytes: Buffer,
  from: number,
  to: number,
  fileName: string,
  line: number,
): unknown {
  const start = from + CHECKSUM_LENGTH + 1;
  const written = Number.parseInt(bytes.toString('latin1', from, from + CHECKSUM_LENGTH), 16);
  if (start > to || checksum(bytes, start, to) !== written) {
    throw damaged(fileName, `line ${line} does not match its checksum`);
  }
  return JSON.parse(bytes.toString('utf8', start, to));
}

export function damaged(fileName: string, what: string): StoreFailure {
  return new StoreFailure(
    `The tenant's data in ${fileName} is damaged (${what}); nothing was changed: put back a copy of the file, or start with --fresh, which sets the damaged data aside.`,
  );
}

/** @throws StoreFailure for another format, a newer version or the wrong kind of file */
export function requireHeader(
  value: unknown,
  fileName: string,
  kind: FileHeader['kind'],
  generation: number,
): void {
  const header = (typeof value === 'object' && value !== null ? value : {}) as Partial<FileHeader>;
  if (header.format !== 'samspel-tenant') throw damaged(fileName, 'it has no header');
  if (header.version !== 1) {
    throw new StoreFailure(
      `The tenant's data in ${fileName} has format version ${String(header.version)}, and this program reads version 1.`,
    );
  }
  if (header.kind !== kind || header.generation !== generation) {
    throw damaged(fileName, 'its header belongs to another file');
  }
}
