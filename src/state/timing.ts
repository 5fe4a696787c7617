import type { Schedule } from './surroundings.ts';

/** One alarm that is set anew each time. */
export type Alarm = {
  /** @param milliseconds from now */
  set(act: () => void, milliseconds: number): void;
  stop(): void;
};

export function createAlarm(schedule: Schedule): Alarm {
  let cancel: (() => void) | null = null;
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  return {
    stop,
    set(act, milliseconds) {
      stop();
      cancel = schedule(act, milliseconds);
    },
  };
}

/** One thing at a time, in order: an old answer must not overtake a newer write. */
export type Lane = {
  take<T>(act: () => Promise<T>): Promise<T>;
  /** Resolves when everything that has been taken so far is done. */
  empty(): Promise<void>;
};

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(act) {
      const turn = last.then(act);
      last = turn.catch(() => undefined);
      return turn;
    },
    async empty() {
      await last;
    },
  };
}

/** Starts what nobody waits for; only a slip of ours can reject there, and then it must be seen. */
export function inBackground(act: () => Promise<void>): void {
  act().catch((failure: unknown) => {
    queueMicrotask(() => {
      throw failure;
    });
  });
}
