/** @jest-environment jsdom */
import { officeDialog } from '#host/office-dialog.ts';

type Told = { message: string } | { error: number };
type Handler = (told: Told) => void;
let handlers: Record<string, Handler> = {};
let opened: string[] = [];
let closed = 0;
let mayOpen = true;

beforeEach(() => {
  handlers = {};
  opened = [];
  closed = 0;
  mayOpen = true;
  const dialog = {
    addEventHandler: (name: string, handler: Handler) => (handlers[name] = handler),
    close: () => (closed += 1),
  };
  const displayDialogAsync = (address: string, _size: object, done: (result: object) => void) => {
    opened.push(address);
    done(
      mayOpen
        ? { status: 'succeeded', value: dialog }
        : { status: 'failed', error: { message: '12011 popup blocked' } },
    );
  };
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: { ui: { displayDialogAsync } },
    },
  });
});

const scopes = ['https://graph.microsoft.com/Sites.Read.All'];
const account = {
  homeAccountId: 'o.t',
  environment: 'login.microsoftonline.com',
  tenantId: 't',
  username: 'marit@ekby.example',
  localAccountId: 'o',
};
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const say = (answer: unknown) => handlers['message']?.({ message: JSON.stringify(answer) });

describe('the sign-in window of Office', () => {
  it('opens our own page with what is asked for, and keeps the token until it runs out', async () => {
    const dialog = officeDialog('marit@ekby.example');
    const asked = dialog(scopes);
    say({ accessToken: 'a token', account, expiresOn: inAnHour() });
    await expect(asked).resolves.toMatchObject({ accessToken: 'a token', account });
    await expect(dialog(scopes)).resolves.toMatchObject({ accessToken: 'a token' });
    expect(opened).toHaveLength(1);
    expect(closed).toBe(1);
    const address = new URL(opened[0] ?? '');
    expect(address.origin + address.pathname).toBe(`${location.origin}/auth-dialog.html`);
    expect(address.searchParams.get('scopes')).toBe(scopes[0]);
  });

  it.each([
    ['no JSON', 'no JSON', 'failed'],
    ['a token without an account', { accessToken: 'x' }, 'failed'],
    ['consent missing', { failure: 'AADSTS65001: no consent', errorCode: 'x' }, 'consent-missing'],
  ])('refuses %s', async (_what, answer, kind) => {
    const asked = officeDialog(undefined)(scopes);
    say(answer);
    await expect(asked).rejects.toMatchObject({ kind });
  });

  it('tells a closed window from one that could not show the page', async () => {
    const first = officeDialog(undefined)(scopes);
    handlers['event']?.({ error: 12006 });
    await expect(first).rejects.toMatchObject({ kind: 'cancelled' });
    const second = officeDialog(undefined)(scopes);
    handlers['event']?.({ error: 12002 });
    await expect(second).rejects.toMatchObject({ kind: 'failed' });
  });

  it('asks for a button where no window may be opened', async () => {
    mayOpen = false;
    await expect(officeDialog(undefined)(scopes)).rejects.toMatchObject({
      kind: 'interaction-required',
    });
  });
});
