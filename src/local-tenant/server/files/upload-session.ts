import { GraphError } from '../graph-error.ts';
import type { Tenant } from '../request-context.ts';
import type { Collection } from '../store/store.ts';
import { Drive, landing } from './drive.ts';
import type { ConflictBehavior } from './drive.ts';
import type { ItemRecord } from './drive-record.ts';
import { itemNotFound } from './item-address.ts';
import { writeContent } from './write-content.ts';

/** Fragments are multiples of 320 KiB and smaller than 60 MiB (driveItem: createUploadSession). */
export const FRAGMENT_UNIT = 327_680;
const LARGEST_FRAGMENT = 60 * 1024 * 1024;
const LIFETIME = 24 * 3_600_000;

export type UploadSession = {
  readonly id: string;
  readonly siteId: string;
  readonly parentId: string;
  readonly name: string;
  readonly conflictBehavior: ConflictBehavior;
  readonly userId: string;
  /** ISO instant on the tenant's clock; every fragment moves it. */
  readonly expiresAt: string;
  /** Size of the whole file, known from the first fragment on. */
  readonly total: number | null;
  /** Where each fragment starts; the bytes lie in the blob `upload-{id}-{start}`. */
  readonly starts: readonly number[];
  readonly received: number;
};

export type FragmentOutcome =
  | { readonly done: false; readonly session: UploadSession }
  | {
      readonly done: true;
      readonly drive: Drive;
      readonly item: ItemRecord;
      readonly isNew: boolean;
    };

function sessionsOf(tenant: Tenant): Collection<UploadSession> {
  return tenant.store.collection<UploadSession>('uploads');
}

export async function openSession(
  tenant: Tenant,
  wanted: Pick<UploadSession, 'siteId' | 'parentId' | 'name' | 'conflictBehavior' | 'userId'>,
): Promise<UploadSession> {
  const session: UploadSession = {
    ...wanted,
    ...{ id: tenant.newId(), total: null, starts: [], received: 0 },
    expiresAt: expiry(tenant),
  };
  sessionsOf(tenant).put(session.id, session);
  await tenant.store.durable();
  return session;
}

function expiry(tenant: Tenant): string {
  return new Date(tenant.clock.now().getTime() + LIFETIME).toISOString();
}

/** @throws GraphError 404 for a session that never was, is done, or has expired */
export function requireSession(tenant: Tenant, id: string): UploadSession {
  const session = sessionsOf(tenant).get(id);
  if (session !== undefined && session.expiresAt >= tenant.clock.now().toISOString())
    return session;
  throw new GraphError(404, 'itemNotFound', 'The upload session was not found');
}

export async function cancelSession(tenant: Tenant, session: UploadSession): Promise<void> {
  sessionsOf(tenant).delete(session.id);
  await tenant.store.durable();
  for (const start of session.starts) await tenant.blobs.remove(partId(session.id, start));
}

function partId(sessionId: string, start: number): string {
  return `upload-${sessionId}-${start}`;
}

/**
 * Takes the next fragment; the last one makes the file.
 * @param contentRange `bytes 0-327679/1000000`
 * @throws GraphError 400 for a range that breaks the rules, 413 for too large a fragment, 416 for one out of order
 */
export async function takeFragment(
  tenant: Tenant,
  session: UploadSession,
  contentRange: string | undefined,
  bytes: Uint8Array,
): Promise<FragmentOutcome> {
  const range = readRange(contentRange, bytes.length, session);
  if (range.from !== session.received) {
    throw new GraphError(
      416,
      'invalidRange',
      'The uploaded fragment overlaps with data that has already been received, or leaves a gap.',
    );
  }
  await tenant.blobs.write(partId(session.id, range.from), bytes);
  const next: UploadSession = {
    ...session,
    total: range.total,
    starts: [...session.starts, range.from],
    received: range.to + 1,
    expiresAt: expiry(tenant),
  };
  sessionsOf(tenant).put(next.id, next);
  await tenant.store.durable();
  return next.received < range.total ? { done: false, session: next } : finish(tenant, next);
}

type Range = { readonly from: number; readonly to: number; readonly total: number };

function readRange(header: string | undefined, length: number, session: UploadSession): Range {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  if (match === null) throw invalid('The Content-Range header is missing or malformed.');
  const [from = 0, to = 0, total = 0] = match.slice(1).map(Number);
  if (to < from || to >= total || to - from + 1 !== length) {
    throw invalid('The Content-Range header does not match the fragment that was sent.');
  }
  if ((session.total ?? total) !== total) {
    throw invalid('The total size differs from that of the earlier fragments.');
  }
  requireSoundSize(length, to + 1 === total);
  return { from, to, total };
}

function requireSoundSize(length: number, isLast: boolean): void {
  if (length >= LARGEST_FRAGMENT) {
    throw new GraphError(413, 'requestTooLarge', 'A fragment must be smaller than 60 MiB.');
  }
  if (!isLast && length % FRAGMENT_UNIT !== 0) {
    throw invalid('The size of a fragment must be a multiple of 320 KiB (327,680 bytes).');
  }
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}

async function finish(tenant: Tenant, session: UploadSession): Promise<FragmentOutcome> {
  const site = tenant.site(session.siteId);
  if (site === undefined) throw itemNotFound();
  const drive = new Drive(tenant, site);
  const whole = new Uint8Array(session.received);
  for (const start of session.starts) {
    whole.set(await tenant.blobs.read(partId(session.id, start)), start);
  }
  const place = landing(drive, session.parentId, session.name, session.conflictBehavior);
  const written = await writeContent(drive, session.parentId, place, whole, session.userId);
  await cancelSession(tenant, session);
  return { done: true, drive, ...written };
}
