import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openEkby } from './ekby-world.ts';
import type { StageKey } from './seed/stage.ts';
import type { LocalTenant } from './server/open-tenant.ts';
import { clearStore } from './server/store/durable-store.ts';

type Progress = (done: number, all: number) => void;

/** The tenant that is served now, and the way to another stage. Every stage keeps a folder of its own. */
export type Stages = {
  readonly current: () => { readonly stage: StageKey; readonly tenant: LocalTenant } | null;
  /**
   * Opens another stage, as it was left, or from its beginning.
   * @param fresh what was written in that stage is thrown away
   */
  change(stage: StageKey, fresh: boolean, progress: Progress): Promise<void>;
  close(): Promise<void>;
};

/** @param setAside told where damaged data was put when a fresh start was asked for */
export function openStages(dataDir: string, setAside: (folder: string) => void): Stages {
  let current: { readonly stage: StageKey; readonly tenant: LocalTenant } | null = null;
  let queue: Promise<void> = Promise.resolve();

  async function close(): Promise<void> {
    const closing = current?.tenant;
    current = null;
    await closing?.close();
  }

  async function change(stage: StageKey, fresh: boolean, progress: Progress): Promise<void> {
    const folder = join(dataDir, stage);
    await mkdir(folder, { recursive: true });
    // Its folder can be held once only.
    if (current?.stage === stage) await close();
    if (fresh) {
      const aside = await clearStore(folder, new Date().toISOString());
      if (aside !== null) setAside(aside);
    }
    const tenant = await openEkby({ stage, dataDir: folder, progress });
    await close();
    current = { stage, tenant };
  }

  return {
    current: () => current,
    close: () => queue.then(close),
    change(stage, fresh, progress) {
      const changed = queue.then(() => change(stage, fresh, progress));
      queue = changed.catch(() => undefined);
      return changed;
    },
  };
}
