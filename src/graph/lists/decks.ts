import { choice, ids, note, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';

export const decks = declareList('decks', {
  name: 'SamspelBildspel',
  displayName: 'Bildspel',
  space: 'groupRoom',
  columns: {
    template: choice('Mall', ['feedback', 'groundRules', 'topics', 'policy', 'swotPlan']),
    title: note('Rubrik'),
    occasionId: optional(reference('Träff')),
    slides: ids('Bilder'),
    fileName: note('Filnamn'),
  },
});
