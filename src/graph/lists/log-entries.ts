import * as v from 'valibot';
import { instant, json, note, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const logEntries = declareList('logEntries', {
  name: 'SamspelLogg',
  displayName: 'Logg',
  space: 'groupRoom',
  columns: {
    at: instant('Tid'),
    actorId: reference('Vem'),
    action: text('Vad'),
    target: note('Gäller'),
  },
});

export const exportPackages = declareList('exportPackages', {
  name: 'SamspelExport',
  displayName: 'Exportpaket',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['draft', 'handedOver']),
    title: note('Rubrik'),
    recipientId: optional(reference('Mottagare')),
    items: json('Innehåll', v.array(v.object({ kind: v.string(), id: v.string() }))),
  },
});
