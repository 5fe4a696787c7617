import * as v from 'valibot';
import { criteriaCodes, horizons, placements, topicStatuses, topicTypes } from '#domain/topic.ts';
import { choice, date, ids, json, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';
import { placedColumns } from './placed.ts';
import { sources } from './sources.ts';

const criteria = v.record(v.picklist(criteriaCodes), v.number());

export const topics = declareList('topics', {
  name: 'SamspelFragor',
  displayName: 'Frågor för ledningsgruppen',
  space: 'groupRoom',
  columns: {
    ...statusColumns(topicStatuses),
    title: note('Fråga'),
    type: choice('Typ', topicTypes),
    criteria: optional(json('Kriterier', criteria)),
    placement: optional(choice('Plats för frågan', placements)),
    overrideReason: optional(note('Skäl till annan plats')),
    unitIds: ids('Enheter'),
    ownerId: optional(reference('Ansvarig')),
    preparedBy: ids('Bereds av'),
    rank: optional(number('Rang')),
    votes: number('Antal röster'),
    horizon: optional(choice('Sikt', horizons)),
    stuckSince: optional(date('Fastnat sedan')),
    citizenValue: optional(note('Värde för invånarna')),
    sources: sources('Källor'),
    ...placedColumns,
  },
});

export const individualPreps = declareList('individualPreps', {
  name: 'SamspelForberedelser',
  displayName: 'Enskilda förberedelser',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['draft', 'handedIn']),
    participantId: reference('Deltagare'),
    topicIds: ids('Frågor'),
    unclearMandate: note('Oklart mandat'),
    sentences: ids('Meningar till policyn'),
    expectation: note('Förväntan'),
  },
});
