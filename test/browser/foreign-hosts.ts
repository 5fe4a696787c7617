import type { BrowserContext, Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { smallPptx } from '../host/small-pptx.ts';

/**
 * Teams and PowerPoint on the web as pages of Microsoft's own origins, given out by the browser itself: what they
 * frame is a foreign site to them, with its own storage. Sign-in goes through them, as nested app authentication does.
 */
export type ForeignHost = {
  readonly site: string;
  /** Where `POST /local/token` is. */
  readonly tenant: string;
  readonly persona: string;
  readonly clientId: string;
};

type NestedRequest = {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string };
};

/** What a host answers to MSAL (guides/platform.md 1.6). */
async function answer(host: ForeignHost, message: string): Promise<string> {
  const { method, requestId, tokenParams } = JSON.parse(message) as NestedRequest;
  const envelope = { messageType: 'NestedAppAuthResponse', requestId, success: true };
  if (method === 'GetInitContext') {
    const initContext = { sdkName: 'foreign-host', sdkVersion: '1' };
    return JSON.stringify({ ...envelope, initContext });
  }
  const response = await fetch(`${host.tenant}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      persona: host.persona,
      scopes: tokenParams?.scope.split(' '),
      clientId: host.clientId,
    }),
  });
  const token = (await response.json()) as {
    readonly account: { oid: string; tid: string; name: string; upn: string };
    readonly suberror?: string;
  };
  if (!response.ok) {
    const error = { status: 'USER_INTERACTION_REQUIRED', code: token.suberror };
    return JSON.stringify({ ...envelope, success: false, error });
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
  return JSON.stringify({ ...envelope, token, account });
}

/** Runs in the page at teams.microsoft.com; names as in teams-js 2.58. */
function teams(context: object): void {
  const tab = document.querySelector('iframe') as HTMLIFrameElement;
  const runtime = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: {
      app: { lifecycle: {}, notifySuccessResponse: {} },
      nestedAppAuth: {},
      pages: { config: {}, currentApp: {} },
    },
  });
  type Asked = { id: number; uuidAsString?: string; func: string; data?: string };
  window.addEventListener('message', (event: MessageEvent<Asked>) => {
    if (event.source !== tab.contentWindow) return;
    const { id, uuidAsString, func, data } = event.data;
    const say = (args: readonly unknown[], about: object) =>
      tab.contentWindow?.postMessage({ ...about, args }, event.origin);
    // Version before runtime: only in that order does teams-js offer sign-in through the host.
    if (func === 'initialize') say(['content', 'web', '2.58.0', runtime], { id, uuidAsString });
    if (func === 'getContext') say([context], { id, uuidAsString });
    if (func === 'appInitialization.success') {
      say([{ success: true }], { id, uuidAsString });
      document.title = 'ready';
    }
    if (func === 'nestedAppAuth.execute') {
      const { answerSignIn } = window as unknown as {
        answerSignIn: (message: string) => Promise<string>;
      };
      void answerSignIn(data ?? '').then((told) => say([null, told], { func }));
    }
  });
}

const framed = (address: string, script: string): string =>
  `<!doctype html><title>host</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>` +
  `<iframe src="${address}"></iframe><script>${script}</script>`;

async function answerAt(page: Page, address: string, html: string): Promise<void> {
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(address);
}

/** The tab in a channel of Teams on the web. @param context what Teams says about the place */
export async function openTeams(
  browser: BrowserContext,
  host: ForeignHost,
  context: object,
): Promise<Page> {
  const page = await browser.newPage();
  await page.exposeFunction('answerSignIn', (message: string) => answer(host, message));
  const script = `(${teams.toString()})(${JSON.stringify(context)})`;
  const html = framed(`${host.site}/tab.html`, script);
  await answerAt(page, 'https://teams.microsoft.com/v2/', html);
  return page;
}

/** Runs in place of Microsoft's Office.js: a PowerPoint of API 1.3 with one slide, and the bridge for sign-in. */
function office(file: readonly number[]): void {
  type Outside = {
    answerSignIn(message: string): Promise<string>;
    insertedSlides(pptx: string): Promise<number>;
  };
  const outside = window as unknown as Outside;
  const tagsOf = (kept: Map<string, string>) => ({
    load: () => undefined,
    get items() {
      return [...kept].map(([key, value]) => ({ key, value }));
    },
    add: (key: string, value: string) => void kept.set(key.toUpperCase(), value),
    delete: (key: string) => void kept.delete(key.toUpperCase()),
  });
  const slide = (id: string) => ({ id, tags: tagsOf(new Map()), delete: () => undefined });
  const slides = [slide('256#1')];
  const pending: (() => Promise<void>)[] = [];
  const presentation = {
    tags: tagsOf(new Map()),
    slides: {
      load: () => undefined,
      items: slides,
      getItem: (id: string) => slides.find((one) => one.id === id),
    },
    insertSlidesFromBase64: (pptx: string) =>
      void pending.push(async () => {
        const count = await outside.insertedSlides(pptx);
        for (let i = 0; i < count; i += 1) slides.push(slide(`${300 + slides.length}#${i + 1}`));
      }),
  };
  const sync = async (): Promise<void> => {
    for (const work of pending.splice(0)) await work();
  };
  const listeners = new Set<(message: string) => void>();
  type Answer = (result: object) => void;
  Object.assign(window, {
    PowerPoint: { run: (batch: (context: object) => unknown) => batch({ presentation, sync }) },
    Office: {
      HostType: { PowerPoint: 'PowerPoint' },
      PlatformType: { OfficeOnline: 'OfficeOnline' },
      EventType: { DocumentSelectionChanged: 'selection' },
      CoercionType: { SlideRange: 'slideRange' },
      FileType: { Compressed: 'compressed' },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      onReady: async () => ({ host: 'PowerPoint' }),
      auth: { getAuthContext: async () => ({ userPrincipalName: 'somebody@ekby.example' }) },
      context: {
        displayLanguage: 'sv-SE',
        platform: 'OfficeOnline',
        requirements: {
          isSetSupported: (name: string, version: string) =>
            name === 'NestedAppAuth' || Number(version) <= 1.3,
        },
        document: {
          settings: {
            get: () => null,
            set: () => undefined,
            saveAsync: (answered: Answer) => answered({ status: 'succeeded' }),
          },
          addHandlerAsync: () => undefined,
          removeHandlerAsync: () => undefined,
          getSelectedDataAsync: (_type: string, answered: Answer) =>
            answered({ status: 'succeeded', value: { slides: [{ index: 1 }] } }),
          getFileAsync: (_type: string, _options: object, answered: Answer) =>
            answered({
              status: 'succeeded',
              value: {
                size: file.length,
                sliceCount: 1,
                getSliceAsync: (_index: number, told: Answer) =>
                  told({ status: 'succeeded', value: { data: file } }),
                closeAsync: () => undefined,
              },
            }),
        },
      },
    },
    nestedAppAuthBridge: {
      addEventListener: (_name: string, listener: (message: string) => void) =>
        void listeners.add(listener),
      removeEventListener: (_name: string, listener: (message: string) => void) =>
        void listeners.delete(listener),
      postMessage: (message: string) =>
        void outside
          .answerSignIn(message)
          .then((told) => listeners.forEach((listener) => listener(told))),
    },
  });
}

/** The pane in PowerPoint on the web; Office.js is asked for where production asks for it. */
export async function openPowerPoint(browser: BrowserContext, host: ForeignHost): Promise<Page> {
  const page = await browser.newPage();
  await page.exposeFunction('answerSignIn', (message: string) => answer(host, message));
  await page.exposeFunction('insertedSlides', (pptx: string) => {
    const parts = unzipSync(new Uint8Array(Buffer.from(pptx, 'base64')));
    const list = strFromU8(parts['ppt/presentation.xml'] ?? new Uint8Array());
    return (list.match(/<p:sldId /g) ?? []).length;
  });
  const deck = smallPptx([{ title: 'Ekby', body: 'Dagordning' }]);
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `(${office.toString()})(${JSON.stringify([...deck])})`,
    }),
  );
  const html = framed(`${host.site}/taskpane.html`, '');
  await answerAt(page, 'https://ppc-powerpoint.officeapps.live.com/p/pane.aspx', html);
  return page;
}
