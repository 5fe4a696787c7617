import * as v from 'valibot';
import { analysisKinds } from '#domain/analysis.ts';
import { choice, ids, json, note, optional, text } from './columns.ts';
import { declareList } from './declare.ts';

export const analysisNotes = declareList('analysisNotes', {
  name: 'SamspelAnalys',
  displayName: 'Analys',
  space: 'groupRoom',
  columns: {
    kind: choice('Mönster', analysisKinds),
    text: note('Anteckning'),
    ruleIds: ids('Spelregler'),
    unitGroundRuleIds: ids('Verksamheternas spelregler'),
    unitIds: optional(ids('Enheter')),
  },
});

export const agendaTimes = declareList('agendaTimes', {
  name: 'SamspelMotestid',
  displayName: 'Mötestid',
  space: 'groupRoom',
  columns: {
    period: text('Period'),
    label: note('Beteckning'),
    minutes: json('Minuter', v.record(v.string(), v.number())),
  },
});
