import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskBlobs, memoryBlobs } from '#local-tenant/server/files/blobs.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(['memory', 'disk'] as const)('blobs in %s', (kind) => {
  const open = () => (kind === 'memory' ? memoryBlobs() : diskBlobs(join(folder, 'files')));

  it('give back what was written, replaced whole', async () => {
    const blobs = open();
    await blobs.write('a', new Uint8Array([1, 2, 3]));
    await blobs.write('a', new Uint8Array([9]));
    expect([...(await blobs.read('a'))]).toEqual([9]);
  });

  it('keep their own copy of the bytes', async () => {
    const blobs = open();
    const bytes = new Uint8Array([1, 2]);
    await blobs.write('a', bytes);
    bytes[0] = 7;
    expect([...(await blobs.read('a'))]).toEqual([1, 2]);
  });

  it('reject a read of what is not there, and remove it without complaint', async () => {
    const blobs = open();
    await expect(blobs.read('a')).rejects.toThrow(/no blob|ENOENT/);
    await blobs.write('a', new Uint8Array([1]));
    await blobs.remove('a');
    await blobs.remove('a');
    await expect(blobs.read('a')).rejects.toThrow(/no blob|ENOENT/);
  });
});

describe('blobs on disk', () => {
  it('are there for the next process and leave nothing half-written behind', async () => {
    await diskBlobs(folder).write('a.bin', new Uint8Array([5]));
    expect([...(await diskBlobs(folder).read('a.bin'))]).toEqual([5]);
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it('refuse an id that would leave the folder', async () => {
    await expect(diskBlobs(folder).write('../a', new Uint8Array([1]))).rejects.toThrow('not an id');
  });
});
