import { mount } from '#areas/frame/mount.tsx';
import { paneAreas, paneTools } from './areas.ts';

mount({
  areas: paneAreas,
  tools: paneTools,
  home: 'deck',
  openHost: async () => {
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
