import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { directionRecords } from './records/direction.ts';
import { flowRounds, voices } from './records/flow.ts';
import { groupRecords } from './records/group.ts';
import { mandateRecords } from './records/mandates.ts';
import { occasionRecords } from './records/occasions.ts';
import { preparationRecords } from './records/preparation.ts';
import { programmeRecords } from './records/programme.ts';
import { openItems } from './records/published.ts';
import { thenAt, untilOf, type StageKey } from './stage.ts';

/** All records of a programme by kind. */
export type AllRecords = { readonly [Kind in RecordKind]: readonly RecordTypes[Kind][] };

/**
 * The demo programme as it stood at the end of a stage: what had been made by then, in the state it had, with
 * what came later left out, and the reduced copies of what had been shared (domain.md 5).
 * Event ids are those of the demo data; seeding puts those of the calendar in their place.
 */
export function recordsAt(stage: StageKey): AllRecords {
  const then = thenAt(untilOf(stage));
  return {
    ...programmeRecords(then),
    ...preparationRecords(then),
    ...occasionRecords(then),
    flowRounds: flowRounds(then),
    voices: voices(then),
    statementGroups: [],
    regulationRefs: [],
    ...mandateRecords(then),
    ...groupRecords(then),
    ...directionRecords(then),
    openItems: openItems(then),
  };
}
