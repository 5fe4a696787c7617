import * as v from 'valibot';
import { mandateMapStatuses, mandateParts } from '#domain/mandate-map.ts';
import { levels } from '#domain/record.ts';
import { json, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

const cells = v.record(v.string(), v.picklist(mandateParts));

export const mandateMaps = declareList('mandateMaps', {
  name: 'SamspelMandatkarta',
  displayName: 'Mandatkarta',
  space: 'groupRoom',
  columns: {
    ...statusColumns(mandateMapStatuses),
    columns: json(
      'Kolumner',
      v.array(
        v.object({ id: v.string(), name: v.string(), level: v.picklist([...levels, 'board']) }),
      ),
    ),
  },
});

export const mandateRows = declareList('mandateRows', {
  name: 'SamspelMandatrader',
  displayName: 'Mandatkartans rader',
  space: 'groupRoom',
  columns: {
    order: number('Ordning'),
    text: note('Krav eller uppgift'),
    regulationId: optional(reference('Regelkort')),
    cells: json('Överenskommet', cells),
    openReason: optional(note('Skäl till att lämna öppet')),
  },
});

export const mandatePictures = declareList('mandatePictures', {
  name: 'SamspelMandatbilder',
  displayName: 'Inlämnade bilder av mandaten',
  space: 'groupRoom',
  columns: {
    participantId: reference('Deltagare'),
    cells: json('Bild', v.record(v.string(), cells)),
  },
});
