import type { Tenant } from '../request-context.ts';

export type MailKind = 'invitation' | 'update' | 'cancellation' | 'response' | 'sharing';

/** One message as it would lie in one inbox: an invitation to eight people is eight of these. */
export type MailRecord = {
  readonly id: string;
  /** ISO instant on the tenant's clock. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly kind: MailKind;
  readonly subject: string;
  /** The comment of a response, a cancellation or a sharing, else empty. */
  readonly comment: string;
  /** Id of the event in the organizer's calendar; null for a mail about a shared file. */
  readonly eventId: string | null;
};

/** Records what Outlook would have sent. Read at `GET /local/mail`. */
export function sendMail(tenant: Tenant, mail: Omit<MailRecord, 'id' | 'at'>): void {
  const id = tenant.newId();
  tenant.store
    .collection<MailRecord>('mail')
    .put(id, { id, at: tenant.clock.now().toISOString(), ...mail });
}
