import { changed, type FlowStep, type RecordChange } from '#domain/flow-step.ts';
import type { FlowRound, Voice } from '#domain/flow-round.ts';
import { voiceId } from '#domain/flow-round.ts';
import type { FlowAct, FlowDeclaration } from '#domain/flow-uses.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { FlowStatement } from '#domain/statement-flow.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import { stockholmDate } from '#domain/stockholm.ts';
import { flowPicture, type FlowPicture } from './flow-picture.ts';
import type { ProgrammeStore } from './loaded-programme.ts';

/** Why a command was not carried out; `i18n/flow-*.ts` says each in words. */
export type FlowRefusal =
  | 'not-yours'
  | 'not-now'
  | 'not-next'
  | 'untouched-left'
  | 'undecided-left'
  | 'not-possible'
  | 'reason-missing'
  | 'itself'
  | 'target-gone'
  | 'no-words'
  | 'item-gone'
  | 'over-budget'
  | 'over-cap'
  | 'no-time'
  | 'not-discussed'
  | 'nobody-present'
  | 'stance-missing'
  | 'objection'
  | 'changed-since'
  | 'nothing-to-undo';

export type Done<T = true> = Result<T, FlowRefusal>;
export const done: Done = accepted(true);

/** Steps that can be undone, newest last, kept as long as the programme is open. */
const histories = new WeakMap<ProgrammeStore, Map<string, readonly FlowStep[]>>();
const longestHistory = 100;

const historyOf = (store: ProgrammeStore, use: string): readonly FlowStep[] =>
  histories.get(store)?.get(use) ?? [];

/** How many steps of a use this page can take back. */
export const undoable = (store: ProgrammeStore, use: string): number =>
  historyOf(store, use).length;

/** What every command of a use works with: the picture as it is now, and the one way to change it. */
export class FlowDesk<Kind extends StatementKind> {
  readonly plan: FlowDeclaration<Kind>;
  readonly store: ProgrammeStore;
  readonly #now: () => number;

  constructor(plan: FlowDeclaration<Kind>, store: ProgrammeStore, now: () => number) {
    this.plan = plan;
    this.store = store;
    this.#now = now;
  }

  at(): string {
    return new Date(this.#now()).toISOString();
  }

  picture(): FlowPicture<Kind> {
    return flowPicture(this.plan, this.store.programme(), stockholmDate(this.#now()), this.at());
  }

  /** The statement, when the person may do this to it now. */
  statement(act: FlowAct, id: string): Done<FlowStatement<RecordTypes[Kind]>> {
    const picture = this.picture();
    if (!picture.may(act)) return refused('not-now');
    const found = [...picture.statements, ...picture.setAside].find((each) => each.id === id);
    return found === undefined ? refused('item-gone') : accepted(found);
  }

  change(before: RecordTypes[Kind] | null, after: RecordTypes[Kind]): RecordChange {
    return changed<Kind>(this.plan.kind, before, after);
  }

  /** Carries out a change of one statement, and remembers how to take it back. */
  keep(before: RecordTypes[Kind], after: Done<RecordTypes[Kind]>): Done {
    if (!after.ok) return after;
    this.commit([this.change(before, after.value)]);
    return done;
  }

  commit(step: FlowStep): void {
    if (step.length === 0) return;
    this.write(step);
    const all = histories.get(this.store) ?? new Map<string, readonly FlowStep[]>();
    histories.set(this.store, all);
    all.set(this.plan.use, [...historyOf(this.store, this.plan.use), step].slice(-longestHistory));
  }

  write(step: FlowStep): void {
    for (const change of step) saveChange(this.store, change);
  }

  /** What was done in a phase is undone while statements may still be changed. */
  mayUndo(): boolean {
    const { may } = this.picture();
    return (['handle', 'group', 'propose', 'settle'] as const).some((act) => may(act));
  }

  /** The newest step, taken out of the history. */
  takeLast(): FlowStep | undefined {
    const known = historyOf(this.store, this.plan.use);
    histories.get(this.store)?.set(this.plan.use, known.slice(0, -1));
    return known.at(-1);
  }

  saveRound(round: FlowRound): Done {
    this.store.save('flowRounds', round);
    return done;
  }

  /** The person's own voice in the round, new when nothing has been said yet. */
  voice({ round, voice, me }: FlowPicture<Kind>): Done<Voice> {
    if (round === undefined || me === undefined) return refused('not-now');
    return accepted(
      voice ?? {
        id: voiceId(round.id, me.id),
        programmeId: me.programmeId,
        createdAt: this.at(),
        createdBy: me.id,
        roundId: round.id,
        participantId: me.id,
        readyFor: [],
        votes: {},
      },
    );
  }
}

const saveChange = <Kind extends RecordKind>(
  store: ProgrammeStore,
  { kind, after }: { readonly kind: Kind; readonly after: RecordTypes[Kind] },
): void => store.save(kind, after);
