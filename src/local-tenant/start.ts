/** What `npm start` runs: the demo municipality, the app's pages and the workbench on one address. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HostConfig } from '#host/config.ts';
import type { Language } from '#i18n/language.ts';
import { workbenchTexts } from '#i18n/workbench.ts';
import { demonstration } from './demonstration.ts';
import { guidOf, openAreaUrl, sharePointHost } from './seed/places.ts';
import { isStageKey, stageKeys } from './seed/stage.ts';
import { serveTenant, ServeFailure } from './server/serve.ts';
import { StoreFailure } from './server/store/store-failure.ts';
import { openStages } from './stages.ts';
import { webPages } from './web-pages.ts';

export type StartOptions = {
  /** 0 for any free port. */
  readonly port: number;
  readonly stage: string;
  readonly dataDir: string;
  /** What was written in this stage is thrown away. */
  readonly fresh: boolean;
  /** What `npm run build` has written for the browser. */
  readonly webDir: string;
};

export type Started = { readonly url: string; close(): Promise<void> };

/** The app's registration in the local tenant; the token endpoint has the same. */
const clientId = '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60';

const words = workbenchTexts[languageOfMachine()].start;

/**
 * Opens the stage in its folder (filled when it is new) and serves everything on the loopback address.
 * @throws Error whose message is one sentence that a person can act on
 */
export async function start(options: StartOptions): Promise<Started> {
  const { port, stage, fresh } = options;
  const [dataDir, webDir] = [resolve(options.dataDir), resolve(options.webDir)];
  if (!isStageKey(stage)) throw new Error(words.stageUnknown(stage, stageKeys.join(', ')));
  if (!existsSync(join(webDir, 'index.html'))) throw new Error(words.pagesMissing(webDir));
  const stages = openStages(dataDir, (folder) =>
    process.stderr.write(`${words.setAside(folder)}\n`),
  );
  try {
    await stages.change(stage, fresh, () => undefined);
    const pages = webPages(webDir, configFor);
    const served = await serveTenant({ tenant: demonstration(stages), port, pages });
    return { url: served.url, close: served.close };
  } catch (failure) {
    await stages.close();
    throw new Error(sentence(failure, port, dataDir), { cause: failure });
  }
}

function sentence(failure: unknown, port: number, dataDir: string): string {
  if (failure instanceof StoreFailure) return words.folderUnusable(dataDir, failure.message);
  if (failure instanceof ServeFailure) return words.portTaken(port);
  if (failure instanceof Error && 'syscall' in failure) {
    return words.folderUnusable(dataDir, failure.message);
  }
  return failure instanceof Error ? failure.message : String(failure);
}

function languageOfMachine(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^sv/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'sv' : 'en';
}

/** On one origin: the app thinks it asks Microsoft, the last step of its client goes here instead. */
const configFor = (origin: string): HostConfig => ({
  clientId,
  authority: `https://login.microsoftonline.com/${guidOf('tenant')}`,
  origins: { 'https://graph.microsoft.com': origin, [`https://${sharePointHost}`]: origin },
  clockUrl: '/local/clock',
  deckUrl: '/local/deck',
  openAreaUrl,
  build: 'local',
});
