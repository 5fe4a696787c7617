import type { Hono } from 'hono';
import type { UploadSession as GraphSession } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { itemAnswer } from './item-answer.ts';
import { itemNotFound } from './item-address.ts';
import { readDownload } from './temporary-link.ts';
import { cancelSession, requireSession, takeFragment } from './upload-session.ts';
import type { UploadSession } from './upload-session.ts';

/**
 * What lies on the SharePoint host and asks for no token: upload sessions and pre-authenticated downloads.
 * Needs `tenant` to be set, not `caller`.
 */
export function mountUploads(app: Hono<TenantEnv>): void {
  app.put('/_upload/:sessionId', putFragment);
  app.get('/_upload/:sessionId', (c) => c.json(sessionState(sessionOf(c))));
  app.delete('/_upload/:sessionId', async (c) => {
    await cancelSession(c.get('tenant'), sessionOf(c));
    return c.body(null, 204);
  });
  app.get('/_download/:token', download);
}

function sessionOf(c: TenantContext): UploadSession {
  // The address is the authorization; SharePoint answers 401 to a token sent along with it.
  if (c.req.header('Authorization') !== undefined) {
    throw new GraphError(401, 'unauthenticated', 'An upload URL must be used without a token.');
  }
  return requireSession(c.get('tenant'), c.req.param('sessionId') ?? '');
}

async function putFragment(c: TenantContext): Promise<Response> {
  const session = sessionOf(c);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const range = c.req.header('Content-Range');
  const outcome = await takeFragment(c.get('tenant'), session, range, bytes);
  if (!outcome.done) return c.json(sessionState(outcome.session), 202);
  return c.json(itemAnswer(outcome.drive, outcome.item), outcome.isNew ? 201 : 200);
}

/** What an open session still waits for. */
export function sessionState({ expiresAt, received }: UploadSession): Answered<GraphSession> {
  return { expirationDateTime: expiresAt, nextExpectedRanges: [`${received}-`] };
}

async function download(c: TenantContext): Promise<Response> {
  const tenant = c.get('tenant');
  const claim = readDownload(tenant, c.req.param('token') ?? '');
  if (claim === null) throw new GraphError(401, 'unauthenticated', 'The link is no longer valid.');
  const bytes = await tenant.blobs.read(claim.blobId).catch(() => {
    throw itemNotFound();
  });
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': claim.mimeType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(claim.name)}`,
  });
}
