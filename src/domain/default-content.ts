import type { LocalTime } from './record.ts';

/** A text in every language of the product. */
export type Bilingual = { readonly sv: string; readonly en: string };

/** One item of a default agenda; days are named by occasion and day, `T1D2`. */
export type DefaultAgendaItem = {
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly kind: string;
  readonly output: string | null;
  readonly title: Bilingual;
  readonly method: Bilingual;
};

/** Subject and text of an invitation. */
export type DefaultInvitation = { readonly subject: Bilingual; readonly body: Bilingual };
