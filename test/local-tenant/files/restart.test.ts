import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ekbyDeck } from '#local-tenant/seed/deck-template.ts';
import { driveIdOfSite } from '#local-tenant/server/drive-id.ts';
import { appointment, ekby, GROUP_SITE, JONAS, MARIT } from '../calendar/small-definition.ts';
import { openWorld } from '../calendar/world.ts';
import type { World } from '../calendar/world.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenant-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const definition = ekby({
  [MARIT.id]: [appointment('2027-02-09T09:00:00', '2027-02-09T10:00:00', { subject: 'Ledning' })],
});
const DRIVE = `/drives/${driveIdOfSite(GROUP_SITE)}`;
const VIEW = '/me/calendarView?startDateTime=2027-02-01T00:00:00Z&endDateTime=2027-03-01T00:00:00Z';
const EVENT = {
  subject: 'Träff 1',
  transactionId: 'once',
  start: { dateTime: '2027-02-10T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2027-02-10T16:00:00', timeZone: 'UTC' },
  attendees: [{ emailAddress: { address: JONAS.mail }, type: 'required' }],
};

/** What was acknowledged before must be there after the folder is opened again. */
async function restarted(before: (world: World) => Promise<void>): Promise<World> {
  const first = await openWorld(definition, folder);
  await before(first);
  await first.close();
  return openWorld(definition, folder);
}

describe('after a restart', () => {
  it('calendars hold their events, changed appointments, answers and transaction ids', async () => {
    const world = await restarted(async (first) => {
      const marit = first.as('P01');
      const standing = (await marit('GET', VIEW)).body['value']?.[0]?.['id'];
      await marit('DELETE', `/me/events/${standing}`);
      await marit('POST', '/me/events', EVENT);
      const copy = (await first.as('P02')('GET', VIEW)).body['value']?.[0]?.['id'];
      await first.as('P02')('POST', `/me/events/${copy}/accept`);
    });
    const marit = world.as('P01');
    const { body } = await marit('GET', VIEW);
    expect(body['value']?.map((each) => each['subject'])).toEqual(['Träff 1']);
    expect(body['value']?.[0]?.['attendees']?.[0]?.['status']?.['response']).toBe('accepted');
    const again = await marit('POST', '/me/events', EVENT);
    expect(again.body['id']).toBe(body['value']?.[0]?.['id']);
    expect((await marit('GET', '/local/mail')).body['value']).toHaveLength(2);
  });

  it('a calendar delta goes on from its token', async () => {
    let link = new URL('https://graph.microsoft.com');
    const world = await restarted(async (first) => {
      const { body } = await first.as('P01')('GET', VIEW.replace('View', 'View/delta'));
      link = new URL(body['@odata.deltaLink'] as string);
    });
    const marit = world.as('P01');
    await marit('POST', '/me/events', EVENT);
    const { body } = await marit('GET', link.pathname.replace('/v1.0', '') + link.search);
    expect(body['value']?.map((each) => each['subject'])).toEqual(['Träff 1']);
  });

  it('files have their bytes, and a half-done upload goes on where it was', async () => {
    const unit = new Uint8Array(327_680).fill(7);
    let upload = '';
    const send = (world: World, from: number) =>
      world.as('P02')('PUT', upload, unit, {
        'Content-Range': `bytes ${from}-${from + unit.length - 1}/${unit.length * 2}`,
      });
    const world = await restarted(async (first) => {
      const jonas = first.as('P02');
      await jonas('PUT', `${DRIVE}/root:/a.txt:/content`, new Uint8Array([1, 2, 3]));
      const session = await jonas('POST', `${DRIVE}/root:/stor.bin:/createUploadSession`, {});
      upload = new URL(session.body['uploadUrl'] as string).pathname;
      await send(first, 0);
    });
    const jonas = world.as('P02');
    const link = (await jonas('GET', `${DRIVE}/root:/a.txt:/content`)).headers.get('Location');
    expect([...(await jonas('GET', new URL(link ?? '').pathname)).bytes]).toEqual([1, 2, 3]);
    expect((await jonas('GET', upload)).body['nextExpectedRanges']).toEqual([`${unit.length}-`]);
    expect((await send(world, unit.length)).status).toBe(201);
  });

  it('the deck stands open with its tags and its revision', async () => {
    const world = await restarted(async (first) => {
      const ask = first.as('P01');
      await ask('PUT', '/local/deck/file', ekbyDeck());
      await ask('POST', '/local/deck/tags', { slideId: '256#', tags: { KEY: 'x' } });
    });
    const { body } = await world.as('P01')('GET', '/local/deck');
    expect(body).toMatchObject({ revision: 2, slides: [{ tags: { KEY: 'x' } }, { tags: {} }] });
  });
});
