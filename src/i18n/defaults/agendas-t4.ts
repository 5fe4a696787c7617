import type { DefaultAgendaItem } from '#domain/default-content.ts';

/** The two days of occasion 4. */
export const agendasOfT4: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
  T4D1: [
    {
      start: '09:00',
      end: '09:30',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'En sak som har förändrats sedan träff 1.',
        en: 'One thing that has changed since occasion 1.',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: 'summary',
      title: {
        sv: 'Resan hittills',
        en: 'The journey so far',
      },
      method: {
        sv: 'Sammanfattning av alla träffar: spelregler, frågor, policy, beslut.',
        en: 'Summary of all occasions: rules, matters, policy, decisions.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'competenceCards',
      title: {
        sv: 'Kompetenser: det vi kan',
        en: 'Competences: what we know',
      },
      method: {
        sv: 'Korten som var och en har släppt läggs på väggen. Kan hjälpa, vill lära.',
        en: 'The cards each person has released go on the wall. Can help, want to learn.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'observations',
      title: {
        sv: 'Drivkrafter och nytänkande',
        en: 'Drives and new thinking',
      },
      method: {
        sv: 'Vad ger oss energi? Var möts erfarenhet och nytänkande? Nya kollegor börjar.',
        en: 'What gives us energy? Where do experience and new thinking meet? New colleagues start.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:10',
      kind: 'work',
      output: 'topics:open',
      title: {
        sv: 'De sista frågorna',
        en: 'The last questions',
      },
      method: {
        sv: 'Frågor som ännu saknar svar. Bestäm väg för var och en.',
        en: 'Questions still without an answer. Decide a path for each.',
      },
    },
    {
      start: '16:10',
      end: '16:30',
      kind: 'work',
      output: 'checkout',
      title: {
        sv: 'Utcheckning',
        en: 'Check-out',
      },
      method: {
        sv: 'Tre korta påståenden.',
        en: 'Three short statements.',
      },
    },
  ],
  T4D2: [
    {
      start: '09:00',
      end: '09:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Runda.',
        en: 'Round.',
      },
    },
    {
      start: '09:20',
      end: '10:20',
      kind: 'work',
      output: 'swot:suggested',
      title: {
        sv: 'SWOT: samla',
        en: 'SWOT: gather',
      },
      method: {
        sv: 'Förslag ur dokumentationen och nya, alla fyra fälten.',
        en: 'Suggestions from the documentation and new ones, all four fields.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'swot:kept',
      title: {
        sv: 'SWOT: välj och koppla',
        en: 'SWOT: choose and link',
      },
      method: {
        sv: 'Slå ihop, rösta, dra linjer mellan fälten: vad använder vi till vad?',
        en: 'Merge, vote, draw lines between fields: what do we use for what?',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'planActions',
      title: {
        sv: 'Utvecklingsplan på kort och lång sikt',
        en: 'Development plan, short and long term',
      },
      method: {
        sv: 'Åtgärd, ägare, mått, första lilla prov.',
        en: 'Action, owner, measure, first small test.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '15:50',
      kind: 'work',
      output: 'deck:T4',
      title: {
        sv: 'Beslut och bildspel',
        en: 'Decisions and deck',
      },
      method: {
        sv: 'Fatta, formulera, infoga bilderna.',
        en: 'Decide, word, insert slides.',
      },
    },
    {
      start: '15:50',
      end: '16:30',
      kind: 'work',
      output: 'followUp',
      title: {
        sv: 'Avslut: löften och uppföljningsdatum',
        en: 'Close: promises and follow-up dates',
      },
      method: {
        sv: 'Var och en ger ett löfte. Boka uppföljning efter tre, sex och tolv månader.',
        en: 'Each gives a promise. Book follow-up after three, six and twelve months.',
      },
    },
  ],
};
