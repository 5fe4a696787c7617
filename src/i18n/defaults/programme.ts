import type { Bilingual, DefaultResult } from '#domain/default-content.ts';

/** Results to start from when planning with the client. */
export const expectedResults: readonly DefaultResult[] = [
  {
    title: { sv: 'Chefer vill stanna', en: 'Managers want to stay' },
    indicator: {
      sv: 'Personalomsättning bland chefer, rullande tolv månader',
      en: 'Turnover among managers, rolling twelve months',
    },
  },
  {
    title: { sv: 'Medarbetare förstår besluten', en: 'Staff understand the decisions' },
    indicator: {
      sv: 'Andel som svarar 4 eller 5 på frågan: jag vet vad ledningsgruppen har beslutat och varför',
      en: 'Share answering 4 or 5: I know what the management group has decided and why',
    },
  },
  {
    title: { sv: 'Frågor fastnar inte', en: 'Matters do not get stuck' },
    indicator: {
      sv: 'Antal frågor äldre än 60 dagar utan ägare',
      en: 'Matters older than 60 days without an owner',
    },
  },
  {
    title: { sv: 'Mer tid till utveckling', en: 'More time for development' },
    indicator: {
      sv: 'Andel av mötestiden som går till strategiska frågor',
      en: 'Share of meeting time spent on strategic matters',
    },
  },
  {
    title: { sv: 'Nöjdare invånare', en: 'More satisfied residents' },
    indicator: {
      sv: 'Resultat i brukarundersökning, utvalda frågor',
      en: 'User survey results, chosen questions',
    },
  },
];

/** Titles of the four sessions, by number. */
export const occasionTitles: Readonly<Record<number, Bilingual>> = {
  '1': { sv: 'Spelregler och samspel', en: 'Ground rules and interplay' },
  '2': { sv: 'En effektiv ledningsgrupp', en: 'An effective management group' },
  '3': { sv: 'Uppdrag, roller och ledningspolicy', en: 'Mandates, roles and policy' },
  '4': { sv: 'Erfarenhet möter nytänkande', en: 'Experience meets new thinking' },
};
