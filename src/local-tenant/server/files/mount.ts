import type { Hono } from 'hono';
import type { TenantEnv } from '../request-context.ts';
import { mountDrives } from './drive-routes.ts';

/** Document libraries as drives, below `/v1.0` without the prefix. */
export function mountFiles(graph: Hono<TenantEnv>): void {
  mountDrives(graph);
}
