import type { Policy, PolicySection, RoleStatement } from '#domain/mandate.ts';
import {
  leaseOf,
  leaveSection,
  mayWriteRole,
  movePolicy,
  moveRoleStatement,
  nextVersion,
  revisePolicy,
  sectionTarget,
  standOn,
  takeSection,
  withCounts,
  writeSection,
  type PolicyGround,
} from '#domain/policy.ts';
import { aParticipant, aStance } from './builders.ts';

const base = (id: string) => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-04-21T07:30:00Z',
  createdBy: 'P01',
});
const now = '2027-04-21T09:00:00Z';
const minutesLater = (minutes: number) =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  ...base('LP'),
  status: 'draft',
  statusHistory: [{ status: 'draft', at: '2027-04-21T07:30:00Z' }],
  title: 'Ledningspolicy',
  version: '1.0',
  adoptedBy: null,
  adoptedOn: null,
  reportedToBoardOn: null,
  validFrom: null,
  reviewOn: null,
  ...more,
});

const aSection = (more: Partial<PolicySection> = {}): PolicySection => ({
  ...base('LP-p01'),
  policyId: 'LP',
  key: 'p01',
  order: 1,
  heading: 'Syfte',
  text: 'Text',
  legalRefs: [],
  editorId: null,
  editUntil: null,
  round: null,
  stances: { behind: 0, question: 0, object: 0 },
  ...more,
});

const chair = aParticipant('P01', 'member', 'chair');
const member = aParticipant('P02', 'member');
const consultant = aParticipant('K01', 'consultant');

describe('writing a section together', () => {
  const taken = (section = aSection(), policy = aPolicy(), by = 'P02', at = now) => {
    const result = takeSection(section, policy, by, at);
    if (!result.ok) throw new Error(result.refusal);
    return result.value;
  };

  it('[PO-lease] is one person’s for three minutes', () => {
    const section = taken();
    expect(leaseOf(section, now)).toEqual({ by: 'P02', until: minutesLater(3) });
    expect(takeSection(section, aPolicy(), 'P03', minutesLater(2))).toEqual({
      ok: false,
      refusal: 'taken',
    });
  });

  it('[PO-lease] may be taken over when nothing has been typed since', () => {
    const section = taken();
    expect(leaseOf(section, minutesLater(3))).toBeNull();
    expect(takeSection(section, aPolicy(), 'P03', minutesLater(3))).toMatchObject({
      ok: true,
      value: { editorId: 'P03' },
    });
    expect(
      writeSection(taken(section, aPolicy(), 'P03', minutesLater(3)), 'x', 'P02', minutesLater(4)),
    ).toEqual({ ok: false, refusal: 'taken' });
  });

  it('[PO-lease] is renewed once a minute and not at every keystroke', () => {
    const section = taken();
    const soon = writeSection(section, 'Ny text', 'P02', minutesLater(0.5));
    expect(soon).toMatchObject({ value: { text: 'Ny text', editUntil: minutesLater(3) } });
    const later = writeSection(section, 'Ny text', 'P02', minutesLater(1.5));
    expect(later).toMatchObject({ value: { editUntil: minutesLater(4.5) } });
  });

  it('[PO-lease] goes on for who comes back to it after a while', () => {
    const again = writeSection(taken(), 'Mer', 'P02', minutesLater(10));
    expect(again).toMatchObject({ ok: true, value: { editorId: 'P02' } });
  });

  it('[PO-lease] is given back by who has it, and by nobody else', () => {
    const section = taken();
    expect(leaveSection(section, 'P02')).toMatchObject({ editorId: null, editUntil: null });
    expect(leaveSection(section, 'P03')).toBe(section);
  });

  it('[PO-lease] ends when the group stands behind the policy', () => {
    expect(takeSection(aSection(), aPolicy({ status: 'agreed' }), 'P02', now)).toEqual({
      ok: false,
      refusal: 'not-writable',
    });
  });

  it('[PO-stance] makes a section that is opened while it is read one to take a stance on anew', () => {
    const stances = [aStance('LP-p01', 'P02', 'behind')];
    const opened = taken(aSection(), aPolicy({ status: 'review' }));
    expect(sectionTarget(aSection())).toBe('LP-p01');
    expect(sectionTarget(opened)).toBe('LP-p01.r1');
    expect(standOn(aSection(), [member], stances).behind).toBe(1);
    expect(standOn(opened, [member], stances).missing).toEqual([member]);
    // Taking it again while one has it asks for nothing new.
    expect(sectionTarget(taken(opened, aPolicy({ status: 'review' })))).toBe('LP-p01.r1');
  });
});

describe('the way of the policy', () => {
  const ground = (more: Partial<PolicyGround> = {}): PolicyGround => ({
    sections: [aSection(), aSection({ id: 'LP-p02' })],
    present: [chair, member],
    stances: ['LP-p01', 'LP-p02'].flatMap((id) => [
      aStance(id, 'P01', 'behind'),
      aStance(id, 'P02', 'question', 'Vad betyder det?'),
    ]),
    today: '2027-04-28',
    now,
    ...more,
  });
  const move = (
    policy: Policy,
    to: Policy['status'],
    by = chair,
    more: Partial<PolicyGround> = {},
  ) => {
    const result = movePolicy(policy, to, by, ground(more));
    return result.ok ? result.value.status : result.refusal;
  };

  it('[PO-move] is read when every section has a text and nobody is writing', () => {
    const empty = { sections: [aSection(), aSection({ text: ' ' })] };
    expect(move(aPolicy(), 'review', chair, empty)).toBe('section-empty');
    const written = { sections: [aSection({ editorId: 'P02', editUntil: minutesLater(1) })] };
    expect(move(aPolicy(), 'review', chair, written)).toBe('being-written');
    expect(move(aPolicy(), 'review', member)).toBe('not-yours');
    expect(move(aPolicy(), 'review', consultant)).toBe('review');
  });

  it('[PO-move] is agreed when all present have taken a stance and nobody objects', () => {
    const review = aPolicy({ status: 'review' });
    const some = { stances: ground().stances.slice(1) };
    expect(move(review, 'agreed', chair, some)).toBe('stance-missing');
    const against = { stances: [...ground().stances, aStance('LP-p02', 'P02', 'object', 'Nej')] };
    expect(move(review, 'agreed', chair, against)).toBe('objection');
    expect(move(review, 'agreed', chair, { present: [] })).toBe('nobody-present');
    expect(move(review, 'agreed')).toBe('agreed');
  });

  it('[PO-move] is adopted by the chair alone, with a day and a later review', () => {
    const agreed = aPolicy({ status: 'agreed' });
    expect(move(agreed, 'adopted')).toBe('dates-missing');
    const back = { ...agreed, validFrom: '2027-05-03', reviewOn: '2027-05-03' };
    expect(move(back, 'adopted')).toBe('review-before-valid');
    const ready = { ...agreed, validFrom: '2027-05-03', reviewOn: '2028-05-02' };
    expect(move(ready, 'adopted', consultant)).toBe('chair-only');
    expect(movePolicy(ready, 'adopted', chair, ground())).toMatchObject({
      value: { status: 'adopted', adoptedBy: 'P01', adoptedOn: '2027-04-28' },
    });
  });

  it('[PO-move] is published after it is adopted, never before', () => {
    expect(move(aPolicy({ status: 'agreed' }), 'published')).toBe('not-next');
    expect(move(aPolicy({ status: 'adopted' }), 'published', consultant)).toBe('chair-only');
    expect(move(aPolicy({ status: 'adopted' }), 'published')).toBe('published');
  });

  it('[PO-move] goes back to draft until it is adopted', () => {
    expect(move(aPolicy({ status: 'review' }), 'draft')).toBe('draft');
    expect(move(aPolicy({ status: 'agreed' }), 'draft')).toBe('draft');
    expect(move(aPolicy({ status: 'adopted' }), 'draft')).toBe('not-next');
    expect(move(aPolicy({ status: 'revised' }), 'draft')).toBe('not-next');
  });

  it('keeps the counts as they stood', () => {
    expect(withCounts(ground()).map(({ stances }) => stances)).toEqual([
      { behind: 1, question: 1, object: 0 },
      { behind: 1, question: 1, object: 0 },
    ]);
  });
});

describe('the next edition', () => {
  let count = 0;
  const newId = (what: string) => `${what}-${(count += 1)}`;

  it('[PO-revise] begins with the sections in force, without anybody’s stances', () => {
    const old = aPolicy({ status: 'published', adoptedOn: '2027-04-28', validFrom: '2027-05-03' });
    const section = aSection({ round: 2, stances: { behind: 8, question: 0, object: 0 } });
    const revised = revisePolicy(old, [section], chair, newId, now);
    expect(revised).toMatchObject({
      ok: true,
      value: {
        old: { id: 'LP', status: 'revised' },
        next: { status: 'draft', version: '2.0', adoptedOn: null, validFrom: null },
        sections: [{ text: 'Text', round: null, stances: { behind: 0 } }],
      },
    });
    const { next, sections } = revised.ok ? revised.value : { next: old, sections: [] };
    expect(sections[0]?.policyId).toBe(next.id);
    expect(sections[0]?.id).not.toBe('LP-p01');
  });

  it('[PO-revise] is begun by who leads, and of a policy in force', () => {
    const refusal = (policy: Policy, by = chair) => {
      const revised = revisePolicy(policy, [], by, newId, now);
      return revised.ok ? null : revised.refusal;
    };
    expect(refusal(aPolicy())).toBe('not-in-force');
    expect(refusal(aPolicy({ status: 'adopted' }), member)).toBe('not-yours');
  });

  it('counts editions by whole numbers', () => {
    expect(nextVersion('1.0')).toBe('2.0');
    expect(nextVersion('utkast')).toBe('1.0');
  });
});

describe('assignments and roles', () => {
  const statement: RoleStatement = {
    ...base('UB'),
    status: 'draft',
    statusHistory: [],
    level: 'individual',
    holderId: 'P02',
    assignment: 'a',
    responsibility: 'b',
    authority: 'c',
    expectation: '',
    wholeRole: '',
    cooperation: '',
    support: '',
    limit: 'd',
    followUp: '',
  };
  const move = (given: RoleStatement, to: RoleStatement['status'], by = member) => {
    const result = moveRoleStatement(given, to, by, now);
    return result.ok ? result.value.status : result.refusal;
  };

  it('[RS-move] are reconciled by their holder when the four parts are there', () => {
    expect(move({ ...statement, limit: '' }, 'reconciled')).toBe('parts-missing');
    expect(move(statement, 'reconciled', aParticipant('P03', 'member'))).toBe('not-yours');
    expect(move(statement, 'reconciled')).toBe('reconciled');
  });

  it('[RS-move] are agreed by the consultant or the chair, after reconciling', () => {
    const reconciled = { ...statement, status: 'reconciled' as const };
    expect(move(statement, 'agreed', chair)).toBe('not-next');
    expect(move(reconciled, 'agreed')).toBe('not-yours');
    expect(move(reconciled, 'agreed', chair)).toBe('agreed');
    expect(move({ ...statement, status: 'agreed' }, 'draft')).toBe('draft');
  });

  it('[RS-write] are one’s own to write, and the group’s together, until they are agreed', () => {
    const other = aParticipant('P03', 'member');
    expect(mayWriteRole(statement, member)).toBe(true);
    expect(mayWriteRole(statement, other)).toBe(false);
    expect(mayWriteRole({ ...statement, level: 'group', holderId: null }, other)).toBe(true);
    expect(mayWriteRole({ ...statement, status: 'agreed' }, member)).toBe(false);
    expect(mayWriteRole(statement, undefined)).toBe(false);
    expect(mayWriteRole({ ...statement, level: 'group' }, aParticipant('M01', 'employee'))).toBe(
      false,
    );
  });
});
