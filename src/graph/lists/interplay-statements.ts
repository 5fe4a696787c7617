import { workingFormStatuses } from '#domain/interplay.ts';
import { date, ids, note, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';
import { placedColumns } from './placed.ts';

export const interplayStatements = declareList('interplayStatements', {
  name: 'SamspelSamspel',
  displayName: 'Samspel',
  space: 'groupRoom',
  columns: { text: note('Samspel'), ruleIds: ids('Spelregler') },
});

export const workingForms = declareList('workingForms', {
  name: 'SamspelArbetsformer',
  displayName: 'Arbetsformer',
  space: 'groupRoom',
  columns: {
    ...statusColumns(workingFormStatuses),
    name: note('Namn'),
    description: note('Beskrivning'),
    ownerId: optional(reference('Ansvarig')),
    ruleIds: ids('Spelregler'),
    trialUntil: optional(date('Prövas till')),
    ...placedColumns,
  },
});
