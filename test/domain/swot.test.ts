import type { SwotMaterial } from '#domain/swot.ts';
import {
  crossEntries,
  declineSuggestion,
  entriesIn,
  isInside,
  newAction,
  reorder,
  settleEntry,
  swotSuggestions,
  takeSuggestion,
  topicFromCrossing,
} from '#domain/swot.ts';
import { aCard, anEntry, aRule, aSharedFinding, aTopic } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-05-26T08:00:00Z', createdBy: 'K01' };
const material = (more: Partial<SwotMaterial>): SwotMaterial => ({
  ...{ findings: [], groundRules: [], ruleReviews: [], topics: [], analysisNotes: [] },
  ...{ observations: [], cards: [], entries: [], today: '2027-05-26' },
  ...more,
});
const brief = (given: SwotMaterial) =>
  swotSuggestions(given).map(({ quadrant, phrase, n, counted, sources }) => [
    quadrant,
    phrase,
    n,
    counted,
    sources.map(({ id }) => id).join(' '),
  ]);
const ratings = (ruleId: string, period: string, ...given: readonly number[]) =>
  given.map((rating, index) => ({
    ...base,
    id: `${ruleId}.${period}.${index}`,
    ...{ ruleId, period, participantId: `P0${index}`, rating },
  }));

describe('what the material suggests', () => {
  it('[SW-suggest] puts findings by kind, most behind first', () => {
    expect(
      brief(
        material({
          findings: [
            aSharedFinding('IA01', { sourceCount: 3 }),
            aSharedFinding('IA08', { kind: 'possibility', sourceCount: 5 }),
            aSharedFinding('IA15', { kind: 'need', sourceCount: 4 }),
          ],
        }),
      ),
    ).toEqual([
      ['opportunity', 'plain', 5, 'sources', 'IA08'],
      ['weakness', 'plain', 4, 'sources', 'IA15'],
      ['strength', 'plain', 3, 'sources', 'IA01'],
    ]);
  });

  it('[SW-suggest] takes a rule by its latest ratings: it holds, it slips, or it says nothing', () => {
    const groundRules = ['SR01', 'SR02', 'SR03'].map((id) => aRule(id, { status: 'agreed' }));
    const ruleReviews = [
      ...ratings('SR01', 'T2', 1, 1, 1),
      ...ratings('SR01', 'T4', 3, 3, 4),
      ...ratings('SR02', 'T4', 2, 2),
      ...ratings('SR03', 'T4', 3, 2),
    ];
    expect(brief(material({ groundRules, ruleReviews }))).toEqual([
      ['strength', 'rule-holds', 3, 'ratings', 'SR01'],
      ['weakness', 'rule-slips', 2, 'ratings', 'SR02'],
    ]);
  });

  it('[SW-suggest] takes matters by value for residents, by who decides and by how long they stand still', () => {
    const topics = [
      aTopic('Q01', { citizenValue: 'Berätta en gång.', votes: 7 }),
      aTopic('Q09', { placement: 'board', status: 'referred', votes: 0 }),
      aTopic('Q11', { status: 'assessed', ownerId: null, stuckSince: '2027-03-26', votes: 0 }),
      aTopic('Q12', { status: 'assessed', ownerId: null, stuckSince: '2027-03-27', votes: 0 }),
      aTopic('Q06', { status: 'closed', citizenValue: 'Nej.' }),
    ];
    expect(brief(material({ topics }))).toEqual([
      ['weakness', 'matter-stuck', 61, 'days', 'Q11'],
      ['opportunity', 'matter-value', 7, 'votes', 'Q01'],
      ['threat', 'matter-elsewhere', 0, 'votes', 'Q09'],
    ]);
  });

  it('[SW-suggest] takes analysis and running notes by kind', () => {
    const note = { ...base, ruleIds: ['SR01'], unitGroundRuleIds: ['VS01', 'VS03'], text: 'Lika.' };
    expect(
      brief(
        material({
          analysisNotes: [
            { ...note, id: 'N01', kind: 'alike' },
            { ...note, id: 'N03', kind: 'friction' },
          ],
          observations: [
            { ...base, id: 'O01', category: 'experience', text: 'Datum hjälper.' },
            { ...base, id: 'O09', category: 'newThinking', text: 'Delade uppdrag.' },
          ],
        }),
      ),
    ).toEqual([
      ['strength', 'plain', 3, 'rules', 'N01'],
      ['weakness', 'plain', 3, 'rules', 'N03'],
      ['opportunity', 'plain', 1, 'notes', 'O09'],
      ['strength', 'plain', 1, 'notes', 'O01'],
    ]);
  });

  it('[SW-suggest] counts people behind released cards, and never shows one person’s as the group’s', () => {
    const alone = [aCard('KK01', 'P01'), aCard('KK02', 'P01')];
    expect(brief(material({ cards: alone }))).toEqual([]);
    expect(brief(material({ cards: [...alone, aCard('KK03', 'P02')] }))).toEqual([
      ['strength', 'competences', 2, 'people', 'KK01 KK02 KK03'],
    ]);
  });

  it('[SW-suggest] does not ask again about what was taken or declined, in the same quadrant', () => {
    const findings = [aSharedFinding('IA01'), aSharedFinding('IA15', { kind: 'need' })];
    const entries = [
      anEntry('SW01', { sources: [{ type: 'finding', id: 'IA01' }], status: 'dropped' }),
      anEntry('SW07', { quadrant: 'threat', sources: [{ type: 'finding', id: 'IA15' }] }),
    ];
    expect(brief(material({ findings, entries }))).toEqual([
      ['weakness', 'plain', 4, 'sources', 'IA15'],
    ]);
  });

  it('[SW-take] makes one and the same entry wherever it is taken, with its sources', () => {
    const given = material({ findings: [aSharedFinding('IA01')] });
    const [suggested] = swotSuggestions(given);
    const entry = takeSuggestion(suggested!, ' Vi hjälps åt. ', base);
    expect(entry).toMatchObject({
      id: 'SW-strength-IA01',
      text: 'Vi hjälps åt.',
      status: 'suggested',
      sources: [{ type: 'finding', id: 'IA01' }],
    });
    expect(swotSuggestions({ ...given, entries: [entry] })).toEqual([]);
  });

  it('[SW-take] keeps a declined one as set aside', () => {
    const given = material({ findings: [aSharedFinding('IA01')] });
    const declined = declineSuggestion(swotSuggestions(given)[0]!, 'Vi hjälps åt.', base);
    expect(declined.status).toBe('dropped');
    expect(swotSuggestions({ ...given, entries: [declined] })).toEqual([]);
    expect(settleEntry(declined, 'suggested', base.createdAt).statusHistory).toHaveLength(3);
  });
});

describe('a quadrant', () => {
  const entries = [
    anEntry('SW01', { votes: 2 }),
    anEntry('SW02', { votes: 7 }),
    anEntry('SW03', { votes: 7, createdAt: '2027-02-01T08:00:00Z' }),
    anEntry('SW04', { order: 1 }),
    anEntry('SW05', { status: 'dropped', votes: 9 }),
    anEntry('SW06', { quadrant: 'threat', votes: 9 }),
  ];
  const order = entriesIn(entries, 'strength').map(({ id }) => id);

  it('[SW-order] stands as ordered, then by votes, then oldest first', () => {
    expect(order).toEqual(['SW04', 'SW03', 'SW02', 'SW01']);
  });

  it('[SW-order] lets one go a step up, and nothing past the ends', () => {
    const inOrder = entriesIn(entries, 'strength');
    const changed = reorder(inOrder, 'SW02', -1);
    const after = entries.map((entry) => changed.find(({ id }) => id === entry.id) ?? entry);
    expect(entriesIn(after, 'strength').map(({ id }) => id)).toEqual([
      'SW04',
      'SW02',
      'SW03',
      'SW01',
    ]);
    expect(reorder(inOrder, 'SW04', -1)).toEqual([]);
    expect(reorder(inOrder, 'SW01', 1)).toEqual([]);
  });

  it('[SW-keep] keeps and sets aside, and every state is remembered', () => {
    const kept = settleEntry(anEntry('SW01', { status: 'suggested' }), 'kept', base.createdAt);
    expect(kept.status).toBe('kept');
    expect(settleEntry(kept, 'kept', base.createdAt)).toBe(kept);
  });
});

describe('crossing two entries', () => {
  const strength = anEntry('SW01');
  const threat = anEntry('SW20', { quadrant: 'threat' });

  it('[SW-cross] gives a sentence with both as its ground, inside first', () => {
    const crossed = crossEntries(threat, strength, ' Vi använder planen före sparkravet. ');
    expect(crossed).toEqual({
      ok: true,
      value: { sentence: 'Vi använder planen före sparkravet.', swotIds: ['SW01', 'SW20'] },
    });
    const record = { ...base, id: 'X' };
    expect(newAction('Gör', ['SW01', 'SW20'], record)).toMatchObject({
      swotIds: ['SW01', 'SW20'],
      status: 'proposed',
    });
    expect(topicFromCrossing('Fråga', ['SW01', 'SW20'], record).sources).toEqual([
      { type: 'swotEntry', id: 'SW01' },
      { type: 'swotEntry', id: 'SW20' },
    ]);
  });

  it.each([
    [strength, undefined, 'Ord', 'two-needed'],
    [strength, anEntry('SW07', { quadrant: 'weakness' }), 'Ord', 'same-side'],
    [strength, threat, '  ', 'sentence-missing'],
  ] as const)('[SW-cross] says why not', (one, other, sentence, refusal) => {
    expect(crossEntries(one, other, sentence)).toEqual({ ok: false, refusal });
    expect(isInside('opportunity')).toBe(false);
  });
});
