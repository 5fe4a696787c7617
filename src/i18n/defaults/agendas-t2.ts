import type { DefaultAgendaItem } from '#domain/default-content.ts';

/** The two days of occasion 2. */
export const agendasOfT2: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
  T2D1: [
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
        sv: 'Vad har ni gjort annorlunda sedan sist?',
        en: 'What have you done differently since last time?',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: 'ruleReviews',
      title: {
        sv: 'Uppföljning av spelregler och arbetsformer',
        en: 'Follow-up of rules and forms',
      },
      method: {
        sv: 'Skattning 1–4 per regel i appen, samtal om de två lägsta.',
        en: 'Rating 1–4 per rule in the app, talk about the two lowest.',
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
      output: 'unitGroundRules',
      title: {
        sv: 'Verksamheternas spelregler: så gick det',
        en: "The services' ground rules: how it went",
      },
      method: {
        sv: 'Varje chef berättar i fem minuter: process, regler, överraskning.',
        en: 'Each manager tells in five minutes: process, rules, surprise.',
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
      output: 'analysis',
      title: {
        sv: 'Analys: grupp och verksamhet sida vid sida',
        en: 'Analysis: group and services side by side',
      },
      method: {
        sv: 'Sök mönster: vad är lika, vad skaver, vad saknas? Märk iakttagelser.',
        en: 'Look for patterns: what is alike, what rubs, what is missing? Tag observations.',
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
      output: 'selfRating',
      title: {
        sv: 'Vad gör en ledningsgrupp effektiv?',
        en: 'What makes a management group effective?',
      },
      method: {
        sv: 'Kort genomgång och självskattning: syfte, rätt frågor, roller, mötesordning, öppenhet.',
        en: 'Short input and self-rating: purpose, right matters, roles, meeting order, openness.',
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
  T2D2: [
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
      output: 'topics:proposed',
      title: {
        sv: 'Inventera frågorna',
        en: 'Inventory of matters',
      },
      method: {
        sv: 'Alla frågor på bordet: från analysen, intervjuerna, dagordningar det senaste kvartalet.',
        en: 'All matters on the table: from the analysis, interviews, agendas of the last quarter.',
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
      output: 'topics:assessed',
      title: {
        sv: 'Bedöm: hör frågan hemma här?',
        en: 'Assess: does it belong here?',
      },
      method: {
        sv: 'Åtta kriterier, 0–2. Appen föreslår plats, gruppen bestämmer.',
        en: 'Eight criteria, 0–2. The app suggests a place, the group decides.',
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
      end: '14:00',
      kind: 'work',
      output: 'topics:citizen',
      title: {
        sv: 'Invånarens blick',
        en: "The resident's view",
      },
      method: {
        sv: 'Läs brukarröster. Vilka frågor saknas? Vilka betyder mest för dem vi är till för?',
        en: 'Read user voices. Which matters are missing? Which matter most to those we are here for?',
      },
    },
    {
      start: '14:00',
      end: '14:40',
      kind: 'work',
      output: 'topics:prioritised',
      title: {
        sv: 'Prioritera',
        en: 'Prioritise',
      },
      method: {
        sv: 'Fem röster var. Högst sju frågor till ledningsgruppen.',
        en: 'Five votes each. At most seven matters for the group.',
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
      output: 'deck:T2',
      title: {
        sv: 'Gör bildspelet om våra frågor tillsammans',
        en: 'Make the deck on our matters together',
      },
      method: {
        sv: 'Infoga, formulera om, bestäm ägare.',
        en: 'Insert, reword, decide owners.',
      },
    },
    {
      start: '16:00',
      end: '16:30',
      kind: 'work',
      output: 'homeTasks',
      title: {
        sv: 'Uppgift hem och utcheckning',
        en: 'Take-home task and check-out',
      },
      method: {
        sv: 'Enskild förberedelse inför ledningspolicyn, lämnas in en vecka före träff 3.',
        en: 'Individual preparation for the policy, handed in a week before occasion 3.',
      },
    },
  ],
};
