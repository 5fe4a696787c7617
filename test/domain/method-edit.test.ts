import { agendaFrom, agendaLines, headingsFrom, questionsFrom } from '#domain/method-edit.ts';

const questions = [
  { key: 'a', area: 'individual', text: 'Vad är du bra på?' },
  { key: 'b', area: 'group', text: 'Vad fungerar?' },
];
const agenda = [
  { start: '09:00', end: '09:30', title: 'Start', method: 'Runda', kind: 'work', output: null },
  { start: '09:30', end: '09:50', title: 'Fika', method: '', kind: 'break', output: null },
];

describe('[PR-edit] a method before its programme starts', () => {
  it('keeps a question that is moved or reworded, and gives a new one a key of its own', () => {
    const moved = questionsFrom('Vad fungerar?\nVad är du bra på?\nNågot nytt?', questions);
    expect(moved.map(({ key, area }) => [key, area])).toEqual([
      ['b', 'group'],
      ['a', 'individual'],
      ['egen3', 'group'],
    ]);
    expect(questionsFrom('Vad kan du bäst?\nVad fungerar?', questions)[0]).toEqual({
      ...{ key: 'a', area: 'individual', text: 'Vad kan du bäst?' },
    });
    expect(questionsFrom('\n Vad fungerar? \n', questions)).toEqual([questions[1]]);
  });

  it('keeps what a section refers to when its heading changes', () => {
    const old = [{ key: 'p01', heading: 'Syfte', legalRefs: ['SOSFS 2011:9 3 kap'] }];
    expect(headingsFrom('Varför\nEgen', old)).toEqual([
      { key: 'p01', heading: 'Varför', legalRefs: ['SOSFS 2011:9 3 kap'] },
      { key: 'egen2', heading: 'Egen', legalRefs: [] },
    ]);
  });

  it('reads back the agenda it writes, methods and breaks included', () => {
    expect(agendaFrom(agendaLines(agenda), agenda)).toEqual({ ok: true, value: agenda });
    const later = agendaFrom('8.30-9.30 Start\n09:30–09:50 Fika', agenda);
    expect(later).toMatchObject({
      value: [{ start: '08:30', method: 'Runda' }, { kind: 'break' }],
    });
  });

  it('refuses a line without times and items that overlap', () => {
    expect(agendaFrom('Start', agenda)).toEqual({ ok: false, refusal: 'no-time' });
    expect(agendaFrom('09:00–25:00 Start', agenda)).toEqual({ ok: false, refusal: 'no-time' });
    const overlap = agendaFrom('09:00–10:00 A\n09:30–10:30 B', agenda);
    expect(overlap).toEqual({ ok: false, refusal: 'not-in-order' });
  });
});
