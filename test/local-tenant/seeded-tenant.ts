import { ekbyDefinition } from '#local-tenant/seed/definition.ts';
import { seedEkby } from '#local-tenant/seed/seed.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import type { SeedTarget } from '#local-tenant/seed/tenant-side.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';

export type SeededTenant = SeedTarget & Pick<LocalTenant, 'close'>;

/** A persona's token from a tenant in this process, asked for once. */
export function tokensOf(handle: SeedTarget['handle']): SeedTarget['token'] {
  const tokens = new Map<string, Promise<string>>();
  return (persona) => {
    const token = tokens.get(persona) ?? askForToken(handle, persona);
    tokens.set(persona, token);
    return token;
  };
}

async function askForToken(handle: SeedTarget['handle'], persona: string): Promise<string> {
  const body = JSON.stringify({ persona });
  const request = new Request('http://127.0.0.1/local/token', { method: 'POST', body });
  const response = await handle(request);
  const answer = (await response.json()) as { readonly access_token?: string };
  if (answer.access_token === undefined) throw new Error(`no token for ${persona}`);
  return answer.access_token;
}

/** The demo municipality in this process, at the end of a stage. */
export async function seededTenant(stage: StageKey): Promise<SeededTenant> {
  const { handle, close } = await openLocalTenant({ definition: ekbyDefinition(stage) });
  const target = { handle, token: tokensOf(handle) };
  await seedEkby({ ...target, stage });
  return { ...target, close };
}
