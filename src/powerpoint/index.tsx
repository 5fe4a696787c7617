import { mount } from '#areas/frame/mount.tsx';
import { paneAreas } from './areas.ts';

mount({
  areas: paneAreas,
  home: 'deck',
  openHost: async () => {
    const [{ openPowerPointHost }, { readConfig }] = await Promise.all([
      import('#host/powerpoint-host.ts'),
      import('#host/config.ts'),
    ]);
    return openPowerPointHost(readConfig(document));
  },
  openSession: async (host) => {
    const [{ openSession }, { readConfig }] = await Promise.all([
      import('#state/open-session.ts'),
      import('#host/config.ts'),
    ]);
    return openSession(host, readConfig(document));
  },
});
