import type { Language } from '#i18n/language.ts';
import type { Demonstration, Persona } from '../tenant/local-tenant.ts';
import { graph } from '../tenant/local-tenant.ts';
import type { Address } from '../address.ts';
import type { HostContext } from './teams-protocol.ts';

export type Channel = {
  readonly id: string;
  readonly displayName: string;
  readonly membershipType: 'standard' | 'private' | 'shared';
};
export type Team = {
  readonly id: string;
  readonly displayName: string;
  readonly channels: readonly Channel[];
};

type List<T> = { readonly value: readonly T[] };

/** The teams a person is in, with the channels that person can open. */
export async function teamsOf(persona: string): Promise<readonly Team[]> {
  const { value } = await graph<List<Omit<Team, 'channels'>>>(persona, '/me/joinedTeams');
  return Promise.all(
    value.map(async ({ id, displayName }) => ({
      id,
      displayName,
      channels: (await graph<List<Channel>>(persona, `/teams/${id}/channels`)).value,
    })),
  );
}

/** Where the tab stands: a channel of a team, or the personal app. */
export type Spot = { readonly team: Team; readonly channel: Channel } | null;

/** The channel that is asked for, else the first one that is open to the whole team. */
export function spotOf(teams: readonly Team[], place: string): Spot {
  if (place === 'personal') return null;
  const all = teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  return (
    all.find(({ channel }) => channel.id === place) ??
    all.findLast(({ channel }) => channel.membershipType === 'standard') ??
    null
  );
}

/** As Teams spells the languages it speaks. */
export const localeOf = (language: Language): string => (language === 'sv' ? 'sv-se' : 'en-gb');

const typeNames = { standard: 'Regular', private: 'Private', shared: 'Shared' } as const;

/** What Teams tells a tab that stands there. */
export function contextOf(
  spot: Spot,
  person: Persona,
  { programmeId }: Demonstration,
  { theme, lang, page }: Pick<Address, 'theme' | 'lang' | 'page'>,
): HostContext {
  const common = {
    locale: localeOf(lang),
    theme,
    subEntityId: page,
    userObjectId: person.oid,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    tid: person.tid,
  };
  if (spot === null) return { ...common, entityId: 'start' };
  return {
    ...common,
    entityId: programmeId,
    groupId: spot.team.id,
    teamId: spot.team.channels[0]?.id ?? spot.team.id,
    teamName: spot.team.displayName,
    channelId: spot.channel.id,
    channelName: spot.channel.displayName,
    channelType: typeNames[spot.channel.membershipType],
  };
}
