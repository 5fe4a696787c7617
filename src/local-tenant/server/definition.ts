/**
 * A tenant before anything has happened in it: the people, teams, sites and rooms that Graph cannot make
 * in the calls we use, and what already stands in the calendars. Given once, when the data folder is empty.
 */
export type TenantDefinition = {
  readonly tenantId: string;
  readonly displayName: string;
  /** Host of the SharePoint sites, for example `ekby.sharepoint.com`. */
  readonly sharePointHost: string;
  /** ISO instant the tenant's clock starts at; it runs on from there. */
  readonly startsAt: string;
  readonly users: readonly DefinedUser[];
  readonly rooms: readonly DefinedRoom[];
  readonly sites: readonly DefinedSite[];
  readonly groups: readonly DefinedGroup[];
  /** Standing appointments by user id or room id, without mails or attendees. */
  readonly calendars: Readonly<Record<string, readonly DefinedAppointment[]>>;
};

export type DefinedUser = {
  /** Entra object id, a GUID. */
  readonly id: string;
  /** Short key by which `POST /local/token` finds the person, for example `P01`. */
  readonly persona: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
  /** Null for a guest: no mailbox in this tenant. */
  readonly mailbox: DefinedMailbox | null;
};

export type DefinedMailbox = {
  /** Windows zone name. */
  readonly timeZone: string;
  /** BCP 47, for example `sv-SE`. */
  readonly language: string;
  readonly workingDays: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday')[];
  /** `08:00:00` local. */
  readonly workStart: string;
  readonly workEnd: string;
};

export type DefinedRoom = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly capacity: number;
  /** Exchange defaults are 180 days and 1440 minutes; outside them the room declines. */
  readonly bookingWindowInDays: number;
  readonly maximumDurationInMinutes: number;
};

export type SiteRole = 'owner' | 'member' | 'visitor';

export type DefinedSite = {
  /** `host,siteCollectionGuid,webGuid`. */
  readonly id: string;
  readonly displayName: string;
  /** Path on the SharePoint host, for example `/sites/ledning-soc`. */
  readonly path: string;
  /** Rights by user id. */
  readonly roles: Readonly<Record<string, SiteRole>>;
  /** Right of everybody in the tenant who is not a guest, or null. */
  readonly everyone: SiteRole | null;
};

export type DefinedGroup = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly siteId: string;
  readonly ownerIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly channels: readonly DefinedChannel[];
};

export type DefinedChannel = {
  /** `19:…@thread.tacv2`. */
  readonly id: string;
  readonly displayName: string;
  readonly membershipType: 'standard' | 'private' | 'shared';
  /** Site of its own for private and shared channels; null means the team's site. */
  readonly siteId: string | null;
  /** Members of a private or shared channel; a standard channel has the team's. */
  readonly memberIds: readonly string[];
};

export type DefinedAppointment = {
  /** Local date and time without offset, read in the mailbox's zone. */
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  readonly isAllDay: boolean;
  readonly sensitivity: 'normal' | 'private';
};
