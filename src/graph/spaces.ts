import type { Space } from '#domain/record-types.ts';
import { at, odata } from './address.ts';
import { objectOr, textOrNull, type Graph } from './client.ts';
import { isGraphFailure } from './failure.ts';

/** Where a space is. 403 and 404 are answers: `forbidden` to this person, `none` set up. */
export type FoundSpace =
  | { readonly access: 'open'; readonly siteId: string; readonly webUrl: string }
  | { readonly access: 'forbidden' | 'none'; readonly siteId: null; readonly webUrl: null };
export type Spaces = Readonly<Record<Space, FoundSpace>>;

/** Where the app stands: the parts of the host's place that lead to sites. */
export type Standpoint = {
  /** Entra id of the team's group. */
  readonly groupId: string;
  readonly channelId: string | null;
  readonly channelType: 'regular' | 'private' | 'shared' | null;
};

/** The private channel whose site is the consultant room; the name is what the consultant is told to give it. */
export const consultantChannelName = 'Konsultens rum';

export const noSpace = (access: 'forbidden' | 'none'): FoundSpace => ({
  access,
  siteId: null,
  webUrl: null,
});

/**
 * Finds the group room and the consultant room of a team. The open area follows from the programme:
 * `findOpenArea`.
 * @throws GraphFailure when nobody answers, or for anything but 403 and 404
 */
export async function findSpaces(graph: Graph, place: Standpoint): Promise<Spaces> {
  const [groupRoom, consultantRoom] = await Promise.all([
    findGroupRoom(graph, place),
    findConsultantRoom(graph, place.groupId),
  ]);
  return { groupRoom, consultantRoom, openArea: noSpace('none') };
}

/** The team's site, or the channel's own where the tab stands in a private or shared channel. */
export function findGroupRoom(graph: Graph, place: Standpoint): Promise<FoundSpace> {
  const { groupId, channelId, channelType } = place;
  if (channelId !== null && (channelType === 'private' || channelType === 'shared')) {
    return orAnswer(() => siteOfChannel(graph, groupId, channelId));
  }
  return orAnswer(() =>
    siteAt(graph, 'finding the site of the team', at`/groups/${groupId}/sites/root`),
  );
}

/** The site of the private channel that holds interviews; hidden from everybody who is not in it. */
export function findConsultantRoom(graph: Graph, groupId: string): Promise<FoundSpace> {
  return orAnswer(async () => {
    const filter = odata("membershipType eq 'private'");
    const { values } = await graph.pages({
      what: 'looking for the consultant room',
      path: `${at`/teams/${groupId}/channels`}?$filter=${filter}`,
      scopes: ['Channel.ReadBasic.All'],
    });
    const channel = values
      .map(objectOr)
      .find(({ displayName }) => displayName === consultantChannelName);
    const channelId = textOrNull(channel?.['id']);
    return channelId === null ? noSpace('none') : siteOfChannel(graph, groupId, channelId);
  });
}

/**
 * The site that the whole department reads.
 * @param url as a person copies it from the address bar: `https://ekby.sharepoint.com/sites/soc/SitePages/Home.aspx`
 */
export function findOpenArea(graph: Graph, url: string): Promise<FoundSpace> {
  const address = URL.parse(url);
  if (address === null || address.protocol !== 'https:') return Promise.resolve(noSpace('none'));
  const parts = address.pathname.split('/').filter((part) => part !== '');
  const managed = parts[0] === 'sites' || parts[0] === 'teams' ? parts.slice(0, 2) : [];
  const path = managed.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/');
  const site = at`/sites/${address.hostname}` + (path === '' ? '' : `:/${path}`);
  return orAnswer(() => siteAt(graph, 'finding the open area', site));
}

/** `filesFolder` knows the drive, and the drive its site (guides/graph.md 2.9). */
async function siteOfChannel(
  graph: Graph,
  groupId: string,
  channelId: string,
): Promise<FoundSpace> {
  const what = 'finding the site of a channel';
  const { body: folder } = await graph.call({
    what,
    path: at`/teams/${groupId}/channels/${channelId}/filesFolder`,
    scopes: ['Files.Read.All'],
  });
  const driveId = textOrNull(objectOr(objectOr(folder)['parentReference'])['driveId']);
  if (driveId === null) return noSpace('none');
  const { body: drive } = await graph.call({
    what,
    path: `${at`/drives/${driveId}`}?$select=id,sharePointIds`,
    scopes: ['Files.Read.All'],
  });
  const { siteId, webId, siteUrl } = objectOr(objectOr(drive)['sharePointIds']);
  const address = URL.parse(String(siteUrl));
  if (typeof siteId !== 'string' || typeof webId !== 'string' || address === null) {
    return noSpace('none');
  }
  return { access: 'open', siteId: `${address.hostname},${siteId},${webId}`, webUrl: address.href };
}

async function siteAt(graph: Graph, what: string, path: string): Promise<FoundSpace> {
  const { body } = await graph.call({
    what,
    path: `${path}?$select=id,webUrl`,
    scopes: ['Sites.Read.All'],
  });
  const { id, webUrl } = objectOr(body);
  if (typeof id !== 'string') return noSpace('none');
  return { access: 'open', siteId: id, webUrl: textOrNull(webUrl) ?? '' };
}

async function orAnswer(find: () => Promise<FoundSpace>): Promise<FoundSpace> {
  try {
    return await find();
  } catch (failure) {
    if (isGraphFailure(failure, 'forbidden')) return noSpace('forbidden');
    if (isGraphFailure(failure, 'not-found')) return noSpace('none');
    throw failure;
  }
}
