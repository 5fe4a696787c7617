import type { Standpoint } from '#graph/spaces.ts';
import type { Place } from '#host/host.ts';
import { openDevice, personName } from './indexed-device.ts';

/** Which programme was open in a place the last time: a pointer, no content. */
export type LastPlace = { readonly programmeId: string; readonly standpoint: Standpoint };

export type LastPlaces = {
  read(place: Place): Promise<LastPlace | null>;
  /** Null: there is none any more. */
  keep(place: Place, last: LastPlace | null): Promise<void>;
  /** Everywhere that this person has been on this device. */
  visited(): Promise<readonly Standpoint[]>;
};

/** Remembers where a person was, so that the next start need not ask before it shows anything. */
export async function openLastPlaces(tenantId: string, userId: string): Promise<LastPlaces> {
  const device = await openDevice(personName(tenantId, userId));
  return {
    async visited() {
      const all = [...(await device.all('meta')).values()] as readonly LastPlace[];
      const places = new Map(all.map(({ standpoint }) => [JSON.stringify(standpoint), standpoint]));
      return [...places.values()];
    },
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
