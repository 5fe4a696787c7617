import { startProgramme } from '#domain/programme-start.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { programmesIn } from '#graph/find-programmes.ts';
import { kindsIn, listsIn } from '#graph/lists/registry.ts';
import { ekbyDefinition, teamId } from '#local-tenant/seed/definition.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { createProgrammeStart } from '#state/programme-start.ts';
import { tokensOf } from '../local-tenant/seeded-tenant.ts';

const standpoint = { groupId: teamId, channelId: null, channelType: null };
const settings = {
  anonymityThreshold: 3,
  maxPriorityTopics: 7,
  votesPerMember: 5,
  economyShareWarning: 0.33,
  operationsShareWarning: 0.5,
  ruleFollowUpWeeks: 6,
  decisionPublishWithinDays: 7,
};

let tenant: LocalTenant;
let token: (persona: string) => Promise<string>;
/** Calls that are lost on their way, counted down. */
let losing = 0;

const graphOf = (persona: string): Graph =>
  createGraph({
    token: () => token(persona),
    fetchLike: async (request) => {
      if (request.method === 'POST' && losing > 0 && (losing -= 1) === 0) {
        throw new TypeError('the network went away');
      }
      return tenant.handle(request);
    },
    wait: async () => undefined,
  });

const records = (entraId: string) => {
  let last = 0;
  const person = { displayName: 'N', mail: null, title: '' };
  const made = startProgramme(
    {
      ...{ title: 'Nytt uppdrag', municipality: '', department: '' },
      people: [{ ...person, entraId, roles: ['consultant', 'member'] }],
      ...{ values: [], needs: [], results: [] },
    },
    {
      ...{ samspel: 'method-pack', version: 1, sessions: ['T'], daysPerOccasion: 2 },
      ...{ feedbackTitle: 'T0', guides: [], settings, rawNotesMonthsAfterEnd: 3 },
    },
    { entraId, now: '2027-01-11T13:00:00Z', today: '2027-01-11' },
    (prefix) => `${prefix}-${(last += 1)}`,
  );
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
};

beforeEach(async () => {
  tenant = await openLocalTenant({ definition: ekbyDefinition('start') });
  token = tokensOf(tenant.handle);
  losing = 0;
  await tenant.handle(
    new Request('http://127.0.0.1/local/limits', {
      method: 'POST',
      body: JSON.stringify({ on: false }),
    }),
  );
});
afterEach(() => tenant.close());

describe('starting a programme in a team', () => {
  it('makes the lists, writes the programme last, and says how far it has come', async () => {
    const graph = graphOf('S01');
    const steps: number[] = [];
    const result = await createProgrammeStart(graph, standpoint).start(records('e1'), (done) =>
      steps.push(done),
    );
    expect(result).toEqual({ outcome: 'started', consultantRoom: 'none' });
    expect(steps).toEqual(listsIn('groupRoom').map((_list, index) => index + 1));
    expect(kindsIn('groupRoom').length).toBeGreaterThan(20);
    const found = await programmesIn(graph, standpoint);
    expect(found.map(({ title }) => title)).toEqual(['Nytt uppdrag']);
  });

  it('goes on where it stopped, and never makes a second programme', async () => {
    const start = createProgrammeStart(graphOf('S01'), standpoint);
    const same = records('e1');
    losing = 12;
    await expect(start.start(same, () => undefined)).rejects.toMatchObject({ kind: 'offline' });
    await expect(programmesIn(graphOf('S01'), standpoint)).resolves.toEqual([]);
    await expect(start.start(same, () => undefined)).resolves.toMatchObject({ outcome: 'started' });
    await start.start(same, () => undefined);
    await expect(programmesIn(graphOf('S01'), standpoint)).resolves.toHaveLength(1);
  });

  it('tells somebody outside the team that there is no room', async () => {
    const start = createProgrammeStart(graphOf('E01'), standpoint);
    await expect(start.start(records('e1'), () => undefined)).resolves.toEqual({
      outcome: 'no-room',
    });
  });

  it('offers the members of the team', async () => {
    const members = await createProgrammeStart(graphOf('S01'), standpoint).members();
    expect(members.length).toBeGreaterThan(8);
  });

  it('[PE-guest] finds the account of an address when the team has it, whoever asks', async () => {
    const start = createProgrammeStart(graphOf('S01'), standpoint);
    const consultant = (await start.members()).find(({ displayName }) =>
      /Klarskog/.test(displayName),
    );
    const mail = consultant?.mail?.toUpperCase() ?? '';
    await expect(start.accountOf(mail)).resolves.toMatchObject({ id: consultant?.id });
    await expect(start.accountOf('ingen@annan.example')).resolves.toBeNull();
    // A guest may not search the directory, and is told no more than the team shows.
    const asGuest = createProgrammeStart(graphOf('K01'), standpoint);
    await expect(asGuest.accountOf('ingen@annan.example')).resolves.toBeNull();
  });
});
