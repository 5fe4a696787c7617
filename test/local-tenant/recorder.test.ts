import { openRecorder, type RecordedRequest } from '#local-tenant/server/recorder.ts';
import { send } from './small-tenant.ts';
import { recorded, useList } from './use-tenant.ts';

describe('the recorder', () => {
  const stage = useList();

  it('keeps who asked what, what came back and what it cost', async () => {
    await stage.bo.get(`${stage.list.at}/items?$top=1`);
    expect((await recorded(stage.tenant)).at(-1)).toMatchObject({
      persona: 'P02',
      method: 'GET',
      url: `https://graph.microsoft.com/v1.0${stage.list.at}/items?$top=1`,
      template: '/sites/{site-id}/lists/{list-id}/items',
      status: 200,
      units: 2,
      batch: null,
      faults: [],
    });
  });

  it('keeps JSON bodies both ways', async () => {
    await stage.bo.post(`${stage.list.at}/items`, { fields: { SamspelId: 'a' } });
    const last = (await recorded(stage.tenant)).at(-1);
    expect(JSON.parse(last?.requestBody ?? '')).toEqual({ fields: { SamspelId: 'a' } });
    expect(JSON.parse(last?.responseBody ?? '')).toMatchObject({ id: '1' });
  });

  it('keeps no bearer token', async () => {
    await stage.bo.get('/me');
    const text = JSON.stringify(await recorded(stage.tenant));
    expect(text).not.toContain(stage.bo.token);
  });

  it('keeps what was refused', async () => {
    await send(stage.tenant, 'GET', '/me');
    expect((await recorded(stage.tenant)).at(-1)).toMatchObject({ status: 401, persona: null });
  });

  it('gives what came after a number', async () => {
    const last = (await recorded(stage.tenant)).at(-1)?.id ?? 0;
    await stage.bo.get('/me');
    const { value } = await send(stage.tenant, 'GET', `/local/requests?after=${last}`);
    expect(value.map((each) => each['template'])).toEqual(['/me']);
  });

  it('is emptied on demand', async () => {
    await send(stage.tenant, 'DELETE', '/local/requests');
    expect(await recorded(stage.tenant)).toEqual([]);
  });

  it('exports HAR 1.2', async () => {
    await stage.bo.post(`${stage.list.at}/items`, { fields: { SamspelId: 'a' } });
    const { body } = await send(stage.tenant, 'GET', '/local/requests?format=har');
    const log = body['log'] as unknown as { version: string; entries: HarEntry[] };
    const entry = log.entries.at(-1);
    expect(log.version).toBe('1.2');
    expect(entry?.request).toMatchObject({
      method: 'POST',
      postData: { text: expect.stringContaining('SamspelId') },
    });
    expect(entry?.response).toMatchObject({ status: 201 });
    expect(Number.isNaN(Date.parse(entry?.startedDateTime ?? ''))).toBe(false);
  });

  it('forgets the oldest when there are too many', () => {
    const recorder = openRecorder();
    for (let number = 0; number < 2500; number += 1) recorder.add({} as RecordedRequest);
    const ids = recorder.requests().map(({ id }) => id);
    expect(ids.length).toBeLessThanOrEqual(2000);
    expect(ids.at(-1)).toBe(2500);
  });
});

type HarEntry = {
  readonly startedDateTime: string;
  readonly request: object;
  readonly response: object;
};
