import { observationCategories } from '#domain/competence-card.ts';
import { choice, instant, note, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

const cardKinds = ['competence', 'drive'] as const;

export const workingCompetenceCards = declareList('workingCompetenceCards', {
  name: 'SamspelKompetenskortArbete',
  displayName: 'Kompetenskort, arbetsmaterial',
  space: 'consultantRoom',
  columns: {
    participantId: reference('Deltagare'),
    kind: choice('Slag', cardKinds),
    label: note('Rubrik'),
    description: note('Beskrivning'),
    sourceAnswerId: optional(reference('Svar')),
  },
});

export const competenceCards = declareList('competenceCards', {
  name: 'SamspelKompetenskort',
  displayName: 'Kompetenskort',
  space: 'groupRoom',
  columns: {
    participantId: reference('Deltagare'),
    kind: choice('Slag', cardKinds),
    label: note('Rubrik'),
    description: note('Beskrivning'),
    releasedAt: instant('Släppt'),
  },
});

export const workingObservations = declareList('workingObservations', {
  name: 'SamspelDokumentationArbete',
  displayName: 'Löpande dokumentation, arbetsmaterial',
  space: 'consultantRoom',
  columns: {
    ...statusColumns(['draft', 'shared']),
    category: choice('Slag', observationCategories),
    text: note('Text'),
    dayId: optional(reference('Dag')),
  },
});

export const observations = declareList('observations', {
  name: 'SamspelDokumentation',
  displayName: 'Löpande dokumentation',
  space: 'groupRoom',
  columns: { category: choice('Slag', observationCategories), text: note('Text') },
});
