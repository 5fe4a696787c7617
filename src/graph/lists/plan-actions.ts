import * as v from 'valibot';
import { pdsaSteps, quadrants, swotStatuses } from '#domain/plan.ts';
import { horizons } from '#domain/topic.ts';
import { choice, date, ids, json, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';
import { placedColumns } from './placed.ts';
import { sources } from './sources.ts';

export const swotEntries = declareList('swotEntries', {
  name: 'SamspelSwot',
  displayName: 'SWOT',
  space: 'groupRoom',
  columns: {
    ...statusColumns(swotStatuses),
    quadrant: choice('Ruta', quadrants),
    text: note('Text'),
    sources: sources('Källor'),
    votes: number('Antal röster'),
    order: optional(number('Ordning')),
    ...placedColumns,
  },
});

export const planActions = declareList('planActions', {
  name: 'SamspelPlan',
  displayName: 'Plan',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['proposed', 'decided', 'ongoing', 'done', 'stopped']),
    horizon: choice('Sikt', horizons),
    title: note('Åtgärd'),
    ownerId: optional(reference('Ansvarig')),
    contributorIds: ids('Medverkande'),
    start: optional(date('Börjar')),
    due: optional(date('Klar senast')),
    measure: note('Mått'),
    firstTest: note('Första test'),
    pdsa: choice('Steg', pdsaSteps),
    followUpOn: optional(date('Följs upp')),
    followUps: optional(
      json(
        'Uppföljningar',
        v.array(v.object({ date: v.string(), text: v.string(), pdsa: v.picklist(pdsaSteps) })),
      ),
    ),
    swotIds: ids('SWOT'),
    topicIds: ids('Frågor'),
  },
});
