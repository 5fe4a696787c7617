import {
  advanceUnitRule,
  unitsExpected,
  unitsRecordedBy,
  unitStandings,
} from '#domain/unit-rules.ts';
import { aParticipant } from './builders.ts';
import { anAgreedUnitRule, aTask, aUnit, aUnitRule, sessions } from './between-builders.ts';

const today = '2027-03-17';
const people = [
  aParticipant('P01', 'member', 'chair'),
  aParticipant('P02', 'member', 'unitManager'),
  aParticipant('P03', 'member', 'unitManager'),
  aParticipant('E01', 'unitManager'),
];
const top = aUnit('U0', null, 'P01');
const home = aUnit('U1', 'U0', 'P02');
const care = aUnit('U2', 'U0', 'P03');
const north = aUnit('U2N', 'U2', 'E01');
const empty = aUnit('U2S', 'U2', null);
const units = [top, home, care, north, empty];
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

describe('whose rules a manager records', () => {
  const own = (person: string) => ids(unitsRecordedBy(person, units, people, today));

  it('[UR-own] are those of the own unit', () => {
    expect(own('P02')).toEqual(['U1']);
    expect(own('E01')).toEqual(['U2N']);
  });

  it('[UR-own] and of units below whose manager is not in the group room, or that have none', () => {
    expect(own('P03')).toEqual(['U2', 'U2N', 'U2S']);
    expect(own('P01')).toEqual(['U0']);
  });

  it('[UR-own] ends where the tree goes round in a circle', () => {
    const round = [aUnit('A', 'B', null), aUnit('B', 'A', null)];
    expect(unitsRecordedBy('P01', round, people, today)).toEqual([]);
  });
});

describe('the units that are to have rules', () => {
  it('[UR-expected] are those with a manager in the group, but not the top', () => {
    expect(ids(unitsExpected(units, people, today))).toEqual(['U1', 'U2']);
  });

  it('[UR-expected] are all of a flat list', () => {
    const flat = units.filter(({ id }) => id === 'U1' || id === 'U2');
    const roots = flat.map((unit) => ({ ...unit, parentId: null }));
    expect(ids(unitsExpected(roots, people, today))).toEqual(['U1', 'U2']);
  });
});

describe('how far the units have come', () => {
  const standings = (day: string, rules = [aUnitRule('VS', 'U1')]) =>
    unitStandings(
      units,
      unitsExpected(units, people, day),
      rules,
      [
        aTask('H1', 'P02'),
        aTask('H2', 'P03'),
        aTask('H3', 'P02', { fromOccasion: 'T2', due: '2027-04-13' }),
      ],
      sessions,
      day,
    ).map(({ unit, state, daysLate }) => [unit.id, state, daysLate]);

  it('[UR-late] waits through the day the home task is due', () => {
    expect(standings('2027-03-11')).toEqual([
      ['U1', 'waiting', 0],
      ['U2', 'waiting', 0],
    ]);
  });

  it('[UR-late] is late the day after, also with rules that are not agreed', () => {
    expect(standings('2027-03-12')).toEqual([
      ['U1', 'late', 1],
      ['U2', 'late', 1],
    ]);
  });

  it('[UR-late] remembers that rules came after the day', () => {
    const rules = [
      anAgreedUnitRule('VS1', 'U1', '2027-03-11'),
      anAgreedUnitRule('VS2', 'U2', '2027-03-24'),
    ];
    expect(standings('2027-04-01', rules)).toEqual([
      ['U1', 'agreed', 0],
      ['U2', 'came-late', 13],
    ]);
  });

  it('[UR-late] shows a unit nobody waits for when it has rules, and never as late', () => {
    expect(standings('2027-03-20', [aUnitRule('VS', 'U2N')])).toContainEqual(['U2N', 'none', 0]);
  });
});

describe('a unit’s rule', () => {
  const at = '2027-03-01T10:00:00Z';
  const rule = aUnitRule('VS', 'U1');

  it('[UR-agreed] is agreed with staff, and reviewed after that', () => {
    const agreed = advanceUnitRule(rule, 'agreed', at);
    if (!agreed.ok) throw new Error(agreed.refusal);
    expect(agreed.value.status).toBe('agreed');
    expect(advanceUnitRule(agreed.value, 'reviewed', at)).toMatchObject({
      ok: true,
      value: { status: 'reviewed' },
    });
  });

  it.each([
    [{ staffTakingPart: 0 }, 'agreed', 'no-staff'],
    [{ text: ' ' }, 'agreed', 'no-words'],
    [{}, 'reviewed', 'not-agreed'],
  ] as const)('[UR-agreed] with %j to %s is refused: %s', (more, to, refusal) => {
    expect(advanceUnitRule({ ...rule, ...more }, to, at)).toEqual({ ok: false, refusal });
  });
});
