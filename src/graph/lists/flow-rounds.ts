import * as v from 'valibot';
import { json, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';

const clock = v.object({ phase: v.string(), startedAt: v.string(), endsAt: v.string() });

export const flowRounds = declareList('flowRounds', {
  name: 'SamspelOmgangar',
  displayName: 'Omgångar',
  space: 'groupRoom',
  columns: {
    use: reference('Gäller'),
    occasionId: optional(reference('Träff')),
    phase: reference('Fas'),
    phaseHistory: json('Fashistorik', v.array(v.object({ phase: v.string(), at: v.string() }))),
    orderSeed: number('Ordningsfrö'),
    clock: optional(json('Klocka', clock)),
    voteBudget: optional(number('Röster per person')),
    voteCap: optional(number('Mest på en fråga')),
  },
});

export const statementGroups = declareList('statementGroups', {
  name: 'SamspelGrupper',
  displayName: 'Grupper av förslag',
  space: 'groupRoom',
  columns: { roundId: reference('Omgång'), name: note('Namn') },
});

export const voices = declareList('voices', {
  name: 'SamspelRoster',
  displayName: 'Röster',
  space: 'groupRoom',
  columns: {
    roundId: reference('Omgång'),
    participantId: reference('Deltagare'),
    readyFor: json('Redo för', v.array(v.string())),
    votes: json('Röster', v.record(v.string(), v.number())),
  },
});
