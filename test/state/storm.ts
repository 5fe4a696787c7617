import type { FetchLike } from '#graph/chain.ts';
import { memoryDevice, type Device } from '#state/device.ts';
import type { Locks } from '#state/surroundings.ts';
import type { LocalTenant } from '#test/graph/tenant-peer.ts';
import { json, refusal } from '#test/graph/peer.ts';
import { openPage, type Page } from './bench.ts';

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What can go wrong between a page and the tenant, each with its probability. */
export type Weather = {
  /** The request never arrives. */
  readonly cut: number;
  /** The work is done, the answer never arrives. */
  readonly lost: number;
  /** 429 for the whole call. */
  readonly throttled: number;
  /** 429 for every call in a batch. */
  readonly innerThrottled: number;
  /** 503 before the work. */
  readonly busy: number;
};
export const calm: Weather = { cut: 0, lost: 0, throttled: 0, innerThrottled: 0, busy: 0 };

async function faulty(
  tenant: Pick<LocalTenant, 'handle'>,
  request: Request,
  weather: Weather,
  roll: number,
): Promise<Response> {
  let below = weather.cut;
  if (roll < below) throw new TypeError('Failed to fetch');
  below += weather.lost;
  if (roll < below) {
    await tenant.handle(request);
    throw new TypeError('Failed to fetch');
  }
  below += weather.throttled;
  if (roll < below) return refusal(429, 'activityLimitReached', { 'Retry-After': '1' });
  below += weather.busy;
  if (roll < below) return refusal(503, 'serviceNotAvailable', { 'Retry-After': '1' });
  below += weather.innerThrottled;
  if (roll < below && request.url.endsWith('/$batch')) {
    const { requests } = (await request.json()) as { requests: { id: string }[] };
    const headers = { 'Retry-After': '1' };
    return json({
      responses: requests.map(({ id }) => ({ id, status: 429, headers, body: {} })),
    });
  }
  return tenant.handle(request);
}

/** One person's browser: a device and locks that outlive its pages. */
export function openBrowser(
  tenant: Pick<LocalTenant, 'handle'>,
  persona: string,
  random: () => number,
  userId?: string,
) {
  const device: Device = memoryDevice(persona);
  let weather = calm;
  let locks = openLocks();
  let alive = { value: true };
  let page: Page | null = null;

  const never = () => new Promise<never>(() => undefined);
  const open = async (): Promise<Page> => {
    const life = { value: true };
    alive = life;
    const fetchLike: FetchLike = async (request) => {
      if (!life.value) return never();
      const roll = random();
      try {
        const answer = await faulty(tenant, request, weather, roll);
        return life.value ? answer : await never();
      } catch (failure) {
        if (!life.value) return never();
        throw failure;
      }
    };
    const guarded: Device = {
      ...device,
      put: (...args) => (life.value ? device.put(...args) : never()),
      remove: (...args) => (life.value ? device.remove(...args) : never()),
    };
    page = await openPage(tenant, persona, {
      ...{ device: guarded, locks, fetchLike },
      ...(userId === undefined ? {} : { userId }),
    });
    return page;
  };
  return {
    persona,
    page: (): Page => {
      if (page === null) throw new Error('no page is open');
      return page;
    },
    open,
    /** The page is gone in the middle of whatever it was doing. */
    async kill(): Promise<Page> {
      alive.value = false;
      locks = openLocks();
      return open();
    },
    setWeather(next: Weather) {
      weather = next;
    },
  };
}
export type Browser = ReturnType<typeof openBrowser>;

/** Locks end with the page that holds them, so a killed page's are simply not carried on. */
function openLocks(): Locks {
  const names = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    alone(_name, act) {
      const turn = last.then(act);
      last = turn.catch(() => undefined);
      return turn;
    },
    hold(name) {
      names.add(name);
      return Promise.resolve(() => names.delete(name));
    },
    held: () => Promise.resolve(new Set(names)),
  };
}
