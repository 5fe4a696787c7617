import { useMemo } from 'react';
import { signDue, type ClockSign } from '#domain/flow-clock.ts';
import type { FlowDeclaration } from '#domain/flow-uses.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import { similarTo, suggestedGroups } from '#domain/statement-likeness.ts';
import { flowCommands, type FlowCommands } from './flow-commands.ts';
import { undoable } from './flow-desk.ts';
import { flowPicture, type FlowPicture } from './flow-picture.ts';
import type { Drafts } from './loaded-programme.ts';
import { useDraft, useProgramme } from './react.tsx';
import { useSession, useToday } from './session.tsx';

/** A use of the flow: how it stands, what can be done, and the private draft. */
export type Flow<Kind extends StatementKind> = FlowPicture<Kind> & {
  readonly plan: FlowDeclaration<Kind>;
  readonly commands: FlowCommands<Kind>;
  /** The statement being written; on this device only until it is handed in. */
  readonly draft: string;
  setDraft(text: string): void;
  /** Texts that are being written, kept on this device. */
  readonly drafts: Drafts;
  readonly canUndo: boolean;
  /** Milliseconds since 1970 by the host's clock. */
  now(): number;
  /** What to say aloud about the clock since `before`. */
  signSince(before: number): ClockSign | null;
  /** Statements like these, most alike first. */
  similarTo(ids: readonly string[]): readonly string[];
  /** Groups that could be made of the loose statements, largest first. */
  readonly suggestions: readonly (readonly string[])[];
};

/**
 * Everything a screen needs of a use of the statement flow (design.md 5). Declare the use in
 * `domain/flow-uses.ts`; the views in `components/statements` take their data and texts as props.
 */
export function useFlow<Kind extends StatementKind>(plan: FlowDeclaration<Kind>): Flow<Kind> {
  const { store, host, drafts } = useSession();
  const today = useToday();
  const programme = useProgramme(whole);
  const picture = useMemo(
    () => flowPicture(plan, programme, today, new Date(host.now()).toISOString()),
    [plan, programme, today, host],
  );
  const commands = useMemo(() => flowCommands(plan, store, () => host.now()), [plan, store, host]);
  const [draft, setDraft] = useDraft(`flow.${plan.use}`);
  const suggestions = useMemo(
    () => (picture.may('group') ? suggestedGroups(picture.loose) : []),
    [picture],
  );
  return {
    ...picture,
    ...{ plan, commands, draft, setDraft, drafts, suggestions },
    canUndo: undoable(store, plan.use) > 0,
    now: () => host.now(),
    signSince(before) {
      const clock = picture.round?.clock;
      return clock === null || clock === undefined ? null : signDue(clock, before, host.now());
    },
    similarTo: (ids) =>
      similarTo(
        picture.statements.filter(({ id }) => ids.includes(id)),
        picture.statements,
      ),
  };
}

const whole = <T>(programme: T): T => programme;
