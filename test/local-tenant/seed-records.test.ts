import { lists, recordKinds, kindsIn } from '#graph/lists/registry.ts';
import { countStances } from '#domain/consent.ts';
import { membersOn } from '#domain/participant.ts';
import type { RecordKind } from '#domain/record-types.ts';
import { recordsAt, type AllRecords } from '#local-tenant/seed/ekby-records.ts';
import { ekby, readEkby } from '#local-tenant/seed/ekby-source.ts';
import { stageKeys, untilOf, type StageKey } from '#local-tenant/seed/stage.ts';

const counts = (stage: StageKey, ...kinds: readonly RecordKind[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, recordsAt(stage)[kind].length]));

const tally = <T extends string>(values: readonly T[]) => {
  const sum: Record<string, number> = {};
  for (const value of values) sum[value] = (sum[value] ?? 0) + 1;
  return sum;
};

const byId = <Kind extends RecordKind>(records: AllRecords, kind: Kind, id: string) => {
  const found = records[kind].find((record) => record.id === id);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
};

describe('the demo programme at the end of the last occasion (domain.md 10)', () => {
  const t4 = recordsAt('t4');

  it('has everything the programme description counts', () => {
    expect(
      counts(
        't4',
        'interviews',
        'answers',
        'workingFindings',
        'unitGroundRules',
        'topics',
        'roleStatements',
        'policySections',
        'workingCompetenceCards',
        'competenceCards',
        'workingObservations',
        'swotEntries',
        'planActions',
        'decisions',
        'homeTasks',
        'decks',
      ),
    ).toEqual({
      interviews: 9,
      answers: 100,
      workingFindings: 20,
      unitGroundRules: 14,
      topics: 10,
      roleStatements: 12,
      policySections: 12,
      workingCompetenceCards: 17,
      competenceCards: 14,
      workingObservations: 12,
      swotEntries: 24,
      planActions: 10,
      decisions: 8,
      homeTasks: 37,
      decks: 5,
    });
  });

  it('has twelve proposals of which eight live on, two were merged and two dropped', () => {
    expect(tally(t4.groundRules.map(({ status }) => status))).toEqual({
      followedUp: 8,
      merged: 2,
      dropped: 2,
    });
  });

  it('has six published decisions and two that are only decided, one of them with a reason', () => {
    expect(tally(t4.decisions.map(({ status }) => status))).toEqual({ published: 6, decided: 2 });
    expect(byId(t4, 'decisions', 'BE08').notPublishedReason).not.toBeNull();
    expect(byId(t4, 'decisions', 'BE07').plannedPublishOn).toBe('2027-05-28');
  });

  it('has two open home tasks', () => {
    expect(t4.homeTasks.filter(({ status }) => status === 'open')).toHaveLength(2);
  });

  it('has 35 votes, five from each of the seven who were there, adding up to those of every matter', () => {
    const cast = t4.voices.map(({ votes }) => Object.values(votes).reduce((sum, n) => sum + n, 0));
    expect(cast).toEqual([5, 5, 5, 5, 5, 5, 5]);
    expect(t4.voices.map(({ participantId }) => participantId)).not.toContain('P03');
    for (const { id, votes } of t4.topics) {
      expect([id, t4.voices.reduce((sum, voice) => sum + (voice.votes[id] ?? 0), 0)]).toEqual([
        id,
        votes,
      ]);
    }
  });

  it('knows the objections against the rule that was dropped, each with a reason', () => {
    const members = membersOn(t4.participants, '2027-02-10');
    const count = countStances('SR11', members, t4.stances);
    expect(count.objections.map(({ participantId }) => participantId)).toEqual(['P04', 'P06']);
    expect(count.objections.every(({ reason }) => reason !== null)).toBe(true);
  });

  it('knows that the consultant and the external interviewee come from outside', () => {
    const outside = t4.participants.filter(({ external }) => external).map(({ id }) => id);
    expect(outside).toEqual(['K01', 'X01']);
    expect(byId(t4, 'participants', 'X01').entraId).toBeNull();
  });
});

describe('what the demo is known for (domain.md 10)', () => {
  const t4 = recordsAt('t4');

  it('has a unit that handed in its rules after the second occasion had begun', () => {
    const late = t4.unitGroundRules.filter(({ createdAt }) => createdAt > '2027-03-16T08:00:00Z');
    expect(late.map(({ unitId }) => unitId)).toEqual(['U06']);
  });

  it('has one matter that the group placed otherwise than the criteria say, with a reason', () => {
    const overridden = t4.topics.filter(({ overrideReason }) => overrideReason !== null);
    expect(overridden.map(({ id, placement }) => [id, placement])).toEqual([
      ['Q07', 'managementGroup'],
    ]);
    expect(byId(t4, 'topics', 'Q09')).toMatchObject({ placement: 'board', criteria: { K8: 0 } });
  });

  it('has the rule about telling each other as the one that is kept least', () => {
    const mean = (ruleId: string) => {
      const own = t4.ruleReviews.filter((review) => review.ruleId === ruleId);
      return own.reduce((sum, { rating }) => sum + rating, 0) / own.length;
    };
    const rules = [...new Set(t4.ruleReviews.map(({ ruleId }) => ruleId))];
    expect(rules.sort((one, other) => mean(one) - mean(other))[0]).toBe('SR07');
  });

  it('has a decision that waited for the consultation with the unions', () => {
    const decision = byId(t4, 'decisions', 'BE06');
    expect(decision).toMatchObject({
      date: '2027-04-28',
      consultation: { required: true, doneOn: '2027-04-27' },
      reportedToBoardOn: '2027-05-19',
    });
    expect(decision.legalBasis).not.toBeNull();
  });

  it('has one person who was late with the home task after the first occasion', () => {
    const late = t4.homeTasks.filter(({ due, statusHistory }) =>
      statusHistory.some(({ status, at }) => status === 'done' && at.slice(0, 10) > due),
    );
    expect(late.map(({ assigneeId, fromOccasion }) => [assigneeId, fromOccasion])).toEqual([
      ['P07', 'T1'],
    ]);
  });

  it('lets every action and every kept word of the SWOT be followed back to something that is there', () => {
    const ids = new Set(recordKinds.flatMap((kind) => t4[kind].map(({ id }) => id)));
    const sources = [...t4.swotEntries, ...t4.topics, ...t4.groundRules].flatMap((r) => r.sources);
    const links = [
      ...sources.map(({ id }) => id),
      ...t4.planActions.flatMap(({ swotIds, topicIds }) => [...swotIds, ...topicIds]),
    ];
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** An empty column and one that the seed does not know are the same. */
const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

describe('every stage', () => {
  it.each(stageKeys)('%s: can be written to the lists and read back unchanged', (stage) => {
    const records = recordsAt(stage);
    for (const kind of recordKinds) {
      const list = lists[kind];
      for (const record of records[kind]) {
        const fields = list.toFields(record as never);
        expect(withoutNulls(list.fromFields(fields))).toEqual(withoutNulls(record));
      }
    }
  });

  it.each(stageKeys)('%s: holds nothing from later on', (stage) => {
    const until = untilOf(stage);
    for (const kind of recordKinds) {
      for (const record of recordsAt(stage)[kind]) {
        expect([kind, record.id, record.createdAt <= until]).toEqual([kind, record.id, true]);
        const history = 'statusHistory' in record ? record.statusHistory : [];
        expect(history.every(({ at }) => at <= until)).toBe(true);
      }
    }
  });

  it.each(stageKeys)('%s: gives every record of a kind an id of its own', (stage) => {
    const records = recordsAt(stage);
    for (const kind of recordKinds) {
      const ids = records[kind].map(({ id }) => id);
      expect([kind, new Set(ids).size]).toEqual([kind, ids.length]);
    }
  });

  it.each(stageKeys)('%s: speaks only of people and days that are there', (stage) => {
    const records = recordsAt(stage);
    const people = new Set(records.participants.map(({ id }) => id));
    for (const kind of recordKinds) {
      for (const record of records[kind]) {
        expect([kind, record.id, people.has(record.createdBy)]).toEqual([kind, record.id, true]);
      }
    }
    const days = new Set(records.occasionDays.map(({ id }) => id));
    expect(records.checkouts.every(({ dayId }) => days.has(dayId))).toBe(true);
    expect(records.attendance.every(({ dayId }) => days.has(dayId))).toBe(true);
  });

  it.each(stageKeys)(
    '%s: keeps answers, single persons and sources in the consultant room',
    (stage) => {
      const records = recordsAt(stage);
      const wider = [...kindsIn('groupRoom'), ...kindsIn('openArea')].map((kind) => records[kind]);
      const text = JSON.stringify(wider);
      for (const answer of ekby.answers) expect(text).not.toContain(answer.text);
      for (const finding of ekby.findings.filter(({ level }) => level === 'individual')) {
        expect(text).not.toContain(finding.text);
      }
      const kept = ekby.competenceCards.filter(({ released }) => !released);
      for (const { label } of kept) expect(text).not.toContain(label);
      expect(text).not.toMatch(/"type":"answer"|sourceAnswerId|visibility|aboutParticipantId/);
    },
  );
});

describe('what has not happened yet', () => {
  it('has no days at the start, but interviews that are booked', () => {
    const start = recordsAt('start');
    expect(start.occasionDays).toEqual([]);
    expect(tally(start.interviews.map(({ status }) => status))).toEqual({ booked: 9 });
    expect(start.answers).toEqual([]);
    expect(start.interviewGuides.every(({ lockedAt }) => lockedAt === null)).toBe(true);
    expect(start.readingItems.every(({ summary }) => summary === '')).toBe(true);
  });

  it.each([
    ['start', 'notOpen'],
    ['prep', 'notOpen'],
    ['t1', 'closed'],
  ] as const)('at %s the round of ground rules is %s', (stage, phase) => {
    const { flowRounds } = recordsAt(stage);
    expect(flowRounds.find(({ use }) => use === 'groundRules')?.phase).toBe(phase);
  });

  it('shows the shared findings to the group once they have been given back', () => {
    expect(counts('start', 'workingFindings', 'findings')).toEqual({
      workingFindings: 0,
      findings: 0,
    });
    expect(counts('prep', 'workingFindings', 'findings')).toEqual({
      workingFindings: 20,
      findings: 15,
    });
  });

  it('has no stances before a rule was discussed, and one per member after', () => {
    expect(recordsAt('prep').stances).toEqual([]);
    const first = recordsAt('t1').stances.filter(({ targetId }) => targetId === 'SR01');
    expect(first).toHaveLength(8);
  });

  it('has matters without judgement, owner and votes before they were assessed', () => {
    const { topics } = recordsAt('m1');
    expect(topics.map(({ id }) => id)).toEqual(['Q08', 'Q10']);
    for (const { criteria, placement, rank, votes } of topics) {
      expect({ criteria, placement, rank, votes }).toEqual({
        criteria: null,
        placement: null,
        rank: null,
        votes: 0,
      });
    }
  });

  it('has drafts of the two decisions that were prepared at the third occasion', () => {
    const t3 = recordsAt('t3');
    expect(byId(t3, 'decisions', 'BE06')).toMatchObject({
      status: 'draft',
      number: null,
      date: null,
      publishedOn: null,
      reportedToBoardOn: null,
      consultation: { required: true, doneOn: null },
    });
    expect(byId(t3, 'policies', 'LP1')).toMatchObject({ status: 'agreed', adoptedOn: null });
    expect(byId(recordsAt('m3'), 'policies', 'LP1').adoptedOn).toBe('2027-04-28');
  });

  it('has no released card before its owner released it', () => {
    expect(counts('m2', 'workingCompetenceCards', 'competenceCards')).toEqual({
      workingCompetenceCards: 17,
      competenceCards: 0,
    });
  });

  it('marks who was there only when the day is over', () => {
    const there = (stage: StageKey) =>
      tally(recordsAt(stage).attendance.map(({ present }) => String(present)));
    expect(there('prep')).toEqual({ null: 64 });
    expect(there('t1')).toEqual({ true: 16, null: 48 });
    expect(there('t4')).toEqual({ true: 63, false: 1 });
  });

  it('is open to everyone only when it has been agreed or published', () => {
    const open = (stage: StageKey) => tally(recordsAt(stage).openItems.map(({ kind }) => kind));
    expect(open('prep')).toEqual({});
    expect(open('t1')).toEqual({ groundRule: 8 });
    expect(open('t3')).toEqual({ groundRule: 8, unitGroundRule: 14, decision: 4 });
    expect(open('t4')).toEqual({
      groundRule: 8,
      unitGroundRule: 14,
      decision: 6,
      policy: 1,
      policySection: 12,
      planAction: 10,
    });
  });

  it('counts the meeting minutes when they were measured', () => {
    const share = (stage: StageKey) => {
      const minutes = recordsAt(stage).agendaTimes.at(-1)?.minutes ?? {};
      const all = Object.values(minutes).reduce((sum, part) => sum + part, 0);
      return Math.round((100 * (minutes['economy'] ?? 0)) / all);
    };
    expect(share('prep')).toBe(45);
    expect(share('t4')).toBe(10);
  });
});

describe('reading the demo data', () => {
  it('names the record whose history does not lead to its status', () => {
    const interviews = [
      { id: 'I01', status: 'done', statusHistory: [{ status: 'planned', at: '2027-01-12' }] },
    ];
    expect(() => readEkby({ meta: {}, interviews })).toThrow('the history of interviews I01');
  });

  it('names the id that occurs twice', () => {
    expect(() => readEkby({ meta: {}, answers: [{ id: 'A' }, { id: 'A' }] })).toThrow(
      'answers has A twice',
    );
  });
});
