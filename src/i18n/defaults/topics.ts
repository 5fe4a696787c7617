import type { Bilingual, DefaultCriterion, DefaultPlacement } from '#domain/default-content.ts';
import type { TopicType } from '#domain/topic.ts';

/** The eight questions by which a matter is judged, 0–2 each (domain.md 6.5). */
export const topicCriteria: readonly DefaultCriterion[] = [
  {
    code: 'K1',
    key: 'helhet',
    question: { sv: 'Berör frågan flera verksamheter?', en: 'Does it concern several services?' },
    scale: { sv: '0 en · 1 två · 2 tre eller fler', en: '0 one · 1 two · 2 three or more' },
  },
  {
    code: 'K2',
    key: 'strategisk',
    question: { sv: 'Hur långt fram verkar den?', en: 'How far ahead does it reach?' },
    scale: { sv: '0 denna vecka · 1 i år · 2 längre', en: '0 this week · 1 this year · 2 longer' },
  },
  {
    code: 'K3',
    key: 'samlad',
    question: {
      sv: 'Behövs gruppens samlade kunskap?',
      en: "Is the whole group's knowledge needed?",
    },
    scale: {
      sv: '0 en chef klarar den · 1 två behövs · 2 alla behövs',
      en: '0 one manager can · 1 two needed · 2 all needed',
    },
  },
  {
    code: 'K4',
    key: 'invanare',
    question: {
      sv: 'Vad betyder den för invånare och brukare?',
      en: 'What does it mean to residents and users?',
    },
    scale: { sv: '0 lite · 1 en del · 2 mycket', en: '0 little · 1 some · 2 much' },
  },
  {
    code: 'K5',
    key: 'arbetsmiljo',
    question: {
      sv: 'Vad betyder den för chefers och medarbetares förutsättningar?',
      en: 'What does it mean to the conditions of managers and staff?',
    },
    scale: { sv: '0 lite · 1 en del · 2 mycket', en: '0 little · 1 some · 2 much' },
  },
  {
    code: 'K6',
    key: 'vagval',
    question: {
      sv: 'Är det ett vägval eller löpande arbete?',
      en: 'A choice of direction or running work?',
    },
    scale: { sv: '0 löpande · 1 vägledande · 2 vägval', en: '0 running · 1 guiding · 2 direction' },
  },
  {
    code: 'K7',
    key: 'krav',
    question: {
      sv: 'Kräver lag, föreskrift eller nämnd att ledningen tar den?',
      en: 'Do law, provisions or the board require management to take it?',
    },
    scale: { sv: '0 nej · 1 indirekt · 2 ja', en: '0 no · 1 indirectly · 2 yes' },
  },
  {
    code: 'K8',
    key: 'mandat',
    question: {
      sv: 'Har vi mandat att göra något åt den?',
      en: 'Do we have the mandate to act on it?',
    },
    scale: { sv: '0 nej · 1 delvis · 2 ja', en: '0 no · 1 partly · 2 yes' },
  },
];

/** Where a matter can belong, and the rule in words. */
export const placements: readonly DefaultPlacement[] = [
  {
    key: 'managementGroup',
    title: { sv: 'Ledningsgruppen', en: 'Management group' },
    rule: { sv: 'K8 > 0 och summa ≥ 10', en: 'K8 > 0 and total ≥ 10' },
  },
  {
    key: 'pair',
    title: { sv: 'Berörda chefer tillsammans', en: 'The managers concerned, together' },
    rule: { sv: 'K1 = 1 och K3 ≤ 1', en: 'K1 = 1 and K3 ≤ 1' },
  },
  {
    key: 'line',
    title: { sv: 'Linjen (en verksamhetschef)', en: 'The line (one head of service)' },
    rule: { sv: 'K1 = 0 och K3 = 0', en: 'K1 = 0 and K3 = 0' },
  },
  {
    key: 'board',
    title: { sv: 'Nämnd eller kommunledning', en: 'Board or municipal executive' },
    rule: { sv: 'K8 = 0', en: 'K8 = 0' },
  },
  { key: 'parked', title: { sv: 'Parkera', en: 'Park' }, rule: { sv: 'övriga', en: 'otherwise' } },
];

/** What kinds of matters there are. */
export const topicTypes: Readonly<Record<TopicType, Bilingual>> = {
  strategy: { sv: 'Strategi', en: 'Strategy' },
  quality: { sv: 'Kvalitet', en: 'Quality' },
  workEnvironment: { sv: 'Arbetsmiljö', en: 'Work environment' },
  competence: { sv: 'Kompetensförsörjning', en: 'Competence supply' },
  economy: { sv: 'Ekonomi', en: 'Economy' },
  operations: { sv: 'Drift', en: 'Running operations' },
};
