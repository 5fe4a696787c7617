import { SMALL, textAt, type Answer } from './small-tenant.ts';
import { useTenant } from './use-tenant.ts';

const eventual = { ConsistencyLevel: 'eventual' };
const names = (answer: Answer): unknown[] => answer.value.map((each) => each['displayName']);

describe('/me and /users/{id}', () => {
  const stage = useTenant();

  it('give the default properties of the user page', async () => {
    const { body } = await stage.anna.get('/me');
    expect(Object.keys(body).sort()).toEqual([
      '@odata.context',
      'businessPhones',
      'displayName',
      'givenName',
      'id',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
    ]);
  });

  it('give others only when selected', async () => {
    const { body } = await stage.anna.get('/me?$select=id,userType');
    expect(body).toMatchObject({ id: SMALL.anna, userType: 'Member' });
    expect(body['displayName']).toBeUndefined();
  });

  it.each([SMALL.bo, 'bo.berg@ekby.example', 'BO.BERG@ekby.example'])(
    'find a person by %s',
    async (key) => {
      expect((await stage.anna.get(`/users/${key}`)).body['displayName']).toBe('Bo Berg');
    },
  );

  it('find a guest by the encoded #EXT# name', async () => {
    const key = encodeURIComponent('kim.klar_klarskog.example#EXT#@ekby.example');
    expect((await stage.anna.get(`/users/${key}`)).body['id']).toBe(SMALL.guest);
  });

  it('answer 404 Request_ResourceNotFound for nobody', async () => {
    const answer = await stage.anna.get('/users/nobody@ekby.example');
    expect([answer.status, answer.code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('let a guest read a person by id', async () => {
    expect((await stage.guest.get(`/users/${SMALL.anna}`)).body['displayName']).toBe('Anna Alm');
  });

  it.each(['/me/photo/$value', `/users/${SMALL.bo}/photo/$value`])(
    'have no photo: 404 ImageNotFound at %s',
    async (path) => {
      const answer = await stage.anna.get(path);
      expect([answer.status, answer.code]).toEqual([404, 'ImageNotFound']);
    },
  );
});

describe('/users', () => {
  const stage = useTenant();

  it('lists the people of the tenant', async () => {
    expect(names(await stage.anna.get('/users'))).toEqual([
      'Anna Alm',
      'Bo Berg',
      'Cia Dahl',
      'Kim Klar',
    ]);
  });

  it('is closed to guests: 403 Authorization_RequestDenied (permissions-reference, guests)', async () => {
    const answer = await stage.guest.get('/users');
    expect([answer.status, answer.code]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('gives pages of $top with an absolute nextLink that leads to the rest', async () => {
    const first = await stage.anna.get('/users?$top=3&$select=displayName');
    const next = textAt(first.body['@odata.nextLink']);
    expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?.*skiptoken=/);
    const second = await stage.anna.get(next);
    expect([...names(first), ...names(second)]).toHaveLength(4);
    expect(second.body['@odata.nextLink']).toBeUndefined();
  });

  it('refuses a $top that is no number', async () => {
    expect((await stage.anna.get('/users?$top=many')).status).toBe(400);
  });

  it.each([
    ["startswith(displayName,'an')", ['Anna Alm']],
    ["mail eq 'BO.berg@ekby.example'", ['Bo Berg']],
    ["userType eq 'Guest'", ['Kim Klar']],
    ["startswith(displayName,'Bo') or startswith(displayName,'Ci')", ['Bo Berg', 'Cia Dahl']],
    ["userType eq 'Member' and not startswith(givenName,'A')", ['Bo Berg', 'Cia Dahl']],
    ["displayName eq 'O''Neill'", []],
    ['accountEnabled eq true', ['Anna Alm', 'Bo Berg', 'Cia Dahl', 'Kim Klar']],
  ])('filters by %s', async (filter, expected) => {
    const answer = await stage.anna.get(`/users?$filter=${encodeURIComponent(filter)}`);
    expect(names(answer)).toEqual(expected);
  });

  it.each(["contains(displayName,'a')", 'displayName', "nothing eq 'x'", "displayName eq 'x"])(
    'answers 400 for the filter %s',
    async (filter) => {
      const answer = await stage.anna.get(`/users?$filter=${encodeURIComponent(filter)}`);
      expect(answer.status).toBe(400);
    },
  );

  it.each([
    ['"displayName:an"', ['Anna Alm']],
    ['"displayName:berg"', ['Bo Berg']],
    ['"displayName:anna a"', ['Anna Alm']],
    ['"mail:cia"', ['Cia Dahl']],
    ['"displayName:an" OR "mail:bo"', ['Anna Alm', 'Bo Berg']],
    ['"displayName:an" AND "mail:bo"', []],
    ['"displayName:nna"', []],
  ])('searches words that begin with %s', async (search, expected) => {
    const answer = await stage.anna.get(`/users?$search=${encodeURIComponent(search)}`, eventual);
    expect(names(answer)).toEqual(expected);
  });

  it('demands ConsistencyLevel: eventual for $search', async () => {
    const answer = await stage.anna.get('/users?$search="displayName:an"');
    expect([answer.status, answer.code]).toEqual([400, 'Request_UnsupportedQuery']);
    expect(answer.message).toContain('ConsistencyLevel: eventual');
  });

  it('demands quotes around a search clause', async () => {
    const answer = await stage.anna.get('/users?$search=displayName:an', eventual);
    expect([answer.status, answer.code]).toEqual([400, 'Request_BadRequest']);
  });

  it('counts when asked with ConsistencyLevel', async () => {
    const answer = await stage.anna.get('/users?$count=true&$top=1', eventual);
    expect(answer.body['@odata.count']).toBe(4);
  });

  it('orders by displayName', async () => {
    expect(names(await stage.anna.get('/users?$orderby=displayName desc'))[0]).toBe('Kim Klar');
  });
});

describe('/groups', () => {
  const stage = useTenant();

  it('gives a group to a colleague outside it', async () => {
    expect((await stage.cia.get(`/groups/${SMALL.team}`)).body['mail']).toBe(
      'ledning@ekby.example',
    );
  });

  it('answers 404 for an unknown group', async () => {
    const answer = await stage.anna.get('/groups/00000000-0000-4000-8000-000000000000');
    expect([answer.status, answer.code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('lists members as users', async () => {
    const answer = await stage.anna.get(`/groups/${SMALL.team}/members`);
    expect(names(answer)).toEqual(['Anna Alm', 'Bo Berg', 'Kim Klar']);
    expect(answer.value[0]?.['@odata.type']).toBe('#microsoft.graph.user');
  });

  it('lists owners', async () => {
    expect(names(await stage.anna.get(`/groups/${SMALL.team}/owners`))).toEqual(['Anna Alm']);
  });

  it('lists the own groups at /me/memberOf', async () => {
    expect(names(await stage.bo.get('/me/memberOf'))).toEqual(['Ledningsgruppen']);
    expect(names(await stage.cia.get('/me/memberOf'))).toEqual([]);
  });

  it('leads to its site', async () => {
    const answer = await stage.bo.get(`/groups/${SMALL.team}/sites/root`);
    expect(answer.body['id']).toBe(SMALL.teamSite);
  });

  it('keeps its site from people outside it', async () => {
    const answer = await stage.cia.get(`/groups/${SMALL.team}/sites/root`);
    expect([answer.status, answer.code]).toEqual([403, 'accessDenied']);
  });
});

describe('/teams', () => {
  const stage = useTenant();
  const team = `/teams/${SMALL.team}`;

  it('are joined or not', async () => {
    expect(names(await stage.guest.get('/me/joinedTeams'))).toEqual(['Ledningsgruppen']);
    expect((await stage.cia.get('/me/joinedTeams')).value).toEqual([]);
  });

  it('are closed to people outside them: 403', async () => {
    for (const path of [team, `${team}/channels`, `${team}/members`]) {
      const answer = await stage.cia.get(path);
      expect([answer.status, answer.code]).toEqual([403, 'Forbidden']);
    }
  });

  it('answer 404 when there is none of that id', async () => {
    const answer = await stage.anna.get('/teams/00000000-0000-4000-8000-000000000000');
    expect([answer.status, answer.code]).toEqual([404, 'NotFound']);
  });

  it('tell roles of members: owner, guest or none', async () => {
    const { value } = await stage.bo.get(`${team}/members`);
    expect(value.map((each) => [textAt(each['userId']), each['roles']])).toEqual([
      [SMALL.anna, ['owner']],
      [SMALL.bo, []],
      [SMALL.guest, ['guest']],
    ]);
  });

  it('hide private channels from those outside them', async () => {
    expect(names(await stage.bo.get(`${team}/channels`))).toEqual(['Allmänt']);
    expect(names(await stage.guest.get(`${team}/channels`))).toEqual(['Allmänt', 'Konsultens rum']);
  });

  it('filter channels by kind', async () => {
    const filter = encodeURIComponent("membershipType eq 'private'");
    const answer = await stage.guest.get(`${team}/channels?$filter=${filter}`);
    expect(names(answer)).toEqual(['Konsultens rum']);
  });

  it('answer 404 for a private channel seen from outside', async () => {
    const answer = await stage.anna.get(`${team}/channels/${SMALL.consultantRoom}`);
    expect(answer.status).toBe(404);
  });

  it('have a primary channel', async () => {
    expect((await stage.bo.get(`${team}/primaryChannel`)).body['id']).toBe(SMALL.general);
  });

  it('lead from a channel to its files in the site of the team', async () => {
    const { body } = await stage.bo.get(`${team}/channels/${SMALL.general}/filesFolder`);
    expect(body['parentReference']).toMatchObject({ siteId: SMALL.teamSite });
    expect(textAt(body['parentReference']?.['driveId'])).toMatch(/^b!/);
  });

  it('lead to a folder that the drive knows by the same id', async () => {
    const folder = await stage.bo.get(`${team}/channels/${SMALL.general}/filesFolder`);
    const driveId = textAt(folder.body['parentReference']?.['driveId']);
    const item = await stage.bo.get(`/drives/${driveId}/items/${textAt(folder.body['id'])}`);
    expect([item.status, item.body['name']]).toEqual([200, 'Allmänt']);
  });

  it('lead from a private channel to a site of its own', async () => {
    const { body } = await stage.guest.get(`${team}/channels/${SMALL.consultantRoom}/filesFolder`);
    expect(body['parentReference']).toMatchObject({ siteId: SMALL.consultantSite });
  });

  it('take members from owners only', async () => {
    const member = {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: [],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${SMALL.cia}')`,
    };
    expect((await stage.bo.post(`${team}/members`, member)).status).toBe(403);
    expect((await stage.anna.post(`${team}/members`, member)).status).toBe(201);
    expect((await stage.cia.get(`/sites/${SMALL.teamSite}`)).status).toBe(200);
    expect(names(await stage.cia.get('/me/joinedTeams'))).toEqual(['Ledningsgruppen']);
  });
});

describe('channels that are made', () => {
  const stage = useTenant();
  const channels = `/teams/${SMALL.team}/channels`;
  const bind = (id: string): string => `https://graph.microsoft.com/v1.0/users('${id}')`;

  it('privately have a site that only their members may open', async () => {
    const made = await stage.anna.post(channels, {
      displayName: 'Intervjuer',
      membershipType: 'private',
      members: [
        {
          '@odata.type': '#microsoft.graph.aadUserConversationMember',
          roles: ['owner'],
          'user@odata.bind': bind(SMALL.anna),
        },
      ],
    });
    expect(made.status).toBe(201);
    const folder = `${channels}/${textAt(made.body['id'])}/filesFolder`;
    const site = textAt((await stage.anna.get(folder)).body['parentReference']?.['siteId']);
    expect((await stage.anna.get(`/sites/${site}/lists`)).status).toBe(200);
    expect((await stage.bo.get(`/sites/${site}/lists`)).status).toBe(403);
  });

  it('take members one by one, whose rights on the site follow', async () => {
    const made = await stage.anna.post(channels, { displayName: 'Rum', membershipType: 'private' });
    const channel = `${channels}/${textAt(made.body['id'])}`;
    const added = await stage.anna.post(`${channel}/members`, {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: [],
      'user@odata.bind': bind(SMALL.bo),
    });
    expect(added.status).toBe(201);
    const folder = await stage.bo.get(`${channel}/filesFolder`);
    const site = textAt(folder.body['parentReference']?.['siteId']);
    expect((await stage.bo.get(`/sites/${site}`)).status).toBe(200);
    expect((await stage.anna.get(`${channel}/members`)).value).toHaveLength(2);
  });

  it.each([
    ['no name', {}],
    ['a name of more than 50 characters', { displayName: 'x'.repeat(51) }],
    ['a name that is taken', { displayName: 'Allmänt' }],
  ])('are refused with %s', async (_, body) => {
    expect((await stage.anna.post(channels, body)).status).toBe(400);
  });

  it('are renamed and deleted by an owner', async () => {
    const made = await stage.anna.post(channels, { displayName: 'Rum', membershipType: 'private' });
    const channel = `${channels}/${textAt(made.body['id'])}`;
    expect((await stage.anna.patch(channel, { displayName: 'Sal' })).status).toBe(204);
    expect((await stage.anna.get(channel)).body['displayName']).toBe('Sal');
    expect((await stage.anna.delete(channel)).status).toBe(204);
    expect((await stage.anna.get(channel)).status).toBe(404);
  });
});

describe('channel messages', () => {
  const stage = useTenant();
  const messages = `/teams/${SMALL.team}/channels/${SMALL.general}/messages`;

  it('need only a body', async () => {
    const made = await stage.bo.post(messages, { body: { content: 'Hej' } });
    expect(made.status).toBe(201);
    expect(made.body['body']).toEqual({ contentType: 'text', content: 'Hej' });
    expect(made.body['from']?.['user']?.['displayName']).toBe('Bo Berg');
  });

  it('without one are refused', async () => {
    const answer = await stage.bo.post(messages, { subject: 'Hej' });
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
  });

  it('are read newest first, with replies apart', async () => {
    const first = await stage.bo.post(messages, { body: { content: 'ett' } });
    await stage.anna.post(messages, { body: { content: 'två', contentType: 'HTML' } });
    const replies = `${messages}/${textAt(first.body['id'])}/replies`;
    await stage.anna.post(replies, { body: { content: 'svar' } });
    const read = await stage.guest.get(messages);
    expect(read.value.map((each) => each['body']?.['content'])).toEqual(['två', 'ett']);
    expect((await stage.guest.get(replies)).value).toHaveLength(1);
  });

  it('are closed to people outside the team', async () => {
    expect((await stage.cia.post(messages, { body: { content: 'Hej' } })).status).toBe(403);
  });

  it('answer 404 for an unknown message', async () => {
    expect((await stage.bo.get(`${messages}/1`)).status).toBe(404);
  });
});
