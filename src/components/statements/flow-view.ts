/**
 * What the views of the statement flow need, in plain words: `useFlow` gives exactly this, and so could
 * anything else. No view knows a use or a phase by name; what to show follows from what a phase allows.
 */
export type FlowAct = 'propose' | 'handle' | 'group' | 'vote' | 'stance' | 'settle';
export type Standing = 'untouched' | 'handled' | 'settled' | 'merged' | 'parked' | 'dropped';
export type StanceName = 'behind' | 'question' | 'object';

export type PhaseView = {
  readonly id: string;
  readonly label: string;
  readonly visibility: 'own-and-count' | 'all-nameless' | 'all-named';
  readonly may: Readonly<Partial<Record<FlowAct, string>>>;
  readonly minutes: number | null;
};

export type StatementView = {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
  readonly groupId: string | null;
  readonly mergedInto: string | null;
  readonly reason: string | null;
  readonly mine: boolean;
};

export type GroupView = {
  readonly id: string;
  readonly title: string;
  readonly named: boolean;
  readonly statements: readonly StatementView[];
};

export type PersonView = { readonly id: string; readonly displayName: string };
type MoveView = { readonly phase: PhaseView; readonly refusal: string | null } | null;
export type ClockView = {
  readonly phase: string;
  readonly startedAt: string;
  readonly endsAt: string;
};

/** What a command answers: done, or a code that the texts have words for. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

export type FlowView = {
  readonly plan: { readonly use: string; readonly phases: readonly PhaseView[] };
  readonly round: { readonly id: string; readonly clock?: ClockView | null } | undefined;
  readonly phase: PhaseView;
  readonly next: MoveView;
  readonly back: MoveView;
  readonly statements: readonly StatementView[];
  readonly setAside: readonly StatementView[];
  readonly mine: readonly StatementView[];
  readonly hidden: number;
  readonly tally: Readonly<Record<Standing, number>>;
  readonly groups: readonly GroupView[];
  readonly loose: readonly StatementView[];
  /** Ids of loose statements that seem to say the same. */
  readonly suggestions: readonly (readonly string[])[];
  similarTo(ids: readonly string[]): readonly string[];
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly voice: { readonly votes: Readonly<Record<string, number>> } | undefined;
  readonly limits: { readonly budget: number; readonly cap: number | null };
  readonly used: number;
  readonly results:
    readonly { readonly id: string; readonly votes: number; readonly voters: number }[] | null;
  /** Whether the round belongs to a day, so that somebody can be absent from it. */
  readonly hasDay: boolean;
  readonly members: readonly PersonView[];
  readonly present: readonly PersonView[];
  readonly ready: readonly PersonView[];
  readonly waiting: readonly PersonView[];
  readonly isReady: boolean;
  /** Whether the person leads the flow. */
  readonly leads: boolean;
  /** Whether the person is a member of the group. */
  readonly takesPart: boolean;
  readonly canUndo: boolean;
  readonly draft: string;
  setDraft(text: string): void;
  /** Texts that are being written, kept on this device. */
  readonly drafts: DraftsView;
  /** Milliseconds since 1970. */
  now(): number;
  /** What to say aloud about the clock since `before`. */
  signSince(before: number): 'half' | 'minute' | 'over' | null;
  may(act: FlowAct): boolean;
  stancesOn(id: string): Readonly<Record<StanceName, number>> & {
    readonly missing: readonly PersonView[];
  };
  myStance(id: string): { readonly stance: StanceName; readonly reason: string | null } | undefined;
  reasonsOn(id: string): readonly {
    readonly id: string;
    readonly participantId: string;
    readonly stance: StanceName;
    readonly reason: string | null;
  }[];
  nameOf(participantId: string): string;
  consent(id: string): Answer;
  readonly commands: FlowCommandsView;
};

export type DraftsView = {
  read(key: string): string;
  write(key: string, text: string): void;
  subscribe(listener: () => void): () => void;
};

export type FlowCommandsView = {
  open(): Answer;
  move(to: string): Answer;
  setClock(length: number | string | null): Answer;
  setBudget(budget: number | null, cap: number | null): Answer;
  ready(on: boolean): Answer;
  present(participantId: string, here: boolean): Answer;
  handIn(text: string): Answer;
  withdraw(
    id: string,
  ): { readonly ok: true; readonly value: string } | Exclude<Answer, { ok: true }>;
  takeUp(id: string): Answer;
  restore(id: string): Answer;
  reword(id: string, text: string): Answer;
  park(id: string, reason?: string): Answer;
  parkRest(): Answer;
  drop(id: string, reason: string): Answer;
  merge(ids: readonly string[], into: string): Answer;
  settle(id: string): Answer;
  undo(): Answer;
  newGroup(ids: readonly string[], name?: string): Answer;
  assign(ids: readonly string[], groupId: string | null): Answer;
  mergeGroups(from: string, into: string): Answer;
  renameGroup(groupId: string, name: string): Answer;
  vote(itemId: string, votes: number): Answer;
  stance(id: string, stance: StanceName, reason: string): Answer;
};
