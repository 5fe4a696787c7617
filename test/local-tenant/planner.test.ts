import { SMALL, textAt, type Answer } from './small-tenant.ts';
import { useTenant } from './use-tenant.ts';

describe('planner', () => {
  const stage = useTenant();
  const plan = async (): Promise<string> => {
    const made = await stage.anna.post('/planner/plans', {
      title: 'Utvecklingsplan',
      container: { url: `https://graph.microsoft.com/v1.0/groups/${SMALL.team}` },
    });
    expect(made.status).toBe(201);
    return textAt(made.body['id']);
  };
  const task = async (more: object = {}): Promise<{ at: string; tag: string; planId: string }> => {
    const planId = await plan();
    const made = await stage.anna.post('/planner/tasks', { planId, title: 'Pröva', ...more });
    expect(made.status).toBe(201);
    const at = `/planner/tasks/${textAt(made.body['id'])}`;
    return { at, tag: textAt(made.body['@odata.etag']), planId };
  };
  const assigned = {
    assignments: {
      [SMALL.bo]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' },
    },
  };

  it('makes a plan in a group, by url or by containerId and type', async () => {
    const byId = await stage.bo.post('/planner/plans', {
      title: 'B',
      container: { containerId: SMALL.team, type: 'Group' },
    });
    expect(byId.body['container']).toMatchObject({ containerId: SMALL.team, type: 'group' });
    await plan();
    const listed = await stage.bo.get(`/groups/${SMALL.team}/planner/plans`);
    expect(listed.value).toHaveLength(2);
    expect((await stage.bo.get('/me/planner/plans')).value).toHaveLength(2);
  });

  it('refuses a plan without a container', async () => {
    const answer = await stage.anna.post('/planner/plans', { title: 'x' });
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
  });

  it('is closed to people outside the group', async () => {
    const id = await plan();
    const seen = [
      await stage.cia.get(`/planner/plans/${id}`),
      await stage.cia.get(`/planner/plans/${id}/tasks`),
      await stage.cia.post('/planner/plans', {
        title: 'x',
        container: { containerId: SMALL.team, type: 'group' },
      }),
      await stage.cia.post('/planner/tasks', { planId: id, title: 'x' }),
    ];
    expect(seen.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await stage.cia.get('/me/planner/plans')).value).toEqual([]);
  });

  it('makes buckets and tasks in them', async () => {
    const planId = await plan();
    const bucket = await stage.anna.post('/planner/buckets', {
      name: 'Kort sikt',
      planId,
      orderHint: ' !',
    });
    expect(bucket.status).toBe(201);
    await stage.anna.post('/planner/tasks', {
      planId,
      title: 'a',
      bucketId: textAt(bucket.body['id']),
    });
    expect((await stage.bo.get(`/planner/plans/${planId}/buckets`)).value).toHaveLength(1);
    const tasks = await stage.bo.get(`/planner/plans/${planId}/tasks`);
    expect(tasks.value[0]?.['bucketId']).toBe(textAt(bucket.body['id']));
  });

  it('puts assigned tasks on the list of the one they are given to', async () => {
    await task(assigned);
    expect((await stage.bo.get('/me/planner/tasks')).value).toHaveLength(1);
    expect((await stage.anna.get('/me/planner/tasks')).value).toEqual([]);
  });

  it.each([
    ['a title that is missing', { title: '' }],
    ['a person who does not exist', { assignments: { nobody: { '@odata.type': 'x' } } }],
    ['an assignment without its type', { assignments: { [SMALL.bo]: { orderHint: ' !' } } }],
    ['more than 100 per cent', { percentComplete: 120 }],
    ['a date that is none', { dueDateTime: 'soon' }],
  ])('refuses %s', async (_, more) => {
    const planId = await plan();
    const answer = await stage.anna.post('/planner/tasks', { planId, title: 'x', ...more });
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
  });

  it.each(['patch', 'delete'] as const)('demands If-Match on %s', async (method) => {
    const { at } = await task();
    const answer: Answer =
      method === 'patch' ? await stage.bo.patch(at, { title: 'y' }) : await stage.bo.delete(at);
    expect([answer.status, answer.message]).toEqual([400, expect.stringContaining('If-Match')]);
  });

  it('answers 412 for a stale tag', async () => {
    const { at, tag } = await task();
    await stage.bo.patch(at, { title: 'y' }, { 'If-Match': tag });
    const answer = await stage.anna.patch(at, { title: 'z' }, { 'If-Match': tag });
    expect(answer.status).toBe(412);
    expect((await stage.anna.get(at)).body['title']).toBe('y');
  });

  it('answers 204, or 200 with the task when representation is preferred', async () => {
    const { at, tag } = await task();
    const first = await stage.bo.patch(at, { percentComplete: 50 }, { 'If-Match': tag });
    expect(first.status).toBe(204);
    const second = await stage.bo.patch(
      at,
      { percentComplete: 100 },
      {
        'If-Match': textAt((await stage.bo.get(at)).body['@odata.etag']),
        Prefer: 'return=representation',
      },
    );
    expect(second.status).toBe(200);
    expect(second.headers.get('Preference-Applied')).toBe('return=representation');
    expect(textAt(second.body['completedDateTime'])).toMatch(/^2027-01-12T/);
  });

  it('takes one assignment away with null and leaves the others', async () => {
    const { at, tag } = await task(assigned);
    const change = {
      assignments: {
        [SMALL.bo]: null,
        [SMALL.anna]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' },
      },
    };
    await stage.anna.patch(at, change, { 'If-Match': tag });
    const { body } = await stage.anna.get(at);
    expect(Object.keys(body['assignments'] ?? {})).toEqual([SMALL.anna]);
  });

  it('keeps the description in details with a tag of their own', async () => {
    const { at } = await task();
    const details = await stage.anna.get(`${at}/details`);
    const changed = await stage.anna.patch(
      `${at}/details`,
      { description: 'Så här' },
      { 'If-Match': textAt(details.body['@odata.etag']) },
    );
    expect(changed.status).toBe(204);
    expect((await stage.anna.get(`${at}/details`)).body['description']).toBe('Så här');
    expect((await stage.anna.get(at)).body['hasDescription']).toBe(true);
  });

  it('takes everything in a plan with it when it goes', async () => {
    const { at, planId } = await task();
    const tag = textAt((await stage.anna.get(`/planner/plans/${planId}`)).body['@odata.etag']);
    const gone = await stage.anna.delete(`/planner/plans/${planId}`, { 'If-Match': tag });
    expect(gone.status).toBe(204);
    expect((await stage.anna.get(at)).status).toBe(404);
  });
});

describe('tabs of a channel', () => {
  const stage = useTenant();
  const tabs = `/teams/${SMALL.team}/channels/${SMALL.general}/tabs`;

  it('are added with their configuration and listed', async () => {
    const made = await stage.anna.post(tabs, {
      displayName: 'Samspel',
      'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/x',
      configuration: { entityId: 'UPP-1', contentUrl: 'https://samspel.example/tab.html' },
    });
    expect(made.status).toBe(201);
    const { value } = await stage.bo.get(tabs);
    expect(value[0]?.['configuration']).toMatchObject({ entityId: 'UPP-1' });
  });

  it('need an app', async () => {
    expect((await stage.anna.post(tabs, { displayName: 'x' })).status).toBe(400);
  });

  it('are closed to people outside the team', async () => {
    expect((await stage.cia.get(tabs)).status).toBe(403);
  });
});
