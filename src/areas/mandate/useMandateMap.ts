import { useMemo } from 'react';
import {
  byOrder,
  mandateMapId,
  type MandateMap,
  type MandatePicture,
  type MandateRow,
} from '#domain/mandate-map.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';
import type { GridRow } from './MapGrid.tsx';
import { useRegulations } from './useRegulations.ts';

export type MandateMapState = {
  /** Undefined before somebody has begun. */
  readonly map: MandateMap | undefined;
  readonly rows: readonly MandateRow[];
  /** The rows as a grid shows them, with what they rest on. */
  readonly gridRows: readonly GridRow[];
  readonly pictures: readonly MandatePicture[];
  readonly members: readonly Participant[];
};

/** The map of the programme and everybody's part in it. */
export function useMandateMap(): MandateMapState {
  const programmeId = useProgramme((programme) => programme.programmeId);
  const today = useToday();
  const map = useRecords('mandateMaps').get(mandateMapId(programmeId));
  const rowRecords = useRecords('mandateRows');
  const pictureRecords = useRecords('mandatePictures');
  const participants = useRecords('participants');
  const cards = useRegulations();
  return useMemo(() => {
    const rows = [...rowRecords.values()].sort(byOrder);
    const sourceOf = (id: string | null) => {
      const card = cards.find((each) => each.id === id);
      return card === undefined
        ? ''
        : [card.ref, card.chapter].filter((part) => part !== '').join(' ');
    };
    return {
      map,
      rows,
      gridRows: rows.map(({ id, text, regulationId }) => ({
        id,
        text,
        source: sourceOf(regulationId),
      })),
      pictures: [...pictureRecords.values()],
      members: membersOn(participants.values(), today),
    };
  }, [map, rowRecords, pictureRecords, participants, cards, today]);
}
