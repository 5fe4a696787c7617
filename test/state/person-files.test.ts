import { reduceFinding } from '#domain/anonymity.ts';
import { personalSheetId, sheetFor, type PersonalSheet } from '#domain/personal-sheet.ts';
import type { RecordKind } from '#domain/record-types.ts';
import { createItems } from '#graph/items.ts';
import { kindsIn, lists } from '#graph/lists/registry.ts';
import type { FoundSpace } from '#graph/spaces.ts';
import { personas, siteIds } from '#local-tenant/seed/definition.ts';
import { recordsAt } from '#local-tenant/seed/ekby-records.ts';
import { tenantSide } from '#local-tenant/seed/tenant-side.ts';
import { createPersonFiles, type PersonFiles } from '#state/person-files.ts';
import { aFinding, anAnswer } from '../domain/builders.ts';
import { seededTenant, type SeededTenant } from '../local-tenant/seeded-tenant.ts';

/** What nobody but the consultant, and in the own file one person, may ever be sent. */
const marker = 'KANARIE-4b1d07';
const now = '2027-02-08T12:00:00Z';
const born = { programmeId: 'UPP-2027-01', createdAt: now, createdBy: 'K01' };
const jonas = recordsAt('prep').participants.find(({ id }) => id === 'P02')!;

let tenant: SeededTenant;
let sheet: PersonalSheet;

const filesOf = (persona: string): PersonFiles => {
  const open = (siteId: string): FoundSpace => ({ access: 'open', siteId, webUrl: '' });
  return createPersonFiles(tenantSide(tenant).graphOf(persona), async () => ({
    groupRoom: open(siteIds.groupRoom),
    consultantRoom: open(siteIds.consultantRoom),
    openArea: open(siteIds.openArea),
  }));
};

beforeAll(async () => {
  tenant = await seededTenant('prep');
  await tenant.handle(
    new Request('http://127.0.0.1/local/limits', {
      method: 'POST',
      body: JSON.stringify({ on: false }),
    }),
  );
  const items = createItems(tenantSide(tenant).graphOf('K01'), (space) => siteIds[space]);
  const answer = { ...anAnswer(`${marker}-A`, 'P02'), ...born, text: `Svar ${marker}` };
  const individual = aFinding({
    ...born,
    ...{ id: 'IA-own', level: 'individual', aboutParticipantId: 'P02', text: `Om dig ${marker}` },
    sources: [{ type: 'answer', id: answer.id }],
  });
  const shared = aFinding({
    ...born,
    ...{ id: 'IA-shared', text: 'Gruppen hjälps åt.', sources: individual.sources },
    status: 'shared',
  });
  const card = {
    ...{ ...born, id: 'KK-own', participantId: 'P02', kind: 'drive' as const },
    ...{ label: `Kort ${marker}`, description: '', sourceAnswerId: answer.id },
  };
  await items.create('answers', answer);
  await items.create('markings', {
    ...{ ...born, id: 'MA-1', answerId: answer.id, start: 0, end: 4, quote: `Ord ${marker}` },
    ...{ kind: 'strength', level: 'group', facet: null, citizenVoice: false },
  });
  await items.create('workingFindings', individual);
  await items.create('workingFindings', shared);
  await items.create('workingCompetenceCards', card);
  await items.create('findings', reduceFinding(shared)!);
  const content = sheetFor(
    'P02',
    { answers: [answer], findings: [individual, shared], cards: [card] },
    () => 'Vad är bra?',
  );
  const { driveId, itemId, webUrl } = await filesOf('K01').handOver(jonas, content);
  sheet = {
    ...{ ...born, id: personalSheetId('P02'), participantId: 'P02' },
    ...{ driveId, itemId, webUrl, handedAt: now },
  };
  await items.create('personalSheets', sheet);
});
afterAll(() => tenant.close());

async function ask(persona: string, path: string): Promise<{ status: number; text: string }> {
  const headers = {
    Authorization: `Bearer ${await tenant.token(persona)}`,
    Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly',
  };
  const response = await tenant.handle(
    new Request(`https://graph.microsoft.com/v1.0${path}`, { headers }),
  );
  const location = response.headers.get('Location');
  const followed = location === null ? response : await tenant.handle(new Request(location));
  return { status: response.status, text: await followed.text() };
}

const fileAddresses = () => [
  `/drives/${sheet.driveId}/items/${sheet.itemId}`,
  `/drives/${sheet.driveId}/items/${sheet.itemId}/content`,
  `/drives/${sheet.driveId}/items/${sheet.itemId}/versions`,
  `/drives/${sheet.driveId}/root/children`,
  `/drives/${sheet.driveId}/root/delta`,
  `/drives/${sheet.driveId}/root/search(q='KANARIE')`,
  `/drives/${sheet.driveId}/root:/Personliga underlag/P02.json:/content`,
];
const listAddresses = (['groupRoom', 'consultantRoom', 'openArea'] as const).flatMap((space) =>
  kindsIn(space).map(
    (kind: RecordKind) =>
      `/sites/${siteIds[space]}/lists/${lists[kind].name}/items?$expand=fields&$top=999`,
  ),
);
const strangers = personas.filter((persona) => persona !== 'K01' && persona !== 'P02');

describe('the file for one person', () => {
  it('is read by that person with the own permission', async () => {
    const content = await filesOf('P02').read(sheet);
    expect(content).toEqual({
      samspel: 'personal-sheet',
      participantId: 'P02',
      answers: [{ question: 'Vad är bra?', text: `Svar ${marker}` }],
      findings: [{ kind: 'strength', text: `Om dig ${marker}` }],
      cards: [{ id: 'KK-own', kind: 'drive', label: `Kort ${marker}`, description: '' }],
    });
  });

  it.each(['P01', 'P03', 'S01', 'E01'].filter((persona) => personas.includes(persona)))(
    'is refused to %s',
    async (persona) => {
      await expect(filesOf(persona).read(sheet)).rejects.toMatchObject({
        name: 'GraphFailure',
        kind: expect.stringMatching(/forbidden|not-found/),
      });
    },
  );

  it('is written again over the old one, and stays shared', async () => {
    const before = await filesOf('P02').read(sheet);
    const { itemId } = await filesOf('K01').handOver(jonas, { ...before, findings: [] });
    expect(itemId).toBe(sheet.itemId);
    await expect(filesOf('P02').read(sheet)).resolves.toMatchObject({ findings: [] });
    await filesOf('K01').handOver(jonas, before);
  });

  it('opens no other door to the consultant room for the person it is for', async () => {
    const list = `/sites/${siteIds.consultantRoom}/lists/${lists.answers.name}/items`;
    expect((await ask('P02', list)).status).toBe(403);
    expect((await ask('P02', `/drives/${sheet.driveId}/root/children`)).status).toBe(403);
  });

  it('cannot be made for a person without a mail address', async () => {
    const content = await filesOf('P02').read(sheet);
    await expect(filesOf('K01').handOver({ ...jonas, mail: null }, content)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'noMail',
    });
  });
});

describe('after sharing and handing over', () => {
  it.each(strangers)('%s is sent nothing of it by any list or file', async (persona) => {
    const given = await Promise.all(
      [...listAddresses, ...fileAddresses()].map((address) => ask(persona, address)),
    );
    expect(given.filter(({ text }) => text.includes(marker))).toEqual([]);
    expect(given.some(({ status }) => status === 403)).toBe(true);
  });

  it('the copy for the group has no column for what was left out', async () => {
    const path = `/sites/${siteIds.groupRoom}/lists/${lists.findings.name}/items?$expand=fields&$top=999`;
    const { value } = JSON.parse((await ask('P03', path)).text) as {
      value: { fields: Record<string, unknown> }[];
    };
    expect(value.length).toBeGreaterThan(10);
    const names = new Set(value.flatMap(({ fields }) => Object.keys(fields)));
    expect(
      [...names].filter((name) => /source(s|$)|participant|status|answer/i.test(name)),
    ).toEqual([]);
    expect(value.map(({ fields }) => fields['Level'])).not.toContain('individual');
  });

  it('the file is gone when it is cleared, also when that is done twice', async () => {
    await filesOf('K01').remove(sheet);
    await filesOf('K01').remove(sheet);
    await expect(filesOf('P02').read(sheet)).rejects.toMatchObject({ name: 'GraphFailure' });
  });
});
