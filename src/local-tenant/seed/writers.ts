import type { AnyRecord, RecordKind, Space } from '#domain/record-types.ts';
import { ekby } from './ekby-source.ts';

/**
 * Whose token writes a record. What is a person's own is written by that person; the days by the coordinator
 * who booked them; the rest by who made it. A unit manager outside the group cannot open its room: the manager
 * above records the unit's rules (domain.md 5).
 * @param team personas who may write in the group room
 */
export function writerOf(
  space: Space,
  kind: RecordKind,
  record: AnyRecord,
  team: readonly string[],
): string {
  if (space === 'consultantRoom') return ekby.programme.consultantIds[0] ?? '';
  if (kind === 'occasionDays') return 'S01';
  if (kind === 'competenceCards' && 'participantId' in record) return record.participantId;
  return team.includes(record.createdBy) ? record.createdBy : managerAbove(record.createdBy);
}

function managerAbove(person: string): string {
  const unit = ekby.units.find(({ managerId }) => managerId === person);
  const above = ekby.units.find(({ id }) => id === unit?.parentId)?.managerId;
  if (above === undefined || above === null) {
    throw new Error(`${person} may not write in the group room, and nobody is above`);
  }
  return above;
}
