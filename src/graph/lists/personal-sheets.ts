import { instant, note, reference } from './columns.ts';
import { declareList } from './declare.ts';

/** Where each person's own file lies; what stands in it only that person and the consultant can open. */
export const personalSheets = declareList('personalSheets', {
  name: 'SamspelPersonblad',
  displayName: 'Personliga underlag',
  space: 'groupRoom',
  columns: {
    participantId: reference('Deltagare'),
    driveId: note('Bibliotek'),
    itemId: note('Fil'),
    webUrl: note('Adress'),
    handedAt: instant('Överlämnat'),
  },
});
