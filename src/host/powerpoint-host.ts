import { openClock } from './clock.ts';
import type { HostConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import type { DeckPort } from './deck-port.ts';
import { HostFailure } from './host-failure.ts';
import type { Host } from './host.ts';
import { onPageHidden, pageTheme, placeOf } from './page.ts';
import { offered } from './offered.ts';
import { officeDialog } from './office-dialog.ts';
import { createSignIn } from './sign-in.ts';

const officeDeadline = 8_000;

/** What the rest needs of whoever stands around the pane. */
type Surroundings = {
  readonly deck: DeckPort;
  readonly locale: string;
  readonly isDark?: boolean | undefined;
  /** Whom Office has signed in, where it says so. */
  readonly person?: Office.AuthContext | undefined;
  /** Office on the desktop opens its own window, and lets no page open one. */
  readonly hasDialog?: boolean;
};

/**
 * The task pane beside an open presentation: PowerPoint's own, or the one that `config.deckUrl` names.
 * @throws HostFailure `no-host`: no presentation; `silent`: Office does not answer
 */
export async function openPowerPointHost(config: HostConfig): Promise<Host> {
  restoreHistory();
  const [now, around] = await Promise.all([openClock(config.clockUrl), surroundings(config)]);
  const theme = pageTheme(window, around.isDark);
  return {
    kind: 'powerpoint',
    now,
    locale: around.locale,
    place: placeOf(location.search),
    theme: theme.current,
    onTheme: theme.listen,
    onSuspend: (listener) => onPageHidden(window, listener),
    showRoute: () => undefined,
    deck: around.deck,
    ...expectedIn(around.person),
    ...offered(
      createSignIn(config, {
        silently: 'ssoSilent',
        loginHint: around.person?.userPrincipalName,
        dialog:
          around.hasDialog === true ? officeDialog(around.person?.userPrincipalName) : undefined,
      }),
    ),
  };
}

async function surroundings({ deckUrl }: HostConfig): Promise<Surroundings> {
  if (deckUrl !== undefined) {
    const { openLocalDeck } = await import('./local-deck.ts');
    const asked = new URLSearchParams(location.search);
    return {
      deck: openLocalDeck(new URL(deckUrl, location.href).href),
      // Not `locale`: Office.js takes that for its own and looks for texts it does not have here.
      locale: asked.get('lang') ?? navigator.language,
    };
  }
  if (!('Office' in window)) throw new HostFailure('no-host', 'Office.js is not on the page');
  const late = () => new HostFailure('silent', `Office did not answer in ${officeDeadline} ms`);
  const { host } = await withDeadline(Office.onReady(), officeDeadline, late);
  if (host !== Office.HostType.PowerPoint) {
    throw new HostFailure('no-host', `the pane does not stand in PowerPoint but in ${host}`);
  }
  const { openOfficeDeck } = await import('./office-deck.ts');
  return {
    deck: openOfficeDeck(),
    locale: Office.context.displayLanguage,
    isDark: Office.context.officeTheme?.isDarkTheme,
    person: await personInOffice(),
    hasDialog: Office.context.platform !== Office.PlatformType.OfficeOnline,
  };
}

/** A hint only: without it the person is asked who they are. */
async function personInOffice(): Promise<Office.AuthContext | undefined> {
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return undefined;
  try {
    return await Office.auth.getAuthContext();
  } catch {
    return undefined;
  }
}

function expectedIn(person: Office.AuthContext | undefined): Pick<Host, 'expected'> {
  // A private account has no tenant of its own, and nothing of ours rests under it.
  if (person?.authorityType !== 'aad' || !person.tenantId || !person.userObjectId) return {};
  return { expected: { tenantId: person.tenantId, userId: person.userObjectId } };
}

/** Office.js sets them to null as own properties, which breaks every address in the page. */
function restoreHistory(): void {
  for (const method of ['pushState', 'replaceState'] as const) {
    if (Object.hasOwn(history, method)) Reflect.deleteProperty(history, method);
  }
}
