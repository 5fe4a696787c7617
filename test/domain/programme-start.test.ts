import {
  guestByMail,
  methodPackOf,
  largestPack,
  readMethodPack,
  startProgramme,
  type ChosenPerson,
  type MethodPack,
  type StartForm,
} from '#domain/programme-start.ts';
import type { Role } from '#domain/participant.ts';

const pack: MethodPack = {
  samspel: 'method-pack',
  version: 1,
  sessions: ['Spelregler', 'Frågor'],
  daysPerOccasion: 2,
  feedbackTitle: 'Återkoppling',
  guides: [
    {
      audience: 'managementGroup',
      title: 'Guide',
      questions: [{ key: 'k', area: 'group', text: 'Vad är bra?' }],
    },
  ],
  settings: {
    anonymityThreshold: 3,
    maxPriorityTopics: 7,
    votesPerMember: 5,
    economyShareWarning: 0.33,
    operationsShareWarning: 0.5,
    ruleFollowUpWeeks: 6,
    decisionPublishWithinDays: 7,
  },
  rawNotesMonthsAfterEnd: 3,
};
const person = (entraId: string, ...roles: readonly Role[]): ChosenPerson => ({
  ...{ entraId, displayName: `KUND ${entraId}`, mail: `${entraId}@kund.example`, title: '' },
  roles,
});
const form = (more: Partial<StartForm> = {}): StartForm => ({
  title: ' KUND uppdrag ',
  municipality: 'KUND kommun',
  department: 'KUND',
  people: [person('e1', 'consultant'), person('e2', 'chair'), person('e3', 'member')],
  values: ['Nära: Vi finns där: alltid', 'Modiga'],
  needs: ['KUND behov'],
  results: [
    { title: 'KUND resultat', indicator: 'andel' },
    { title: ' ', indicator: 'tom' },
  ],
  ...more,
});
const by = {
  entraId: 'e1',
  now: '2027-01-11T13:00:00Z',
  today: '2027-01-11',
};
const counter = () => {
  let last = 0;
  return (prefix: string) => `${prefix}-${(last += 1)}`;
};
const started = (given = form()) => {
  const result = startProgramme(given, pack, by, counter());
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

describe('starting a programme', () => {
  it.each([
    ['a title', { title: '  ' }, 'title-missing'],
    ['a consultant', { people: [person('e3', 'member')] }, 'consultant-missing'],
    ['a member', { people: [person('e1', 'consultant')] }, 'member-missing'],
  ] as const)('[PR-start] needs %s', (_words, change, refusal) => {
    expect(startProgramme(form(change), pack, by, counter())).toEqual({ ok: false, refusal });
  });

  it('[PR-start] gives everybody the roles chosen, and the chair a place in the group', () => {
    const { participants, programme } = started();
    const rolesOf = new Map(participants.map(({ entraId, roles }) => [entraId, roles]));
    expect(rolesOf.get('e2')).toEqual(['chair', 'member']);
    const ids = new Map(participants.map(({ entraId, id }) => [entraId, id]));
    expect(programme).toMatchObject({
      title: 'KUND uppdrag',
      consultantIds: [ids.get('e1')],
      chairId: ids.get('e2'),
      commissionerId: null,
      createdBy: ids.get('e1'),
      occasionCount: 2,
      endDate: null,
    });
  });

  it('[PR-start] knows who comes from outside by the mail address', () => {
    const people = [
      ...form().people,
      { ...person('e4', 'consultant'), mail: 'e4@kund.example.com' },
      { ...person('e5', 'member'), mail: null },
    ];
    const { participants } = started(form({ people }));
    expect(participants.filter(({ external }) => external).map(({ entraId }) => entraId)).toEqual([
      'e4',
    ]);
  });

  it('[PR-start] opens the guides and plans feedback and sessions without dates', () => {
    const { interviewGuides, occasions, expectedResults, programme } = started();
    expect(interviewGuides).toMatchObject([{ version: 1, lockedAt: null }]);
    expect(
      occasions.map(({ number, kind, title, status }) => [number, kind, title, status]),
    ).toEqual([
      [0, 'feedback', 'Återkoppling', 'planned'],
      [1, 'session', 'Spelregler', 'planned'],
      [2, 'session', 'Frågor', 'planned'],
    ]);
    expect(expectedResults.map(({ title }) => title)).toEqual(['KUND resultat']);
    expect(programme.valueBase.words).toEqual([
      { word: 'Nära', meaning: 'Vi finns där: alltid' },
      { word: 'Modiga', meaning: '' },
    ]);
  });
});

describe('a method pack', () => {
  const { programme, interviewGuides, occasions } = started();
  const taken = methodPackOf(programme, interviewGuides, occasions);

  it('[PR-pack] is the method the programme was started with, and nothing of the client', () => {
    expect(taken).toEqual(pack);
    expect(JSON.stringify(taken)).not.toMatch(/KUND|UPP-|e1/);
  });

  it('[PR-pack] comes back from a file, and leaves behind what a pack may not hold', () => {
    const file = JSON.stringify({
      ...taken,
      people: ['KUND'],
      settings: { ...pack.settings, x: 1 },
    });
    expect(readMethodPack(file)).toEqual(pack);
  });

  it('[PR-pack] carries agendas and sections of the policy as they were edited', () => {
    const item = { start: '09:00', end: '09:30', title: 'Start', method: '', kind: 'work' };
    const section = { key: 'p01', heading: 'Syfte', legalRefs: ['SoL'] };
    const template = {
      agendas: { T1D1: [{ ...item, output: null }] },
      policySections: [section],
    };
    const withMore = { ...template, policySections: [{ ...section, text: 'KUND' }] };
    expect(readMethodPack(JSON.stringify({ ...pack, template: withMore }))).toEqual({
      ...pack,
      template,
    });
    expect(readMethodPack(JSON.stringify({ ...pack, template: { agendas: {} } }))).toBeNull();
    const again = methodPackOf({ ...programme, template }, interviewGuides, occasions);
    expect(again.template).toEqual(template);
  });

  it.each([
    ['no JSON', 'hej'],
    ['null', 'null'],
    ['something else', '{"samspel":"personal-sheet","version":1}'],
    [
      'questions that are no texts',
      JSON.stringify({ ...pack, guides: [{ ...pack.guides[0], questions: [1] }] }),
    ],
    ['a missing setting', JSON.stringify({ ...pack, settings: {} })],
    ['longer than a pack can be', `${JSON.stringify(pack)}${' '.repeat(largestPack)}`],
  ])('[PR-pack] is refused when it is %s', (_words, text) => {
    expect(readMethodPack(text)).toBeNull();
  });
});

describe('a guest whom the directory does not know', () => {
  it.each([
    [' Anna.Berg@Konsult.example ', 'Anna Berg', 'anna.berg@konsult.example'],
    ['info@konsult.example', 'Info', 'info@konsult.example'],
    ['_@konsult.example', '_@konsult.example', '_@konsult.example'],
  ])('[PE-guest] is %j by the address alone', (words, displayName, mail) => {
    expect(guestByMail(words)).toEqual({
      ...{ entraId: null, displayName, mail },
      title: '',
      roles: [],
    });
  });

  it.each([
    '',
    'Anna Berg',
    'anna@',
    '@konsult.example',
    'anna@konsult',
    'a b@konsult.example',
    'a@b@c.example',
    '<a@b.example>',
  ])('[PE-guest] is nobody for %j', (words) => {
    expect(guestByMail(words)).toBeNull();
  });

  it('[PE-guest] starts in the programme with a role and without an account', () => {
    const two = ['anna@konsult.example', 'bo@konsult.example'].flatMap(
      (mail) => guestByMail(mail) ?? [],
    );
    const people = [
      ...form().people,
      ...two.map((guest) => ({ ...guest, roles: ['consultant'] as const })),
    ];
    const started = startProgramme(form({ people }), pack, by, counter());
    const { participants, programme } = (started.ok && started.value) || {};
    const guests = participants?.filter(({ entraId }) => entraId === null) ?? [];
    expect(guests.map(({ displayName, external }) => [displayName, external])).toEqual([
      ['Anna', true],
      ['Bo', true],
    ]);
    expect(new Set(participants?.map(({ id }) => id)).size).toBe(people.length);
    expect(programme?.consultantIds).toEqual(expect.arrayContaining(guests.map(({ id }) => id)));
  });
});
