import { mount } from '#areas/frame/mount.tsx';
import { paneAreas, paneTools } from './areas.ts';

/** What is needed when the host has answered is fetched while it is asked. Who needs it sees what fails. */
function loadAhead(): void {
  const first = paneAreas[0]?.load() ?? Promise.resolve();
  void Promise.allSettled([import('#state/open-session.ts'), first]);
}

mount({
  areas: paneAreas,
  tools: paneTools,
  home: 'deck',
  openHost: async () => {
    loadAhead();
    const [{ openPowerPointHost }, { readConfig }] = await Promise.all([
      import('#host/powerpoint-host.ts'),
      import('#host/config.ts'),
    ]);
    return openPowerPointHost(readConfig(document));
  },
  openSession: async (host, wanted) => {
    const [{ openSession }, { readConfig }] = await Promise.all([
      import('#state/open-session.ts'),
      import('#host/config.ts'),
    ]);
    return openSession(host, readConfig(document), wanted);
  },
});
