import type { FoundSpace } from '#graph/spaces.ts';
import { createLibrary, type Library } from '#state/library.ts';
import {
  closeTenant,
  graphOf,
  openSmallTenant,
  SMALL,
  type LocalTenant,
} from '../graph/tenant-peer.ts';

jest.setTimeout(30_000);

let tenant: LocalTenant;
beforeEach(async () => {
  tenant = await openSmallTenant();
});
afterEach(() => closeTenant(tenant));

type Bend = (request: Request, go: (request: Request) => Promise<Response>) => Promise<Response>;

/** A member's library with the local tenant behind it, or with a network that somebody bends. */
function libraryOf(bend: Bend = (one, go) => go(one)): Library {
  const open = (siteId: string): FoundSpace => ({ access: 'open', siteId, webUrl: '' });
  const graph = graphOf(tenant, 'P01', (request) => bend(request, (one) => tenant.handle(one)));
  return createLibrary(graph, async () => ({
    groupRoom: open(SMALL.teamSite),
    consultantRoom: open(SMALL.consultantSite),
    openArea: open(SMALL.openSite),
  }));
}

const megabyte = new Blob([new Uint8Array(1_000_000).fill(7)]);
const isPiece = (request: Request) => request.method === 'PUT' && request.url.includes('_upload');

describe('the library of the group room', () => {
  it('keeps a file and tells how far it has come', async () => {
    const told: number[] = [];
    const kept = await libraryOf().keep('Spelregler.pptx', megabyte, {
      whenTaken: 'ask',
      onProgress: (part) => told.push(Math.round(part * 100)),
    });
    expect(kept).toMatchObject({ outcome: 'kept', name: 'Spelregler.pptx' });
    expect(told).toEqual([0, 33, 66, 98, 100]);
  });

  it('asks when the name is taken, and then makes a version or finds a new name', async () => {
    const library = libraryOf();
    await library.keep('Plan.docx', megabyte, { whenTaken: 'version' });
    expect(await library.keep('Plan.docx', megabyte, { whenTaken: 'ask' })).toEqual({
      outcome: 'taken',
    });
    expect(await library.keep('Plan.docx', megabyte, { whenTaken: 'version' })).toMatchObject({
      outcome: 'kept',
      name: 'Plan.docx',
    });
    const beside = await library.keep('Plan.docx', megabyte, { whenTaken: 'beside' });
    expect(beside).toMatchObject({ outcome: 'kept', name: 'Plan 1.docx' });
  });

  it('goes on where it was when the answer to a piece is lost', async () => {
    let lost = 0;
    const pieces: string[] = [];
    const library = libraryOf(async (request, go) => {
      if (isPiece(request)) pieces.push(request.headers.get('content-range') ?? '');
      const answer = await go(request);
      if (!isPiece(request) || lost > 0) return answer;
      lost += 1;
      throw new TypeError('network went away');
    });
    const kept = await library.keep('Frågor.pptx', megabyte, { whenTaken: 'ask' });
    expect(kept).toMatchObject({ outcome: 'kept', name: 'Frågor.pptx' });
    // Nothing was sent twice: the first piece had arrived.
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('says that it has no contact', async () => {
    const library = libraryOf(() => Promise.reject(new TypeError('offline')));
    expect(await library.keep('A.pptx', megabyte, { whenTaken: 'ask' })).toEqual({
      outcome: 'failed',
      why: 'offline',
    });
  });

  it('says that the room may not be written to', async () => {
    const library = libraryOf(async () =>
      Response.json({ error: { code: 'accessDenied', message: 'no' } }, { status: 403 }),
    );
    expect(await library.keep('A.pptx', megabyte, { whenTaken: 'ask' })).toEqual({
      outcome: 'failed',
      why: 'forbidden',
    });
  });

  it('says that somebody has the file open', async () => {
    const library = libraryOf(async () =>
      Response.json({ error: { code: 'resourceLocked', message: 'no' } }, { status: 423 }),
    );
    expect(await library.keep('A.pptx', megabyte, { whenTaken: 'version' })).toEqual({
      outcome: 'failed',
      why: 'locked',
    });
  });
});
