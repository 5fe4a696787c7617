import * as v from 'valibot';
import { roles } from '#domain/participant.ts';
import { date, flag, json, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';

export const participants = declareList('participants', {
  name: 'SamspelDeltagare',
  displayName: 'Deltagare',
  space: 'groupRoom',
  columns: {
    displayName: text('Namn'),
    title: text('Befattning'),
    unitId: optional(reference('Enhet')),
    roles: json('Roller', v.array(v.picklist(roles))),
    memberFrom: optional(date('Medlem från')),
    memberTo: optional(date('Medlem till')),
    newMember: flag('Ny medlem'),
    external: flag('Extern'),
    entraId: optional(reference('Entra-id')),
    mail: optional(text('E-post')),
  },
});
