import { send, SMALL, textAt, type Answer, type Json } from './small-tenant.ts';
import { useList } from './use-tenant.ts';

const many = 'Collection(Edm.String)';
const ids = (answer: Answer): string[] => answer.value.map((item) => textAt(item['id']));
const fieldsOf = (answer: Answer): Json | undefined => answer.body['fields'];

describe('making items', () => {
  const stage = useList();
  const make = (fields: object, query = ''): Promise<Answer> =>
    stage.anna.post(`${stage.list.at}/items${query}`, { fields });

  it('answers 201, numbered per list from 1, with a strong quoted eTag', async () => {
    const made = await make({ SamspelId: 'a' });
    expect(made.status).toBe(201);
    expect(made.body['id']).toBe('1');
    expect(textAt(made.body['eTag'])).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(made.headers.get('ETag')).toBe(textAt(made.body['eTag']));
    expect(textAt((await make({ SamspelId: 'b' })).body['id'])).toBe('2');
  });

  it('gives fields back only when expanded', async () => {
    expect(fieldsOf(await make({ SamspelId: 'a' }))).toBeUndefined();
    expect(fieldsOf(await make({ SamspelId: 'b' }, '?$expand=fields'))).toMatchObject({
      SamspelId: 'b',
    });
  });

  it('sets createdBy and lastModifiedBy itself, on the tenant clock in whole seconds', async () => {
    const { body } = await make({});
    expect(body['createdBy']?.['user']).toEqual({
      id: SMALL.anna,
      displayName: 'Anna Alm',
      email: 'anna.alm@ekby.example',
    });
    expect(textAt(body['createdDateTime'])).toMatch(/^2027-01-12T08:00:\d\dZ$/);
  });

  it('has an address in the list as a person would open it', async () => {
    expect(textAt((await make({})).body['webUrl'])).toMatch(
      /^https:\/\/ekby\.sharepoint\.com\/sites\/ledning\/Lists\/Spelregler\//,
    );
  });

  it.each([
    ['an unknown field', { Nothing: 1 }, "Field 'Nothing' is not recognized"],
    ['a name in the wrong case', { samspelid: 'a' }, "Field 'samspelid' is not recognized"],
    ['a read-only field', { Created: '2020-01-01T00:00:00Z' }, "Field 'Created' is read-only"],
    ['an author', { AuthorLookupId: 7 }, "Field 'AuthorLookupId' is read-only"],
    ['text in a number', { Rank: 'high' }, "Field 'Rank' takes a number"],
    ['text in a boolean', { Open: 'yes' }, "Field 'Open' takes true or false"],
    ['a number in a text', { Title: 7 }, "Field 'Title' takes a text"],
    ['no date', { AgreedAt: 'soon' }, "Field 'AgreedAt' takes an ISO 8601"],
    ['a choice that is none', { Status: 'other' }, 'not one of its choices'],
    ['more than 255 characters', { Title: 'x'.repeat(256) }, 'longer than its column allows'],
    ['two lines in one', { Title: 'a\nb' }, 'single line'],
    ['a person by name', { Owner: 'Anna' }, "Field 'Owner' is not recognized"],
    ['an array without annotation', { Themes: ['a'] }, 'Themes@odata.type'],
    [
      'the wrong annotation',
      { 'Themes@odata.type': 'Collection(Edm.Int32)', Themes: ['a'] },
      'Themes@odata.type',
    ],
    ['results in an object', { 'Themes@odata.type': many, Themes: { results: ['a'] } }, 'array'],
    ['an annotation without its value', { 'Themes@odata.type': many }, 'no property'],
  ])('refuses %s: 400 invalidRequest', async (_, fields, reason) => {
    const answer = await make(fields);
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
    expect(answer.message).toContain(reason);
    expect((await stage.anna.get(`${stage.list.at}/items`)).value).toEqual([]);
  });

  it.each([
    ['a number', { Rank: 1.5 }, { Rank: 1.5 }],
    ['a boolean', { Open: false }, { Open: false }],
    ['several lines', { Wording: 'a\nb' }, { Wording: 'a\nb' }],
    ['several choices', { 'Themes@odata.type': many, Themes: ['a', 'c'] }, { Themes: ['a', 'c'] }],
    ['a person by row', { OwnerLookupId: 6 }, { OwnerLookupId: '6' }],
    ['an instant', { AgreedAt: '2027-02-09T12:11:10Z' }, { AgreedAt: '2027-02-09T12:11:10Z' }],
    [
      'fractions of a second, which go',
      { AgreedAt: '2027-02-09T12:11:10.987Z' },
      { AgreedAt: '2027-02-09T12:11:10Z' },
    ],
    ['an offset', { AgreedAt: '2027-02-09T13:11:10+01:00' }, { AgreedAt: '2027-02-09T12:11:10Z' }],
    [
      'a date in winter as the evening before',
      { Day: '2027-01-19' },
      { Day: '2027-01-18T23:00:00Z' },
    ],
    [
      'a date in summer as the evening before',
      { Day: '2027-06-01' },
      { Day: '2027-05-31T22:00:00Z' },
    ],
    ['noon of a date', { Day: '2027-06-01T12:00:00Z' }, { Day: '2027-05-31T22:00:00Z' }],
    ['Swedish text', { Title: 'Åtgärd & "ö"' }, { Title: 'Åtgärd & "ö"' }],
  ])('keeps %s', async (_, fields, expected) => {
    expect(fieldsOf(await make(fields, '?$expand=fields'))).toMatchObject(expected);
  });

  it('leaves fields without a value out, empty texts too', async () => {
    const made = await make({ SamspelId: 'a', Rank: null, Title: '' }, '?$expand=fields');
    const fields = Object.keys(fieldsOf(made) ?? {});
    expect(fields).toContain('SamspelId');
    expect(fields).not.toContain('Rank');
    expect(fields).not.toContain('Title');
  });

  it('refuses a second item with the same unique value, also in other case', async () => {
    await make({ SamspelId: 'rule-1' });
    for (const SamspelId of ['rule-1', 'RULE-1']) {
      const again = await make({ SamspelId });
      expect([again.status, again.code]).toEqual([400, 'invalidRequest']);
      expect(again.message).toContain('duplicate values were found');
    }
    const filter = "$filter=fields/SamspelId eq 'rule-1'";
    expect((await stage.anna.get(`${stage.list.at}/items?${filter}`)).value).toHaveLength(1);
  });

  it('lets one of two creates at the same moment win', async () => {
    const answers = await Promise.all([make({ SamspelId: 'x' }), make({ SamspelId: 'x' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('takes several items without a value in a unique column', async () => {
    expect((await make({ Title: 'a' })).status).toBe(201);
    expect((await make({ Title: 'b' })).status).toBe(201);
  });

  it('frees a unique value when its item is deleted', async () => {
    const made = await make({ SamspelId: 'a' });
    await stage.anna.delete(`${stage.list.at}/items/${textAt(made.body['id'])}`);
    const again = await make({ SamspelId: 'a' });
    expect([again.status, textAt(again.body['id'])]).toEqual([201, '2']);
  });
});

describe('reading an item', () => {
  const stage = useList();
  const make = async (fields: object): Promise<string> => {
    const made = await stage.anna.post(`${stage.list.at}/items`, { fields });
    return `${stage.list.at}/items/${textAt(made.body['id'])}`;
  };

  it.each([
    '$expand=fields',
    'expand=fields',
    '$expand=fields($select=SamspelId)',
    'expand=fields(select=SamspelId)',
    '$expand=fields(select=SamspelId,Rank)',
  ])('expands fields with %s', async (query) => {
    const at = await make({ SamspelId: 'a', Title: 't' });
    const { body } = await stage.bo.get(`${at}?${query}`);
    expect(body['fields']?.['SamspelId']).toBe('a');
    expect(body['fields']?.['Title']).toBe(query.includes('elect=') ? undefined : 't');
    expect(body['fields@odata.context']).toBeDefined();
  });

  it('puts the eTag into fields as well', async () => {
    const at = await make({ SamspelId: 'a' });
    const { body } = await stage.bo.get(`${at}?$expand=fields`);
    expect(body['fields']?.['@odata.etag']).toBe(body['eTag']);
  });

  it('gives the field set alone at /fields', async () => {
    const { body } = await stage.bo.get(
      `${await make({ SamspelId: 'a' })}/fields?$select=SamspelId`,
    );
    expect(Object.keys(body).sort()).toEqual(['@odata.context', '@odata.etag', 'SamspelId']);
  });

  it('gives author and editor as rows of the user list, as texts', async () => {
    const { body } = await stage.bo.get(`${await make({})}/fields`);
    expect(body['AuthorLookupId']).toBe('6');
  });

  it('gives the display value of a person only when it is selected', async () => {
    const at = await make({ OwnerLookupId: 7 });
    expect((await stage.bo.get(`${at}/fields`)).body['Owner']).toBeUndefined();
    expect((await stage.bo.get(`${at}/fields?$select=Owner`)).body['Owner']).toBe('Bo Berg');
  });

  it('keeps what was selected of the item itself', async () => {
    const { body } = await stage.bo.get(`${await make({})}?$select=id,eTag`);
    expect(Object.keys(body).sort()).toEqual(['@odata.context', '@odata.etag', 'eTag', 'id']);
  });

  it('refuses to expand what is not there', async () => {
    const answer = await stage.bo.get(`${await make({})}?$expand=nothing`);
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
  });

  it.each(['99', 'abc', '1.5'])('answers 404 itemNotFound for id %s', async (id) => {
    const answer = await stage.bo.get(`${stage.list.at}/items/${id}`);
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });
});

describe('changing an item', () => {
  const stage = useList();
  const make = async (): Promise<{ at: string; eTag: string }> => {
    const made = await stage.anna.post(`${stage.list.at}/items`, {
      fields: { SamspelId: 'a', Title: 'first', Rank: 1 },
    });
    const at = `${stage.list.at}/items/${textAt(made.body['id'])}`;
    return { at, eTag: textAt(made.body['eTag']) };
  };

  it('at /fields answers 200 with the field set and a new eTag of the same guid', async () => {
    const { at, eTag } = await make();
    const changed = await stage.bo.patch(`${at}/fields`, { Title: 'second' });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ Title: 'second', Rank: 1 });
    expect(changed.headers.get('ETag')).toBe(eTag.replace(',1"', ',2"'));
  });

  it('at the item takes the fields inside', async () => {
    const { at } = await make();
    const changed = await stage.bo.patch(`${at}?$expand=fields`, { fields: { Rank: 2 } });
    expect([changed.status, fieldsOf(changed)?.['Rank']]).toEqual([200, 2]);
  });

  it('says who did it', async () => {
    const { at } = await make();
    await stage.bo.patch(`${at}/fields`, { Rank: 2 });
    const { body } = await stage.anna.get(at);
    expect(body['createdBy']?.['user']?.['id']).toBe(SMALL.anna);
    expect(body['lastModifiedBy']?.['user']?.['id']).toBe(SMALL.bo);
  });

  it('clears a field with null', async () => {
    const { at } = await make();
    const { body } = await stage.bo.patch(`${at}/fields`, { Rank: null });
    expect(Object.keys(body)).not.toContain('Rank');
  });

  it('with the current eTag in If-Match goes through', async () => {
    const { at, eTag } = await make();
    const answer = await stage.bo.patch(`${at}/fields`, { Rank: 2 }, { 'If-Match': eTag });
    expect(answer.status).toBe(200);
  });

  it.each(['', '/fields'])(
    'with a stale If-Match answers 412 at the item%s and changes nothing (listitem-update)',
    async (part) => {
      const { at, eTag } = await make();
      await stage.anna.patch(`${at}/fields`, { Title: 'theirs' });
      const body = part === '' ? { fields: { Title: 'mine' } } : { Title: 'mine' };
      const answer = await stage.bo.patch(`${at}${part}`, body, { 'If-Match': eTag });
      expect([answer.status, answer.code]).toEqual([412, 'resourceModified']);
      expect(answer.innerCode).toBe('entityTagDoesNotMatch');
      expect((await stage.bo.get(`${at}/fields`)).body['Title']).toBe('theirs');
    },
  );

  it('with an unquoted If-Match answers 400 malformedEntityTag', async () => {
    const { at, eTag } = await make();
    const answer = await stage.bo.patch(
      `${at}/fields`,
      { Rank: 2 },
      { 'If-Match': eTag.replaceAll('"', '') },
    );
    expect([answer.status, answer.innerCode]).toEqual([400, 'malformedEntityTag']);
  });

  it('with If-Match * goes through', async () => {
    const { at } = await make();
    expect((await stage.bo.patch(`${at}/fields`, { Rank: 2 }, { 'If-Match': '*' })).status).toBe(
      200,
    );
  });

  it('without If-Match lets the last writer win', async () => {
    const { at } = await make();
    await stage.anna.patch(`${at}/fields`, { Title: 'one' });
    await stage.bo.patch(`${at}/fields`, { Title: 'two' });
    expect((await stage.bo.get(`${at}/fields`)).body['Title']).toBe('two');
  });

  it('to a unique value of another is refused, to its own it is not', async () => {
    const { at } = await make();
    await stage.anna.post(`${stage.list.at}/items`, { fields: { SamspelId: 'b' } });
    expect((await stage.bo.patch(`${at}/fields`, { SamspelId: 'b' })).status).toBe(400);
    expect((await stage.bo.patch(`${at}/fields`, { SamspelId: 'a' })).status).toBe(200);
  });

  it('refuses what making it refuses', async () => {
    const { at } = await make();
    const answer = await stage.bo.patch(`${at}/fields`, { Nothing: 1 });
    expect(answer.message).toBe("Field 'Nothing' is not recognized");
  });

  it('keeps every version with its author, the newest first', async () => {
    const { at } = await make();
    await stage.bo.patch(`${at}/fields`, { Title: 'second' });
    const { value } = await stage.anna.get(`${at}/versions?$expand=fields`);
    expect(
      value.map((version) => [
        textAt(version['id']),
        version['fields']?.['Title'],
        version['lastModifiedBy']?.['user']?.['displayName'],
      ]),
    ).toEqual([
      ['2.0', 'second', 'Bo Berg'],
      ['1.0', 'first', 'Anna Alm'],
    ]);
  });

  it('keeps fifty versions and no more', async () => {
    const { at } = await make();
    for (let rank = 2; rank <= 60; rank += 1) await stage.bo.patch(`${at}/fields`, { Rank: rank });
    const { value } = await stage.anna.get(`${at}/versions`);
    expect(value.map((version) => textAt(version['id']))).toEqual(
      Array.from({ length: 50 }, (_, index) => `${60 - index}.0`),
    );
  });
});

describe('deleting an item', () => {
  const stage = useList();

  it('answers 204, then 404', async () => {
    await stage.anna.post(`${stage.list.at}/items`, { fields: {} });
    const at = `${stage.list.at}/items/1`;
    expect((await stage.bo.delete(at)).status).toBe(204);
    expect((await stage.bo.get(at)).status).toBe(404);
    expect((await stage.bo.delete(at)).status).toBe(404);
  });

  it('with a stale If-Match answers 412', async () => {
    const made = await stage.anna.post(`${stage.list.at}/items`, { fields: {} });
    const at = `${stage.list.at}/items/1`;
    await stage.bo.patch(`${at}/fields`, { Rank: 1 });
    const answer = await stage.anna.delete(at, { 'If-Match': textAt(made.body['eTag']) });
    expect(answer.status).toBe(412);
    expect((await stage.bo.get(at)).status).toBe(200);
  });

  it('never gives its number to another', async () => {
    const items = `${stage.list.at}/items`;
    for (let turn = 0; turn < 3; turn += 1) {
      const made = await stage.anna.post(items, { fields: {} });
      expect(textAt(made.body['id'])).toBe(String(turn + 1));
      await stage.anna.delete(`${items}/${turn + 1}`);
    }
  });
});

describe('listing items', () => {
  const stage = useList();
  const read = (query: string, headers?: Record<string, string>): Promise<Answer> =>
    stage.bo.get(`${stage.list.at}/items?${query}`, headers);
  const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

  beforeEach(async () => {
    const items = `${stage.list.at}/items`;
    for (let number = 1; number <= 7; number += 1) {
      const fields = {
        SamspelId: `r-${number}`,
        Title: `Rule ${number}`,
        Status: number % 2 === 0 ? 'agreed' : 'proposed',
        Rank: number,
      };
      await stage.anna.post(items, { fields });
    }
  });

  it('follows nextLink page by page without losing or doubling one', async () => {
    const seen: string[] = [];
    const links: string[] = [];
    let next = `${stage.list.at}/items?$top=3&$expand=fields`;
    while (next !== '') {
      const answer = await stage.bo.get(next);
      seen.push(...ids(answer));
      next = textAt(answer.body['@odata.nextLink']);
      links.push(next);
    }
    const absolute = expect.stringMatching(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
    expect(links).toEqual([absolute, absolute, '']);
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('keeps expand and filter in the nextLink', async () => {
    const first = await read("$top=1&$expand=fields&$filter=fields/Status eq 'agreed'");
    const second = await stage.bo.get(textAt(first.body['@odata.nextLink']));
    expect(second.value[0]?.['fields']?.['Rank']).toBe(4);
  });

  it('does not skip what follows an item deleted between two pages', async () => {
    const first = await read('$top=2');
    await stage.bo.delete(`${stage.list.at}/items/2`);
    const second = await stage.bo.get(textAt(first.body['@odata.nextLink']));
    expect(ids(second)).toEqual(['3', '4']);
  });

  it('has no nextLink on the last page', async () => {
    expect((await read('$top=7')).body['@odata.nextLink']).toBeUndefined();
  });

  it('clamps $top above 5,000', async () => {
    expect((await read('$top=100000')).status).toBe(200);
  });

  it('refuses a skiptoken it never gave', async () => {
    const answer = await read('$skiptoken=abc');
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
  });

  it.each([
    ["fields/SamspelId eq 'r-3'", ['3']],
    ["fields/SamspelId eq 'R-3'", ['3']],
    ["fields/SamspelId eq 'none'", []],
    ["fields/Status eq 'agreed'", ['2', '4', '6']],
    ["fields/Status ne 'agreed'", ['1', '3', '5', '7']],
    ["startswith(fields/SamspelId,'r-')", ['1', '2', '3', '4', '5', '6', '7']],
    ["fields/SamspelId ge 'r-6'", ['6', '7']],
    ["fields/SamspelId eq 'r-1' or fields/SamspelId eq 'r-2'", ['1', '2']],
    ['id eq 4', ['4']],
    ["id eq '4'", ['4']],
  ])('filters on an indexed column: %s', async (filter, expected) => {
    expect(ids(await read(`$filter=${encodeURIComponent(filter)}`))).toEqual(expected);
  });

  it.each([
    'fields/Rank eq 3',
    "startswith(fields/Title,'Rule')",
    "fields/Status eq 'agreed' and fields/Rank gt 2",
    "fields/Status eq 'agreed' and fields/SamspelId eq 'r-2'",
    "createdDateTime gt '2027-01-01T00:00:00Z'",
  ])('refuses %s without the Prefer header: not one indexed field', async (filter) => {
    const answer = await read(`$filter=${encodeURIComponent(filter)}`);
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
    expect(answer.message).toContain('HonorNonIndexedQueriesWarningMayFailRandomly');
  });

  it.each([
    ['fields/Rank eq 3', ['3']],
    ['fields/Rank gt 5', ['6', '7']],
    ['fields/Rank le 2', ['1', '2']],
    ["startswith(fields/Title,'rule 1')", ['1']],
    ["fields/Status eq 'agreed' and fields/Rank gt 2", ['4', '6']],
    ['not (fields/Rank lt 7)', ['7']],
    ["createdDateTime gt '2027-01-01T00:00:00Z' and fields/Rank eq 1", ['1']],
  ])('takes %s with it', async (filter, expected) => {
    expect(ids(await read(`$filter=${encodeURIComponent(filter)}`, prefer))).toEqual(expected);
  });

  it.each([
    ["contains(fields/Title,'1')", 'not supported'],
    ["fields/Nothing eq 'x'", 'does not exist'],
    ["Title eq 'x'", 'cannot be filtered on'],
    ['fields/Rank eq', 'Invalid filter clause'],
    ["fields/Rank like 'x'", 'Invalid filter clause'],
  ])('answers 400 for the filter %s', async (filter, reason) => {
    const answer = await read(`$filter=${encodeURIComponent(filter)}`, prefer);
    expect([answer.status, answer.message]).toEqual([400, expect.stringContaining(reason)]);
  });

  it.each(['$orderby=fields/Rank', '$search=x'])('does not take %s on items', async (query) => {
    const answer = await read(query);
    expect([answer.status, answer.code]).toEqual([400, 'notSupported']);
  });
});

describe('a list above the threshold of 5,000', () => {
  const stage = useList();
  const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

  it('refuses filters without an index even with Prefer, and takes those with one', async () => {
    const items = `${stage.list.at}/items`;
    for (let number = 0; number <= 5000; number += 1) {
      await send(stage.tenant, 'POST', items, {
        token: stage.anna.token,
        body: { fields: { SamspelId: `n-${number}`, Rank: number } },
      });
    }
    const loose = await stage.bo.get(`${items}?$filter=fields/Rank eq 5`, prefer);
    expect([loose.status, loose.code, loose.innerCode]).toEqual([
      400,
      'notSupported',
      'tooManyResources',
    ]);
    const indexed = await stage.bo.get(`${items}?$filter=fields/SamspelId eq 'n-5'`);
    expect(ids(indexed)).toEqual(['6']);
  }, 30_000);
});
