/**
 * Nested app authentication without Microsoft: defines what MSAL looks for in a host
 * (guides/platform.md 1.6), so the app signs in by its production code. Served as a script of its own
 * before the app's, so it may use nothing from outside its braces.
 */
export function installBridge(): void {
  type Listener = (response: string) => void;
  type Request = {
    readonly method: string;
    readonly requestId: string;
    readonly tokenParams?: { readonly scope: string; readonly clientId: string };
  };
  type Token = {
    readonly access_token: string;
    readonly id_token: string;
    readonly expires_in: number;
    readonly scope: string;
    readonly account: { oid: string; tid: string; name: string; upn: string };
    readonly suberror?: string;
    readonly error_description?: string;
  };
  const listeners = new Set<Listener>();
  const framed = window.parent !== window;

  /** Whom the frame around us signs in; a page of its own says it in its address. */
  function persona(): Promise<string> {
    if (!framed) return Promise.resolve(new URLSearchParams(location.search).get('persona') ?? '');
    return new Promise((resolve) => {
      const hear = (event: MessageEvent<{ samspelPersona?: string } | null>): void => {
        const told = event.data?.samspelPersona;
        if (event.origin !== location.origin || typeof told !== 'string') return;
        window.removeEventListener('message', hear);
        resolve(told);
      };
      window.addEventListener('message', hear);
      window.parent.postMessage({ samspelAsks: 'persona' }, location.origin);
    });
  }

  async function answer({ method, tokenParams }: Request): Promise<object> {
    if (method === 'GetInitContext') {
      return { initContext: { sdkName: 'samspel-bridge', sdkVersion: '1' } };
    }
    const who = await persona();
    if (who === '') return { error: { status: 'ACCOUNT_UNAVAILABLE' } };
    const response = await fetch('/local/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        persona: who,
        scopes: tokenParams?.scope.split(' '),
        clientId: tokenParams?.clientId,
      }),
    });
    const token = (await response.json()) as Token;
    if (!response.ok) {
      const error = { code: token.suberror, description: token.error_description };
      return { error: { status: 'USER_INTERACTION_REQUIRED', ...error } };
    }
    const { oid, tid, name, upn } = token.account;
    const account = {
      homeAccountId: `${oid}.${tid}`,
      environment: 'login.microsoftonline.com',
      tenantId: tid,
      localAccountId: oid,
      username: upn,
      name,
    };
    return { token, account };
  }

  async function respond(message: string): Promise<void> {
    const request = JSON.parse(message) as Request;
    const { requestId } = request;
    // Only the network can fail here; MSAL has a word for it.
    const told = await answer(request).catch(() => ({ error: { status: 'NO_NETWORK' } }));
    const envelope = {
      messageType: 'NestedAppAuthResponse',
      requestId,
      success: !('error' in told),
    };
    for (const listener of listeners) listener(JSON.stringify({ ...envelope, ...told }));
  }

  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_name: string, listener: Listener) => void listeners.add(listener),
      removeEventListener: (_name: string, listener: Listener) => void listeners.delete(listener),
      postMessage: (message: string) => void respond(message),
    },
  });
}
