import { joinProgramme, leaveGroup, namedByRoles, withRoles } from '#domain/membership.ts';
import { membersOn, type Role } from '#domain/participant.ts';
import type { Programme } from '#domain/programme.ts';
import { aParticipant } from './builders.ts';

const born = { id: 'P9', programmeId: 'UPP', createdAt: '2027-03-01T08:00:00Z', createdBy: 'K01' };
const person = (roles: readonly Role[], mail = 'ny@ekby.example') => ({
  ...{ entraId: 'e9', displayName: 'Ny', mail, title: 'Chef', roles },
});
const chair = { ...aParticipant('P01', 'chair', 'member'), mail: 'a@ekby.example' };
const consultant = aParticipant('K01', 'consultant');
const member = aParticipant('P02', 'member');
const all = [chair, consultant, member];

describe('people of a programme', () => {
  it.each([
    ['running', ['member'], { newMember: true, memberFrom: '2027-03-01' }],
    ['preparing', ['member'], { newMember: false, memberFrom: null }],
    ['running', ['coordinator'], { newMember: false, memberFrom: null }],
  ] as const)(
    '[PE-join] is new in the group when it has begun: %s, %j',
    (status, roles, expected) => {
      expect(joinProgramme(person(roles), all, { status }, born, '2027-03-01')).toMatchObject(
        expected,
      );
    },
  );

  it.each([
    ['ny@ekby.example', false],
    ['ny@byran.example', true],
  ])('[PE-join] tells by the address %s whether somebody comes from outside', (mail, external) => {
    const joined = joinProgramme(person(['member'], mail), all, { status: 'running' }, born, 'd');
    expect(joined.external).toBe(external);
  });

  it.each([
    [consultant, ['coordinator'], 'last-consultant'],
    [member, ['chair', 'member'], 'second-chair'],
  ] as const)('[PE-roles] keeps who must be there: %#', (who, roles, refusal) => {
    expect(withRoles(who, roles, all)).toEqual({ ok: false, refusal });
  });

  it('[PE-roles] keeps the last member', () => {
    expect(withRoles(member, ['unitManager'], [consultant, member])).toEqual({
      ok: false,
      refusal: 'last-member',
    });
  });

  it('[PE-roles] makes the chair a member', () => {
    const made = withRoles(member, ['chair'], [consultant, member]);
    expect(made.ok && made.value.roles).toEqual(['chair', 'member']);
  });

  it('[PE-named] lets the programme follow the roles', () => {
    expect(namedByRoles({ chairId: 'gone' } as Programme, all)).toMatchObject({
      chairId: 'P01',
      commissionerId: null,
      consultantIds: ['K01'],
    });
  });

  it('[PE-leave] waits for nobody who has left, and keeps the name', () => {
    const left = leaveGroup(member, '2027-03-31');
    expect(membersOn([left], '2027-03-31')).toEqual([left]);
    expect(membersOn([left], '2027-04-01')).toEqual([]);
    expect(left.displayName).toBe(member.displayName);
  });
});
