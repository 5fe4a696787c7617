import * as v from 'valibot';
import { policyStatuses } from '#domain/mandate.ts';
import { levels } from '#domain/record.ts';
import {
  choice,
  date,
  ids,
  instant,
  json,
  note,
  number,
  optional,
  reference,
  text,
} from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const roleStatements = declareList('roleStatements', {
  name: 'SamspelMandat',
  displayName: 'Uppdrag och roll',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['draft', 'reconciled', 'agreed']),
    level: choice('Nivå', levels),
    holderId: optional(reference('Innehavare')),
    assignment: note('Uppdrag'),
    responsibility: note('Ansvar'),
    authority: note('Befogenhet'),
    expectation: note('Förväntan'),
    wholeRole: note('Roll i helheten'),
    cooperation: note('Samarbete'),
    support: note('Stöd'),
    limit: note('Gräns'),
    followUp: note('Uppföljning'),
  },
});

export const policies = declareList('policies', {
  name: 'SamspelPolicy',
  displayName: 'Ledningspolicy',
  space: 'groupRoom',
  columns: {
    ...statusColumns(policyStatuses),
    title: note('Rubrik'),
    version: text('Utgåva'),
    adoptedBy: optional(reference('Fastställd av')),
    adoptedOn: optional(date('Fastställd')),
    reportedToBoardOn: optional(date('Anmäld till nämnden')),
    validFrom: optional(date('Gäller från')),
    reviewOn: optional(date('Ses över')),
  },
});

export const policySections = declareList('policySections', {
  name: 'SamspelPolicyavsnitt',
  displayName: 'Policyns avsnitt',
  space: 'groupRoom',
  columns: {
    policyId: reference('Policy'),
    key: text('Nyckel'),
    order: number('Ordning'),
    heading: note('Rubrik'),
    text: note('Text'),
    legalRefs: ids('Regelverk'),
    editorId: optional(reference('Skrivs av')),
    editUntil: optional(instant('Skrivs till')),
    round: optional(number('Omgång')),
    stances: json(
      'Ställningstaganden',
      v.object({ behind: v.number(), question: v.number(), object: v.number() }),
    ),
  },
});
