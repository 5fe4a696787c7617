import type { KeyedText, TitledText } from '#domain/default-content.ts';

/** Questions that help to write a proposal; the key is the theme of the rule. */
export const groundRulePrompts: readonly KeyedText[] = [
  {
    key: 'moten',
    text: {
      sv: 'När är ett möte med oss värt sin tid? Vad gör vi då?',
      en: 'When is a meeting with us worth its time? What do we do then?',
    },
  },
  {
    key: 'forberedelse',
    text: {
      sv: 'Vad ska var och en ha gjort innan en fråga tas upp?',
      en: 'What should each of us have done before a matter is raised?',
    },
  },
  {
    key: 'tala',
    text: {
      sv: 'Hur gör vi så att alla hörs, också den som är ny eller tystlåten?',
      en: 'How do we make sure everyone is heard, including the new or quiet one?',
    },
  },
  {
    key: 'oenighet',
    text: {
      sv: 'Hur vill vi att det ska låta när vi tycker olika?',
      en: 'What do we want it to sound like when we disagree?',
    },
  },
  {
    key: 'beslut',
    text: {
      sv: 'När är något beslutat, och hur säger vi det utanför rummet?',
      en: 'When is something decided, and how do we say it outside the room?',
    },
  },
  {
    key: 'lojalitet',
    text: {
      sv: 'Vad gör du om du inte kan stå bakom ett beslut?',
      en: 'What do you do if you cannot stand behind a decision?',
    },
  },
  {
    key: 'helhet',
    text: {
      sv: 'Hur märks det att du sitter här för helheten och inte bara för ditt område?',
      en: 'How does it show that you sit here for the whole and not only for your own area?',
    },
  },
  {
    key: 'hjalp',
    text: {
      sv: 'Hur ber vi om hjälp, och hur svarar vi?',
      en: 'How do we ask for help, and how do we answer?',
    },
  },
  {
    key: 'aterkoppling',
    text: {
      sv: 'Hur säger vi till när någon bryter en spelregel?',
      en: 'How do we speak up when someone breaks a ground rule?',
    },
  },
  {
    key: 'halsa',
    text: {
      sv: 'Vad behöver vi av varandra för att orka över tid?',
      en: 'What do we need from each other to keep going over time?',
    },
  },
  {
    key: 'invanare',
    text: {
      sv: 'Hur ser vi till att invånarens röst finns med när vi bestämmer?',
      en: "How do we make sure the resident's voice is present when we decide?",
    },
  },
  {
    key: 'tillganglig',
    text: {
      sv: 'När är vi nåbara för varandra och när är vi lediga?',
      en: 'When can we be reached by each other and when are we off duty?',
    },
  },
];

/** What a good rule is like. */
export const groundRuleQuality: readonly TitledText[] = [
  {
    title: { sv: 'Går att se', en: 'Observable' },
    text: {
      sv: 'Någon utifrån skulle kunna se om vi gör så.',
      en: 'An outsider could see whether we do it.',
    },
  },
  {
    title: { sv: 'Säger vad vi gör', en: 'Says what we do' },
    text: {
      sv: 'Regeln beskriver en handling, inte ett förbud.',
      en: 'It describes an action, not a ban.',
    },
  },
  {
    title: { sv: 'Vi rår över den', en: 'Ours to keep' },
    text: { sv: 'Den beror på oss själva, inte på andra.', en: 'It depends on us, not on others.' },
  },
  {
    title: { sv: 'Går att följa upp', en: 'Can be followed up' },
    text: {
      sv: 'Vi kan skatta den från 1 till 4 om sex veckor.',
      en: 'We can rate it from 1 to 4 in six weeks.',
    },
  },
  {
    title: { sv: 'Går att översätta', en: 'Can be translated' },
    text: {
      sv: 'En arbetsgrupp kan göra sin egen variant.',
      en: 'A staff group can make its own version.',
    },
  },
];

/** From proposal to consent, step by step. */
export const consentSteps: readonly TitledText[] = [
  {
    title: { sv: 'Föreslå enskilt', en: 'Propose alone' },
    text: {
      sv: 'Var och en skriver förslag i tysthet, ett i taget.',
      en: 'Each person writes proposals in silence, one at a time.',
    },
  },
  {
    title: { sv: 'Samla och sortera', en: 'Gather and sort' },
    text: {
      sv: 'Gruppen lägger ihop förslag som säger samma sak.',
      en: 'The group merges proposals that say the same thing.',
    },
  },
  {
    title: { sv: 'Pröva mot vardagen', en: 'Test against everyday life' },
    text: {
      sv: 'Ta ett verkligt läge: vad hade regeln hjälpt oss med?',
      en: 'Take a real situation: what would the rule have helped us with?',
    },
  },
  {
    title: { sv: 'Skriv om', en: 'Rewrite' },
    text: {
      sv: 'Korta, gör konkret, använd klarspråk.',
      en: 'Shorten, make concrete, use plain language.',
    },
  },
  {
    title: { sv: 'Ta ställning', en: 'Take a stand' },
    text: {
      sv: 'Var och en svarar: Jag står bakom / Jag har en fråga / Jag invänder. En invändning ska vara ett skäl, inte en smak.',
      en: 'Each answers: I stand behind it / I have a question / I object. An objection must be a reason, not a taste.',
    },
  },
  {
    title: { sv: 'Bestäm uppföljning', en: 'Set the follow-up' },
    text: {
      sv: 'Bestäm när regeln följs upp och vem som påminner.',
      en: 'Decide when the rule is followed up and who reminds.',
    },
  },
];

/** Working forms to start from. */
export const workingForms: readonly TitledText[] = [
  {
    title: { sv: 'Strategimöte', en: 'Strategy meeting' },
    text: {
      sv: 'Varannan vecka, 2,5 timmar. Högst tre frågor. Underlag tre arbetsdagar före.',
      en: 'Every other week, 2.5 hours. At most three matters. Papers three working days ahead.',
    },
  },
  {
    title: { sv: 'Veckoavstämning', en: 'Weekly check-in' },
    text: {
      sv: 'Måndagar 30 minuter, stående. Läget i verksamheterna, bemanning, hjälp som behövs.',
      en: 'Mondays, 30 minutes, standing. State of services, staffing, help needed.',
    },
  },
  {
    title: { sv: 'Temadag', en: 'Theme day' },
    text: {
      sv: 'En dag per kvartal utanför huset. En långsiktig fråga, med medarbetare eller invånare inbjudna.',
      en: 'One day a quarter away from the office. One long-term matter, with staff or residents invited.',
    },
  },
  {
    title: { sv: 'Parvis beredning', en: 'Paired preparation' },
    text: {
      sv: 'Två chefer från olika verksamheter bereder frågan tillsammans innan den når gruppen.',
      en: 'Two managers from different services prepare a matter together before it reaches the group.',
    },
  },
  {
    title: { sv: 'Roller i mötet', en: 'Meeting roles' },
    text: {
      sv: 'Mötesledare, tidshållare och spelregelvakt roterar.',
      en: 'Chair, timekeeper and ground-rule guardian rotate.',
    },
  },
  {
    title: { sv: 'Beslutslogg', en: 'Decision log' },
    text: {
      sv: 'Beslut formuleras i rummet, med skäl och vad det betyder för medarbetarna, och publiceras samma vecka.',
      en: 'Decisions are worded in the room, with reasons and what they mean to staff, and published the same week.',
    },
  },
];
