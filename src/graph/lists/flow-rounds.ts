import * as v from 'valibot';
import { flowPhases, flowUses } from '#domain/flow-round.ts';
import { choice, json, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';

const phase = v.picklist(flowPhases);

export const flowRounds = declareList('flowRounds', {
  name: 'SamspelOmgangar',
  displayName: 'Omgångar',
  space: 'groupRoom',
  columns: {
    use: choice('Gäller', flowUses),
    occasionId: optional(reference('Träff')),
    phase: choice('Fas', flowPhases),
    phaseHistory: json('Fashistorik', v.array(v.object({ phase, at: v.string() }))),
    orderSeed: number('Ordningsfrö'),
  },
});

export const voices = declareList('voices', {
  name: 'SamspelRoster',
  displayName: 'Röster',
  space: 'groupRoom',
  columns: {
    roundId: reference('Omgång'),
    participantId: reference('Deltagare'),
    readyFor: json('Redo för', v.array(phase)),
    votes: json('Röster', v.record(v.string(), v.number())),
  },
});
