import { parseAddress } from './address.ts';

const unused = { theme: 'default', lang: 'sv' } as const;

/** Tells the frames of this page who is signed in; they ask through their bridge (bridge.ts). */
export function startSignInDesk(): void {
  window.addEventListener('message', (event: MessageEvent<{ samspelAsks?: string } | null>) => {
    if (event.origin !== location.origin || event.data?.samspelAsks !== 'persona') return;
    const samspelPersona = parseAddress(location.hash, unused).persona;
    event.source?.postMessage({ samspelPersona }, { targetOrigin: event.origin });
  });
}
