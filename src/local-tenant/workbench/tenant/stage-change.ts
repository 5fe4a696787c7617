import { TenantRefusal } from './local-tenant.ts';

/** @param fresh what was written in that stage is thrown away */
export type StageWish = { readonly stage: string; readonly fresh: boolean };
export type StageProgress = { readonly done: number; readonly all: number };

type Line = Partial<StageProgress> & { readonly ready?: true; readonly failed?: string };

/**
 * Asks for another stage and follows the work line by line.
 * @throws TenantRefusal with what went wrong
 */
export async function changeStage(
  wish: StageWish,
  progress: (made: StageProgress) => void,
): Promise<void> {
  const answer = await fetch('/local/stage', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (!answer.ok || answer.body === null) throw new TenantRefusal(answer.status, answer.statusText);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { done, all, failed } = JSON.parse(line) as Line;
      if (failed !== undefined) throw new TenantRefusal(500, failed);
      if (done !== undefined && all !== undefined) progress({ done, all });
    }
  }
}
