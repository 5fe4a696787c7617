import { cardsShown, chosenTopics, matchCard, suggestPairs } from '#domain/synergy.ts';
import { aCard, aParticipant, aTopic } from './builders.ts';

const leads = (id: string, unitId: string) => ({ ...aParticipant(id, 'member'), unitId });
const participants = new Map(
  [leads('P02', 'U01'), leads('P03', 'U02'), leads('P05', 'U03'), leads('P08', 'U07')].map((p) => [
    p.id,
    p,
  ]),
);
const topic = aTopic('Q04', {
  title: 'Hur planerar vi kompetensförsörjningen tillsammans?',
  unitIds: ['U01', 'U02'],
});

describe('what goes together', () => {
  it('[SY-match] finds the same word, a compound of it, or the service; and says which', () => {
    const card = aCard('KK09', 'P08', {
      label: 'Kompetens som växer',
      description: 'Vill planera.',
    });
    expect(matchCard(card, topic, participants.get('P08'))?.reasons).toEqual([
      { type: 'words', words: ['kompetens', 'planera'] },
    ]);
    expect(matchCard(aCard('KK03', 'P02'), topic, participants.get('P02'))?.reasons).toEqual([
      { type: 'unit', unitId: 'U01' },
    ]);
    expect(matchCard(aCard('KK10', 'P05'), topic, participants.get('P05'))).toBeNull();
  });

  it('[SY-match] does not take a short beginning for a compound', () => {
    const card = aCard('KK11', 'P05', { label: 'Plan', description: '' });
    expect(matchCard(card, aTopic('Q1', { title: 'Planteringar' }), undefined)).toBeNull();
  });

  it('[SY-pairs] joins one who can with another who wants to, most reasons first', () => {
    const cards = [
      aCard('KK03', 'P02', { label: 'Planera scheman' }),
      aCard('KK04', 'P02', { kind: 'drive', label: 'Möten' }),
      aCard('KK06', 'P03', { kind: 'drive', label: 'När vi planerar ihop' }),
      aCard('KK10', 'P05', { kind: 'drive', label: 'Självbestämmande' }),
    ];
    const [pair, ...rest] = suggestPairs({ cards, topics: [topic], participants });
    expect(rest).toEqual([]);
    expect([pair?.competence.card.id, pair?.drive.card.id, pair?.across, pair?.chosen]).toEqual([
      'KK03',
      'KK06',
      true,
      false,
    ]);
  });

  it('[SY-pairs] never pairs a person with the same person, nor suggests for a matter nobody chose', () => {
    const own = [aCard('KK03', 'P02'), aCard('KK04', 'P02', { kind: 'drive' })];
    expect(suggestPairs({ cards: own, topics: [topic], participants })).toEqual([]);
    const both = [aCard('KK03', 'P02'), aCard('KK06', 'P03', { kind: 'drive' })];
    expect(suggestPairs({ cards: both, topics: [topic], participants })).toHaveLength(1);
    const parked = aTopic('Q04', { ...topic, status: 'parked' });
    expect(suggestPairs({ cards: both, topics: [parked], participants })).toEqual([]);
  });

  it('[SY-pairs] gives at most two for a matter, with four different people', () => {
    const people = ['P11', 'P12', 'P13', 'P14', 'P15', 'P16'];
    const many = new Map(people.map((id) => [id, leads(id, 'U01')]));
    const cards = people.map((id, index) =>
      aCard(`KK${id}`, id, { kind: index % 2 === 0 ? 'competence' : 'drive' }),
    );
    const pairs = suggestPairs({ cards, topics: [topic], participants: many });
    const taken = pairs.flatMap(({ competence, drive }) => [
      competence.card.participantId,
      drive.card.participantId,
    ]);
    expect(pairs).toHaveLength(2);
    expect(new Set(taken).size).toBe(4);
  });

  it('[SY-pairs] is marked when the two prepare the matter already', () => {
    const cards = [aCard('KK03', 'P02'), aCard('KK06', 'P03', { kind: 'drive' })];
    const taken = aTopic('Q04', { ...topic, preparedBy: ['P03', 'P02'] });
    expect(suggestPairs({ cards, topics: [taken], participants })[0]?.chosen).toBe(true);
    expect(chosenTopics([taken, aTopic('Q02', { rank: 0 })]).map(({ id }) => id)).toEqual([
      'Q02',
      'Q04',
    ]);
  });

  it('[SY-cards] shows what was released before, and of what is being collected only the own', () => {
    const before = aCard('KK01', 'P02', { createdAt: '2027-05-01T08:00:00Z' });
    const mine = aCard('KK20', 'P03', { createdAt: '2027-05-25T09:10:00Z' });
    const theirs = aCard('KK21', 'P04', { createdAt: '2027-05-25T09:11:00Z' });
    const ids = (since: string | null) =>
      cardsShown([before, mine, theirs], since, 'P03').map(({ id }) => id);
    expect(ids('2027-05-25T09:00:00Z')).toEqual(['KK01', 'KK20']);
    expect(ids(null)).toEqual(['KK01', 'KK20', 'KK21']);
  });
});
