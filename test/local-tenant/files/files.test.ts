import { driveIdOfSite, libraryIdOfSite } from '#local-tenant/server/drive-id.ts';
import { openWorld } from '../calendar/world.ts';
import type { Answer, Ask, World } from '../calendar/world.ts';
import {
  CLOSED_SITE,
  GROUP,
  GROUP_SITE,
  JONAS,
  SELMA,
  VENDELA,
  ekby,
} from '../calendar/small-definition.ts';

let world: World;
let marit: Ask;
let jonas: Ask;
let selma: Ask;
let vendela: Ask;

beforeEach(async () => {
  world = await openWorld(ekby());
  const speak = (persona: string): Ask => world.as(persona);
  [marit, jonas, selma, vendela] = [speak('P01'), speak('P02'), speak('P03'), speak('K01')];
});

const DRIVE = `/drives/${driveIdOfSite(GROUP_SITE)}`;
const put = (path: string, content: string, query = '', who = jonas, headers = {}) =>
  who('PUT', `${DRIVE}/root:/${path}:/content${query}`, new TextEncoder().encode(content), headers);
const code = ({ status, body }: Answer) => [status, body['error']?.['code']];
const outside = (address: string | null): string => new URL(address ?? '').pathname;
const contentOf = async (id: string, who = jonas): Promise<string> => {
  const answer = await who('GET', `${DRIVE}/items/${id}/content`);
  return (await who('GET', outside(answer.headers.get('Location')))).text;
};
const idOf = (answer: Answer): string => answer.body['id'] as string;

describe('the drive of a site', () => {
  it('is one and the same by site, group, library and id', async () => {
    const drives = await Promise.all(
      [
        DRIVE,
        `/sites/${GROUP_SITE}/drive`,
        `/groups/${GROUP}/drive`,
        `/sites/${GROUP_SITE}/lists/${libraryIdOfSite(GROUP_SITE)}/drive`,
      ].map((path) => marit('GET', path)),
    );
    expect(drives.map(({ body }) => body['id'])).toEqual(Array(4).fill(driveIdOfSite(GROUP_SITE)));
    expect((await marit('GET', `/sites/${GROUP_SITE}/drives`)).body['value']).toHaveLength(1);
  });

  it('opens for members of the site only', async () => {
    const closed = `/drives/${driveIdOfSite(CLOSED_SITE)}`;
    expect(code(await marit('GET', closed))).toEqual([403, 'accessDenied']);
    expect(code(await marit('GET', `${closed}/root/children`))).toEqual([403, 'accessDenied']);
    expect((await vendela('GET', closed)).status).toBe(200);
    expect(code(await marit('GET', '/drives/b!nothing'))).toEqual([404, 'itemNotFound']);
  });

  it('begins with an empty root', async () => {
    expect((await marit('GET', `${DRIVE}/root`)).body).toMatchObject({
      root: {},
      folder: { childCount: 0 },
    });
    expect((await marit('GET', `${DRIVE}/root/children`)).body['value']).toEqual([]);
  });

  it.each([
    ['GET', `${DRIVE}/root/subscriptions/socketIo`, 501],
    ['GET', `${DRIVE}/list/subscriptions/socketIo`, 501],
    ['GET', '/me/drive/root/subscriptions/socketIo', 501],
    ['POST', `${DRIVE}/root/nothing`, 404],
    ['GET', `${DRIVE}/elsewhere`, 404],
  ])('refuses %s %s with %d', async (method, path, status) => {
    expect((await marit(method, path, method === 'POST' ? {} : undefined)).status).toBe(status);
  });
});

describe('a small upload', () => {
  it('makes a file (201), then replaces it (200), with a new eTag, and keeps the casing of its name', async () => {
    const first = await put('Planer/Träff 1.pptx', 'ett');
    const second = await put('planer/träff 1.PPTX', 'två');
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(idOf(second)).toBe(idOf(first));
    expect(second.body).toMatchObject({
      name: 'Träff 1.pptx',
      size: 4,
      file: { mimeType: expect.stringContaining('presentationml') as string },
    });
    expect(second.body['eTag']).not.toBe(first.body['eTag']);
    expect(first.body['eTag']).toMatch(/^"\{.+\},\d+"$/);
  });

  it('makes the folders on its way', async () => {
    await put('A/B/c.txt', 'x');
    const { body } = await jonas('GET', `${DRIVE}/root:/A/B:/children`);
    expect(body['value']?.map((each) => each['name'])).toEqual(['c.txt']);
  });

  it('goes by the site, its id encoded or not, and keeps a name that sounds like a segment', async () => {
    const site = `/sites/${encodeURIComponent(GROUP_SITE)}/drive/root`;
    const path = `${site}:/Children/Träff 1, 50 % (utkast) #2.pptx`;
    const encoded = path.replace(' 50 %', ' 50 %25').replace('#', '%23');
    const made = await jonas('PUT', `${encoded}:/content`, new Uint8Array([1]));
    expect([made.status, made.body['name']]).toEqual([201, 'Träff 1, 50 % (utkast) #2.pptx']);
    expect(made.body['parentReference']?.['name']).toBe('Children');
    expect(
      (await jonas('GET', `/sites/${GROUP_SITE}/drive/root:/children:/children`)).body['value'],
    ).toHaveLength(1);
    expect((await jonas('POST', `${encoded}:/createUploadSession`, {})).status).toBe(200);
    expect(
      (await jonas('GET', `/sites/ekby.sharepoint.com:/sites/ledning:/drive/root:/Children`))
        .status,
    ).toBe(200);
  });

  it('below an item id goes by name', async () => {
    const folder = await jonas('POST', `${DRIVE}/root/children`, { name: 'Mapp', folder: {} });
    const made = await jonas(
      'PUT',
      `${DRIVE}/items/${idOf(folder)}:/n.txt:/content`,
      new Uint8Array([1]),
    );
    expect([made.status, made.body['parentReference']?.['name']]).toEqual([201, 'Mapp']);
    const again = await jonas(
      'PUT',
      `${DRIVE}/items/${idOf(made)}/content`,
      new Uint8Array([1, 2]),
    );
    expect([again.status, again.body['size']]).toEqual([200, 2]);
  });

  it.each([
    ['fail', 409, 'nameAlreadyExists'],
    ['replace', 200, 'a.txt'],
    ['rename', 201, 'a 1.txt'],
  ])('with conflictBehavior %s answers %d', async (behavior, status, name) => {
    await put('a.txt', 'ett');
    const answer = await put('a.txt', 'två', `?@microsoft.graph.conflictBehavior=${behavior}`);
    const said = answer.body['name'] ?? answer.body['error']?.['code'];
    expect([answer.status, said]).toEqual([status, name]);
  });

  it('refuses a stale If-Match with 412 and leaves the file as it was', async () => {
    const first = await put('a.txt', 'ett');
    const stale = { 'If-Match': first.body['eTag'] as string };
    expect((await put('a.txt', 'två', '', jonas, stale)).status).toBe(200);
    expect(code(await put('a.txt', 'tre', '', jonas, stale))).toEqual([412, 'resourceModified']);
    expect(await contentOf(idOf(first))).toBe('två');
  });

  it('refuses more than 250 MB with 413 before it is read', async () => {
    expect(
      (await put('a.txt', 'x', '', jonas, { 'Content-Length': String(251 * 1024 * 1024) })).status,
    ).toBe(413);
  });

  it('refuses a name SharePoint does not take, an unknown behaviour and a visitor', async () => {
    expect(code(await put('a%3Fb.txt', 'x'))).toEqual([400, 'invalidRequest']);
    expect(code(await put('a.txt', 'x', '?@microsoft.graph.conflictBehavior=merge'))).toEqual([
      400,
      'invalidRequest',
    ]);
    expect(code(await put('a.txt', 'x', '', selma))).toEqual([403, 'accessDenied']);
  });
});

describe('content', () => {
  it('answers 302 to a link that needs no token', async () => {
    const id = idOf(await put('a.txt', 'åäö'));
    const answer = await selma('GET', `${DRIVE}/items/${id}/content`);
    expect(answer.status).toBe(302);
    expect(new URL(answer.headers.get('Location') ?? '').origin).toBe(
      'https://ekby.sharepoint.com',
    );
    expect(await contentOf(id)).toBe('åäö');
    expect((await jonas('GET', `${DRIVE}/root:/a.txt:/content`)).status).toBe(302);
  });

  it('comes by @microsoft.graph.downloadUrl too, for an hour', async () => {
    const made = await put('a.txt', 'x');
    const link = outside(made.body['@microsoft.graph.downloadUrl'] as string);
    expect((await jonas('GET', link)).text).toBe('x');
    await world.at('2027-01-12T12:00:01Z');
    expect((await jonas('GET', link)).status).toBe(401);
  });

  it('does not come by a link that was tampered with', async () => {
    const made = await put('a.txt', 'x');
    const link = outside(made.body['@microsoft.graph.downloadUrl'] as string);
    expect((await jonas('GET', `${link.slice(0, -2)}xx`)).status).toBe(401);
  });

  it('is not to be had of a folder', async () => {
    expect(code(await jonas('GET', `${DRIVE}/items/root/content`))).toEqual([
      400,
      'invalidRequest',
    ]);
  });

  it('keeps its versions, each with its own bytes', async () => {
    const id = idOf(await put('a.txt', 'ett'));
    await put('a.txt', 'två');
    const { body } = await jonas('GET', `${DRIVE}/items/${id}/versions`);
    expect(body['value']?.map((each) => each['id'])).toEqual(['2.0', '1.0']);
    const old = await jonas('GET', `${DRIVE}/items/${id}/versions/1.0/content`);
    expect((await jonas('GET', outside(old.headers.get('Location')))).text).toBe('ett');
    expect((await jonas('GET', `${DRIVE}/items/${id}/versions/9.0`)).status).toBe(404);
  });
});

describe('folders, moving and deleting', () => {
  it('makes a folder once: 409 by default, another name with rename', async () => {
    const make = (more = {}) =>
      jonas('POST', `${DRIVE}/root/children`, { name: 'Mapp', folder: {}, ...more });
    expect((await make()).status).toBe(201);
    expect(code(await make())).toEqual([409, 'nameAlreadyExists']);
    expect((await make({ '@microsoft.graph.conflictBehavior': 'rename' })).body['name']).toBe(
      'Mapp 1',
    );
    expect((await jonas('POST', `${DRIVE}/root/children`, { name: 'x' })).status).toBe(400);
  });

  it('renames and moves by PATCH, with 409 on a taken name and 412 on a stale eTag', async () => {
    const file = await put('a.txt', 'x');
    await put('b.txt', 'y');
    const folder = idOf(
      await jonas('POST', `${DRIVE}/root/children`, { name: 'Mapp', folder: {} }),
    );
    const path = `${DRIVE}/items/${idOf(file)}`;
    expect(code(await jonas('PATCH', path, { name: 'B.TXT' }))).toEqual([409, 'nameAlreadyExists']);
    const moved = await jonas('PATCH', path, { name: 'c.txt', parentReference: { id: folder } });
    expect(moved.body['parentReference']?.['path']).toMatch(/root:\/Mapp$/);
    expect(
      (await jonas('PATCH', path, { name: 'd.txt' }, { 'If-Match': file.body['eTag'] as string }))
        .status,
    ).toBe(412);
    expect(
      (await jonas('PATCH', `${DRIVE}/items/${folder}`, { parentReference: { id: folder } }))
        .status,
    ).toBe(400);
  });

  it('deletes with everything inside; later asking answers 404', async () => {
    const file = idOf(await put('Mapp/a.txt', 'x'));
    const folder = (await jonas('GET', `${DRIVE}/root:/Mapp`)).body['id'];
    expect(code(await selma('DELETE', `${DRIVE}/items/${folder}`))).toEqual([403, 'accessDenied']);
    expect((await jonas('DELETE', `${DRIVE}/items/${folder}`)).status).toBe(204);
    expect(code(await jonas('GET', `${DRIVE}/items/${file}`))).toEqual([404, 'itemNotFound']);
    expect((await jonas('DELETE', `${DRIVE}/items/root`)).status).toBe(400);
  });

  it('finds by name, whatever the casing', async () => {
    await put('Mapp/Grundregler.docx', 'x');
    const { body } = await jonas('GET', `${DRIVE}/root/search(q='GRUND')`);
    expect(body['value']?.map((each) => each['name'])).toEqual(['Grundregler.docx']);
  });

  it('pages children by link', async () => {
    for (const name of ['a', 'b', 'c']) await put(`${name}.txt`, name);
    const first = await jonas('GET', `${DRIVE}/root/children?$top=2&$select=name`);
    expect(first.body['value']?.map((each) => each['name'])).toEqual(['a.txt', 'b.txt']);
    const { pathname, search } = new URL(first.body['@odata.nextLink'] as string);
    const rest = await jonas('GET', pathname.replace('/v1.0', '') + search);
    expect(rest.body['value']?.map((each) => each['name'])).toEqual(['c.txt']);
  });
});

describe('a file that is open in PowerPoint', () => {
  it('answers 423 to every write until it is closed, and can still be read', async () => {
    const id = idOf(await put('a.pptx', 'x'));
    const lock = (locked: boolean) =>
      jonas('POST', '/local/files/lock', {
        driveId: driveIdOfSite(GROUP_SITE),
        itemId: id,
        locked,
      });
    expect((await lock(true)).status).toBe(200);
    expect(code(await put('a.pptx', 'y'))).toEqual([423, 'resourceLocked']);
    expect(code(await jonas('PATCH', `${DRIVE}/items/${id}`, { name: 'b.pptx' }))).toEqual([
      423,
      'resourceLocked',
    ]);
    expect(code(await jonas('DELETE', `${DRIVE}/items/${id}`))).toEqual([423, 'resourceLocked']);
    expect(code(await jonas('POST', `${DRIVE}/items/${id}/createUploadSession`))).toEqual([
      423,
      'resourceLocked',
    ]);
    expect(await contentOf(id)).toBe('x');
    await lock(false);
    expect((await put('a.pptx', 'y')).status).toBe(200);
  });

  it('cannot be locked when it is not there', async () => {
    expect((await jonas('POST', '/local/files/lock', { driveId: 'b!x', itemId: 'y' })).status).toBe(
      404,
    );
  });
});

describe('an upload session', () => {
  const UNIT = 327_680;
  const open = async (name = 'stor.pptx', body?: object) => {
    const { body: session } = await jonas(
      'POST',
      `${DRIVE}/root:/${name}:/createUploadSession`,
      body,
    );
    return outside(session['uploadUrl'] as string);
  };
  const send = (url: string, from: number, bytes: Uint8Array, total: number, headers = {}) =>
    jonas('PUT', url, bytes, {
      'Content-Range': `bytes ${from}-${from + bytes.length - 1}/${total}`,
      ...headers,
    });

  it('takes fragments of 320 KiB in order, 202 until the last one makes the file', async () => {
    const bytes = Uint8Array.from({ length: UNIT * 2 + 5 }, (_, index) => index % 251);
    const url = await open();
    const first = await send(url, 0, bytes.subarray(0, UNIT), bytes.length);
    expect([first.status, first.body['nextExpectedRanges']]).toEqual([202, [`${UNIT}-`]]);
    expect((await jonas('GET', url)).body['nextExpectedRanges']).toEqual([`${UNIT}-`]);
    await send(url, UNIT, bytes.subarray(UNIT, UNIT * 2), bytes.length);
    const last = await send(url, UNIT * 2, bytes.subarray(UNIT * 2), bytes.length);
    expect([last.status, last.body['size']]).toEqual([201, bytes.length]);
    const content = await jonas(
      'GET',
      outside(last.body['@microsoft.graph.downloadUrl'] as string),
    );
    expect(Buffer.compare(content.bytes, bytes)).toBe(0);
    expect(code(await jonas('GET', url))).toEqual([404, 'itemNotFound']);
  });

  it('answers 200 when the last fragment replaces a file', async () => {
    await put('stor.pptx', 'gammal');
    expect((await send(await open(), 0, new Uint8Array(10), 10)).status).toBe(200);
  });

  it('lies on the SharePoint host and refuses a token (401)', async () => {
    const { body } = await jonas('POST', `${DRIVE}/root:/a.bin:/createUploadSession`, { item: {} });
    expect(new URL(body['uploadUrl'] as string).origin).toBe('https://ekby.sharepoint.com');
    const refused = await send(outside(body['uploadUrl'] as string), 0, new Uint8Array(1), 1, {
      Authorization: 'Bearer x',
    });
    expect(code(refused)).toEqual([401, 'unauthenticated']);
  });

  it.each([
    ['a fragment that is no multiple of 320 KiB', { from: 0, size: 1000, total: 2000 }, 400],
    ['a gap', { from: UNIT, size: UNIT, total: UNIT * 3 }, 416],
    ['a range that does not fit the bytes', { from: 0, size: 10, total: 5 }, 400],
  ])('refuses %s', async (_what, { from, size, total }, status) => {
    expect((await send(await open(), from, new Uint8Array(size), total)).status).toBe(status);
  });

  it('refuses a fragment twice with 416, and says where to go on', async () => {
    const url = await open();
    const fragment = new Uint8Array(UNIT);
    await send(url, 0, fragment, UNIT * 2);
    expect(code(await send(url, 0, fragment, UNIT * 2))).toEqual([416, 'invalidRange']);
    expect((await jonas('GET', url)).body['nextExpectedRanges']).toEqual([`${UNIT}-`]);
  });

  it('refuses another total than at first, and a missing Content-Range', async () => {
    const url = await open();
    await send(url, 0, new Uint8Array(UNIT), UNIT * 2);
    expect((await send(url, UNIT, new Uint8Array(UNIT), UNIT * 3)).status).toBe(400);
    expect((await jonas('PUT', url, new Uint8Array(1))).status).toBe(400);
  });

  it('ends by DELETE and after a day', async () => {
    const url = await open();
    expect((await jonas('DELETE', url)).status).toBe(204);
    expect((await jonas('GET', url)).status).toBe(404);
    const late = await open();
    await world.at('2027-01-13T11:00:01Z');
    expect((await send(late, 0, new Uint8Array(1), 1)).status).toBe(404);
  });

  it('with conflictBehavior fail answers 409 at once, or at the end when the name was taken meanwhile', async () => {
    const fail = { item: { '@microsoft.graph.conflictBehavior': 'fail' } };
    const url = await open('a.txt', fail);
    await put('a.txt', 'snabbare');
    expect(code(await send(url, 0, new Uint8Array(1), 1))).toEqual([409, 'nameAlreadyExists']);
    expect((await jonas('POST', `${DRIVE}/root:/a.txt:/createUploadSession`, fail)).status).toBe(
      409,
    );
  });

  it('refuses a body that is not JSON, a stale If-Match and a visitor', async () => {
    await put('a.txt', 'x');
    const path = `${DRIVE}/root:/a.txt:/createUploadSession`;
    expect((await jonas('POST', path, '{"item"')).status).toBe(400);
    expect((await jonas('POST', path, {}, { 'If-Match': '"old"' })).status).toBe(412);
    expect((await selma('POST', path, {})).status).toBe(403);
  });
});

describe('sharing', () => {
  const only = { retainInheritedPermissions: false, requireSignIn: true, roles: ['read'] };
  const share = (id: string, mail: string, more = {}) =>
    jonas('POST', `${DRIVE}/items/${id}/invite`, {
      ...only,
      recipients: [{ email: mail }],
      ...more,
    });

  it('with retainInheritedPermissions:false shuts out the members who were not invited', async () => {
    const id = idOf(await put('Återkoppling.pdf', 'x'));
    expect((await vendela('GET', `${DRIVE}/items/${id}`)).status).toBe(200);
    const answer = await share(id, SELMA.mail);
    expect(answer.body['value']?.[0]).toMatchObject({
      roles: ['read'],
      grantedTo: { user: { id: SELMA.id } },
    });
    expect(code(await vendela('GET', `${DRIVE}/items/${id}`))).toEqual([403, 'accessDenied']);
    expect((await vendela('GET', `${DRIVE}/root/children`)).body['value']).toEqual([]);
    expect((await vendela('GET', `${DRIVE}/root/search(q='terk')`)).body['value']).toEqual([]);
    expect((await selma('GET', `${DRIVE}/items/${id}`)).status).toBe(200);
    expect((await jonas('DELETE', `${DRIVE}/items/${id}`)).status).toBe(204);
  });

  it('never shuts out an owner of the site, who is its administrator', async () => {
    const id = idOf(await put('a.pdf', 'x'));
    await share(id, SELMA.mail);
    expect((await marit('GET', `${DRIVE}/items/${id}`)).status).toBe(200);
  });

  it('gives a visitor the right to write where it says so', async () => {
    const id = idOf(await put('a.txt', 'x'));
    const write = () => selma('PUT', `${DRIVE}/items/${id}/content`, new Uint8Array([1]));
    expect((await write()).status).toBe(403);
    await share(id, SELMA.mail, { roles: ['write'], retainInheritedPermissions: true });
    expect((await write()).status).toBe(200);
    expect((await vendela('GET', `${DRIVE}/items/${id}`)).status).toBe(200);
  });

  it('of a folder reaches what lies in it', async () => {
    const id = idOf(await put('Mapp/a.txt', 'x'));
    const folder = (await jonas('GET', `${DRIVE}/root:/Mapp`)).body['id'] as string;
    await share(folder, SELMA.mail);
    expect((await vendela('GET', `${DRIVE}/items/${id}`)).status).toBe(403);
    expect((await selma('GET', `${DRIVE}/items/${id}`)).status).toBe(200);
  });

  it('lets somebody outside the site in to that item alone', async () => {
    const closed = `/drives/${driveIdOfSite(CLOSED_SITE)}`;
    const made = await vendela('PUT', `${closed}/root:/a.txt:/content`, new Uint8Array([1]));
    const path = `${closed}/items/${idOf(made)}`;
    expect((await jonas('GET', path)).status).toBe(403);
    await vendela('POST', `${path}/invite`, {
      recipients: [{ objectId: JONAS.id }],
      roles: ['read'],
    });
    expect((await jonas('GET', path)).status).toBe(200);
    expect((await jonas('GET', `${closed}/root/children`)).status).toBe(403);
  });

  it('mails the invited only when asked to', async () => {
    const id = idOf(await put('a.txt', 'x'));
    const mails = () => [
      ...world.tenant.store.collection<{ kind: string; to: string }>('mail').values(),
    ];
    await share(id, SELMA.mail);
    expect(mails()).toEqual([]);
    await share(id, VENDELA.mail, { sendInvitation: true, message: 'Läs gärna' });
    expect(mails()).toMatchObject([{ kind: 'sharing', to: VENDELA.mail, comment: 'Läs gärna' }]);
  });

  it.each([
    [{ recipients: [] }],
    [{ recipients: [{ email: 'ingen@annan.example' }] }],
    [{ recipients: [{ email: SELMA.mail }], roles: ['owner'] }],
  ])('refuses %j with 400', async (more) => {
    const id = idOf(await put('a.txt', 'x'));
    expect(code(await share(id, SELMA.mail, more))).toEqual([400, 'invalidRequest']);
  });

  it('by link gives the same link again, and no anonymous one', async () => {
    const id = idOf(await put('a.txt', 'x'));
    const link = (body: object) => jonas('POST', `${DRIVE}/items/${id}/createLink`, body);
    const first = await link({ type: 'view', scope: 'organization' });
    expect(first.body['link']).toMatchObject({ type: 'view', scope: 'organization' });
    expect(idOf(await link({ type: 'view', scope: 'organization' }))).toBe(idOf(first));
    expect(idOf(await link({ type: 'edit', scope: 'organization' }))).not.toBe(idOf(first));
    expect(code(await link({ type: 'view', scope: 'anonymous' }))).toEqual([403, 'accessDenied']);
    expect(code(await link({ type: 'own' }))).toEqual([400, 'invalidRequest']);
  });

  it('shows in the permissions, which end where inheriting ends, and can be taken back', async () => {
    const id = idOf(await put('a.txt', 'x'));
    const list = async () =>
      (await jonas('GET', `${DRIVE}/items/${id}/permissions`)).body['value'] ?? [];
    expect((await list()).every((each) => 'inheritedFrom' in each)).toBe(true);
    await share(id, SELMA.mail);
    const after = await list();
    expect(after.map((each) => each['roles'])).toEqual([['owner'], ['read']]);
    expect(
      (await jonas('DELETE', `${DRIVE}/items/${id}/permissions/${after[1]?.['id']}`)).status,
    ).toBe(204);
    expect(code(await selma('GET', `${DRIVE}/items/${id}`))).toEqual([403, 'accessDenied']);
  });
});

describe('drive delta', () => {
  const follow = (answer: Answer, who = jonas) => {
    const link = (answer.body['@odata.nextLink'] ?? answer.body['@odata.deltaLink']) as string;
    const { pathname, search } = new URL(link);
    return who('GET', pathname.replace('/v1.0', '') + search);
  };
  const names = ({ body }: Answer) =>
    body['value']?.map((each) => each['name'] as string | undefined);

  it('gives everything, then what changed, the gone as deleted', async () => {
    const gone = idOf(await put('a.txt', 'x'));
    const first = await jonas('GET', `${DRIVE}/root/delta`);
    expect(names(first)).toEqual(['root', 'a.txt']);
    await put('b.txt', 'y');
    await jonas('DELETE', `${DRIVE}/items/${gone}`);
    const next = await follow(first);
    expect(next.body['value']?.[1]).toEqual({ id: gone, deleted: { state: 'deleted' } });
    expect(names(next)?.[0]).toBe('b.txt');
    expect(names(await follow(next))).toEqual([]);
  });

  it('pages, and with token=latest gives only a link', async () => {
    for (const name of ['a', 'b', 'c']) await put(`${name}.txt`, name);
    const page = await jonas('GET', `${DRIVE}/root/delta?$top=2`);
    expect(page.body['@odata.deltaLink']).toBeUndefined();
    expect(names(await follow(page))).toEqual(['c.txt']);
    expect(names(await jonas('GET', `${DRIVE}/root/delta?token=latest`))).toEqual([]);
  });

  it('answers 400 to a malformed token and 410 with a way to start over to one that has lost its ground', async () => {
    expect((await jonas('GET', `${DRIVE}/root/delta?token=abc`)).status).toBe(400);
    await put('a.txt', 'x');
    const { body } = await jonas('GET', `${DRIVE}/root/delta`);
    const { search } = new URL(body['@odata.deltaLink'] as string);
    const other = (await openWorld(ekby())).as('P02');
    const gone = await other('GET', `${DRIVE}/root/delta${search}`);
    expect(code(gone)).toEqual([410, 'resyncChangesApplyDifferences']);
    expect(gone.headers.get('Location')).toMatch(/\/root\/delta$/);
  });
});
