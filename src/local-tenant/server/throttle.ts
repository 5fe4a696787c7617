import { GraphError } from './graph-error.ts';

/** Resource units a minute, per app and tenant of up to a thousand licences (graph.md 2.10). */
const UNITS_PER_MINUTE = 1250;
/** Requests at one time, per app and mailbox. */
const AT_ONCE = 4;
const MINUTE = 60_000;

export type Throttle = {
  /**
   * Takes a place for a request.
   * @param mailbox whose calendar is asked, or null
   * @throws GraphError 429 with `Retry-After`
   */
  enter(app: string, mailbox: string | null, units: number): Passage;
  switch(on: boolean): void;
  isOn(): boolean;
};

export type Passage = {
  /** `RateLimit-*`, best effort from 80 % on. */
  readonly headers: Readonly<Record<string, string>>;
  leave(): void;
};

type Window = { readonly from: number; used: number };

/** @param realNow milliseconds since 1970; quotas run on real time */
export function openThrottle(startsOn: boolean, realNow: () => number): Throttle {
  let on = startsOn;
  const windows = new Map<string, Window>();
  const inFlight = new Map<string, number>();

  function windowOf(app: string): Window {
    const now = realNow();
    const known = windows.get(app);
    if (known !== undefined && now - known.from < MINUTE) return known;
    const fresh = { from: now, used: 0 };
    windows.set(app, fresh);
    return fresh;
  }

  function spend(app: string, units: number): Readonly<Record<string, string>> {
    const window = windowOf(app);
    // Calls that are refused count as well.
    window.used += units;
    const reset = String(Math.max(1, Math.ceil((window.from + MINUTE - realNow()) / 1000)));
    if (window.used > UNITS_PER_MINUTE) {
      throw new GraphError(429, 'activityLimitReached', 'The app or user has been throttled.', {
        headers: { 'Retry-After': reset, ...rateLimit(0, reset) },
        innerCode: 'throttledRequest',
      });
    }
    const left = UNITS_PER_MINUTE - window.used;
    return left > UNITS_PER_MINUTE * 0.2 ? {} : rateLimit(left, reset);
  }

  function occupy(place: string): void {
    const busy = inFlight.get(place) ?? 0;
    if (busy >= AT_ONCE) {
      throw new GraphError(
        429,
        'ApplicationThrottled',
        'Application is over its MailboxConcurrency limit.',
        { headers: { 'Retry-After': '1' }, innerCode: 'MailboxConcurrency' },
      );
    }
    inFlight.set(place, busy + 1);
  }

  return {
    isOn: () => on,
    switch(next) {
      on = next;
      windows.clear();
    },
    enter(app, mailbox, units) {
      if (!on) return { headers: {}, leave: () => undefined };
      const headers = units > 0 ? spend(app, units) : {};
      if (mailbox === null) return { headers, leave: () => undefined };
      const place = `${app} ${mailbox}`;
      occupy(place);
      return {
        headers,
        leave() {
          const busy = (inFlight.get(place) ?? 1) - 1;
          if (busy > 0) inFlight.set(place, busy);
          else inFlight.delete(place);
        },
      };
    },
  };
}

function rateLimit(left: number, reset: string): Readonly<Record<string, string>> {
  return {
    'RateLimit-Limit': String(UNITS_PER_MINUTE),
    'RateLimit-Remaining': String(left),
    'RateLimit-Reset': reset,
  };
}

/** What a call on SharePoint or OneDrive costs; Outlook, Teams and Entra count otherwise. */
export function unitsOf(method: string, template: string, hasToken: boolean): number {
  if (!/^\/(sites|drives)|\/(drive|filesFolder)/.test(template)) return 0;
  if (/\/(permissions|invite|createLink)/.test(template)) return 5;
  if (method !== 'GET') return 2;
  if (template.includes('delta')) return hasToken ? 1 : 2;
  return template.endsWith('}') || /\/(fields|root|drive|content)$/.test(template) ? 1 : 2;
}

/** Whether a call works on a mailbox: those share four places per app. */
export function isOutlook(template: string): boolean {
  return /\/(events|calendar|calendarView|calendars|getSchedule|findMeetingTimes|mailboxSettings|outlook)(\/|$)/.test(
    template,
  );
}
