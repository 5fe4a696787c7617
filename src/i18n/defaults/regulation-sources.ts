import type { Bilingual } from '#domain/default-content.ts';
import type { CalendarDate } from '#domain/calendar-date.ts';

/** Where the regulation with a number stands, by how one cites it. */
export const regulationLinks: Readonly<Record<string, string>> = {
  'SOSFS 2011:9':
    'https://www.socialstyrelsen.se/kunskapsstod-och-regler/regler-och-riktlinjer/foreskrifter-och-allmanna-rad/konsoliderade-foreskrifter/20119-om-ledningssystem-for-systematiskt-kvalitetsarbete/',
  'AFS 2023:1': 'https://www.av.se/arbetsmiljoarbete-och-inspektioner/publikationer/foreskrifter/',
  'AFS 2023:2': 'https://www.av.se/arbetsmiljoarbete-och-inspektioner/publikationer/foreskrifter/',
  'AFS 2015:4': 'https://www.av.se/arbetsmiljoarbete-och-inspektioner/publikationer/foreskrifter/',
  'SoL 2025:400': 'https://rkrattsbaser.gov.se/sfst?bet=2025:400',
  'KL 2017:725': 'https://rkrattsbaser.gov.se/sfst?bet=2017:725',
};

/** Provisions that older material names and that no longer hold. */
export const earlierProvisions: readonly {
  readonly ref: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly question: Bilingual;
  readonly replacedBy: string;
  readonly checkedOn: CalendarDate;
}[] = [
  {
    ref: 'AFS 2015:4',
    title: {
      sv: 'Organisatorisk och social arbetsmiljö',
      en: 'Organisational and social work environment',
    },
    summary: {
      sv: 'Nämns i äldre material. Gällde till och med 31 december 2024. Samma område står i dag i AFS 2023:2, 2 kap.',
      en: 'Named in older material. Applied until 31 December 2024. The same subject is now in AFS 2023:2, chapter 2.',
    },
    question: {
      sv: 'Vilka av våra rutiner hänvisar fortfarande hit?',
      en: 'Which of our routines still refer to this?',
    },
    replacedBy: 'AFS 2023:2',
    checkedOn: '2026-11-23',
  },
];
