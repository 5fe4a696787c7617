import { neededOn } from '#domain/participant.ts';
import { htmlOf, invitationText } from '#domain/schedule/invitation-html.ts';
import { aParticipant } from '../builders.ts';

describe('an invitation to a day', () => {
  const agenda = [
    { start: '09:00', end: '09:30', title: 'Incheckning' },
    { start: '09:30', end: '10:20', title: 'Mål & <medel>' },
  ];

  it('[SC-invitation] says what to prepare, the programme hour by hour, and the place', () => {
    const text = invitationText({
      ...{
        preparation: 'Ta med datorn.',
        heading: 'Program:',
        agenda,
        practical: 'Plats: Linden.',
      },
    });
    expect(htmlOf(text)).toBe(
      '<p>Ta med datorn.</p>' +
        '<p>Program:<br>09:00–09:30 Incheckning<br>09:30–10:20 Mål &amp; &lt;medel&gt;</p>' +
        '<p>Plats: Linden.</p>',
    );
  });

  it('[SC-invitation] leaves out what there is nothing to say of', () => {
    const nothing = { preparation: undefined, heading: 'Program:', agenda: [] };
    expect(invitationText({ ...nothing, practical: 'Plats: Linden.' })).toBe('Plats: Linden.');
  });
});

describe('whose time an occasion takes', () => {
  it('[SC-needed] the members’ of that day and the consultant’s, once each', () => {
    const people = [
      aParticipant('P1', 'member', 'chair'),
      { ...aParticipant('P2', 'member'), memberTo: '2027-01-31' },
      aParticipant('K1', 'consultant'),
      aParticipant('K2', 'consultant', 'member'),
      aParticipant('S1', 'coordinator'),
    ];
    const ids = (day: string) => neededOn(people, day).map(({ id }) => id);
    expect(ids('2027-01-31')).toEqual(['P1', 'P2', 'K2', 'K1']);
    expect(ids('2027-02-01')).toEqual(['P1', 'K2', 'K1']);
  });
});
