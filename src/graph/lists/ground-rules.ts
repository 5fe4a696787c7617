import * as v from 'valibot';
import { groundRuleStatuses, stanceValues } from '#domain/ground-rule.ts';
import { choice, json, note, number, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';
import { placedColumns } from './placed.ts';

export const groundRules = declareList('groundRules', {
  name: 'SamspelSpelregler',
  displayName: 'Spelregler',
  space: 'groupRoom',
  columns: {
    ...statusColumns(groundRuleStatuses),
    order: number('Ordning'),
    text: note('Regel'),
    theme: text('Tema'),
    signs: optional(note('Så märks det')),
    reminder: optional(note('Så påminner vi varandra')),
    quality: optional(json('Prövad mot', v.array(v.number()))),
    mergedInto: optional(reference('Sammanslagen med')),
    dropReason: optional(note('Skäl till att den ströks')),
    groupId: placedColumns.groupId,
    sources: json('Källor', v.array(v.object({ type: v.literal('finding'), id: v.string() }))),
  },
});

export const stances = declareList('stances', {
  name: 'SamspelStallningstaganden',
  displayName: 'Ställningstaganden',
  space: 'groupRoom',
  columns: {
    targetId: reference('Gäller'),
    participantId: reference('Deltagare'),
    stance: choice('Ställningstagande', stanceValues),
    reason: optional(note('Skäl')),
  },
});
