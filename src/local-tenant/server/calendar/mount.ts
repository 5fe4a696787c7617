import type { Hono } from 'hono';
import type { TenantEnv } from '../request-context.ts';
import { mountCalendarView } from './calendar-view.ts';
import { mountCalendars } from './calendars-routes.ts';
import { mountEvents } from './event-routes.ts';
import { mountExtensions } from './extension-routes.ts';
import { mountPlaces } from './place-routes.ts';
import { mountSchedule } from './schedule.ts';
import { mountSettings } from './settings-routes.ts';

/** Calendars, events, free/busy, mailbox settings and places, below `/v1.0` without the prefix. */
export function mountCalendar(graph: Hono<TenantEnv>): void {
  mountExtensions(graph);
  mountEvents(graph);
  mountCalendarView(graph);
  mountCalendars(graph);
  mountSchedule(graph);
  mountSettings(graph);
  mountPlaces(graph);
}
