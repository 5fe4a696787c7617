import { lazy } from 'react';
import { mount } from '#areas/frame/mount.tsx';
import { tabAreas, tabTools } from './areas.ts';

/** What is needed when the host has answered is fetched while it is asked. Who needs it sees what fails. */
function loadAhead(): void {
  const first = tabAreas[0]?.load() ?? Promise.resolve();
  void Promise.allSettled([import('#state/open-session.ts'), first]);
}

mount({
  areas: tabAreas,
  tools: tabTools,
  home: 'overview',
  setup: lazy(async () => ({
    default: (await import('#areas/setup/SetupPage.tsx')).SetupPage,
  })),
  openHost: async () => {
    loadAhead();
    const { readConfig } = await import('#host/config.ts');
    const config = readConfig(document);
    if (window.parent === window) {
      return (await import('#host/browser-host.ts')).openBrowserHost(config);
    }
    return (await import('#host/teams-host.ts')).openTeamsHost(config);
  },
  openSession: async (host, wanted) => {
    const [{ openSession }, { readConfig }] = await Promise.all([
      import('#state/open-session.ts'),
      import('#host/config.ts'),
    ]);
    return openSession(host, readConfig(document), wanted);
  },
});
