import { send, textAt, type Answer, type Json } from './small-tenant.ts';
import { useList } from './use-tenant.ts';

/** What a client that follows the links knows: the last state of each item by id. */
type Known = Map<string, Json>;

function learn(known: Known, answer: Answer): void {
  for (const item of answer.value) {
    if (item['deleted'] === undefined) known.set(textAt(item['id']), item);
    else known.delete(textAt(item['id']));
  }
}

describe('delta on list items', () => {
  const stage = useList();
  const delta = (query = ''): Promise<Answer> =>
    stage.bo.get(`${stage.list.at}/items/delta${query}`);
  const make = async (id: string): Promise<string> => {
    const made = await stage.anna.post(`${stage.list.at}/items`, { fields: { SamspelId: id } });
    return `${stage.list.at}/items/${textAt(made.body['id'])}`;
  };
  const linkOf = (answer: Answer): string => textAt(answer.body['@odata.deltaLink']);

  it('without a token gives everything there is, and a deltaLink at the end', async () => {
    await make('a');
    await make('b');
    const answer = await delta();
    expect(answer.value).toHaveLength(2);
    expect(linkOf(answer)).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/.*token=/);
    expect(answer.body['@odata.nextLink']).toBeUndefined();
  });

  it('with the deltaLink gives what changed since, and nothing the second time', async () => {
    const at = await make('a');
    await make('b');
    const first = await delta();
    await stage.bo.patch(`${at}/fields`, { Title: 'changed' });
    const second = await stage.bo.get(linkOf(first));
    expect(second.value.map((item) => textAt(item['id']))).toEqual(['1']);
    expect((await stage.bo.get(linkOf(second))).value).toEqual([]);
  });

  it('tells the latest state only, however often an item changed', async () => {
    const at = await make('a');
    const first = await delta('?$expand=fields');
    for (const Title of ['x', 'y', 'z']) await stage.bo.patch(`${at}/fields`, { Title });
    const { value } = await stage.bo.get(linkOf(first));
    expect(value.map((item) => item['fields']?.['Title'])).toEqual(['z']);
  });

  it('tells a deletion as id and state, without fields', async () => {
    const at = await make('a');
    const first = await delta('?$expand=fields');
    await stage.bo.delete(at);
    const { value } = await stage.bo.get(linkOf(first));
    expect(value).toEqual([{ id: '1', deleted: { state: 'deleted' } }]);
  });

  it('does not tell a newcomer about what was deleted before', async () => {
    await stage.bo.delete(await make('a'));
    await make('b');
    expect((await delta()).value.map((item) => textAt(item['id']))).toEqual(['2']);
  });

  it('with token=latest is empty and starts from now', async () => {
    await make('a');
    const latest = await delta('?token=latest');
    expect(latest.value).toEqual([]);
    await make('b');
    const { value } = await stage.bo.get(linkOf(latest));
    expect(value.map((item) => textAt(item['id']))).toEqual(['2']);
  });

  it.each(["delta(token='latest')", 'delta?$deltatoken=latest'])(
    'takes the token as %s',
    async (segment) => {
      await make('a');
      const answer = await stage.bo.get(`${stage.list.at}/items/${segment}`);
      expect([answer.status, answer.value]).toEqual([200, []]);
    },
  );

  it('expands fields and carries that along in its links', async () => {
    await make('a');
    const first = await delta('?$expand=fields($select=SamspelId)');
    expect(first.value[0]?.['fields']).toMatchObject({ SamspelId: 'a' });
    await make('b');
    const second = await stage.bo.get(linkOf(first));
    expect(second.value[0]?.['fields']).toMatchObject({ SamspelId: 'b' });
    expect(second.value[0]?.['fields']?.['ContentType']).toBeUndefined();
  });

  it('gives no fields unless expanded', async () => {
    await make('a');
    expect((await delta()).value[0]?.['fields']).toBeUndefined();
  });

  it('gives pages of $top that end in exactly one of nextLink and deltaLink', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await make(id);
    let answer = await delta('?$top=2');
    const pages = [answer.value.length];
    while (answer.body['@odata.nextLink'] !== undefined) {
      expect(answer.body['@odata.deltaLink']).toBeUndefined();
      answer = await stage.bo.get(textAt(answer.body['@odata.nextLink']));
      pages.push(answer.value.length);
    }
    expect(pages).toEqual([2, 2, 1]);
    expect(linkOf(answer)).not.toBe('');
  });

  it('may tell an item twice when it changes between pages; the last one wins', async () => {
    const at = await make('a');
    for (const id of ['b', 'c', 'd']) await make(id);
    const known: Known = new Map();
    const first = await delta('?$top=2&$expand=fields');
    learn(known, first);
    await stage.bo.patch(`${at}/fields`, { Title: 'late' });
    const second = await stage.bo.get(textAt(first.body['@odata.nextLink']));
    const third = await stage.bo.get(textAt(second.body['@odata.nextLink']));
    for (const page of [second, third]) learn(known, page);
    expect(known.size).toBe(4);
    expect(known.get('1')?.['fields']?.['Title']).toBe('late');
  });

  it('tells of an item deleted between pages, which the client has seen', async () => {
    const at = await make('a');
    for (const id of ['b', 'c']) await make(id);
    const known: Known = new Map();
    const first = await delta('?$top=2');
    learn(known, first);
    await stage.bo.delete(at);
    learn(known, await stage.bo.get(textAt(first.body['@odata.nextLink'])));
    expect([...known.keys()]).toEqual(['2', '3']);
  });

  it.each(['rubbish', 'WyJkZWx0YSJd', '%00'])(
    'answers 400, not 410, for the malformed token %s',
    async (token) => {
      const answer = await delta(`?token=${token}`);
      expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
    },
  );

  it('answers 410 with a resync code and a Location for a token of another list', async () => {
    const made = await stage.anna.post(stage.list.at.replace(/\/[^/]+$/, ''), { displayName: 'B' });
    const other = `${stage.list.at.replace(/\/[^/]+$/, '')}/${textAt(made.body['id'])}`;
    const link = linkOf(await stage.bo.get(`${other}/items/delta`));
    const token = new URL(link).searchParams.get('token') ?? '';
    const answer = await delta(`?token=${token}`);
    expect([answer.status, answer.code]).toEqual([410, 'resyncChangesApplyDifferences']);
    const again = await stage.bo.get(answer.headers.get('Location') ?? '');
    expect(again.status).toBe(200);
  });

  it('answers 410 when the trouble board has the state lost', async () => {
    const first = await delta();
    await send(stage.tenant, 'POST', '/local/trouble', {
      body: { kind: 'resync', path: '*/items/delta', count: 1 },
    });
    const answer = await stage.bo.get(linkOf(first));
    expect(answer.status).toBe(410);
    expect(answer.headers.get('Location')).toBe(linkOf(first).split('?')[0]);
    expect((await stage.bo.get(answer.headers.get('Location') ?? '')).status).toBe(200);
  });
});
