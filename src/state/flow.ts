import { useMemo } from 'react';
import type { FlowDeclaration } from '#domain/flow-uses.ts';
import type { StatementKind } from '#domain/statement-kinds.ts';
import { flowCommands, type FlowCommands } from './flow-commands.ts';
import { undoable } from './flow-desk.ts';
import { flowPicture, type FlowPicture } from './flow-picture.ts';
import { useDraft, useProgramme } from './react.tsx';
import { useSession, useToday } from './session.tsx';

/** A use of the flow: how it stands, what can be done, and the private draft. */
export type Flow<Kind extends StatementKind> = FlowPicture<Kind> & {
  readonly plan: FlowDeclaration<Kind>;
  readonly commands: FlowCommands<Kind>;
  /** The statement being written; on this device only until it is handed in. */
  readonly draft: string;
  setDraft(text: string): void;
  /** Hands the draft in and empties it. */
  readonly canUndo: boolean;
};

/**
 * Everything a screen needs of a use of the statement flow (design.md 5). Declare the use in
 * `domain/flow-uses.ts`; the views in `components/statements` take their data and texts as props.
 */
export function useFlow<Kind extends StatementKind>(plan: FlowDeclaration<Kind>): Flow<Kind> {
  const { store, host } = useSession();
  const today = useToday();
  const programme = useProgramme(whole);
  const picture = useMemo(
    () => flowPicture(plan, programme, today, new Date(host.now()).toISOString()),
    [plan, programme, today, host],
  );
  const commands = useMemo(() => flowCommands(plan, store, () => host.now()), [plan, store, host]);
  const [draft, setDraft] = useDraft(`flow.${plan.use}`);
  return { ...picture, plan, commands, draft, setDraft, canUndo: undoable(store, plan.use) > 0 };
}

const whole = <T>(programme: T): T => programme;
