import { findingKinds } from '#domain/finding.ts';
import { markingFacets } from '#domain/marking.ts';
import { levels } from '#domain/record.ts';
import { choice, flag, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';

export const markings = declareList('markings', {
  name: 'SamspelMarkeringar',
  displayName: 'Markerade ställen',
  space: 'consultantRoom',
  columns: {
    answerId: reference('Svar'),
    start: number('Börjar vid tecken'),
    end: number('Slutar före tecken'),
    quote: note('Ord'),
    kind: choice('Slag', findingKinds),
    level: choice('Nivå', levels),
    facet: optional(choice('Kompetens eller drivkraft', markingFacets)),
    citizenVoice: flag('Brukarnas röst'),
  },
});
