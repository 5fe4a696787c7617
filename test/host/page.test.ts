/** @jest-environment jsdom */
import { onPageHidden, pageTheme, placeOf, themeOf } from '#host/page.ts';

/** A page whose system settings can be switched. */
function pageWith(address: string, system: Record<string, boolean> = {}) {
  const queries = new Map<string, EventTarget & { matches: boolean }>();
  const matchMedia = (query: string) => {
    const known = queries.get(query) ?? Object.assign(new EventTarget(), { matches: false });
    known.matches = system[query] ?? false;
    queries.set(query, known);
    return known;
  };
  const events = new EventTarget();
  const location = new URL(address);
  const page = Object.assign(events, { matchMedia, location, document });
  return {
    page: page as unknown as Window,
    system(query: string, matches: boolean) {
      const known = queries.get(query);
      if (known === undefined) throw new Error(`nobody asked for ${query}`);
      known.matches = matches;
      known.dispatchEvent(new Event('change'));
    },
    message: (origin: string, data: unknown) =>
      events.dispatchEvent(new MessageEvent('message', { origin, data })),
  };
}

const dark = '(prefers-color-scheme: dark)';
const contrast = '(forced-colors: active)';

describe('the theme of a page that no host tells about', () => {
  it('follows the system', () => {
    expect(pageTheme(pageWith('http://a/', { [dark]: true }).page).current()).toBe('dark');
  });

  it('is what the address asks for', () => {
    const { page } = pageWith('http://a/?theme=default', { [dark]: true });
    expect(pageTheme(page).current()).toBe('default');
  });

  it('follows the host before the system', () => {
    expect(pageTheme(pageWith('http://a/', { [dark]: true }).page, false).current()).toBe(
      'default',
    );
  });

  it('gives way to a contrast theme of Windows, also one that is switched on later', () => {
    const { page, system } = pageWith('http://a/?theme=dark');
    const theme = pageTheme(page);
    const seen: string[] = [];
    theme.listen((name) => seen.push(name));
    system(contrast, true);
    system(contrast, false);
    expect(seen).toEqual(['contrast', 'dark']);
  });

  it('can be changed by a page of the same origin, and by no other', () => {
    const { page, message } = pageWith('http://a/');
    const theme = pageTheme(page);
    message('http://b', { samspelTheme: 'dark' });
    expect(theme.current()).toBe('default');
    message('http://a', { samspelTheme: 'dark' });
    message('http://a', { samspelTheme: 'purple' });
    expect(theme.current()).toBe('dark');
  });

  it.each([
    ['dark', 'dark'],
    ['contrast', 'contrast'],
    ['glass', 'dark'],
    ['default', 'default'],
    ['new look', 'default'],
  ])('is, when Teams says %s, %s', (name, theme) => {
    expect(themeOf(name)).toBe(theme);
  });
});

describe('the place in an address', () => {
  it('names team, channel, programme and page', () => {
    const address = '?group=G&channel=C&channelType=Private&programme=PR1&page=ground-rules/SR07';
    expect(placeOf(address)).toEqual({
      groupId: 'G',
      channelId: 'C',
      channelType: 'private',
      programmeId: 'PR1',
      subPageId: 'ground-rules/SR07',
    });
  });

  it('is nowhere when the address says nothing', () => {
    expect(Object.values(placeOf(''))).toEqual([null, null, null, null, null]);
  });
});

it('lets a page save when the browser is about to leave it, and survives that this fails', () => {
  const { page } = pageWith('http://a/');
  let saved = 0;
  onPageHidden(page, async () => {
    saved += 1;
    throw new Error('no network');
  });
  page.dispatchEvent(new Event('pagehide'));
  expect(saved).toBe(1);
});
