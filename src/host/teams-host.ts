import type { app as TeamsApp } from '@microsoft/teams-js';
import { openClock } from './clock.ts';
import type { HostConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import { HostFailure } from './host-failure.ts';
import type { Host, Place } from './host.ts';
import { channelTypeOf, themeOf, themeState } from './page.ts';
import { offered } from './offered.ts';
import { createSignIn } from './sign-in.ts';
import { tabConfiguration } from './tab-configuration.ts';

/** A parent that is no host never answers; teams-js would wait 60 s (guides/platform.md 3.6). */
const strangerDeadline = 3_000;
/** Teams on a slow desktop answers late; after this a person should be offered to try again. */
const teamsDeadline = 8_000;
/** Teams takes the page away after a few seconds, whatever is still being saved. */
const suspendDeadline = 3_000;

const teamsOrigin = /(^|\.)(teams\.microsoft\.com|cloud\.microsoft|microsoft365\.com|office\.com)$/;

/**
 * The tab in Teams, Outlook or the Microsoft 365 app, by teams-js, which is loaded here.
 * @throws HostFailure `no-host`: the page stands in no Teams; `silent`: it does, and Teams does not answer
 */
export async function openTeamsHost(config: HostConfig): Promise<Host> {
  if (window.parent === window) throw new HostFailure('no-host', 'the page has no parent window');
  const clock = openClock(config.clockUrl);
  const { app, pages } = await import('@microsoft/teams-js');
  const inTeams = parentIsTeams();
  const milliseconds = inTeams ? teamsDeadline : strangerDeadline;
  const kind = inTeams ? 'silent' : 'no-host';
  const late = () => new HostFailure(kind, `no answer from the host in ${milliseconds} ms`);
  const context = await withDeadline(
    app.initialize().then(() => app.getContext()),
    milliseconds,
    late,
  );
  const theme = themeState(themeOf(context.app.theme));
  app.registerOnThemeChangeHandler((name) => theme.set(themeOf(name)));
  letFocusIn(pages);
  const now = await clock;
  app.notifyAppLoaded();
  await withDeadline(app.notifySuccess(), milliseconds, late);
  return {
    kind: 'teams',
    now,
    locale: context.app.locale,
    place: placeIn(context),
    theme: theme.current,
    onTheme: theme.listen,
    onSuspend: suspension(app),
    showRoute(route, label) {
      if (pages.isSupported()) pages.shareDeepLink({ subPageId: route, subPageLabel: label });
    },
    ...(inTeams ? expectedIn(context) : {}),
    ...(context.page.frameContext === 'settings' ? { configuration: tabConfiguration(pages) } : {}),
    ...offered(
      createSignIn(config, {
        silently: 'acquireTokenSilent',
        loginHint: context.user?.loginHint ?? context.user?.userPrincipalName,
        tenantId: said(context.user?.tenant?.id) ?? undefined,
        userId: said(context.user?.id) ?? undefined,
      }),
    ),
  };
}

/** Same origin counts: the local tenant's workbench speaks the same protocol. */
function parentIsTeams(): boolean {
  const origin = location.ancestorOrigins?.item(0) ?? originOf(document.referrer);
  if (origin === null) return false;
  return origin === location.origin || teamsOrigin.test(new URL(origin).hostname);
}

const originOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).origin : null;

/** A shared channel belongs to its host team, also for a guest team that looks at it. */
function placeIn({ channel, team, chat, page }: TeamsApp.Context): Place {
  const inGroup = channel !== undefined || team !== undefined || chat !== undefined;
  return {
    groupId: said(channel?.ownerGroupId) ?? said(team?.groupId),
    channelId: said(channel?.id),
    channelType: channelTypeOf(channel?.membershipType),
    // The personal tab's entity id is the same for everybody and names no programme.
    programmeId: inGroup ? said(page.id) : null,
    subPageId: said(page.subPageId),
  };
}

/** Teams says who is signed in to it; a stranger around the page is not believed. */
function expectedIn({ user }: TeamsApp.Context): Pick<Host, 'expected'> {
  const userId = said(user?.id);
  const tenantId = said(user?.tenant?.id);
  return userId === null || tenantId === null ? {} : { expected: { tenantId, userId } };
}

/** Hosts leave out what they do not know, or say it with an empty text. */
const said = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** teams-js keeps one handler, the last; everybody who asks is heard. */
function suspension(app: typeof TeamsApp): Host['onSuspend'] {
  const listeners: (() => Promise<void>)[] = [];
  return (listener) => {
    listeners.push(listener);
    if (listeners.length > 1) return;
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
      const all = Promise.allSettled(listeners.map((one) => one()));
      const late = () => new HostFailure('silent', 'saving took too long before the page closed');
      // Teams waits for the answer: what is not saved by then is on the device and sent next time.
      await withDeadline(all, suspendDeadline, late).catch(() => undefined);
    });
  };
}

/** The Tab key of Teams enters the page at its first link or control. */
function letFocusIn(pages: { registerFocusEnterHandler: (enter: () => boolean) => void }): void {
  pages.registerFocusEnterHandler(() => {
    const first = document.querySelector<HTMLElement>('a[href], button, input, [tabindex="0"]');
    first?.focus();
    return first !== null;
  });
}
