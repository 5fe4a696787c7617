import { takeStance } from '#domain/consent.ts';
import { startClock } from '#domain/flow-clock.ts';
import { drop, layIn, merge, park, reword, settle, takeUp } from '#domain/flow-commands.ts';
import { changed, undoStep, type RecordChange } from '#domain/flow-step.ts';
import type { FlowRound } from '#domain/flow-round.ts';
import type { FlowDeclaration } from '#domain/flow-uses.ts';
import { castVotes } from '#domain/flow-votes.ts';
import { stanceId, type StanceValue } from '#domain/ground-rule.ts';
import { attendanceId } from '#domain/occasion.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { accepted, refused } from '#domain/result.ts';
import { movePhase, withReadiness } from '#domain/statement-flow.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import { done, FlowDesk, type Done } from './flow-desk.ts';
import { shapeOf } from './flow-picture.ts';
import type { ProgrammeStore } from './loaded-programme.ts';

/** For the leader: where the round is, its clock and its votes. And for each: being done with a phase. */
type RoundCommands = {
  /** Makes the round and opens its first phase. */
  open(): Done;
  /** One phase on or back. */
  move(to: string): Done;
  /** Minutes, an instant, or null to stop the clock. */
  setClock(length: number | string | null): Done;
  /** Votes per person and most per item; null for what the use declares. */
  setBudget(budget: number | null, cap: number | null): Done;
  ready(on: boolean): Done;
  /** Whether a member is in the room on the day of the round. */
  present(participantId: string, here: boolean): Done;
};

type StatementCommands<Kind extends StatementKind> = {
  /** Sends a statement to the group; `more` are further fields of the record, such as a quadrant. */
  handIn(text: string, more?: Partial<RecordTypes[Kind]>): Done<string>;
  /** Other words for an own statement that nobody has taken up yet. */
  editOwn(id: string, text: string): Done;
  /** Takes an own statement back; the answer is its text, to put in the draft again. */
  withdraw(id: string): Done<string>;
  takeUp(id: string): Done;
  /** Back on the table after it was merged, parked or dropped. */
  restore(id: string): Done;
  reword(id: string, text: string): Done;
  park(id: string, reason?: string): Done;
  /** What nobody has touched goes to the parking lot, so that the phase can be left. */
  parkRest(): Done;
  drop(id: string, reason: string): Done;
  merge(ids: readonly string[], into: string): Done;
  /** The group has agreed; `more` is what the settling decides, such as a date. */
  settle(id: string, more?: Partial<RecordTypes[Kind]>): Done;
  /** Takes the last step made on this device back, unless somebody has changed the same thing since. */
  undo(): Done;
};

type GroupCommands = {
  /** A new group of these statements. The answer is its id. */
  newGroup(ids: readonly string[], name?: string): Done<string>;
  /** Lays statements in a group, or each for itself with null. */
  assign(ids: readonly string[], groupId: string | null): Done;
  mergeGroups(from: string, into: string): Done;
  renameGroup(groupId: string, name: string): Done;
};

type VoiceCommands = {
  vote(itemId: string, votes: number): Done;
  stance(id: string, stance: StanceValue, reason: string): Done;
};

export type FlowCommands<Kind extends StatementKind> = RoundCommands &
  StatementCommands<Kind> &
  GroupCommands &
  VoiceCommands;

/**
 * What the signed-in person can do in a use of the flow. Every command asks the rules first and says why it
 * was not carried out, and reads the programme anew, so that one press after another sees what the first did.
 * @param now milliseconds since 1970 by the host's clock
 */
export function flowCommands<Kind extends StatementKind>(
  plan: FlowDeclaration<Kind>,
  store: ProgrammeStore,
  now: () => number,
): FlowCommands<Kind> {
  const desk = new FlowDesk(plan, store, now);
  return {
    ...roundCommands(desk),
    ...proposing(desk),
    ...handling(desk),
    ...grouping(desk),
    ...speaking(desk),
  };
}

function roundCommands<Kind extends StatementKind>(desk: FlowDesk<Kind>): RoundCommands {
  const lead = (): Done<FlowRound> => {
    const { round, leads } = desk.picture();
    if (round === undefined) return refused('not-now');
    return leads ? accepted(round) : refused('not-yours');
  };
  return {
    open() {
      const { round, me, next } = desk.picture();
      if (me === undefined || next === null) return refused('not-now');
      if (round !== undefined) return this.move(next.phase.id);
      const occasion = [...desk.store.programme().records.occasions.values()].find(
        ({ kind, number }) => kind === 'session' && number === desk.plan.session,
      );
      const at = desk.at();
      const opened = {
        id: `round.${desk.plan.use}.${occasion?.id ?? me.programmeId}`,
        programmeId: me.programmeId,
        createdAt: at,
        createdBy: me.id,
        use: desk.plan.use,
        occasionId: occasion?.id ?? null,
        phase: desk.plan.phases[0]?.id ?? next.phase.id,
        phaseHistory: [],
        orderSeed: Date.parse(at) % 2147483647,
      };
      const moved = movePhase(desk.plan, opened, next.phase.id, me, desk.picture().tally, at);
      return moved.ok ? desk.saveRound(moved.value) : moved;
    },
    move(to) {
      const { round, me, tally } = desk.picture();
      if (round === undefined || me === undefined) return refused('not-now');
      const moved = movePhase(desk.plan, round, to, me, tally, desk.at());
      return moved.ok ? desk.saveRound(moved.value) : moved;
    },
    setClock(length) {
      const round = lead();
      if (!round.ok) return round;
      if (length === null) return desk.saveRound({ ...round.value, clock: null });
      const started = startClock(round.value, length, desk.at());
      return started.ok ? desk.saveRound(started.value) : started;
    },
    setBudget(voteBudget, voteCap) {
      const round = lead();
      return round.ok ? desk.saveRound({ ...round.value, voteBudget, voteCap }) : round;
    },
    present(participantId, here) {
      const { day, leads, me } = desk.picture();
      if (day === undefined || me === undefined) return refused('not-now');
      if (!leads) return refused('not-yours');
      const known = [...desk.store.programme().records.attendance.values()].find(
        (entry) => entry.dayId === day.id && entry.participantId === participantId,
      );
      desk.store.save('attendance', {
        ...(known ?? {
          id: attendanceId(day.id, participantId),
          programmeId: me.programmeId,
          createdAt: desk.at(),
          createdBy: me.id,
          dayId: day.id,
          participantId,
          response: 'none',
        }),
        present: here,
      });
      return done;
    },
    ready(on) {
      const picture = desk.picture();
      const voice = desk.voice(picture);
      if (!voice.ok || picture.round === undefined) return refused('not-now');
      desk.store.save('voices', withReadiness(voice.value, picture.round, on));
      return done;
    },
  };
}

type Proposing<Kind extends StatementKind> = Pick<
  StatementCommands<Kind>,
  'handIn' | 'editOwn' | 'withdraw'
>;

function proposing<Kind extends StatementKind>(desk: FlowDesk<Kind>): Proposing<Kind> {
  const shape = shapeOf(desk.plan.kind);
  const own = (id: string) => {
    const found = desk.statement('propose', id);
    if (!found.ok) return found;
    const { mine, standing } = found.value;
    if (!mine) return refused('not-yours');
    const isCard = desk.plan.kind === 'competenceCards';
    return standing === 'untouched' || isCard ? found : refused('not-now');
  };
  return {
    handIn(text, more = {}) {
      const { me, may } = desk.picture();
      if (me === undefined || !may('propose')) return refused('not-now');
      if (text.trim() === '') return refused('no-words');
      const base = {
        id: `${prefixes[desk.plan.kind]}-${crypto.randomUUID()}`,
        programmeId: me.programmeId,
        createdAt: desk.at(),
        createdBy: me.id,
      };
      desk.store.save(desk.plan.kind, { ...shape.make(base, text.trim()), ...more });
      return accepted(base.id);
    },
    editOwn(id, text) {
      const found = own(id);
      return found.ok ? desk.keep(found.value.record, reword(found.value, text, { shape })) : found;
    },
    withdraw(id) {
      const found = own(id);
      if (!found.ok) return found;
      desk.store.remove(desk.plan.kind, id);
      return accepted(found.value.text);
    },
  };
}

const prefixes: Readonly<Record<StatementKind, string>> = {
  groundRules: 'SR',
  workingForms: 'AF',
  topics: 'FR',
  competenceCards: 'KK',
  swotEntries: 'SW',
};

type Handling<Kind extends StatementKind> = Omit<StatementCommands<Kind>, keyof Proposing<Kind>>;

function handling<Kind extends StatementKind>(desk: FlowDesk<Kind>): Handling<Kind> {
  const shape = shapeOf(desk.plan.kind);
  const how = () => ({ shape, now: desk.at() });
  const found = (id: string) => desk.statement('handle', id);
  return {
    takeUp(id) {
      const it = found(id);
      return it.ok ? desk.keep(it.value.record, takeUp(it.value, 'handled', how())) : it;
    },
    restore(id) {
      const it = found(id);
      return it.ok ? desk.keep(it.value.record, takeUp(it.value, 'untouched', how())) : it;
    },
    reword(id, text) {
      const it = found(id);
      return it.ok ? desk.keep(it.value.record, reword(it.value, text, { shape })) : it;
    },
    park(id, reason = '') {
      const it = found(id);
      return it.ok ? desk.keep(it.value.record, park(it.value, reason, how())) : it;
    },
    drop(id, reason) {
      const it = found(id);
      return it.ok ? desk.keep(it.value.record, drop(it.value, reason, how())) : it;
    },
    parkRest() {
      const picture = desk.picture();
      if (!picture.may('handle')) return refused('not-now');
      const rest = picture.statements.filter(({ standing }) => standing === 'untouched');
      const changes: RecordChange[] = [];
      for (const statement of rest) {
        const parked = park(statement, '', how());
        if (!parked.ok) return parked;
        changes.push(desk.change(statement.record, parked.value));
      }
      desk.commit(changes);
      return done;
    },
    merge(ids, into) {
      const target = found(into);
      if (!target.ok) return target;
      const changes: RecordChange[] = [];
      for (const id of ids) {
        const it = found(id);
        const merged = it.ok ? merge(it.value, target.value, how()) : it;
        if (!it.ok || !merged.ok) return merged.ok ? refused('item-gone') : merged;
        changes.push(desk.change(it.value.record, merged.value));
      }
      desk.commit(changes);
      return done;
    },
    settle(id, more = {}) {
      const it = desk.statement('settle', id);
      if (!it.ok) return it;
      const record: RecordTypes[Kind] = { ...it.value.record, ...more };
      const consent = desk.picture().consent(id);
      return desk.keep(it.value.record, settle({ ...it.value, record }, consent, how()));
    },
    undo() {
      if (!desk.mayUndo()) return refused('not-now');
      const step = desk.takeLast();
      if (step === undefined) return refused('nothing-to-undo');
      const lookUp = (kind: RecordKind, id: string): object | undefined =>
        desk.store.programme().records[kind].get(id);
      const back = undoStep(step, lookUp);
      if (!back.ok) return back;
      desk.write(back.value);
      return done;
    },
  };
}

function grouping<Kind extends StatementKind>(desk: FlowDesk<Kind>): GroupCommands {
  const lay = (
    ids: readonly string[],
    groupId: string | null,
    first: readonly RecordChange[] = [],
  ) => {
    const { statements, may } = desk.picture();
    if (!may('group')) return refused('not-now');
    const chosen = statements.filter(({ id }) => ids.includes(id));
    if (chosen.length === 0) return refused('item-gone');
    const before = new Map(chosen.map(({ id, record }) => [id, record]));
    const laid = layIn(chosen, groupId);
    desk.commit([
      ...first,
      ...laid.map((record) => desk.change(before.get(record.id) ?? null, record)),
    ]);
    return done;
  };
  return {
    newGroup(ids, name = '') {
      const { round, me } = desk.picture();
      if (round === undefined || me === undefined) return refused('not-now');
      const group = {
        id: `GR-${crypto.randomUUID()}`,
        programmeId: me.programmeId,
        createdAt: desk.at(),
        createdBy: me.id,
        roundId: round.id,
        name: name.trim(),
      };
      const laid = lay(ids, group.id, [changed('statementGroups', null, group)]);
      return laid.ok ? accepted(group.id) : laid;
    },
    assign: (ids, groupId) => lay(ids, groupId),
    mergeGroups(from, into) {
      const group = desk.picture().groups.find(({ id }) => id === from);
      if (group === undefined) return refused('item-gone');
      return from === into
        ? refused('itself')
        : lay(
            group.statements.map(({ id }) => id),
            into,
          );
    },
    renameGroup(groupId, name) {
      if (!desk.picture().may('group')) return refused('not-now');
      const group = desk.store.programme().records.statementGroups.get(groupId);
      if (group === undefined) return refused('item-gone');
      desk.commit([changed('statementGroups', group, { ...group, name: name.trim() })]);
      return done;
    },
  };
}

function speaking<Kind extends StatementKind>(desk: FlowDesk<Kind>): VoiceCommands {
  return {
    vote(itemId, votes) {
      const picture = desk.picture();
      if (!picture.may('vote')) return refused('not-now');
      const voice = desk.voice(picture);
      if (!voice.ok) return voice;
      const cast = castVotes(voice.value, itemId, votes, picture.items, picture.limits);
      if (!cast.ok) return cast;
      desk.store.save('voices', cast.value);
      return done;
    },
    stance(id, stance, reason) {
      const it = desk.statement('stance', id);
      if (!it.ok) return it;
      const { me, myStance } = desk.picture();
      if (me === undefined) return refused('not-now');
      const taken = takeStance(
        {
          id: stanceId(id, me.id),
          programmeId: me.programmeId,
          createdAt: myStance(id)?.createdAt ?? desk.at(),
          createdBy: me.id,
          targetId: id,
          participantId: me.id,
          stance,
        },
        reason,
      );
      if (!taken.ok) return taken;
      desk.store.save('stances', taken.value);
      return done;
    },
  };
}
