import type { Programme } from '#domain/programme.ts';
import { uploadFile } from '#graph/drive.ts';
import { myProgrammes, programmesIn } from '#graph/find-programmes.ts';
import { me, searchPeople, teamMembers } from '#graph/people.ts';
import { openProgramme, PROGRAMME } from '#test/state/bench.ts';
import { closeTenant, graphOf, openSmallTenant, SMALL, type LocalTenant } from './tenant-peer.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const inTeam = { groupId: SMALL.team, channelId: SMALL.general, channelType: 'regular' } as const;

describe('people', () => {
  let tenant: LocalTenant;
  beforeAll(async () => {
    tenant = await openSmallTenant();
  });
  afterAll(() => closeTenant(tenant));

  it('are known by Entra id, name and address', async () => {
    expect(await me(graphOf(tenant, 'P01'))).toMatchObject({
      id: SMALL.anna,
      displayName: 'Anna Alm',
      mail: 'anna.alm@ekby.example',
    });
  });

  it('of a team are listed with their guests', async () => {
    const members = await teamMembers(graphOf(tenant, 'P01'), SMALL.team);
    expect(members.map(({ id }) => id).sort()).toEqual([SMALL.anna, SMALL.bo, SMALL.guest].sort());
  });

  it('are found by the beginning of a name, whatever signs the search holds', async () => {
    const found = await searchPeople(graphOf(tenant, 'P01'), 'ci" & #');
    expect(found.map(({ displayName }) => displayName)).toEqual([]);
    const names = (await searchPeople(graphOf(tenant, 'P01'), 'Cia')).map((one) => one.displayName);
    expect(names).toEqual(['Cia Dahl']);
    expect(await searchPeople(graphOf(tenant, 'P01'), '  ')).toEqual([]);
  });

  it('may not be searched by a guest', async () => {
    await expect(searchPeople(graphOf(tenant, 'K01'), 'Cia')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('programmes', () => {
  let tenant: LocalTenant;
  const idsOf = (programmes: readonly Programme[]) => programmes.map(({ id }) => id);

  beforeAll(async () => {
    tenant = await openProgramme();
  });
  afterAll(() => closeTenant(tenant));

  it('are found in the room of the team where the tab stands', async () => {
    expect(idsOf(await programmesIn(graphOf(tenant, 'P02'), inTeam))).toEqual([PROGRAMME]);
  });

  it('are found in all teams of a person, with the team', async () => {
    expect(await myProgrammes(graphOf(tenant, 'K01'))).toMatchObject([
      { programme: { id: PROGRAMME }, team: { id: SMALL.team } },
    ]);
  });

  it('are none for somebody outside the team, and none where nothing is set up', async () => {
    expect(await programmesIn(graphOf(tenant, 'M01'), inTeam)).toEqual([]);
    expect(await myProgrammes(graphOf(tenant, 'M01'))).toEqual([]);
    const empty = await openSmallTenant();
    expect(await programmesIn(graphOf(empty, 'P01'), inTeam)).toEqual([]);
    await closeTenant(empty);
  });
});

describe('a file', () => {
  it('is saved with its bytes and beside another of the same name', async () => {
    const tenant = await openSmallTenant();
    const graph = graphOf(tenant, 'P01');
    const bytes = new Blob([new Uint8Array([1, 2, 3])], { type: 'application/octet-stream' });
    const path = 'Samspel/Spelregler & så #1.pptx';
    const first = await uploadFile(graph, SMALL.teamSite, path, bytes);
    const second = await uploadFile(graph, SMALL.teamSite, path, bytes);
    expect(first.name).toBe('Spelregler & så #1.pptx');
    expect(second.name).not.toBe(first.name);
    await expect(uploadFile(graph, SMALL.teamSite, path, bytes, 'fail')).rejects.toMatchObject({
      kind: 'conflict',
    });
    const { body } = await graph.call({
      what: 'reading the file',
      path: `/drives/${first.driveId}/items/${first.itemId}?$select=size,name`,
      scopes: ['Files.Read.All'],
    });
    expect(body).toMatchObject({ size: 3 });
    await closeTenant(tenant);
  });
});
