import { handInPrep, prepDueOn, prepStandings } from '#domain/individual-prep.ts';
import { aParticipant } from './builders.ts';
import { aPrep, sessionDays, sessions } from './between-builders.ts';

describe('the individual preparation', () => {
  it('[IP-due] is handed in a week before the third session, whatever it is numbered', () => {
    expect(prepDueOn(sessions, sessionDays)).toBe('2027-04-13');
    expect(prepDueOn(sessions, sessionDays.slice(0, 4))).toBeNull();
  });

  const draft = {
    topicIds: ['Q02'],
    unclearMandate: ' När beslutar jag själv? ',
    sentences: ['Vi säger vad vi slutar med.', '  ', ''],
    expectation: '',
  };
  const base = {
    id: 'EF',
    programmeId: 'UPP',
    createdAt: '2027-04-12T10:00:00Z',
    createdBy: 'P02',
  };

  it('[IP-hand-in] becomes a record that is handed in, without what was left empty', () => {
    expect(handInPrep(draft, base)).toMatchObject({
      ok: true,
      value: {
        status: 'handedIn',
        participantId: 'P02',
        unclearMandate: 'När beslutar jag själv?',
        sentences: ['Vi säger vad vi slutar med.'],
      },
    });
  });

  it('[IP-hand-in] needs the unclear mandate and one sentence', () => {
    expect(handInPrep({ ...draft, unclearMandate: ' ' }, base)).toEqual({
      ok: false,
      refusal: 'no-mandate',
    });
    expect(handInPrep({ ...draft, sentences: [' ', ''] }, base)).toEqual({
      ok: false,
      refusal: 'no-sentence',
    });
  });

  it('[IP-late] names who has handed in, who is waited for and who came late', () => {
    const members = ['P01', 'P02', 'P03'].map((id) => aParticipant(id, 'member'));
    const preps = [aPrep('P01', '2027-04-13'), aPrep('P02', '2027-04-14')];
    const states = (today: string) =>
      prepStandings(members, preps, '2027-04-13', today).map(({ state }) => state);
    expect(states('2027-04-13')).toEqual(['handed-in', 'came-late', 'waiting']);
    expect(states('2027-04-14')).toEqual(['handed-in', 'came-late', 'late']);
    expect(prepStandings(members, [], null, '2027-05-01')[0]?.state).toBe('waiting');
  });
});
