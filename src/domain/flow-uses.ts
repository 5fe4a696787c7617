import type { FlowPhase, FlowUse } from './flow-round.ts';
import type { StatementKind } from './statement-kinds.ts';

/** What others may see of statements that have been handed in. */
export type StatementVisibility = 'own-and-count' | 'all-nameless' | 'all-named';

/** `members` are those of the management group; `leaders` the consultant and the chair. */
export type Who = 'members' | 'leaders' | 'everybody';
/** `handle`: take up, reword, merge, park, drop. `settle`: say that the group has agreed. */
export type FlowAct = 'propose' | 'handle' | 'group' | 'vote' | 'stance' | 'settle';

/** One phase as data: a use is a row of these, and no screen knows a phase by name. */
export type PhaseDeclaration = {
  /** Kept on the round; once in use it is never renamed. */
  readonly id: string;
  /** Which name and purpose line the phase has, where the use has no words of its own for it. */
  readonly label: FlowPhase;
  readonly visibility: StatementVisibility;
  /** Who may do what; an act that is not named may not be done. */
  readonly may: Readonly<Partial<Record<FlowAct, Who>>>;
  /** What must be true of every statement before the phase is left forwards. */
  readonly exit: 'any' | 'all-handled' | 'all-settled';
  /** Suggested length; null where a clock makes no sense. */
  readonly minutes: number | null;
};

/** A use of the flow: what its statements are and which phases it goes through. */
export type FlowPlan = {
  readonly use: string;
  /** Number of the session that it belongs to; null for none. */
  readonly session: number | null;
  readonly phases: readonly PhaseDeclaration[];
  /**
   * Votes per person: a number, the programme's `votesPerMember`, or as many as the square root of the items
   * (guides/ux.md 2.2). `cap`: most on one item, null for no limit. Null where nobody votes.
   */
  readonly votes: {
    readonly budget: number | 'suggested' | 'votesPerMember';
    readonly cap: number | null;
  } | null;
};
export type FlowDeclaration<Kind extends StatementKind = StatementKind> = FlowPlan & {
  readonly kind: Kind;
};

type More = Partial<Omit<PhaseDeclaration, 'id' | 'label'>>;

/** ST-phases (design.md 5): private while collecting, nameless while grouping and voting, named at commitment. */
export const standardPhases = {
  notOpen: phase('notOpen', 'own-and-count'),
  collect: phase('collect', 'own-and-count', { may: { propose: 'members' }, minutes: 10 }),
  /** Who comes late can still hand in while the others read and group. */
  read: phase('read', 'all-nameless', {
    may: { propose: 'members', handle: 'leaders' },
    exit: 'all-handled',
    minutes: 30,
  }),
  group: phase('group', 'all-nameless', {
    may: { propose: 'members', handle: 'leaders', group: 'everybody' },
    exit: 'all-handled',
    minutes: 20,
  }),
  vote: phase('vote', 'all-nameless', { may: { vote: 'members' }, minutes: 10 }),
  agree: phase('agree', 'all-named', {
    may: { stance: 'members', handle: 'leaders', settle: 'leaders' },
    exit: 'all-settled',
    minutes: 40,
  }),
  closed: phase('closed', 'all-named'),
} as const;

function phase(
  label: FlowPhase,
  visibility: StatementVisibility,
  more: More = {},
): PhaseDeclaration {
  return { id: label, label, visibility, may: {}, exit: 'any', minutes: null, ...more };
}

const { notOpen, collect, read, group, vote, agree, closed } = standardPhases;

/** Every use of the flow. A new one is a row here and its words in `i18n/flow-*.ts`. */
export const flowPlans = {
  groundRules: {
    use: 'groundRules',
    kind: 'groundRules',
    session: 1,
    phases: [notOpen, collect, read, agree, closed],
    votes: null,
  },
  workingForms: {
    use: 'workingForms',
    kind: 'workingForms',
    session: 1,
    phases: [notOpen, collect, read, agree, closed],
    votes: null,
  },
  topics: {
    use: 'topics',
    kind: 'topics',
    session: 2,
    phases: [notOpen, collect, read, group, vote, closed],
    votes: { budget: 'votesPerMember', cap: 3 },
  },
  competences: {
    use: 'competences',
    kind: 'competenceCards',
    session: 4,
    phases: [notOpen, collect, { ...read, may: {} }, closed],
    votes: null,
  },
  swot: {
    use: 'swot',
    kind: 'swotEntries',
    session: 4,
    phases: [notOpen, collect, read, group, vote, agree, closed],
    votes: { budget: 'suggested', cap: 3 },
  },
} as const satisfies { readonly [Use in FlowUse]: FlowDeclaration & { readonly use: Use } };
