import { SMALL, textAt } from './small-tenant.ts';
import { useTenant, type Stage } from './use-tenant.ts';

type Name = Exclude<keyof Stage, 'tenant'>;

describe('who may open a site', () => {
  const stage = useTenant();

  it.each([
    ['anna', 'teamSite', 200],
    ['bo', 'teamSite', 200],
    ['guest', 'teamSite', 200],
    ['cia', 'teamSite', 403],
    ['anna', 'consultantSite', 403],
    ['bo', 'consultantSite', 403],
    ['cia', 'consultantSite', 403],
    ['guest', 'consultantSite', 200],
    ['anna', 'openSite', 200],
    ['bo', 'openSite', 200],
    ['cia', 'openSite', 200],
    ['guest', 'openSite', 403],
  ] as const)('%s on %s: %i', async (name, site, status) => {
    const answer = await stage[name satisfies Name].get(`/sites/${SMALL[site]}`);
    expect(answer.status).toBe(status);
    expect(answer.code).toBe(status === 403 ? 'accessDenied' : '');
  });

  it('is asked on every call below it, whatever the path', async () => {
    const made = await stage.guest.post(`/sites/${SMALL.consultantSite}/lists`, {
      displayName: 'Svar',
    });
    const list = `/sites/${SMALL.consultantSite}/lists/${textAt(made.body['id'])}`;
    const item = await stage.guest.post(`${list}/items`, { fields: { Title: 'hemligt' } });
    const at = `${list}/items/${textAt(item.body['id'])}`;
    const paths = [
      `/sites/${SMALL.consultantSite}/lists`,
      list,
      `${list}/columns`,
      `${list}/contentTypes`,
      `${list}/items`,
      `${list}/items?$expand=fields`,
      `${list}/items/delta`,
      `${list}/items/delta?token=latest`,
      at,
      `${at}/fields`,
      `${at}/versions`,
      `/sites/${SMALL.consultantSite}/drive`,
      `/sites/${SMALL.host}:/sites/ledning-konsult`,
      `/sites/${SMALL.host}:/sites/ledning-konsult:/lists/Svar/items`,
    ];
    for (const path of paths) {
      const answer = await stage.anna.get(path);
      expect([path, answer.status, answer.code]).toEqual([path, 403, 'accessDenied']);
    }
    expect((await stage.anna.post(`${list}/items`, { fields: {} })).status).toBe(403);
    expect((await stage.anna.patch(`${at}/fields`, { Title: 'x' })).status).toBe(403);
    expect((await stage.anna.delete(at)).status).toBe(403);
    const inBatch = await stage.anna.post('/$batch', {
      requests: [{ id: '1', method: 'GET', url: at }],
    });
    const [response] = inBatch.body['responses'] as unknown as { status: number }[];
    expect(response?.status).toBe(403);
  });

  it('cannot be got round through a site one may open and a list one may not', async () => {
    const made = await stage.guest.post(`/sites/${SMALL.consultantSite}/lists`, {
      displayName: 'Svar',
    });
    const answer = await stage.anna.get(
      `/sites/${SMALL.teamSite}/lists/${textAt(made.body['id'])}/items`,
    );
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });

  it('lets a visitor read and not write', async () => {
    const made = await stage.anna.post(`/sites/${SMALL.openSite}/lists`, { displayName: 'Öppet' });
    const items = `/sites/${SMALL.openSite}/lists/${textAt(made.body['id'])}/items`;
    const item = await stage.anna.post(items, { fields: { Title: 'Policy' } });
    const at = `${items}/${textAt(item.body['id'])}`;
    expect((await stage.cia.get(`${at}?$expand=fields`)).status).toBe(200);
    for (const refused of [
      await stage.cia.post(items, { fields: { Title: 'x' } }),
      await stage.cia.patch(`${at}/fields`, { Title: 'x' }),
      await stage.cia.delete(at),
      await stage.cia.post(`/sites/${SMALL.openSite}/lists`, { displayName: 'x' }),
    ]) {
      expect([refused.status, refused.code]).toEqual([403, 'accessDenied']);
    }
  });
});

describe('finding sites', () => {
  const stage = useTenant();

  it('answers 404 itemNotFound for a site that does not exist', async () => {
    const answer = await stage.anna.get(`/sites/${SMALL.host},x,y`);
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });

  it('searches only among those the caller may open', async () => {
    const answer = await stage.bo.get('/sites?search=ledning');
    expect(answer.value.map((site) => site['displayName'])).toEqual(['Ledning']);
  });

  it('finds a site by path below another', async () => {
    const answer = await stage.bo.get(
      `/sites/${SMALL.teamSite}/getByPath(path='sites/forvaltningen')`,
    );
    expect(answer.body['id']).toBe(SMALL.openSite);
  });

  it('keeps a site found by path from those who may not open it', async () => {
    const answer = await stage.bo.get(
      `/sites/${SMALL.teamSite}/getByPath(path='sites/ledning-konsult')`,
    );
    expect(answer.status).toBe(403);
  });
});
