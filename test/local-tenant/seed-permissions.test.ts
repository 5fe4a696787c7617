import { spaces, type Space } from '#domain/record-types.ts';
import { createItems } from '#graph/items.ts';
import { listsIn, lists } from '#graph/lists/registry.ts';
import { personas, siteIds, teamId } from '#local-tenant/seed/definition.ts';
import { ekby } from '#local-tenant/seed/ekby-source.ts';
import { recordsAt } from '#local-tenant/seed/ekby-records.ts';
import { tenantSide } from '#local-tenant/seed/tenant-side.ts';
import { seededTenant, type SeededTenant } from './seeded-tenant.ts';

const team = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'S01', 'K01'];

/** Who may read and write in a space (domain.md 5). SharePoint's permission is the lock, not the view. */
const readers: Readonly<Record<Space, readonly string[]>> = {
  consultantRoom: ['K01'],
  groupRoom: team,
  openArea: personas,
};
const writers: Readonly<Record<Space, readonly string[]>> = {
  consultantRoom: ['K01'],
  groupRoom: team,
  openArea: ['P01', 'K01'],
};

const marker = 'KANARIE-7f3a91';
const cells = spaces.flatMap((space) =>
  listsIn(space).flatMap(({ name }) =>
    personas.map((persona) => ({ persona, space, path: `/sites/${siteIds[space]}/lists/${name}` })),
  ),
);

let tenant: SeededTenant;

beforeAll(async () => {
  tenant = await seededTenant('t4');
  const [answer] = recordsAt('t4').answers;
  if (answer === undefined) throw new Error('the demo has no answers');
  const items = createItems(tenantSide(tenant).graphOf('K01'), (space) => siteIds[space]);
  await items.create('answers', { ...answer, id: marker, text: `Svaret ${marker}` });
  // Hundreds of requests a second are no real person's.
  await tenant.handle(
    new Request('http://127.0.0.1/local/limits', {
      method: 'POST',
      body: JSON.stringify({ on: false }),
    }),
  );
});
afterAll(() => tenant.close());

async function ask(persona: string, path: string, method = 'GET', body?: object) {
  const headers = {
    Authorization: `Bearer ${await tenant.token(persona)}`,
    'Content-Type': 'application/json',
    Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly',
    ConsistencyLevel: 'eventual',
  };
  const response = await tenant.handle(
    new Request(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, text: await response.text() };
}

describe('every list, asked for by every persona', () => {
  it(`is read by those the space is for and refused to all others (${cells.length} cells)`, async () => {
    const wrong: string[] = [];
    for (const { persona, space, path } of cells) {
      const expected = readers[space].includes(persona) ? 200 : 403;
      for (const address of [`${path}/items?$expand=fields`, `${path}/items/delta`, path]) {
        const { status } = await ask(persona, address);
        if (status !== expected) wrong.push(`${persona} ${address}: ${status}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is written by those who may, and refused to all others before anything is looked at', async () => {
    const wrong: string[] = [];
    for (const { persona, space, path } of cells) {
      // An item that is not there: those who may write learn that, the others are not told.
      const expected = writers[space].includes(persona) ? 404 : 403;
      for (const [method, address, body] of [
        ['PATCH', `${path}/items/999999/fields`, { Title: 'x' }],
        ['DELETE', `${path}/items/999999`, undefined],
      ] as const) {
        const { status } = await ask(persona, address, method, body);
        if (status !== expected) wrong.push(`${persona} ${method} ${address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes no new item from anybody who may not write', async () => {
    const strangers = cells.filter(({ persona, space }) => !writers[space].includes(persona));
    const statuses = new Set<number>();
    for (const { persona, path } of strangers) {
      const body = { fields: { SamspelId: 'intruder' } };
      statuses.add((await ask(persona, `${path}/items`, 'POST', body)).status);
    }
    expect([...statuses]).toEqual([403]);
  });
});

describe('what somebody said in an interview', () => {
  const answersPath = `/sites/${siteIds.consultantRoom}/lists/${lists.answers.name}`;
  const others = personas.filter((persona) => persona !== 'K01');

  it('is read by the consultant', async () => {
    const { text } = await ask('K01', `${answersPath}/items?$expand=fields&$top=999`);
    expect(text).toContain(marker);
    const single = await ask('K01', `${answersPath}/items/101?$expand=fields`);
    expect(single.text).toContain(marker);
  });

  it.each(others)('reaches %s by no address', async (persona) => {
    const byId = `fields/SamspelId eq '${marker}'`;
    const addresses = [
      `${answersPath}/items?$expand=fields&$top=999`,
      `${answersPath}/items?$expand=fields&$filter=${encodeURIComponent(byId)}`,
      `${answersPath}/items/delta?$expand=fields`,
      `${answersPath}/items/101?$expand=fields`,
      `${answersPath}/items/101/versions`,
      `${answersPath}?$expand=items($expand=fields)`,
      `/sites/${siteIds.consultantRoom}`,
      `/sites/${siteIds.consultantRoom}/lists`,
      `/sites/${siteIds.consultantRoom}/drive/root/children`,
      `/sites/${siteIds.groupRoom}/lists/${lists.answers.name}/items?$expand=fields`,
      `/sites?search=*`,
      `/teams/${teamId}/channels`,
    ];
    const requests = addresses.map((url, index) => ({ id: String(index + 1), method: 'GET', url }));
    const given = [
      ...(await Promise.all(addresses.map((address) => ask(persona, address)))),
      await ask(persona, '/$batch', 'POST', { requests }),
    ];
    const text = given.map((answer) => answer.text).join('\n');
    expect(text).not.toContain(marker);
    expect(text).not.toContain(siteIds.consultantRoom);
  });

  it.each(others)('is quoted in nothing that %s may read', async (persona) => {
    const texts: string[] = [];
    for (const { path } of cells.filter((cell) => cell.persona === persona)) {
      const { status, text } = await ask(persona, `${path}/items?$expand=fields&$top=999`);
      if (status === 200) texts.push(text);
    }
    const all = texts.join('\n');
    const quoted = ekby.answers.filter(({ text }) =>
      all.includes(JSON.stringify(text).slice(1, -1)),
    );
    expect(quoted.map(({ id }) => id)).toEqual([]);
    expect(all).not.toMatch(/sourceAnswerId|SourceAnswerId|AboutParticipantId/);
  });

  it('leaves findings about a single person where they are', async () => {
    const { text } = await ask(
      'P01',
      `/sites/${siteIds.groupRoom}/lists/${lists.findings.name}/items?$expand=fields&$top=999`,
    );
    const about = ekby.findings.filter(({ level }) => level === 'individual');
    expect(about.length).toBeGreaterThan(0);
    for (const finding of about) expect(text).not.toContain(finding.text);
  });
});

describe('the client', () => {
  const file = `/sites/${siteIds.groupRoom}/drive/root:/${encodeURIComponent('Till beställaren.txt')}`;

  it('is shared one file, and through it nothing else of the group room', async () => {
    const { text } = await ask('K01', file);
    const { id, parentReference } = JSON.parse(text) as {
      id: string;
      parentReference: { driveId: string };
    };
    const drive = `/drives/${parentReference.driveId}`;
    expect((await ask('B01', `${drive}/items/${id}`)).status).toBe(200);
    expect((await ask('B01', `${drive}/root/children`)).status).toBe(403);
    expect((await ask('M01', `${drive}/items/${id}`)).status).toBe(403);
  });

  it('reads results, dates and the own feedback there, without names', async () => {
    const { status, text } = await content('B01');
    expect(status).toBe(200);
    expect(text).toContain('Chefer vill stanna');
    expect(text).toContain('2027-02-09 Träff 1 dag 1: Spelregler');
    expect(text).toContain('Det svåra sägs efteråt.');
    const named = ekby.participants.filter(({ displayName }) => text.includes(displayName));
    expect(named.map(({ id }) => id)).toEqual([]);
    for (const finding of ekby.findings.filter(({ level }) => level === 'individual')) {
      expect(text).not.toContain(finding.text);
    }
  });

  /** Follows the short-lived address that Graph answers with. */
  async function content(persona: string) {
    const { text } = await ask('K01', file);
    const { id, parentReference } = JSON.parse(text) as {
      id: string;
      parentReference: { driveId: string };
    };
    const path = `/drives/${parentReference.driveId}/items/${id}/content`;
    const found = await tenant.handle(
      new Request(`https://graph.microsoft.com/v1.0${path}`, {
        headers: { Authorization: `Bearer ${await tenant.token(persona)}` },
      }),
    );
    if (found.status !== 302) return { status: found.status, text: await found.text() };
    const answer = await tenant.handle(new Request(found.headers.get('Location') ?? ''));
    return { status: answer.status, text: await answer.text() };
  }
});
