/** @jest-environment jsdom */
import { openTeamsHost } from '#host/teams-host.ts';

type Handlers = {
  theme?: (name: string) => void;
  suspend?: () => Promise<void>;
  route?: { subPageId: string; subPageLabel: string };
  succeeded: number;
};
const handlers: Handlers = { succeeded: 0 };
let context: object;
let initialize: () => Promise<void>;

jest.mock('@microsoft/teams-js', () => ({
  app: {
    initialize: () => initialize(),
    getContext: async () => context,
    registerOnThemeChangeHandler: (handler: (name: string) => void) => (handlers.theme = handler),
    notifyAppLoaded: () => undefined,
    notifySuccess: async () => (handlers.succeeded += 1),
    lifecycle: {
      registerBeforeSuspendOrTerminateHandler: (handler: () => Promise<void>) =>
        (handlers.suspend = handler),
    },
  },
  pages: {
    isSupported: () => true,
    shareDeepLink: (link: { subPageId: string; subPageLabel: string }) => (handlers.route = link),
    registerFocusEnterHandler: () => undefined,
  },
}));

const config = {
  clientId: 'c',
  authority: 'https://login.microsoftonline.com/x',
  origins: {},
  build: 'b',
};
const channelTab = {
  app: { theme: 'glass', locale: 'sv-se' },
  page: { id: 'UPP-2027-01', subPageId: '' },
  team: { groupId: 'G1' },
  channel: { id: '19:c', membershipType: 'Regular', ownerGroupId: '' },
};

/** The page stands in a frame of that parent. */
function framedBy(origin: string): void {
  Object.defineProperty(window, 'parent', { value: {}, configurable: true });
  Object.defineProperty(location, 'ancestorOrigins', {
    value: { item: () => origin },
    configurable: true,
  });
}

beforeEach(() => {
  context = channelTab;
  initialize = async () => undefined;
  handlers.succeeded = 0;
  framedBy('https://teams.microsoft.com');
});

describe('the tab in Teams', () => {
  it('knows the team’s channel and the programme it was set up for', async () => {
    expect((await openTeamsHost(config)).place).toEqual({
      groupId: 'G1',
      channelId: '19:c',
      channelType: 'regular',
      programmeId: 'UPP-2027-01',
      subPageId: null,
    });
  });

  it('takes the host team of a shared channel, not the one it is looked at from', async () => {
    const channel = { id: '19:s', membershipType: 'Shared', ownerGroupId: 'OWNER' };
    context = { ...channelTab, channel };
    const { place } = await openTeamsHost(config);
    expect([place.groupId, place.channelType]).toEqual(['OWNER', 'shared']);
  });

  it('names no programme in the personal app, and starts where a deep link leads', async () => {
    context = { app: channelTab.app, page: { id: 'start', subPageId: 'ground-rules/SR07' } };
    const { place } = await openTeamsHost(config);
    expect(place).toMatchObject({ programmeId: null, subPageId: 'ground-rules/SR07' });
  });

  it('follows the theme of Teams', async () => {
    const host = await openTeamsHost(config);
    const seen = [host.theme()];
    host.onTheme((name) => seen.push(name));
    handlers.theme?.('contrast');
    expect(seen).toEqual(['dark', 'contrast']);
  });

  it('says that it stands, and where in it the person is', async () => {
    const host = await openTeamsHost(config);
    host.showRoute('plan', 'Plan');
    expect(handlers.succeeded).toBe(1);
    expect(handlers.route).toEqual({ subPageId: 'plan', subPageLabel: 'Plan' });
  });

  it('lets everybody save before it is put to sleep, also when one of them cannot', async () => {
    const host = await openTeamsHost(config);
    const saved: string[] = [];
    host.onSuspend(() => Promise.reject(new Error('no network')));
    host.onSuspend(async () => void saved.push('second'));
    await handlers.suspend?.();
    expect(saved).toEqual(['second']);
  });
});

describe('a page that stands in no Teams', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    initialize = () => new Promise(() => undefined);
  });
  afterEach(() => jest.useRealTimers());

  const opening = async (milliseconds: number): Promise<unknown> => {
    const failure = openTeamsHost(config).catch((thrown: unknown) => thrown);
    await jest.advanceTimersByTimeAsync(milliseconds);
    return failure;
  };

  it('is told so after three seconds by a stranger’s silence', async () => {
    framedBy('https://example.org');
    expect(await opening(3_000)).toMatchObject({ name: 'HostFailure', kind: 'no-host' });
  });

  it('waits eight seconds for Teams, and says that it is Teams who is silent', async () => {
    expect(await opening(8_000)).toMatchObject({ name: 'HostFailure', kind: 'silent' });
  });

  it('is not fooled by a name that only looks like Teams', async () => {
    framedBy('https://teams.microsoft.com.example.org');
    expect(await opening(3_000)).toMatchObject({ kind: 'no-host' });
  });

  it('knows at once when it has no parent', async () => {
    Object.defineProperty(window, 'parent', { value: window, configurable: true });
    await expect(openTeamsHost(config)).rejects.toMatchObject({ kind: 'no-host' });
  });
});
