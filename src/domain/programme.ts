import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle, LocalTime } from './record.ts';

export const programmeStatuses = [
  'draft',
  'preparing',
  'running',
  'followUp',
  'closed',
  'purged',
] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

export type ProgrammeSettings = {
  /** Least number of interviewees behind a shared finding; never under 2 (domain.md 6.3). */
  readonly anonymityThreshold: number;
  readonly maxPriorityTopics: number;
  readonly votesPerMember: number;
  /** Shares of meeting minutes, 0–1, above which a hint is shown (domain.md 6.12). */
  readonly economyShareWarning: number;
  readonly operationsShareWarning: number;
  readonly ruleFollowUpWeeks: number;
  readonly decisionPublishWithinDays: number;
};

/** An item of an agenda before it has a day of its own. */
export type AgendaEntry = {
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly title: string;
  readonly method: string;
  readonly kind: string;
  readonly output: string | null;
};

/** What days and policy start from, as it was edited when the programme began. */
export type ProgrammeTemplate = {
  /** By occasion and day, `T1D2`. */
  readonly agendas: Readonly<Record<string, readonly AgendaEntry[]>>;
  readonly policySections: readonly {
    readonly key: string;
    readonly heading: string;
    readonly legalRefs: readonly string[];
  }[];
};

/** One per management group and round; its `programmeId` is its own id. */
export type Programme = BaseRecord &
  LifeCycle<ProgrammeStatus> & {
    readonly title: string;
    readonly municipality: string;
    readonly department: string;
    readonly departmentType: string;
    readonly board: string;
    readonly commissionerId: string | null;
    readonly chairId: string | null;
    readonly consultantIds: readonly string[];
    readonly startDate: CalendarDate;
    readonly endDate: CalendarDate | null;
    readonly followUpDates: readonly CalendarDate[];
    readonly occasionCount: number;
    readonly daysPerOccasion: number;
    readonly languages: readonly string[];
    readonly valueBase: {
      readonly name: string;
      readonly words: readonly { readonly word: string; readonly meaning: string }[];
    };
    readonly needs: readonly string[];
    readonly registrationNumber: string | null;
    /** Web address of the site that the whole department reads; null until chosen. */
    readonly openAreaUrl: string | null;
    readonly retention: {
      readonly rawNotesMonthsAfterEnd: number;
      readonly planReference: string | null;
      readonly purgeDate: CalendarDate | null;
    };
    readonly settings: ProgrammeSettings;
    /** Null: the product's own templates. */
    readonly template?: ProgrammeTemplate | null;
    readonly planning: {
      readonly date: CalendarDate;
      readonly start: LocalTime;
      readonly end: LocalTime;
      readonly participants: readonly string[];
      readonly agreed: readonly string[];
    } | null;
  };

export type ExpectedResult = BaseRecord & {
  readonly title: string;
  readonly aim: string;
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly values: readonly { readonly date: CalendarDate; readonly value: number }[];
};

export type Unit = BaseRecord & {
  readonly name: string;
  readonly parentId: string | null;
  readonly managerId: string | null;
  readonly staffCount: number;
};
