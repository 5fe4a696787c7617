import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import type { LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { deviationsOf } from './contract.ts';
import { makeList, openSmallTenant, send, signIn, type Person } from './small-tenant.ts';

/** The small tenant of one test, with everybody signed in. */
export type Stage = {
  readonly tenant: LocalTenant;
  /** P01: owns the team. */
  readonly anna: Person;
  /** P02: member of the team. */
  readonly bo: Person;
  /** M01: works in the department, is not in the team. */
  readonly cia: Person;
  /** K01: guest without a mailbox, in the team, owns the consultant's room. */
  readonly guest: Person;
};

/**
 * Opens a fresh tenant before each test of a `describe`, and holds all its traffic against the contract
 * afterwards.
 */
export function useTenant(options: { limits?: boolean } = {}): Stage {
  const stage: { -readonly [K in keyof Stage]?: Stage[K] } = {};
  beforeEach(async () => {
    const tenant = await openSmallTenant(options);
    stage.tenant = tenant;
    stage.anna = await signIn(tenant, 'P01');
    stage.bo = await signIn(tenant, 'P02');
    stage.cia = await signIn(tenant, 'M01');
    stage.guest = await signIn(tenant, 'K01');
  });
  afterEach(async () => {
    const tenant = stage.tenant;
    if (tenant === undefined) return;
    const deviations = deviationsOf(await recorded(tenant));
    await tenant.close();
    expect(deviations).toEqual([]);
  });
  // The hooks have filled it by the time a test reads it.
  return stage as Stage;
}

export async function recorded(tenant: LocalTenant): Promise<readonly RecordedRequest[]> {
  const { value } = await send(tenant, 'GET', '/local/requests');
  return value as unknown as readonly RecordedRequest[];
}

/** A tenant with one empty list of ground rules; `list.at` is the list's address. */
export function useList(): Stage & { readonly list: { at: string } } {
  const stage = useTenant();
  const list = { at: '' };
  beforeEach(async () => {
    list.at = await makeList(stage.anna);
  });
  return Object.assign(stage, { list });
}
