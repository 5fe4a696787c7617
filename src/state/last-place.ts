import type { Standpoint } from '#graph/spaces.ts';
import type { Place } from '#host/host.ts';
import { openDevice } from './indexed-device.ts';

/** Which programme was open in a place the last time: a pointer, no content. */
export type LastPlace = { readonly programmeId: string; readonly standpoint: Standpoint };

export type LastPlaces = {
  read(place: Place): Promise<LastPlace | null>;
  /** Null: there is none any more. */
  keep(place: Place, last: LastPlace | null): Promise<void>;
};

/** Remembers where a person was, so that the next start need not ask before it shows anything. */
export async function openLastPlaces(tenantId: string, userId: string): Promise<LastPlaces> {
  const device = await openDevice(`samspel.${tenantId}.${userId}`);
  return {
    async read(place) {
      const last = (await device.all('meta')).get(keyOf(place)) as LastPlace | undefined;
      const isAnother = place.programmeId !== null && last?.programmeId !== place.programmeId;
      return last === undefined || isAnother ? null : last;
    },
    keep: (place, last) =>
      last === null ? device.remove('meta', keyOf(place)) : device.put('meta', keyOf(place), last),
  };
}

const keyOf = ({ groupId, channelId, programmeId }: Place): string =>
  ['place', groupId, channelId, programmeId].join('|');
