import type { RegulationCard } from '#domain/default-content.ts';

/** What the regulations ask, in our own words, with the day when it was checked. */
export const regulationCards: readonly RegulationCard[] = [
  {
    ref: 'SOSFS 2011:9',
    area: 'quality',
    chapter: '3 kap',
    title: { sv: 'Ansvar', en: 'Responsibility' },
    summary: {
      sv: 'Den som driver verksamheten ska ha ett ledningssystem som passar dess art och storlek. Det ska synas vem som gör vad i kvalitetsarbetet.',
      en: 'Whoever runs the service must have a management system that suits its kind and size. It must be clear who does what in the quality work.',
    },
    question: {
      sv: 'Vem av oss äger vad i kvalitetsarbetet?',
      en: 'Who among us owns what in the quality work?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'SOSFS 2011:9',
    area: 'quality',
    chapter: '4 kap',
    title: { sv: 'Processer, aktiviteter, rutiner', en: 'Processes, activities, routines' },
    summary: {
      sv: 'Ta reda på vilka processer som behövs, vilka steg de har och i vilken ordning. Skriv rutiner för stegen, också för samverkan inom och utanför förvaltningen.',
      en: 'Find out which processes are needed, which steps they have and in which order. Write routines for the steps, also for cooperation inside and outside the department.',
    },
    question: {
      sv: 'Vilka processer går genom flera av våra verksamheter?',
      en: 'Which processes run through several of our services?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'SOSFS 2011:9',
    area: 'quality',
    chapter: '5 kap',
    title: { sv: 'Förbättringsarbete', en: 'Improvement work' },
    summary: {
      sv: 'Bedöm risker i förväg, kontrollera den egna verksamheten och ta hand om klagomål och avvikelser. Det man lär sig ska ändra processer och rutiner.',
      en: 'Assess risks beforehand, check your own service and deal with complaints and deviations. What is learnt must change processes and routines.',
    },
    question: {
      sv: 'Vad har vi ändrat för att vi lärde oss något?',
      en: 'What have we changed because we learnt something?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'SOSFS 2011:9',
    area: 'quality',
    chapter: '6 kap',
    title: { sv: 'Personalens medverkan', en: 'Staff participation' },
    summary: {
      sv: 'Personalen ska arbeta enligt processer och rutiner och vara delaktig i att förbättra dem.',
      en: 'Staff work by the processes and routines and take part in improving them.',
    },
    question: {
      sv: 'När fick medarbetarna senast påverka ett av våra beslut?',
      en: 'When did staff last influence one of our decisions?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'SOSFS 2011:9',
    area: 'quality',
    chapter: '7 kap',
    title: { sv: 'Dokumentation', en: 'Documentation' },
    summary: {
      sv: 'Arbetet ska dokumenteras. En sammanhållen kvalitetsberättelse varje år är en rekommendation.',
      en: 'The work must be documented. A coherent quality report every year is a recommendation.',
    },
    question: {
      sv: 'Vad skriver vi ner, och vem läser det?',
      en: 'What do we write down, and who reads it?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:2',
    area: 'workEnvironment',
    chapter: '2 kap',
    title: { sv: 'Kunskaper', en: 'Knowledge' },
    summary: {
      sv: 'Chefer och arbetsledare ska kunna förebygga och hantera ohälsosam belastning och kränkande särbehandling, och ha förutsättningar att göra det.',
      en: 'Managers and supervisors must be able to prevent and handle unhealthy workload and victimisation, and have the means to do so.',
    },
    question: {
      sv: 'Vilken kunskap saknar vi, och när ska vi skaffa den?',
      en: 'Which knowledge do we lack, and when do we get it?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:2',
    area: 'workEnvironment',
    chapter: '2 kap',
    title: { sv: 'Mål', en: 'Goals' },
    summary: {
      sv: 'Det ska finnas mål för den organisatoriska och sociala arbetsmiljön, och de ska vara kända.',
      en: 'There must be goals for the organisational and social work environment, and they must be known.',
    },
    question: {
      sv: 'Vilka mål har vi, och följer vi dem som vi följer budgeten?',
      en: 'Which goals do we have, and do we follow them as we follow the budget?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:2',
    area: 'workEnvironment',
    chapter: '2 kap',
    title: { sv: 'Arbetsbelastning', en: 'Workload' },
    summary: {
      sv: 'Krav och resurser ska gå ihop över tid. Var och en ska veta vad som ska göras, vad som går först när tiden inte räcker och var hjälp finns.',
      en: 'Demands and resources must match over time. Everyone should know what to do, what comes first when time is short and where help is found.',
    },
    question: { sv: 'Vad ska vi sluta med?', en: 'What do we stop doing?' },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:2',
    area: 'workEnvironment',
    chapter: '2 kap',
    title: { sv: 'Arbetstid och återhämtning', en: 'Working hours and recovery' },
    summary: {
      sv: 'Arbetstidens förläggning får inte göra människor sjuka. Tänk på nåbarhet, skift och återhämtning.',
      en: 'The layout of working hours must not make people ill. Consider availability, shifts and recovery.',
    },
    question: {
      sv: 'När är vi själva lediga på riktigt?',
      en: 'When are we ourselves really off duty?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:2',
    area: 'workEnvironment',
    chapter: '2 kap',
    title: { sv: 'Kränkande särbehandling', en: 'Victimisation' },
    summary: {
      sv: 'Det ska vara klart att kränkningar inte godtas, vart man vänder sig och vad som händer sedan.',
      en: 'It must be clear that victimisation is not accepted, where to turn and what happens next.',
    },
    question: { sv: 'Hur visar vi själva gränsen?', en: 'How do we ourselves show the limit?' },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'AFS 2023:1',
    area: 'workEnvironment',
    chapter: '',
    title: { sv: 'Systematiskt arbetsmiljöarbete', en: 'Systematic work environment management' },
    summary: {
      sv: 'Undersök, bedöm risker, åtgärda och följ upp, i vardagen och inför förändringar. Uppgifter fördelas skriftligt till den som har befogenhet, resurser och kunskap.',
      en: 'Investigate, assess risks, act and follow up, every day and before changes. Tasks are divided in writing to those with authority, resources and knowledge.',
    },
    question: {
      sv: 'Vilka uppgifter har vi fått, och har vi det som krävs?',
      en: 'Which tasks have we been given, and do we have what it takes?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'SoL 2025:400',
    area: 'act',
    chapter: '',
    title: { sv: 'Socialtjänstlagen', en: 'Social Services Act' },
    summary: {
      sv: 'Socialtjänsten ska arbeta förebyggande, vara lätt att nå, planera sina insatser och bygga på kunskap och erfarenhet.',
      en: 'Social services shall work preventively, be easy to reach, plan their services and build on knowledge and experience.',
    },
    question: {
      sv: 'Vad gör vi tidigare i dag än för ett år sedan?',
      en: 'What do we do earlier today than a year ago?',
    },
    checkedOn: '2026-11-23',
  },
  {
    ref: 'KL 2017:725',
    area: 'act',
    chapter: '6–7 kap',
    title: { sv: 'Nämnd och delegation', en: 'Board and delegation' },
    summary: {
      sv: 'Nämnden har ansvaret. Den kan ge en namngiven anställd rätt att besluta, men inte en grupp av anställda. Mål, inriktning, omfattning och kvalitet stannar hos nämnden.',
      en: 'The board is responsible. It can let a named employee decide, but not a group of employees. Goals, direction, scope and quality stay with the board.',
    },
    question: {
      sv: 'Vilka av våra frågor är i själva verket nämndens?',
      en: "Which of our matters are actually the board's?",
    },
    checkedOn: '2026-11-23',
  },
];
