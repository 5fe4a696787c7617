/**
 * The local tenant alone: `npm run tenant -- --port N --data DIR --seed ekby --stage t2 --fresh`.
 * Prints one JSON line, `{"url":"http://127.0.0.1:PORT"}`, when it answers; everything else goes to stderr.
 */
import { parseArgs } from 'node:util';
import { openEkby } from './ekby-world.ts';
import { emptyDefinition } from './empty-definition.ts';
import { isStageKey, stageKeys, type StageKey } from './seed/stage.ts';
import { openLocalTenant, type LocalTenant } from './server/open-tenant.ts';
import { serveTenant, ServeFailure } from './server/serve.ts';
import { clearStore } from './server/store/durable-store.ts';
import { StoreFailure } from './server/store/store-failure.ts';

type Arguments = {
  readonly port: number;
  readonly seed: string;
  /** Null where nothing was said: the folder's own, or the first occasion in a new one. */
  readonly stage: StageKey | null;
  readonly fresh: boolean;
  readonly dataDir?: string;
};

/** What a tenant can be filled with when it is new, by the name after `--seed`. */
const SEEDS: Readonly<Record<string, (options: Arguments) => Promise<LocalTenant>>> = {
  ekby: openStage,
  empty: ({ dataDir }) =>
    openLocalTenant({
      definition: emptyDefinition(new Date().toISOString()),
      ...(dataDir === undefined ? {} : { dataDir }),
    }),
};

/** The program cannot start. The message is one sentence that a person can act on. */
class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      seed: { type: 'string', default: 'ekby' },
      stage: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartFailure(`--port takes a number from 0 to 65535, not '${values.port}'.`);
  }
  const { data, seed, stage = null, fresh } = values;
  if (stage !== null && !isStageKey(stage)) {
    throw new StartFailure(`There is no stage '${stage}'; choose one of ${stageKeys.join(', ')}.`);
  }
  return { port, seed, stage, fresh, ...(data === undefined ? {} : { dataDir: data }) };
}

/** A folder that was filled at another stage is not opened as if it were this one. */
async function openStage({ stage, dataDir }: Arguments): Promise<LocalTenant> {
  const tenant = await openEkby({
    stage: stage ?? 't1',
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  const held = tenant.tenant.store.collection<{ readonly stage: string }>('world').get('ekby');
  if (stage === null || held === undefined || held.stage === stage) return tenant;
  await tenant.close();
  throw new StartFailure(
    `The folder holds the stage '${held.stage}'; choose another folder, or --fresh to begin again at '${stage}'.`,
  );
}

async function start(): Promise<void> {
  const given = readArguments();
  const open = SEEDS[given.seed];
  if (open === undefined) {
    throw new StartFailure(
      `There is no seed '${given.seed}'; choose ${Object.keys(SEEDS).join(' or ')}.`,
    );
  }
  if (given.fresh && given.dataDir !== undefined) {
    const aside = await clearStore(given.dataDir, new Date().toISOString());
    if (aside !== null) process.stderr.write(`The damaged data was set aside in ${aside}.\n`);
  }
  const tenant = await open(given);
  const served = await serveTenant({ tenant, port: given.port }).catch(async (failure: unknown) => {
    await tenant.close();
    throw failure;
  });
  const stop = (): void => {
    void served.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${JSON.stringify({ url: served.url })}\n`);
}

function explain(failure: unknown): string {
  const plain =
    failure instanceof StartFailure ||
    failure instanceof StoreFailure ||
    failure instanceof ServeFailure ||
    (failure instanceof TypeError && 'code' in failure);
  return plain ? failure.message : `The tenant could not start: ${String(failure)}`;
}

start().catch((failure: unknown) => {
  process.stderr.write(`${explain(failure)}\n`);
  process.exitCode = 1;
});
