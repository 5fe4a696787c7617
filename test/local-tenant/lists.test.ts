import { makeList, SMALL, textAt, type Json } from './small-tenant.ts';
import { useTenant, type Stage } from './use-tenant.ts';

const lists = `/sites/${SMALL.teamSite}/lists`;

async function columnsOf(stage: Stage, list: string): Promise<readonly Json[]> {
  return (await stage.anna.get(`${list}/columns`)).value;
}

describe('making lists', () => {
  const stage = useTenant();

  it('answers 201 with the list, and Title is always there', async () => {
    const made = await stage.anna.post(lists, { displayName: 'Spelregler' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      displayName: 'Spelregler',
      name: 'Spelregler',
      list: { template: 'genericList' },
    });
    const columns = await columnsOf(stage, `${lists}/${textAt(made.body['id'])}`);
    expect(columns.map((column) => column['name'])).toContain('Title');
  });

  it('makes its columns with it', async () => {
    const columns = await columnsOf(stage, await makeList(stage.anna));
    const id = columns.find((column) => textAt(column['name']) === 'SamspelId');
    expect(id).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
      text: { maxLength: 255 },
    });
  });

  it('is open to members of the site (the Edit level of SharePoint)', async () => {
    expect((await stage.bo.post(lists, { displayName: 'A' })).status).toBe(201);
  });

  it('refuses a title that is taken: 409 nameAlreadyExists', async () => {
    await stage.anna.post(lists, { displayName: 'Plan' });
    const again = await stage.anna.post(lists, { displayName: 'plan' });
    expect([again.status, again.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it('refuses a list without a name', async () => {
    const answer = await stage.anna.post(lists, { description: 'x' });
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
  });

  it('does not make lists of other templates: 501', async () => {
    const answer = await stage.anna.post(lists, {
      displayName: 'x',
      list: { template: 'documentLibrary' },
    });
    expect(answer.status).toBe(501);
  });

  it('takes the template in any case', async () => {
    const answer = await stage.anna.post(lists, {
      displayName: 'x',
      list: { template: 'GenericList' },
    });
    expect(answer.status).toBe(201);
  });
});

describe('finding lists', () => {
  const stage = useTenant();

  it('finds one by id and by title (list-get)', async () => {
    const list = await makeList(stage.anna);
    const byTitle = await stage.bo.get(`${lists}/Spelregler`);
    expect(`${lists}/${textAt(byTitle.body['id'])}`).toBe(list);
    expect((await stage.bo.get(list)).body['displayName']).toBe('Spelregler');
  });

  it('lists the document library among them', async () => {
    await makeList(stage.anna);
    const { value } = await stage.bo.get(lists);
    expect(value.map((list) => [list['displayName'], list['list']?.['template']])).toEqual([
      ['Documents', 'documentLibrary'],
      ['Spelregler', 'genericList'],
    ]);
  });

  it('filters by displayName', async () => {
    await makeList(stage.anna, "Bo's");
    const filter = encodeURIComponent("displayName eq 'Bo''s'");
    expect((await stage.bo.get(`${lists}?$filter=${filter}`)).value).toHaveLength(1);
  });

  it('brings the columns along with $expand=columns', async () => {
    const list = await makeList(stage.anna);
    const { body } = await stage.bo.get(`${list}?$expand=columns&$select=id`);
    const columns: unknown = body['columns'];
    expect(columns).toContainEqual(expect.objectContaining({ name: 'Rank' }));
  });

  it('answers 404 itemNotFound for none', async () => {
    const answer = await stage.bo.get(`${lists}/Nowhere`);
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });

  it('has one content type', async () => {
    const list = await makeList(stage.anna);
    const { value } = await stage.bo.get(`${list}/contentTypes`);
    expect(value.map((type) => type['name'])).toEqual(['Item']);
  });
});

describe('changing and removing lists', () => {
  const stage = useTenant();

  it('renames the title and keeps the id', async () => {
    const list = await makeList(stage.anna);
    const changed = await stage.anna.patch(list, { displayName: 'Regler' });
    expect(changed.body['displayName']).toBe('Regler');
    expect((await stage.bo.get(`${lists}/Regler`)).status).toBe(200);
  });

  it('removes a list with its items', async () => {
    const list = await makeList(stage.anna);
    await stage.anna.post(`${list}/items`, { fields: { SamspelId: 'a' } });
    expect((await stage.anna.delete(list)).status).toBe(204);
    expect((await stage.anna.get(`${list}/items`)).status).toBe(404);
    const again = await makeList(stage.anna);
    expect((await stage.anna.get(`${again}/items`)).value).toEqual([]);
  });
});

describe('columns', () => {
  const stage = useTenant();

  it.each([
    ['text', { text: {} }, { allowMultipleLines: false, maxLength: 255 }],
    ['several lines', { text: { allowMultipleLines: true } }, { allowMultipleLines: true }],
    ['number', { number: { decimalPlaces: 'none' } }, { decimalPlaces: 'none' }],
    ['boolean', { boolean: {} }, {}],
    ['dateTime', { dateTime: { format: 'dateOnly' } }, { format: 'dateOnly' }],
    ['choice', { choice: { choices: ['a'] } }, { choices: ['a'], displayAs: 'dropDownMenu' }],
    ['personOrGroup', { personOrGroup: {} }, { allowMultipleSelection: false }],
    ['lookup', { lookup: { columnName: 'Title' } }, { columnName: 'Title' }],
  ])('of the safe type %s are made', async (_, facet, expected) => {
    const list = await makeList(stage.anna);
    const made = await stage.anna.post(`${list}/columns`, { name: 'New', ...facet });
    expect(made.status).toBe(201);
    const [name = ''] = Object.keys(facet);
    expect(made.body[name]).toMatchObject(expected);
  });

  it.each(['thumbnail', 'hyperlinkOrPicture', 'term', 'geolocation', 'contentApprovalStatus'])(
    'of type %s cannot be made through Graph',
    async (facet) => {
      const list = await makeList(stage.anna);
      const answer = await stage.anna.post(`${list}/columns`, { name: 'New', [facet]: {} });
      expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
    },
  );

  it.each([
    ['no type', { name: 'New' }, 'exactly one type facet'],
    ['two types', { name: 'New', text: {}, number: {} }, 'exactly one type facet'],
    ['no name', { text: {} }, 'name is missing'],
    ['unique without an index', { name: 'New', text: {}, enforceUniqueValues: true }, 'indexed'],
    [
      'an index on several lines',
      { name: 'New', text: { allowMultipleLines: true }, indexed: true },
      'cannot be indexed',
    ],
  ])('are refused with %s', async (_, column, reason) => {
    const list = await makeList(stage.anna);
    const answer = await stage.anna.post(`${list}/columns`, column);
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest']);
    expect(answer.message).toContain(reason);
  });

  it('of a name that is taken are refused', async () => {
    const list = await makeList(stage.anna);
    const answer = await stage.anna.post(`${list}/columns`, { name: 'rank', number: {} });
    expect([answer.status, answer.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it.each([
    ['Åtgärd', '_x00c5_tg_x00e4_rd'],
    ['Two words', 'Two_x0020_words'],
    ['Plain_1', 'Plain_1'],
  ])('named %s are called %s inside', async (name, internal) => {
    const list = await makeList(stage.anna);
    const made = await stage.anna.post(`${list}/columns`, { name, text: {} });
    expect(made.body['name']).toBe(internal);
    const item = await stage.anna.post(`${list}/items?$expand=fields`, {
      fields: { [internal]: 'v' },
    });
    expect(item.body['fields']?.[internal]).toBe('v');
  });

  it('added later fill an index over what is there', async () => {
    const list = await makeList(stage.anna);
    await stage.anna.post(`${list}/items`, { fields: { Rank: 7 } });
    const { value } = await stage.anna.get(`${list}/columns`);
    const rank = value.find((column) => textAt(column['name']) === 'Rank');
    await stage.anna.patch(`${list}/columns/${textAt(rank?.['id'])}`, { indexed: true });
    expect((await stage.anna.get(`${list}/items?$filter=fields/Rank eq 7`)).value).toHaveLength(1);
  });

  it('cannot become unique over values that are double', async () => {
    const list = await makeList(stage.anna);
    for (const Title of ['same', 'same'])
      await stage.anna.post(`${list}/items`, { fields: { Title } });
    const { value } = await stage.anna.get(`${list}/columns`);
    const title = value.find((column) => textAt(column['name']) === 'Title');
    const answer = await stage.anna.patch(`${list}/columns/${textAt(title?.['id'])}`, {
      indexed: true,
      enforceUniqueValues: true,
    });
    expect([answer.status, answer.message]).toEqual([400, expect.stringContaining('duplicate')]);
  });

  it('keep their internal name for ever', async () => {
    const list = await makeList(stage.anna);
    const answer = await stage.anna.patch(`${list}/columns/Rank`, { name: 'Order' });
    expect(answer.status).toBe(400);
  });

  it('that are deleted take their values along', async () => {
    const list = await makeList(stage.anna);
    const item = await stage.anna.post(`${list}/items`, { fields: { Rank: 1 } });
    expect((await stage.anna.delete(`${list}/columns/Rank`)).status).toBe(204);
    const { body } = await stage.anna.get(`${list}/items/${textAt(item.body['id'])}/fields`);
    expect(body['Rank']).toBeUndefined();
  });

  it('of the list itself cannot be deleted', async () => {
    const list = await makeList(stage.anna);
    expect((await stage.anna.delete(`${list}/columns/Created`)).status).toBe(400);
  });

  it('answer 404 when there is none', async () => {
    const list = await makeList(stage.anna);
    expect((await stage.anna.get(`${list}/columns/None`)).status).toBe(404);
  });

  it('that are hidden stay out of fields unless selected', async () => {
    const list = await makeList(stage.anna);
    await stage.anna.post(`${list}/columns`, { name: 'Secret', text: {}, hidden: true });
    const item = await stage.anna.post(`${list}/items?$expand=fields`, { fields: { Secret: 's' } });
    expect(item.body['fields']?.['Secret']).toBeUndefined();
    const at = `${list}/items/${textAt(item.body['id'])}`;
    const chosen = await stage.anna.get(`${at}?$expand=fields($select=Secret)`);
    expect(chosen.body['fields']?.['Secret']).toBe('s');
  });

  it('give new items their default values', async () => {
    const list = await makeList(stage.anna);
    await stage.anna.post(`${list}/columns`, {
      name: 'State',
      text: {},
      defaultValue: { value: 'new' },
    });
    const item = await stage.anna.post(`${list}/items?$expand=fields`, { fields: {} });
    expect(item.body['fields']?.['State']).toBe('new');
  });
});
