import type { Device } from './device.ts';
import type { Drafts } from './loaded-programme.ts';

/**
 * Private text that rests on this device until it is handed in. Read once, then held in memory; every
 * keystroke is written behind. An empty draft is forgotten.
 * @param onUnsafe called when the device could not keep a text, which then ends with the page
 */
export async function openDrafts(
  device: Device,
  onUnsafe: (failure: unknown) => void = () => undefined,
): Promise<Drafts> {
  const rested = await device.all('drafts');
  const texts = new Map<string, string>();
  for (const [key, text] of rested) if (typeof text === 'string') texts.set(key, text);
  const listeners = new Set<() => void>();
  return {
    read: (key) => texts.get(key) ?? '',
    write(key, text) {
      if (text === '') texts.delete(key);
      else texts.set(key, text);
      const written = text === '' ? device.remove('drafts', key) : device.put('drafts', key, text);
      written.catch(onUnsafe);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
