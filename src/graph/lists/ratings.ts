import { date, note, number, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';

export const ruleReviews = declareList('ruleReviews', {
  name: 'SamspelSkattningar',
  displayName: 'Skattningar av spelregler',
  space: 'groupRoom',
  columns: {
    ruleId: reference('Spelregel'),
    period: text('Period'),
    participantId: reference('Deltagare'),
    rating: number('Skattning'),
  },
});

export const ruleCycles = declareList('ruleCycles', {
  name: 'SamspelRegelsteg',
  displayName: 'Förbättring av spelregler',
  space: 'groupRoom',
  columns: {
    ruleId: reference('Spelregel'),
    period: text('Period'),
    plan: note('Planera'),
    do: note('Göra'),
    study: note('Studera'),
    act: note('Agera'),
    ownerId: optional(reference('Ansvarig')),
    followUpOn: optional(date('Följs upp')),
  },
});

export const selfRatings = declareList('selfRatings', {
  name: 'SamspelSjalvskattning',
  displayName: 'Självskattning',
  space: 'groupRoom',
  columns: {
    period: text('Period'),
    dimension: text('Dimension'),
    statement: note('Påstående'),
    participantId: reference('Deltagare'),
    rating: number('Skattning'),
  },
});

export const checkouts = declareList('checkouts', {
  name: 'SamspelUtcheckning',
  displayName: 'Utcheckning',
  space: 'groupRoom',
  columns: {
    dayId: reference('Dag'),
    participantId: reference('Deltagare'),
    comprehensible: number('Begripligt'),
    manageable: number('Hanterbart'),
    meaningful: number('Meningsfullt'),
  },
});
