import type { DefaultReading } from '#domain/default-content.ts';

/** Kinds of documents to ask for, each with what to look for. */
export const readingTemplate: readonly DefaultReading[] = [
  {
    key: 'kf',
    kind: 'municipalCouncil',
    title: {
      sv: 'Kommunfullmäktiges mål, budget och riktlinjer',
      en: 'Municipal council goals, budget and guidelines',
    },
    guidingQuestion: {
      sv: 'Vad begär fullmäktige av vår verksamhet de närmaste åren?',
      en: 'What does the council ask of our services in the coming years?',
    },
  },
  {
    key: 'namnd',
    kind: 'board',
    title: {
      sv: 'Nämndens verksamhetsplan och internbudget',
      en: "The board's operational plan and internal budget",
    },
    guidingQuestion: {
      sv: 'Vilka mål har nämnden själv satt och hur följs de?',
      en: 'Which goals has the board set and how are they followed up?',
    },
  },
  {
    key: 'reglemente',
    kind: 'regulation',
    title: { sv: 'Reglemente för nämnden', en: 'Terms of reference of the board' },
    guidingQuestion: {
      sv: 'Vad ansvarar nämnden för, och vad ligger hos andra?',
      en: 'What is the board responsible for, and what lies with others?',
    },
  },
  {
    key: 'delegation',
    kind: 'delegation',
    title: {
      sv: 'Delegationsordning och förteckning över delegater',
      en: 'Delegation rules and list of delegates',
    },
    guidingQuestion: {
      sv: 'Vem får besluta vad, och vad förbereds i ledningsgruppen?',
      en: 'Who may decide what, and what is prepared in the management group?',
    },
  },
  {
    key: 'forvaltning',
    kind: 'department',
    title: {
      sv: 'Förvaltningens organisation, styrmodell och mötesplan',
      en: 'Department organisation, steering model and meeting plan',
    },
    guidingQuestion: {
      sv: 'Hur hänger mötena ihop, och var fastnar frågor?',
      en: 'How do the meetings connect, and where do matters get stuck?',
    },
  },
  {
    key: 'ledningssystem',
    kind: 'qualitySystem',
    title: {
      sv: 'Ledningssystem för kvalitet och senaste kvalitetsberättelse',
      en: 'Quality management system and latest quality report',
    },
    guidingQuestion: {
      sv: 'Vilka processer är beskrivna, vilka förbättringar pågår?',
      en: 'Which processes are described, which improvements are under way?',
    },
  },
  {
    key: 'granskning',
    kind: 'audit',
    title: {
      sv: 'Granskningar: revision, IVO, intern kontroll, arbetsmiljöinspektion',
      en: 'Audits: auditors, IVO, internal control, work environment inspection',
    },
    guidingQuestion: {
      sv: 'Vilka brister återkommer och vad har gjorts?',
      en: 'Which shortcomings come back and what has been done?',
    },
  },
  {
    key: 'brukare',
    kind: 'userSurvey',
    title: {
      sv: 'Brukarundersökningar, klagomål och synpunkter',
      en: 'User surveys, complaints and comments',
    },
    guidingQuestion: {
      sv: 'Vad säger invånarna som använder våra tjänster?',
      en: 'What do the residents who use our services say?',
    },
  },
  {
    key: 'medarbetare',
    kind: 'staffSurvey',
    title: {
      sv: 'Medarbetarenkät, sjukfrånvaro, personalomsättning (även chefer)',
      en: 'Staff survey, sick leave, turnover (managers included)',
    },
    guidingQuestion: {
      sv: 'Hur mår organisationen och var finns friskfaktorerna?',
      en: 'How is the organisation doing and where are the health factors?',
    },
  },
  {
    key: 'vardegrund',
    kind: 'values',
    title: {
      sv: 'Värdegrund, chefs- och medarbetarpolicy',
      en: 'Values, manager and staff policies',
    },
    guidingQuestion: {
      sv: 'Vilka ord finns redan, och lever de?',
      en: 'Which words already exist, and are they alive?',
    },
  },
  {
    key: 'foreskrift',
    kind: 'statute',
    title: {
      sv: 'Lagar och föreskrifter som träff 3 bygger på',
      en: 'Acts and provisions that occasion 3 builds on',
    },
    guidingQuestion: {
      sv: 'Vilka krav ska ledningspolicyn svara mot?',
      en: 'Which requirements must the policy answer to?',
    },
  },
  {
    key: 'ovrigt',
    kind: 'other',
    title: { sv: 'Övrigt underlag', en: 'Other material' },
    guidingQuestion: {
      sv: 'Varför är det viktigt för uppdraget?',
      en: 'Why does it matter to the assignment?',
    },
  },
];
