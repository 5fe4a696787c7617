/**
 * The local tenant alone: `npm run tenant -- --port N --data DIR --seed ekby --stage t2 --fresh`.
 * Prints one JSON line, `{"url":"http://127.0.0.1:PORT"}`, when it answers; everything else goes to stderr.
 */
import { parseArgs } from 'node:util';
import { emptyDefinition } from './empty-definition.ts';
import { openLocalTenant, type LocalTenant } from './server/open-tenant.ts';
import { serveTenant, ServeFailure } from './server/serve.ts';
import { clearStore } from './server/store/durable-store.ts';
import { StoreFailure } from './server/store/store-failure.ts';

type OpenOptions = { readonly dataDir?: string; readonly stage: string };

/** What a data folder can be filled with when it is new, by the name after `--seed`. */
const SEEDS: Readonly<Record<string, (options: OpenOptions) => Promise<LocalTenant>>> = {
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

function readArguments(): {
  port: number;
  data?: string;
  seed: string;
  stage: string;
  fresh: boolean;
} {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      seed: { type: 'string', default: 'empty' },
      stage: { type: 'string', default: 't1' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartFailure(`--port takes a number from 0 to 65535, not '${values.port}'.`);
  }
  const { data, seed, stage, fresh } = values;
  return { port, seed, stage, fresh, ...(data === undefined ? {} : { data }) };
}

async function start(): Promise<void> {
  const { port, data, seed, stage, fresh } = readArguments();
  const open = SEEDS[seed];
  if (open === undefined) {
    throw new StartFailure(
      `There is no seed '${seed}'; choose ${Object.keys(SEEDS).join(' or ')}.`,
    );
  }
  if (fresh && data !== undefined) {
    const aside = await clearStore(data, new Date().toISOString());
    if (aside !== null) process.stderr.write(`The damaged data was set aside in ${aside}.\n`);
  }
  const tenant = await open({ stage, ...(data === undefined ? {} : { dataDir: data }) });
  const served = await serveTenant({ tenant, port }).catch(async (failure: unknown) => {
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
