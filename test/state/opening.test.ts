import { createItems } from '#graph/items.ts';
import { choicesIn, myChoices } from '#state/programme-choice.ts';
import { closeTenant, graphOf, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { openProgramme } from './bench.ts';

jest.setTimeout(30_000);

describe('the programmes of a person', () => {
  let tenant: LocalTenant;
  const team = { groupId: SMALL.team, channelId: null, channelType: null };

  beforeEach(async () => {
    tenant = await openProgramme();
    const items = createItems(graphOf(tenant, 'P01'), () => SMALL.teamSite);
    const first = await items.find('programmes', 'UPP-1');
    if (first === null) throw new Error('no programme');
    const later = { id: 'UPP-2', programmeId: 'UPP-2', title: 'Nästa', startDate: '2028-01-10' };
    await items.create('programmes', { ...first.record, ...later });
    const old = { id: 'UPP-0', programmeId: 'UPP-0', title: 'Förra', startDate: '2029-01-10' };
    await items.create('programmes', { ...first.record, ...old, status: 'closed' });
  });
  afterEach(() => closeTenant(tenant));

  it('are listed with their team, those under way first and the newest on top', async () => {
    const found = await myChoices(graphOf(tenant, 'P02'), []);
    expect(found.map(({ programmeId, teamName }) => [programmeId, teamName])).toEqual([
      ['UPP-2', 'Ledningsgruppen'],
      ['UPP-1', 'Ledningsgruppen'],
      ['UPP-0', 'Ledningsgruppen'],
    ]);
    expect(found[0]?.standpoint).toEqual(team);
  });

  it('are those of one team where the tab stands in it, and none for somebody outside', async () => {
    const here = await choicesIn(graphOf(tenant, 'P02'), team);
    expect(here.map(({ title }) => title)).toEqual(['Nästa', 'Programmet', 'Förra']);
    expect(await choicesIn(graphOf(tenant, 'M01'), team)).toEqual([]);
    expect(await myChoices(graphOf(tenant, 'M01'), [team])).toEqual([]);
  });
});
