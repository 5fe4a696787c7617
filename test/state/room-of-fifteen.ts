import { spaces } from '#domain/record-types.ts';
import type { FlowDeclaration } from '#domain/flow-uses.ts';
import type { FlowRound } from '#domain/flow-round.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import type { FetchLike } from '#graph/chain.ts';
import { listsIn } from '#graph/lists/registry.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { flowCommands, type FlowCommands } from '#state/flow-commands.ts';
import { flowPicture, type FlowPicture } from '#state/flow-picture.ts';
import { SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { person, send, smallDefinition, textAt } from '#test/local-tenant/small-tenant.ts';
import { openPage, openProgramme, PROGRAMME, stillTime, turns, type Page } from './bench.ts';

/** Fifteen members by persona and Entra object id; Anna is the director. */
export const members: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 15 }, (_, index) => {
    const persona = `P${String(index + 1).padStart(2, '0')}`;
    const known: Readonly<Record<string, string>> = { P01: SMALL.anna, P02: SMALL.bo };
    return [persona, known[persona] ?? `aaaaaaaa-0000-4000-8000-0000000001${persona.slice(1)}`];
  }),
);

function fullDefinition() {
  const small = smallDefinition();
  const more = [...members].filter(([persona]) => persona > 'P02');
  const roles = Object.fromEntries(more.map(([, id]) => [id, 'member' as const]));
  return {
    ...small,
    users: [...small.users, ...more.map(([persona, id]) => person(id, persona, 'Medlem', persona))],
    sites: small.sites.map((site) =>
      site.id === SMALL.teamSite ? { ...site, roles: { ...site.roles, ...roles } } : site,
    ),
    groups: small.groups.map((group) => ({
      ...group,
      memberIds: [...group.memberIds, ...more.map(([, id]) => id)],
    })),
  };
}

export const start = Date.parse('2027-01-20T10:00:00Z');

/** A person at a screen in the room. */
export type Seat = {
  readonly persona: string;
  readonly page: Page;
  /** Whether the network of this person works. */
  connected: boolean;
  picture<Kind extends StatementKind>(plan: FlowDeclaration<Kind>): FlowPicture<Kind>;
  commands<Kind extends StatementKind>(plan: FlowDeclaration<Kind>): FlowCommands<Kind>;
};

/** The consultant and fifteen members in one room, in one time that moves when it is told to. */
export type Room = {
  readonly tenant: LocalTenant;
  readonly lead: Seat;
  readonly seats: readonly Seat[];
  /** Lets so many milliseconds pass for everybody. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
};

/** @param rounds the rounds as the consultant has led them so far */
export async function openRoom(rounds: readonly FlowRound[]): Promise<Room> {
  const people = [...members, ['K01', SMALL.guest] as const];
  const opened = openLocalTenant({ definition: fullDefinition(), limits: false });
  const tenant = await openProgramme([], opened, people);
  const time = stillTime();
  const now = () => start + time.now();
  const sit = async (persona: string, userId: string): Promise<Seat> => {
    const seat = { connected: true };
    const fetchLike: FetchLike = (request) =>
      seat.connected ? tenant.handle(request) : Promise.reject(new TypeError('Failed to fetch'));
    const page = await openPage(tenant, persona, { userId, time, now, fetchLike });
    const { store } = page;
    return Object.assign(seat, {
      persona,
      page,
      picture: <Kind extends StatementKind>(plan: FlowDeclaration<Kind>) =>
        flowPicture(plan, store.programme(), '2027-01-20', new Date(now()).toISOString()),
      commands: <Kind extends StatementKind>(plan: FlowDeclaration<Kind>) =>
        flowCommands(plan, store, now),
    });
  };
  const pass = async (milliseconds: number) => {
    const until = time.now() + milliseconds;
    await turns(120);
    while (time.ring(until)) await turns(30);
    time.pass(until);
  };
  const lead = await sit('K01', SMALL.guest);
  await pass(5_000);
  const { store } = lead.page;
  for (const [id, roles] of [
    ['K01', ['consultant']],
    ['P01', ['member', 'chair']],
  ] as const) {
    const known = store.programme().records.participants.get(id);
    if (known === undefined) throw new Error(`${id} has not been read`);
    store.save('participants', { ...known, roles });
  }
  for (const round of rounds) store.save('flowRounds', { ...round, programmeId: PROGRAMME });
  await pass(5_000);
  const seats: Seat[] = [];
  for (const [persona, userId] of members) seats.push(await sit(persona, userId));
  await pass(20_000);
  return {
    tenant,
    lead,
    seats,
    pass,
    async close() {
      await Promise.all([lead, ...seats].map(({ page }) => page.store.close()));
      await tenant.close();
    },
  };
}

/** Everything that a person can fetch of every list of every site, by list and by delta, as one text. */
export async function everythingFetchedBy(tenant: LocalTenant, persona: string): Promise<string> {
  const { body } = await send(tenant, 'POST', '/local/token', { body: { persona } });
  const headers = { Authorization: `Bearer ${textAt(body['access_token'])}` };
  const ask = async (path: string): Promise<string> => {
    const request = new Request(`https://graph.microsoft.com/v1.0${path}`, { headers });
    return (await tenant.handle(request)).text();
  };
  const paths = [SMALL.teamSite, SMALL.consultantSite, SMALL.openSite].flatMap((site) =>
    spaces
      .flatMap(listsIn)
      .flatMap(({ name }) =>
        ['items?$expand=fields&$top=5000', 'items/delta?$expand=fields'].map(
          (what) => `/sites/${site}/lists/${name}/${what}`,
        ),
      ),
  );
  const answers: string[] = [];
  for (const path of paths) answers.push(await ask(path));
  return answers.join('\n');
}
