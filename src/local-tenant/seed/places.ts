import { createHash } from 'node:crypto';

/** Where the demo municipality's sites stand. */
export const sharePointHost = 'ekby.sharepoint.com';

export const sitePaths = {
  groupRoom: '/sites/ledning-soc',
  consultantRoom: '/sites/ledning-soc-konsultensrum',
  openArea: '/sites/socialforvaltningen-oppet',
} as const;

export const openAreaUrl = `https://${sharePointHost}${sitePaths.openArea}`;

/** A GUID that is the same in every run: version 5 in form, made of what it is the id of. */
export function guidOf(what: string): string {
  const hex = createHash('sha1').update(`samspel-ekby:${what}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Entra object id of a persona. */
export const entraIdOf = (persona: string): string => guidOf(`user:${persona}`);
