import type { Bilingual, TitledQuestion, TitledText } from '#domain/default-content.ts';
import type { PdsaStep, Quadrant } from '#domain/plan.ts';
import type { Horizon } from '#domain/topic.ts';

/** Questions for each quadrant of the SWOT. */
export const swotPrompts: Readonly<Record<Quadrant, readonly Bilingual[]>> = {
  strength: [
    {
      sv: 'Vad gör vi som grupp bättre nu än i vintras?',
      en: 'What do we as a group do better now than last winter?',
    },
    {
      sv: 'Vilka kompetenser har vi som andra saknar?',
      en: 'Which competences do we have that others lack?',
    },
    {
      sv: 'Vilka spelregler håller också när det stormar?',
      en: 'Which ground rules hold even in a storm?',
    },
    {
      sv: 'Vad säger medarbetare och brukare att vi är bra på?',
      en: 'What do staff and users say we are good at?',
    },
  ],
  weakness: [
    {
      sv: 'Vad faller vi tillbaka i när tiden är knapp?',
      en: 'What do we fall back into when time is short?',
    },
    { sv: 'Var beror vi på en enda person?', en: 'Where do we depend on one single person?' },
    { sv: 'Vilka frågor skjuter vi upp?', en: 'Which matters do we postpone?' },
    {
      sv: 'Var är våra uppdrag fortfarande otydliga?',
      en: 'Where are our mandates still unclear?',
    },
  ],
  opportunity: [
    {
      sv: 'Vad kan två verksamheter göra ihop som ingen gör själv?',
      en: 'What can two services do together that neither does alone?',
    },
    {
      sv: 'Vad öppnar ny lagstiftning och ny teknik?',
      en: 'What do new legislation and new technology open up?',
    },
    {
      sv: 'Vilka nya medarbetares erfarenheter har vi inte frågat efter?',
      en: "Which new colleagues' experiences have we not asked for?",
    },
    { sv: 'Vad vill invånarna hjälpa oss med?', en: 'What would residents like to help us with?' },
  ],
  threat: [
    {
      sv: 'Vad utifrån kan rubba gruppen det närmaste året?',
      en: 'What from outside could upset the group in the coming year?',
    },
    { sv: 'Vad händer om två av oss slutar?', en: 'What happens if two of us leave?' },
    {
      sv: 'Vilka krav växer fortare än resurserna?',
      en: 'Which demands grow faster than resources?',
    },
    {
      sv: 'Vad kan göra att medarbetare eller invånare tappar förtroendet?',
      en: 'What could make staff or residents lose trust?',
    },
  ],
};

/** What short and long term mean (domain.md 6.14). */
export const horizons: Readonly<Record<Horizon, TitledText>> = {
  short: {
    title: { sv: 'Kort sikt', en: 'Short term' },
    text: {
      sv: 'Börjar inom tre månader, klart inom tolv. Kan prövas i liten skala.',
      en: 'Starts within three months, done within twelve. Can be tested on a small scale.',
    },
  },
  long: {
    title: { sv: 'Lång sikt', en: 'Long term' },
    text: {
      sv: 'Ett till fyra år, till slutet av mandatperioden. Kräver nämndens mål, budget eller flera förvaltningar.',
      en: "One to four years, to the end of the term of office. Needs the board's goals, budget or several departments.",
    },
  },
};

/** The steps of an improvement cycle. */
export const pdsa: Readonly<Record<PdsaStep, Bilingual>> = {
  plan: { sv: 'Planera', en: 'Plan' },
  do: { sv: 'Göra', en: 'Do' },
  study: { sv: 'Studera', en: 'Study' },
  act: { sv: 'Agera', en: 'Act' },
};

/** From supplier to customer: the headings of a process. */
export const processHeadings: readonly TitledQuestion<string>[] = [
  {
    key: 'supplier',
    title: { sv: 'Leverantör', en: 'Supplier' },
    question: { sv: 'Vem ger oss det vi behöver?', en: 'Who gives us what we need?' },
  },
  {
    key: 'input',
    title: { sv: 'Indata', en: 'Input' },
    question: { sv: 'Vad kommer in, och duger det?', en: 'What comes in, and is it good enough?' },
  },
  {
    key: 'process',
    title: { sv: 'Process', en: 'Process' },
    question: { sv: 'Vad gör vi, i vilken ordning?', en: 'What do we do, in which order?' },
  },
  {
    key: 'output',
    title: { sv: 'Resultat', en: 'Output' },
    question: { sv: 'Vad lämnar vi ifrån oss?', en: 'What do we hand over?' },
  },
  {
    key: 'customer',
    title: { sv: 'Den vi är till för', en: 'Customer' },
    question: {
      sv: 'Vem använder resultatet, och vad är värde för den?',
      en: 'Who uses the result, and what is value to them?',
    },
  },
];
