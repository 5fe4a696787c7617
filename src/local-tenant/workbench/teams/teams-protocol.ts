/**
 * The part of Teams that teams-js talks to (guides/platform.md 3.6): a page of the same origin whose frame
 * holds the tab. Function names and shapes as in teams-js 2.58 (`internal/communication`).
 */
import type { ThemeName } from '#host/host.ts';

type Request = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
};

/** The context as the host sends it; teams-js makes `app.Context` of it. */
export type HostContext = {
  readonly locale: string;
  readonly theme: ThemeName;
  readonly entityId: string;
  readonly subEntityId: string;
  readonly userObjectId: string;
  readonly userPrincipalName: string;
  readonly loginHint: string;
  readonly tid: string;
  readonly groupId?: string;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly channelId?: string;
  readonly channelName?: string;
  readonly channelType?: 'Regular' | 'Private' | 'Shared';
};

export type TabEvents = {
  readonly context: () => HostContext;
  /** The app says it stands; Teams would take its loading screen away. */
  readonly onReady: () => void;
  readonly onFailed: (reason: string) => void;
  /** The app says where in it the person is, for "copy link". */
  readonly onRoute: (page: string, label: string) => void;
};

const sdkVersion = '2.58.0';

/** What this Teams can do; everything else is `isSupported() === false` in the app. */
const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: {
    app: { lifecycle: {}, notifySuccessResponse: {} },
    pages: { config: {}, currentApp: {} },
  },
});

const common = {
  appId: '5b7f0f1e-6a52-4e0b-9f4e-2d1a8c3b7e10',
  appSessionId: 'workbench',
  frameContext: 'content',
  hostClientType: 'web',
  hostName: 'Teams',
  sessionId: 'workbench',
};

export type TabLine = {
  /** Teams pushes its theme to the tab. */
  theme(theme: ThemeName): void;
  /** The tab is about to be taken away: it may save, for at most three seconds. */
  suspend(): Promise<void>;
  /** The Tab key enters the frame. */
  focus(): void;
  close(): void;
};

const patience = 3_000;

/** Answers the tab in that frame until it is closed. */
export function openTabLine(frame: HTMLIFrameElement, events: TabEvents): TabLine {
  const handled = new Set<string>();
  let unloading: (() => void) | null = null;
  const post = (message: object): void =>
    frame.contentWindow?.postMessage(message, window.location.origin);
  const push = (func: string, ...args: readonly unknown[]): void => post({ func, args });

  const notes: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    registerHandler: ([name]) => handled.add(String(name)),
    readyToUnload: () => unloading?.(),
    shareDeepLink: ([page, label]) => events.onRoute(String(page), String(label)),
    'appInitialization.appLoaded': () => undefined,
    'appInitialization.success': events.onReady,
    'appInitialization.failure': ([reason]) => events.onFailed(String(reason)),
    'appInitialization.expectedFailure': ([reason]) => events.onFailed(String(reason)),
  };

  const answers: Readonly<Record<string, () => readonly unknown[]>> = {
    initialize: () => ['content', 'web', runtime, sdkVersion],
    getContext: () => [{ ...common, ...events.context() }],
    'appInitialization.success': () => [{ success: true }],
  };

  function hear(event: MessageEvent<Partial<Request> | null>): void {
    const request = event.data;
    if (event.source !== frame.contentWindow || typeof request?.func !== 'string') return;
    notes[request.func]?.(request.args ?? []);
    const { id, uuidAsString } = request;
    const args = answers[request.func]?.();
    if (args !== undefined) post({ id, uuidAsString, args });
  }

  window.addEventListener('message', hear);
  return {
    theme: (theme) => push('themeChange', theme),
    focus: () => push('focusEnter', 1),
    close: () => window.removeEventListener('message', hear),
    suspend: () =>
      handled.has('beforeUnload')
        ? new Promise((resolve) => {
            unloading = resolve;
            setTimeout(resolve, patience);
            push('beforeUnload');
          })
        : Promise.resolve(),
  };
}
