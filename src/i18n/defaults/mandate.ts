import type { MandateHeading, TitledQuestion } from '#domain/default-content.ts';

/** The headings of an assignment; the key is the field of the record. */
export const mandateHeadings: readonly TitledQuestion<MandateHeading>[] = [
  {
    key: 'assignment',
    title: { sv: 'Uppdrag', en: 'Assignment' },
    question: {
      sv: 'Varför finns rollen, och för vem?',
      en: 'Why does the role exist, and for whom?',
    },
  },
  {
    key: 'responsibility',
    title: { sv: 'Ansvar', en: 'Responsibility' },
    question: {
      sv: 'Vad ska bli gjort, och vad svarar jag/vi för?',
      en: 'What must be done, and what do I/we answer for?',
    },
  },
  {
    key: 'authority',
    title: { sv: 'Befogenhet', en: 'Authority' },
    question: {
      sv: 'Vad får jag/vi besluta, med stöd av vad?',
      en: 'What may I/we decide, on what basis?',
    },
  },
  {
    key: 'expectation',
    title: { sv: 'Förväntningar', en: 'Expectations' },
    question: {
      sv: 'Vad förväntar sig gruppen, medarbetarna, nämnden och invånarna?',
      en: 'What do the group, staff, board and residents expect?',
    },
  },
  {
    key: 'wholeRole',
    title: { sv: 'Roll i helheten', en: 'Role in the whole' },
    question: {
      sv: 'Vad bidrar jag med i ledningsgruppen utöver mitt område?',
      en: 'What do I contribute in the management group beyond my area?',
    },
  },
  {
    key: 'cooperation',
    title: { sv: 'Samverkan', en: 'Cooperation' },
    question: {
      sv: 'Vilka behöver jag/vi göra detta tillsammans med?',
      en: 'With whom must I/we do this?',
    },
  },
  {
    key: 'support',
    title: { sv: 'Resurser och stöd', en: 'Resources and support' },
    question: {
      sv: 'Vad behövs för att klara uppdraget över tid?',
      en: 'What is needed to manage the assignment over time?',
    },
  },
  {
    key: 'limit',
    title: { sv: 'Gräns', en: 'Limit' },
    question: {
      sv: 'Vad är inte mitt/vårt, och vart går den frågan?',
      en: 'What is not mine/ours, and where does it go?',
    },
  },
  {
    key: 'followUp',
    title: { sv: 'Uppföljning', en: 'Follow-up' },
    question: {
      sv: 'Hur vet vi att det fungerar, och när tittar vi på det?',
      en: 'How do we know that it works, and when do we look?',
    },
  },
];
