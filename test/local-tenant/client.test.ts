import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  LargeFileUploadTask,
  PageIterator,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { driveIdOfSite } from '#local-tenant/server/drive-id.ts';
import type { LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { SMALL, type Json } from './small-tenant.ts';
import { useList } from './use-tenant.ts';

/** The last middleware of graph.md 3.1: maps Graph and SharePoint to the tenant, signs Graph alone. */
class ToTenant implements Middleware {
  readonly #tenant: LocalTenant;
  readonly #token: string;

  constructor(tenant: LocalTenant, token: string) {
    this.#tenant = tenant;
    this.#token = token;
  }

  async execute(context: Context): Promise<void> {
    const address = new URL(
      typeof context.request === 'string' ? context.request : context.request.url,
    );
    const init = context.options as RequestInit;
    const headers = new Headers(init.headers);
    if (address.origin === 'https://graph.microsoft.com') {
      headers.set('Authorization', `Bearer ${this.#token}`);
    }
    const target = `http://127.0.0.1:4100${address.pathname}${address.search}`;
    context.response = await this.#tenant.handle(new Request(target, { ...init, headers }));
  }
}

describe('microsoft-graph-client 3.0.7 against the tenant', () => {
  const stage = useList();
  const client = (person: 'anna' | 'bo' | 'guest' = 'anna'): Client =>
    Client.initWithMiddleware({ middleware: new ToTenant(stage.tenant, stage[person].token) });
  const create = (SamspelId: string): Promise<unknown> =>
    client().api(`${stage.list.at}/items`).post({ fields: { SamspelId } }) as Promise<unknown>;

  it('reads', async () => {
    const me = (await client().api('/me').select(['displayName']).get()) as Json;
    expect(me['displayName']).toBe('Anna Alm');
  });

  it('searches people with its header', async () => {
    const found = (await client()
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:bo"')
      .get()) as PageCollection;
    expect(found.value).toHaveLength(1);
  });

  it('walks all pages with PageIterator', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await create(id);
    const first = (await client()
      .api(`${stage.list.at}/items`)
      .expand('fields')
      .top(2)
      .get()) as PageCollection;
    const seen: string[] = [];
    const walk = new PageIterator(client(), first, (item: Json) => {
      seen.push(String(item['fields']?.['SamspelId']));
      return true;
    });
    await walk.iterate();
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('walks delta pages and takes the deltaLink from PageIterator', async () => {
    for (const id of ['a', 'b', 'c']) await create(id);
    const walk = async (link: string): Promise<{ ids: string[]; deltaLink: string }> => {
      const ids: string[] = [];
      const first = (await client().api(link).get()) as PageCollection;
      const pages = new PageIterator(client(), first, (item: Json) => {
        ids.push(String(item['id']));
        return true;
      });
      await pages.iterate();
      return { ids, deltaLink: pages.getDeltaLink() ?? '' };
    };
    const all = await walk(`${stage.list.at}/items/delta?$top=2`);
    expect(all.ids).toEqual(['1', '2', '3']);
    await create('d');
    expect((await walk(all.deltaLink)).ids).toEqual(['4']);
  });

  it('sends and reads batches with its own classes', async () => {
    const step = (id: string): { id: string; request: Request } => ({
      id,
      request: new Request(`https://graph.microsoft.com${stage.list.at}/items`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields: { SamspelId: id } }),
      }),
    });
    const content = await new BatchRequestContent([step('a'), step('b')]).getContent();
    const answer: unknown = await client().api('/$batch').post(content);
    const responses = new BatchResponseContent(
      answer as ConstructorParameters<typeof BatchResponseContent>[0],
    );
    const made = responses.getResponseById('b');
    expect(made.status).toBe(201);
    expect(((await made.json()) as Json)['id']).toBeDefined();
  });

  it('gets status, code and request id in its GraphError', async () => {
    const failure: unknown = await client('bo')
      .api(`/sites/${SMALL.consultantSite}/lists`)
      .get()
      .catch((each: unknown) => each);
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject({
      statusCode: 403,
      code: 'accessDenied',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('gets 412 for a stale eTag', async () => {
    await create('a');
    const item = client().api(`${stage.list.at}/items/1/fields`);
    const stale = (await item.get()) as Json;
    await item.patch({ Title: 'theirs' });
    await expect(
      client()
        .api(`${stage.list.at}/items/1/fields`)
        .header('If-Match', String(stale['@odata.etag']))
        .patch({ Title: 'mine' }),
    ).rejects.toMatchObject({ statusCode: 412 });
  });

  it('gets undefined for 204', async () => {
    await create('a');
    expect(await client().api(`${stage.list.at}/items/1`).delete()).toBeUndefined();
  });

  it('is told that a guest has no mailbox', async () => {
    await expect(client('guest').api('/me/events').get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'MailboxNotEnabledForRESTAPI',
    });
  });

  it('books and reads an event in the asked zone', async () => {
    const made = (await client()
      .api('/me/events')
      .post({
        subject: 'Träff 1',
        start: { dateTime: '2027-02-09T09:00:00', timeZone: 'W. Europe Standard Time' },
        end: { dateTime: '2027-02-09T16:30:00', timeZone: 'W. Europe Standard Time' },
        attendees: [{ emailAddress: { address: 'bo.berg@ekby.example' }, type: 'required' }],
      })) as Json;
    expect(made['subject']).toBe('Träff 1');
    const view = (await client('bo')
      .api('/me/calendarView')
      .query({ startDateTime: '2027-02-09T00:00:00Z', endDateTime: '2027-02-10T00:00:00Z' })
      .header('Prefer', 'outlook.timezone="W. Europe Standard Time"')
      .get()) as PageCollection;
    const [event] = view.value as Json[];
    expect(event?.['start']?.['dateTime']).toBe('2027-02-09T09:00:00.0000000');
  });

  it('uploads a large file in fragments with LargeFileUploadTask', async () => {
    const bytes = new Uint8Array(6 * 1024 * 1024).map((_, index) => index % 251);
    const drive = driveIdOfSite(SMALL.teamSite);
    const session = await LargeFileUploadTask.createUploadSession(
      client(),
      `/drives/${drive}/root:/Stort.pptx:/createUploadSession`,
      { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
    );
    expect(session.url).toMatch(/^https:\/\/ekby\.sharepoint\.com\//);
    const file = {
      name: 'Stort.pptx',
      size: bytes.length,
      content: new Blob([bytes]),
      sliceFile: (range: { minValue: number; maxValue: number }) =>
        new Blob([bytes.slice(range.minValue, range.maxValue + 1)]),
    };
    const task = new LargeFileUploadTask(client(), file, session, { rangeSize: 5 * 1024 * 1024 });
    await task.upload();
    const item = (await client()
      .api(`/drives/${drive}/items/root/children`)
      .get()) as PageCollection;
    expect(item.value).toContainEqual(
      expect.objectContaining({ name: 'Stort.pptx', size: bytes.length }),
    );
  });
});
