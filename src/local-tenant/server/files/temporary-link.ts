import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Tenant } from '../request-context.ts';

/** SharePoint's pre-authenticated links live about an hour. */
const LIFETIME = 3_600_000;

export type Download = {
  readonly blobId: string;
  readonly name: string;
  readonly mimeType: string;
  /** Milliseconds on the tenant's clock. */
  readonly until: number;
};

/** A link that gives the bytes to whoever has it, without a token, for an hour. */
export function downloadUrl(
  tenant: Tenant,
  blobId: string,
  name: string,
  mimeType: string,
): string {
  const until = tenant.clock.now().getTime() + LIFETIME;
  const claim = Buffer.from(JSON.stringify({ blobId, name, mimeType, until })).toString(
    'base64url',
  );
  const seal = sealOf(tenant, claim).toString('base64url');
  return `https://${tenant.definition.sharePointHost}/_download/${claim}.${seal}`;
}

/** What a link stands for, or null when it is not ours or its hour is over. */
export function readDownload(tenant: Tenant, token: string): Download | null {
  const [claim = '', seal = ''] = token.split('.');
  const [given, right] = [Buffer.from(seal, 'base64url'), sealOf(tenant, claim)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const download = JSON.parse(Buffer.from(claim, 'base64url').toString('utf8')) as Download;
  return download.until < tenant.clock.now().getTime() ? null : download;
}

function sealOf(tenant: Tenant, claim: string): Buffer {
  return createHmac('sha256', linkKey(tenant)).update(claim).digest();
}

function linkKey(tenant: Tenant): string {
  const keys = tenant.store.collection<{ readonly key: string }>('files/link-key');
  const known = keys.get('key');
  if (known !== undefined) return known.key;
  const key = `${tenant.newId()}${tenant.newId()}`;
  keys.put('key', { key });
  return key;
}
