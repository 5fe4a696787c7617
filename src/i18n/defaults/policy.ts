import type { DefaultPolicySection } from '#domain/default-content.ts';

/** The twelve sections of a management policy. */
export const policySections: readonly DefaultPolicySection[] = [
  {
    key: 'p01',
    title: { sv: 'Syfte och vem policyn gäller', en: 'Purpose and scope' },
    legalRefs: ['SOSFS 2011:9 3 kap', 'AFS 2023:1 2 kap'],
    prompt: {
      sv: 'Varför har vi en ledningspolicy? Vilka gäller den för? Hur hör den ihop med nämndens mål?',
      en: "Why do we have a policy? Whom does it cover? How does it tie to the board's goals?",
    },
  },
  {
    key: 'p02',
    title: {
      sv: 'Vårt gemensamma uppdrag och vår värdegrund',
      en: 'Our shared assignment and values',
    },
    legalRefs: ['SoL 2025:400', 'SOSFS 2011:9 3 kap'],
    prompt: {
      sv: 'Vad är vi till för tillsammans, som ingen av oss klarar ensam?',
      en: 'What are we here for together that none of us manages alone?',
    },
  },
  {
    key: 'p03',
    title: {
      sv: 'Så leder vi: med värde och för hälsa',
      en: 'How we lead: with value and for health',
    },
    legalRefs: ['AFS 2023:2 2 kap (kunskaper, mål)'],
    prompt: {
      sv: 'Hur gör vi arbetet begripligt, hanterbart och meningsfullt för dem vi leder?',
      en: 'How do we make work comprehensible, manageable and meaningful for those we lead?',
    },
  },
  {
    key: 'p04',
    title: { sv: 'Spelregler och samspel', en: 'Ground rules and interplay' },
    legalRefs: ['AFS 2023:2 2 kap (kränkande särbehandling)'],
    prompt: {
      sv: 'Vilka spelregler gäller i ledningsgruppen? Vad gör vi när de bryts?',
      en: 'Which ground rules apply in the group? What do we do when they are broken?',
    },
  },
  {
    key: 'p05',
    title: {
      sv: 'Uppdrag, roller och mandat på tre nivåer',
      en: 'Assignments, roles and mandates on three levels',
    },
    legalRefs: ['SOSFS 2011:9 3 kap', 'AFS 2023:1 2 kap (uppgiftsfördelning)'],
    prompt: {
      sv: 'Vad ansvarar var och en för, gruppen för och verksamheterna för?',
      en: 'What is each person, the group and the services responsible for?',
    },
  },
  {
    key: 'p06',
    title: {
      sv: 'Ledningsgruppens frågor och beslutsvägar',
      en: "The group's matters and decision paths",
    },
    legalRefs: ['KL 2017:725 6–7 kap', 'Nämndens delegationsordning'],
    prompt: {
      sv: 'Vilka frågor tar vi? Vem beslutar efter att gruppen har berett?',
      en: 'Which matters do we take? Who decides after the group has prepared?',
    },
  },
  {
    key: 'p07',
    title: {
      sv: 'Processer, aktiviteter, rutiner och samverkan',
      en: 'Processes, activities, routines and cooperation',
    },
    legalRefs: ['SOSFS 2011:9 4 kap'],
    prompt: {
      sv: 'Vilka processer går genom flera verksamheter? Vem äger dem?',
      en: 'Which processes run through several services? Who owns them?',
    },
  },
  {
    key: 'p08',
    title: { sv: 'Systematiskt förbättringsarbete', en: 'Systematic improvement' },
    legalRefs: ['SOSFS 2011:9 5 kap', 'AFS 2023:1 2 kap'],
    prompt: {
      sv: 'Hur arbetar vi med risker, egenkontroll, avvikelser och klagomål i ledningsgruppen?',
      en: 'How do we deal with risks, self-monitoring, deviations and complaints in the group?',
    },
  },
  {
    key: 'p09',
    title: {
      sv: 'Arbetsbelastning, arbetstid och återhämtning',
      en: 'Workload, working hours and recovery',
    },
    legalRefs: ['AFS 2023:2 2 kap (arbetsbelastning, arbetstid)'],
    prompt: {
      sv: 'Hur märker vi obalans mellan krav och resurser, också för chefer? Vad tar vi bort?',
      en: 'How do we notice imbalance between demands and resources, managers included? What do we take away?',
    },
  },
  {
    key: 'p10',
    title: {
      sv: 'Medarbetares och invånares medverkan',
      en: 'Participation of staff and residents',
    },
    legalRefs: ['SOSFS 2011:9 6 kap', 'AFS 2023:1 2 kap (medverkan)', 'SoL 2025:400'],
    prompt: {
      sv: 'Hur får medarbetare och invånare vara med innan vi bestämmer?',
      en: 'How do staff and residents take part before we decide?',
    },
  },
  {
    key: 'p11',
    title: {
      sv: 'Öppna beslut, dokumentation och klarspråk',
      en: 'Open decisions, documentation and plain language',
    },
    legalRefs: ['SOSFS 2011:9 7 kap', 'TF 2 kap', 'OSL 2009:400', 'Språklagen 11 §'],
    prompt: {
      sv: 'Vad publicerar vi, när och hur? Vad får inte publiceras?',
      en: 'What do we publish, when and how? What must not be published?',
    },
  },
  {
    key: 'p12',
    title: { sv: 'Uppföljning och revidering', en: 'Follow-up and revision' },
    legalRefs: ['SOSFS 2011:9 7 kap', 'AFS 2023:1 2 kap (årlig uppföljning)'],
    prompt: {
      sv: 'När läser vi policyn igen? Vad mäter vi? Vem ändrar den?',
      en: 'When do we read the policy again? What do we measure? Who changes it?',
    },
  },
];
