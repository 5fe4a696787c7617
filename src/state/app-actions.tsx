import { createContext, useContext, type ReactNode } from 'react';

/** What a page may ask of the app around it. */
export type AppActions = {
  /** Shows the person's programmes, to open another. */
  readonly chooseProgramme: () => void;
  /** Ends the session and takes away everything that rests on this device; then nothing is read any more. */
  readonly forgetDevice: () => Promise<void>;
};

const ActionsContext = createContext<AppActions | null>(null);

export const AppActionsProvider = ({
  actions,
  children,
}: {
  actions: AppActions;
  children: ReactNode;
}): ReactNode => <ActionsContext value={actions}>{children}</ActionsContext>;

export function useAppActions(): AppActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('useAppActions needs an AppActionsProvider above it');
  return actions;
}
