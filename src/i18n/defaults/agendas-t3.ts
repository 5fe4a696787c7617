import type { DefaultAgendaItem } from '#domain/default-content.ts';

/** The two days of occasion 3. */
export const agendasOfT3: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
  T3D1: [
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
        sv: 'Vad tog du med dig ur bildspelet om frågorna?',
        en: 'What did you take from the deck on matters?',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Två regelverk som hjälper oss leda',
        en: 'Two sets of rules that help us lead',
      },
      method: {
        sv: 'Ledningssystem för kvalitet och organisatorisk och social arbetsmiljö, i korthet och i klarspråk.',
        en: 'Quality management system and organisational and social work environment, short and in plain language.',
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
      output: 'roleStatements:individual',
      title: {
        sv: 'Uppdrag på individnivå',
        en: 'Assignments on individual level',
      },
      method: {
        sv: 'Par intervjuar varandra efter mandatmatrisen. Skriv i appen.',
        en: 'Pairs interview each other along the mandate matrix. Write in the app.',
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
      output: 'roleStatements:group',
      title: {
        sv: 'Uppdrag på gruppnivå',
        en: 'Assignment on group level',
      },
      method: {
        sv: 'Vad svarar ledningsgruppen för som ingen gör ensam? Var går gränsen till nämnd och linje?',
        en: 'What does the group answer for that no one does alone? Where is the line to board and line?',
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
      output: 'roleStatements:operations',
      title: {
        sv: 'Uppdrag på verksamhetsnivå',
        en: 'Assignments on operations level',
      },
      method: {
        sv: 'Glapp och dubbelarbete mellan verksamheter. Gå en process från början till slut.',
        en: 'Gaps and double work between services. Walk one process from start to end.',
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
  T3D2: [
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
      output: 'individualPreps',
      title: {
        sv: 'Läs varandras förberedelser',
        en: "Read each other's preparation",
      },
      method: {
        sv: 'Tyst läsning, understryk det ni vill ha med.',
        en: 'Silent reading, underline what should go in.',
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
      output: 'policy:draft',
      title: {
        sv: 'Skriv ledningspolicyn, del 1',
        en: 'Write the policy, part 1',
      },
      method: {
        sv: 'Tre skrivgrupper tar fyra avsnitt var. Högst 120 ord per avsnitt.',
        en: 'Three writing groups take four sections each. At most 120 words a section.',
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
      output: 'policy:review',
      title: {
        sv: 'Skriv ledningspolicyn, del 2',
        en: 'Write the policy, part 2',
      },
      method: {
        sv: 'Byt avsnitt, läs som en nyanställd medarbetare, skriv om.',
        en: 'Swap sections, read as a newly employed colleague, rewrite.',
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
      end: '16:00',
      kind: 'work',
      output: 'policy:agreed',
      title: {
        sv: 'Ta ställning till policyn',
        en: 'Take a stand on the policy',
      },
      method: {
        sv: 'Avsnitt för avsnitt. Vad kan fastställas av förvaltningschefen, vad behöver nämnden veta?',
        en: 'Section by section. What can the director adopt, what must the board know?',
      },
    },
    {
      start: '16:00',
      end: '16:30',
      kind: 'work',
      output: 'decisions',
      title: {
        sv: 'Beslut, väg ut till medarbetarna, utcheckning',
        en: 'Decisions, the way out to staff, check-out',
      },
      method: {
        sv: 'Formulera besluten och vad de betyder för medarbetarna.',
        en: 'Word the decisions and what they mean to staff.',
      },
    },
  ],
};
