import { regulationAreas, regulationStandings } from '#domain/regulation.ts';
import { choice, date, flag, note, number, text } from './columns.ts';
import { declareList } from './declare.ts';

export const regulationRefs = declareList('regulationRefs', {
  name: 'SamspelRegelkort',
  displayName: 'Regelkort',
  space: 'groupRoom',
  columns: {
    ref: text('Författning'),
    area: choice('Område', regulationAreas),
    chapter: text('Kapitel'),
    title: note('Rubrik'),
    summary: note('Sammanfattning'),
    question: note('Fråga till gruppen'),
    link: note('Länk'),
    checkedOn: date('Kontrollerat'),
    standing: choice('Ställning', regulationStandings),
    replacedBy: note('Ersatt av'),
    order: number('Ordning'),
    hidden: flag('Dolt'),
  },
});
