import { unitGroundRuleStatuses } from '#domain/unit-ground-rule.ts';
import { ids, note, number, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const unitGroundRules = declareList('unitGroundRules', {
  name: 'SamspelVerksamhetsregler',
  displayName: 'Verksamheternas spelregler',
  space: 'groupRoom',
  columns: {
    ...statusColumns(unitGroundRuleStatuses),
    unitId: reference('Enhet'),
    text: note('Regel'),
    inspiredBy: ids('Inspirerad av'),
    staffTakingPart: number('Deltagande medarbetare'),
  },
});
