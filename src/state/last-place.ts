import type { Standpoint } from '#graph/spaces.ts';
import type { Place } from '#host/host.ts';
import { openDevice, personName } from './indexed-device.ts';

/** Which programme was open in a place the last time: a pointer, no content. */
export type LastPlace = { readonly programmeId: string; readonly standpoint: Standpoint };

export type LastPlaces = {
  read(place: Place): Promise<LastPlace | null>;
  /** Where a programme was open, wherever the person stood; null where it never was. */
  of(programmeId: string): Promise<LastPlace | null>;
  /** The programme that was open, where there has only been one; null where there were none or several. */
  only(): Promise<LastPlace | null>;
  /** Null: there is none any more. */
  keep(place: Place, last: LastPlace | null): Promise<void>;
  /** Everywhere that this person has been on this device. */
  visited(): Promise<readonly Standpoint[]>;
};

/** Remembers where a person was, so that the next start need not ask before it shows anything. */
export async function openLastPlaces(tenantId: string, userId: string): Promise<LastPlaces> {
  const device = await openDevice(personName(tenantId, userId));
  const everywhere = async (): Promise<readonly LastPlace[]> =>
    [...(await device.all('meta')).values()] as readonly LastPlace[];
  return {
    of: async (programmeId) =>
      (await everywhere()).find((place) => place.programmeId === programmeId) ?? null,
    async only() {
      const all = await everywhere();
      const [first] = all;
      const same = all.every(({ programmeId }) => programmeId === first?.programmeId);
      return first !== undefined && same ? first : null;
    },
    async visited() {
      const all = await everywhere();
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
