import { daysBetween, type CalendarDate } from './calendar-date.ts';
import type { HomeTask } from './decision.ts';
import type { Occasion } from './occasion.ts';
import { membersOn, type Participant } from './participant.ts';
import type { Unit } from './programme.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { localOf } from './stockholm.ts';
import type { UnitGroundRule } from './unit-ground-rule.ts';

/**
 * UR-own (domain.md 5). Whose rules a person records: those of the units the person manages, and of units
 * below them whose own manager has no part in the group room.
 */
export function unitsRecordedBy(
  personId: string,
  units: Iterable<Unit>,
  participants: Iterable<Participant>,
  today: CalendarDate,
): readonly Unit[] {
  const all = [...units];
  const inRoom = new Set(membersOn(participants, today).map(({ id }) => id));
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const recorder = (unit: Unit | undefined): string | null => {
    const seen = new Set<string>();
    let next = unit;
    while (next !== undefined && !seen.has(next.id)) {
      if (next.managerId !== null && inRoom.has(next.managerId)) return next.managerId;
      seen.add(next.id);
      next = byId.get(next.parentId ?? '');
    }
    return null;
  };
  return all.filter((unit) => unit.managerId === personId || recorder(unit) === personId);
}

/** The group's own unit: the top of a tree, with units below it. In a flat list every unit has its own rules. */
export const isGroupItself = (unit: Unit, all: Iterable<Unit>): boolean =>
  unit.parentId === null && [...all].some(({ parentId }) => parentId === unit.id);

/**
 * UR-expected (R59). The units that are to have rules of their own: those whose manager is in the group. The
 * top of the tree is the group itself, and has the group's rules.
 */
export function unitsExpected(
  units: Iterable<Unit>,
  participants: Iterable<Participant>,
  today: CalendarDate,
): readonly Unit[] {
  const inRoom = new Set(membersOn(participants, today).map(({ id }) => id));
  const all = [...units];
  return all.filter(
    (unit) => unit.managerId !== null && inRoom.has(unit.managerId) && !isGroupItself(unit, all),
  );
}

export type UnitStanding = {
  readonly unit: Unit;
  readonly rules: readonly UnitGroundRule[];
  /** When the manager's home task was due; null without one. */
  readonly due: CalendarDate | null;
  /** When the first rule was agreed with the staff. */
  readonly agreedOn: CalendarDate | null;
  /** `none` is not expected to have any; `late` has none though the day has passed; `came-late` has by now. */
  readonly state: 'none' | 'waiting' | 'late' | 'agreed' | 'came-late';
  /** Whole days after the day it was due, up to today or to when it came; 0 when in time. */
  readonly daysLate: number;
  /** Most staff that took part in one of them. */
  readonly staffTakingPart: number;
};

/**
 * UR-late (domain.md 10). How far each unit has come, against the day the manager's home task from the first
 * session was due. A rule counts when it has been agreed with the staff.
 */
export function unitStandings(
  units: Iterable<Unit>,
  expected: readonly Unit[],
  rules: Iterable<UnitGroundRule>,
  tasks: Iterable<HomeTask>,
  occasions: Iterable<Occasion>,
  today: CalendarDate,
): readonly UnitStanding[] {
  const firstSession = [...occasions]
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number)[0]?.id;
  const given = [...tasks].filter(({ fromOccasion }) => fromOccasion === firstSession);
  const known = [...rules];
  return [...units].flatMap((unit) => {
    const own = known.filter(({ unitId }) => unitId === unit.id);
    const isExpected = expected.includes(unit);
    if (!isExpected && own.length === 0) return [];
    const due = lastDue(given.filter(({ assigneeId }) => assigneeId === unit.managerId));
    const agreedOn =
      own
        .map(agreedDate)
        .filter((date) => date !== null)
        .sort()[0] ?? null;
    const overdueOn = agreedOn ?? today;
    const daysLate = due === null ? 0 : Math.max(0, daysBetween(due, overdueOn));
    const state =
      agreedOn !== null
        ? daysLate > 0
          ? 'came-late'
          : 'agreed'
        : !isExpected
          ? 'none'
          : daysLate > 0
            ? 'late'
            : 'waiting';
    const staffTakingPart = Math.max(0, ...own.map((rule) => rule.staffTakingPart));
    return [{ unit, rules: own, due, agreedOn, state, daysLate, staffTakingPart }];
  });
}

const lastDue = (tasks: readonly HomeTask[]): CalendarDate | null =>
  tasks
    .map(({ due }) => due)
    .sort()
    .at(-1) ?? null;

function agreedDate({ statusHistory }: UnitGroundRule): CalendarDate | null {
  const agreed = statusHistory.find(({ status }) => status === 'agreed');
  return agreed === undefined ? null : localOf(agreed.at).date;
}

/**
 * UR-agreed (domain.md 4). A unit's rule is agreed when it has words and somebody of the staff took part, and
 * reviewed when it has been looked at again after that.
 */
export function advanceUnitRule(
  rule: UnitGroundRule,
  to: 'agreed' | 'reviewed',
  at: Instant,
): Result<UnitGroundRule, 'no-words' | 'no-staff' | 'not-agreed'> {
  if (rule.text.trim() === '') return refused('no-words');
  if (rule.staffTakingPart < 1) return refused('no-staff');
  if (to === 'reviewed' && rule.status === 'proposed') return refused('not-agreed');
  return accepted(withStatus(rule, to, at));
}
