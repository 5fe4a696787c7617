import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantDefinition } from '#local-tenant/server/definition.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { person, smallDefinition } from '#test/local-tenant/small-tenant.ts';
import { aRule, openProgramme, turns } from './bench.ts';

/** Six members and the consultant, by persona and Entra object id. */
export const crowd: ReadonlyMap<string, string> = new Map([
  ['P01', SMALL.anna],
  ['P02', SMALL.bo],
  ['P03', 'aaaaaaaa-0000-4000-8000-000000000013'],
  ['P04', 'aaaaaaaa-0000-4000-8000-000000000014'],
  ['P05', 'aaaaaaaa-0000-4000-8000-000000000015'],
  ['P06', 'aaaaaaaa-0000-4000-8000-000000000016'],
  ['K01', SMALL.guest],
]);

/** The small tenant with four more members in its team. */
function crowdedDefinition(): TenantDefinition {
  const small = smallDefinition();
  const more = [...crowd].filter(([persona]) => /P0[3-6]/.test(persona));
  const ids = more.map(([, id]) => id);
  return {
    ...small,
    users: [...small.users, ...more.map(([persona, id]) => person(id, persona, 'Medlem', persona))],
    sites: small.sites.map((site) =>
      site.id === SMALL.teamSite
        ? {
            ...site,
            roles: { ...site.roles, ...Object.fromEntries(ids.map((id) => [id, 'member'])) },
          }
        : site,
    ),
    groups: small.groups.map((group) => ({ ...group, memberIds: [...group.memberIds, ...ids] })),
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'samspel-crowd-'));

/** A folder with the programme in it, to copy: setting up lists anew for each sequence would take most of the time. */
export async function crowdedProgramme(rules: readonly string[]): Promise<string> {
  const folder = newFolder();
  const opened = openLocalTenant({
    definition: crowdedDefinition(),
    dataDir: folder,
    limits: false,
  });
  const tenant = await openProgramme(
    rules.map((id) => aRule(id, { text: '' })),
    opened,
    [...crowd],
  );
  await tenant.close();
  return folder;
}

/** A tenant on disk that can lose power and come back with what it had acknowledged. */
export type FrailTenant = Pick<LocalTenant, 'handle'> & {
  /** Ends in the middle of whatever it is doing; what is on its way gets no answer. */
  crash(): Promise<void>;
  /** Resolves when everything asked has been answered: it writes to a disk, which may be slow. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

/** @param template a folder made by `crowdedProgramme` */
export async function openFrail(template: string): Promise<FrailTenant> {
  const folders: string[] = [];
  const openOn = (from: string): Promise<LocalTenant> => {
    const folder = newFolder();
    folders.push(folder);
    // One synchronous copy: what is on the disk in this instant, as after a power cut.
    cpSync(from, folder, { recursive: true });
    rmSync(join(folder, 'store', 'lock'), { force: true });
    return openLocalTenant({ definition: crowdedDefinition(), dataDir: folder, limits: false });
  };
  let current = await openOn(template);
  let crashes = 0;
  let onTheWay = 0;
  let down: Promise<unknown> | null = null;
  return {
    async handle(request) {
      const life = crashes;
      const isSignIn = request.url.endsWith('/local/token');
      if (down !== null && !isSignIn) throw new TypeError('Failed to fetch');
      onTheWay += 1;
      try {
        await down;
        const answer = await current.handle(request);
        if (life !== crashes && !isSignIn) throw new TypeError('Failed to fetch');
        return answer;
      } finally {
        onTheWay -= 1;
      }
    },
    async quiet() {
      do await turns(20);
      while (onTheWay > 0);
    },
    async crash() {
      const last = current;
      crashes += 1;
      const opening = openOn(folders.at(-1) ?? template);
      down = opening;
      current = await opening;
      down = null;
      await last.close();
    },
    async close() {
      await current.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
