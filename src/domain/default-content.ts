import type { CalendarDate } from './calendar-date.ts';
import type { RoleStatement } from './mandate.ts';
import type { Checkout } from './rating.ts';
import type { BaseRecord, LocalTime } from './record.ts';
import type { CriteriaCode, Placement } from './topic.ts';

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

/** A question of an interview guide. `lens` says what its answers tend to hold. */
export type DefaultQuestion = {
  readonly key: string;
  readonly area: string;
  readonly active: boolean;
  readonly lens: readonly string[];
  readonly text: Bilingual;
};

/** A kind of document to ask for. */
export type DefaultReading = {
  readonly key: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly guidingQuestion: Bilingual;
};

export type KeyedText = { readonly key: string; readonly text: Bilingual };
export type TitledText = { readonly title: Bilingual; readonly text: Bilingual };
export type TitledQuestion<Key extends string> = {
  readonly key: Key;
  readonly title: Bilingual;
  readonly question: Bilingual;
};

export type DefaultCriterion = {
  readonly code: CriteriaCode;
  readonly key: string;
  readonly question: Bilingual;
  readonly scale: Bilingual;
};

export type DefaultPlacement = {
  readonly key: Placement;
  readonly title: Bilingual;
  readonly rule: Bilingual;
};

/** The fields of an assignment that have a heading of their own. */
export type MandateHeading = Exclude<
  keyof RoleStatement,
  keyof BaseRecord | 'status' | 'statusHistory' | 'level' | 'holderId'
>;

export type DefaultPolicySection = {
  readonly key: string;
  readonly title: Bilingual;
  readonly legalRefs: readonly string[];
  readonly prompt: Bilingual;
};

/** A regulation in our own words. A customer may edit it; nothing in the code rests on what it says. */
export type RegulationCard = {
  readonly ref: string;
  readonly area: string;
  /** Empty where the card is about the whole. */
  readonly chapter: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly question: Bilingual;
  readonly checkedOn: CalendarDate;
};

export type FollowUpPeriod = 'afterT1' | 'afterT2' | 'afterT3' | 'afterProgramme';
export type CheckoutKey = Exclude<keyof Checkout, keyof BaseRecord | 'dayId' | 'participantId'>;
export type DefaultResult = { readonly title: Bilingual; readonly indicator: Bilingual };
