import type { HostConfig } from '#host/config.ts';
import { SignInFailure, type Host, type SignedIn } from '#host/host.ts';
import { memoryDevice, type Device } from '#state/device.ts';
import { openSession } from '#state/open-session.ts';
import type { Opening } from '#state/opening.ts';
import { graphOf, closeTenant, origins, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { send, textAt } from '#test/local-tenant/small-tenant.ts';
import { createItems } from '#graph/items.ts';
import { aRule, openProgramme, PROGRAMME } from './bench.ts';

/** What rests on a device is shown before Entra has answered: to whom, and what happens when it answers. */
jest.setTimeout(30_000);

const devices = new Map<string, Device>();
jest.mock('#state/indexed-device.ts', () => ({
  ...jest.requireActual<object>('#state/indexed-device.ts'),
  openDevice: (name: string) => {
    const device = devices.get(name) ?? { ...memoryDevice(name), durable: true };
    devices.set(name, device);
    return Promise.resolve(device);
  },
}));

const TENANT = 'tenant';
const anna: SignedIn = {
  ...{ userId: SMALL.anna, tenantId: TENANT },
  ...{ displayName: 'Anna', userPrincipalName: 'anna@ekby.example' },
};
const bo: SignedIn = { ...anna, userId: SMALL.bo, displayName: 'Bo' };
const personaOf: ReadonlyMap<string, string> = new Map([
  [SMALL.anna, 'P01'],
  [SMALL.bo, 'P02'],
]);
const config: HostConfig = {
  ...{ clientId: 'c', authority: 'https://login.microsoftonline.com/x', build: 'test' },
  origins: Object.fromEntries(origins),
};

let tenant: LocalTenant;
let asked: string[] = [];
const opened: Opening[] = [];

/** A host in which one is signed in, and an Entra that answers when and what it likes. */
function hostOf(expected: SignedIn | null, entra: () => Promise<SignedIn>): Host {
  return {
    kind: 'teams',
    locale: 'sv-se',
    now: () => Date.parse('2027-02-10T08:00:00Z'),
    place: {
      ...{ groupId: SMALL.team, channelId: null, channelType: null },
      ...{ programmeId: PROGRAMME, subPageId: null },
    },
    theme: () => 'default',
    onTheme: () => () => undefined,
    onSuspend: () => undefined,
    showRoute: () => undefined,
    signedIn: entra,
    async token(scopes) {
      const { userId } = await entra();
      const body = { persona: personaOf.get(userId), scopes };
      const answer = await send(tenant, 'POST', '/local/token', { body });
      return textAt(answer.body['access_token']);
    },
    ...(expected === null
      ? {}
      : { expected: { tenantId: expected.tenantId, userId: expected.userId } }),
  };
}

async function open(host: Host) {
  const opening = await openSession(host, config);
  opened.push(opening);
  if (opening.kind !== 'open') throw new Error(`not opened: ${opening.kind}`);
  return opening;
}

type Open = Awaited<ReturnType<typeof open>>;
const rulesIn = ({ session }: Open) =>
  [...session.store.programme().records.groundRules.values()].map(({ text }) => text);
const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((done) => setImmediate(done));
};
const isFresh = ({ session }: Open) => session.store.programme().fresh;

/** Anna was here yesterday. */
async function annaWasHere(): Promise<void> {
  const visit = await open(hostOf(null, () => Promise.resolve(anna)));
  await until(() => isFresh(visit));
  await visit.session.store.close();
  asked = [];
}

/** Does not answer while a test looks; afterwards, as a deadline would. */
const silent: ((failure: unknown) => void)[] = [];
const silence = (): Promise<SignedIn> => new Promise((_resolve, reject) => silent.push(reject));

beforeEach(async () => {
  tenant = await openProgramme([aRule('SR01', { text: 'Vi lyssnar klart' })]);
  asked = [];
  const page = {
    navigator: { onLine: true },
    document: { visibilityState: 'visible', addEventListener: () => undefined },
    addEventListener: () => undefined,
    setTimeout,
    requestAnimationFrame: (act: () => void) => setImmediate(act),
  };
  Object.assign(globalThis, { window: page });
  jest.spyOn(globalThis, 'fetch').mockImplementation((request) => {
    if (!(request instanceof Request)) throw new Error('a request was expected');
    asked.push(new URL(request.url).pathname);
    return tenant.handle(request);
  });
});

afterEach(async () => {
  for (const fail of silent.splice(0)) fail(new SignInFailure('failed', 'nobody answered'));
  for (const opening of opened.splice(0)) {
    if (opening.kind === 'open') await opening.session.store.close();
  }
  devices.clear();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'window');
  await closeTenant(tenant);
});

describe('what rests on this device', () => {
  it('is shown to the person the host has signed in, and nothing is asked of Graph before Entra answers', async () => {
    await annaWasHere();
    const visit = await open(hostOf(anna, silence));
    expect(rulesIn(visit)).toEqual(['Vi lyssnar klart']);
    expect(isFresh(visit)).toBe(false);
    await until(() => silent.length > 0);
    // Long enough for everything that could be asked without a name.
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
    expect(asked).toEqual([]);
  });

  it('stays, and becomes today’s, when Entra names the same person', async () => {
    await annaWasHere();
    await createItems(graphOf(tenant, 'P02'), () => SMALL.teamSite).create(
      'groundRules',
      aRule('SR02', { text: 'Vi börjar i tid' }),
    );
    const visit = await open(hostOf(anna, () => Promise.resolve(anna)));
    expect(await visit.instead).toBeNull();
    await until(() => isFresh(visit));
    expect(rulesIn(visit)).toEqual(['Vi lyssnar klart', 'Vi börjar i tid']);
  });

  it('is not shown to somebody else in the same browser', async () => {
    await annaWasHere();
    const visit = await open(hostOf(bo, () => Promise.resolve(bo)));
    expect(visit.instead).toBeUndefined();
    expect(rulesIn(visit)).toEqual([]);
  });

  it('is not shown where no host says who is there', async () => {
    await annaWasHere();
    const opening = openSession(hostOf(null, silence), config);
    let isOpen = false;
    void opening.then(() => (isOpen = true));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
    expect(isOpen).toBe(false);
  });

  it('is taken away when Entra names another, whose name nothing unsent is sent in', async () => {
    await annaWasHere();
    let answer: (who: SignedIn) => void = () => undefined;
    const entra = new Promise<SignedIn>((resolve) => (answer = resolve));
    const visit = await open(hostOf(anna, () => entra));
    const rule = visit.session.store.programme().records.groundRules.get('SR01');
    if (rule === undefined) throw new Error('no rule here');
    visit.session.store.save('groundRules', { ...rule, text: 'Annas nya ord' });
    answer(bo);
    const instead = await visit.instead;
    if (instead?.kind !== 'open') throw new Error('nothing was opened for Bo');
    opened.push(instead);
    await until(() => isFresh(instead));
    expect(instead.session.store.programme().me).toBe('P02');
    expect(rulesIn(instead)).toEqual(['Vi lyssnar klart']);
  });

  it('gives way to the sign-in page when Entra wants to see the person', async () => {
    await annaWasHere();
    const refused = new SignInFailure('interaction-required', 'who are you');
    const visit = await open(hostOf(anna, () => Promise.reject(refused)));
    expect(await visit.instead).toEqual({ kind: 'sign-in' });
  });

  it('stays without a network', async () => {
    await annaWasHere();
    const offline = new SignInFailure('offline', 'no network');
    const visit = await open(hostOf(anna, () => Promise.reject(offline)));
    expect(await visit.instead).toBeNull();
    expect(rulesIn(visit)).toEqual(['Vi lyssnar klart']);
  });
});
