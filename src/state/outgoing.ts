import { isGraphFailure, type GraphFailure } from '#graph/failure.ts';
import { entryKey, isPending, type OutboxEntry } from './outbox.ts';
import { sendEntry, type SenderOptions } from './sender.ts';
import type { Locks, Schedule } from './surroundings.ts';
import { createAlarm, inBackground, type Lane } from './timing.ts';

/** Typing may pause this long, and go on this long, before what there is goes out. In milliseconds. */
const pauseBeforeSending = 600;
const longestPause = 3_000;
const firstRetry = 2_000;
const longestRetry = 60_000;

export type OutgoingOptions = SenderOptions & {
  /** Of the locks that all pages of this device share. */
  readonly name: string;
  readonly locks: Locks | null;
  readonly lane: Lane;
  readonly schedule: Schedule;
  /** Whether it is known where to send to. */
  readonly isLocated: () => boolean;
  readonly onChange: () => void;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
};

/** When what is in the outbox goes out. */
export type Outgoing = {
  /** After a pause in typing, but not later than a few seconds into it. */
  soon(): void;
  /** At once, unless the tenant has asked for patience. */
  now(): void;
  /** At once, whatever has been. */
  again(): void;
  /** Why the last try did not get through; null when it did. */
  trouble(): GraphFailure | null;
  stop(): void;
};

export function createOutgoing(options: OutgoingOptions): Outgoing {
  const { shelf, lane, locks, schedule, isLocated, onChange } = options;
  const pause = createAlarm(schedule);
  const retry = createAlarm(schedule);
  let waitingSince: number | null = null;
  let retryIn = firstRetry;
  let trouble: GraphFailure | null = null;
  let flushing: Promise<void> | null = null;
  let stopped = false;

  const pending = (): readonly OutboxEntry[] => shelf.entries().filter(isPending);
  const isIdle = (): boolean => stopped || !isLocated() || pending().length === 0;

  const sendAll = async (): Promise<void> => {
    for (const { kind, id } of pending()) {
      if (stopped) return;
      await lane.take(() => sendEntry(entryKey(kind, id), options));
      onChange();
    }
  };

  const flushOnce = async (): Promise<void> => {
    if (isIdle()) return;
    try {
      await (locks === null ? sendAll() : locks.alone(`${options.name}.flush`, sendAll));
      trouble = null;
      retryIn = firstRetry;
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      trouble = failure;
      const asked = (failure.retryAfter ?? 0) * 1000;
      if (!stopped) retry.set(again, Math.max(asked, retryIn));
      retryIn = Math.min(retryIn * 2, longestRetry);
    }
    onChange();
  };

  const flush = (): Promise<void> => {
    pause.stop();
    waitingSince = null;
    flushing ??= flushOnce().finally(() => {
      flushing = null;
      // What has been typed meanwhile.
      if (!isIdle() && trouble === null) soon();
    });
    return flushing;
  };

  const soon = (): void => {
    const now = options.elapsed();
    waitingSince ??= now;
    const left = Math.max(0, waitingSince + longestPause - now);
    pause.set(() => inBackground(flush), Math.min(pauseBeforeSending, left));
  };

  const again = (): void => {
    retry.stop();
    trouble = null;
    inBackground(flush);
  };

  return {
    soon,
    now() {
      if (trouble === null && !isIdle()) inBackground(flush);
    },
    again,
    trouble: () => trouble,
    stop() {
      stopped = true;
      pause.stop();
      retry.stop();
    },
  };
}
