import { Hono } from 'hono';
import { installBridge } from './bridge.ts';
import { ekby } from './seed/ekby-source.ts';
import { isStageKey, stageKeys, type StageKey } from './seed/stage.ts';
import type { LocalTenant } from './server/open-tenant.ts';
import type { Stages } from './stages.ts';

/**
 * The tenant of the current stage, and beside it what only the demonstration knows: the bridge script, which
 * stages there are, and the way from one to another. Between two stages the tenant answers 503.
 */
export function demonstration(stages: Stages): LocalTenant {
  const own = ownRoutes(stages);
  const served = (): LocalTenant => {
    const now = stages.current();
    if (now === null) throw new Error('no stage is open');
    return now.tenant;
  };
  return {
    get tenant() {
      return served().tenant;
    },
    close: stages.close,
    async handle(request) {
      const answer = await own.fetch(request);
      if (answer.status !== 404) return answer;
      return stages.current() === null ? between() : served().handle(request);
    },
  };
}

const between = (): Response =>
  Response.json(
    { error: { code: 'serviceNotAvailable', message: 'The stage is being changed.' } },
    { status: 503, headers: { 'Retry-After': '2' } },
  );

function ownRoutes(stages: Stages): Hono {
  const own = new Hono().basePath('/local');
  own.get('/bridge.js', (c) =>
    c.body(`(${installBridge.toString()})();\n`, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    }),
  );
  own.get('/demonstration', (c) =>
    c.json({
      stage: stages.current()?.stage ?? '',
      stages: stageKeys,
      programmeId: ekby.programme.id,
      organisation: ekby.tenant.organisation,
    }),
  );
  own.post('/stage', async (c) => {
    const wish = stageWish(await c.req.json().catch(() => null));
    if (wish === null) {
      const message = `The stage is one of ${stageKeys.join(', ')}.`;
      return c.json({ error: { code: 'badRequest', message } }, 400);
    }
    return c.body(changeInLines(stages, wish.stage, wish.fresh), 200, {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    });
  });
  return own;
}

/** Reads `{"stage":"t2","fresh":true}`; null for anything else. */
function stageWish(body: unknown): { readonly stage: StageKey; readonly fresh: boolean } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { stage, fresh } = body as { readonly stage?: unknown; readonly fresh?: unknown };
  if (typeof stage !== 'string' || !isStageKey(stage)) return null;
  return { stage, fresh: fresh === true };
}

/** One JSON line per piece of work, `{"done":3,"all":12}`; the last is `{"ready":true}` or `{"failed":why}`. */
function changeInLines(
  stages: Stages,
  stage: StageKey,
  fresh: boolean,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const say = (line: object): void =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        await stages.change(stage, fresh, (done, all) => say({ done, all }));
        say({ ready: true });
      } catch (failure) {
        say({ failed: failure instanceof Error ? failure.message : String(failure) });
      }
      controller.close();
    },
  });
}
