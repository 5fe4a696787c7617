import { createContext, useContext, type ReactNode } from 'react';
import type { Demonstration, Persona } from './tenant/local-tenant.ts';

/** What every view of the workbench stands on. */
export type Workbench = {
  readonly demonstration: Demonstration;
  readonly personas: readonly Persona[];
  /** Whoever is signed in. */
  readonly person: Persona;
  /** The tenant's clock, milliseconds since 1970. */
  readonly now: () => number;
};

const WorkbenchContext = createContext<Workbench | null>(null);

export const WorkbenchProvider = ({
  workbench,
  children,
}: {
  workbench: Workbench;
  children: ReactNode;
}): ReactNode => <WorkbenchContext value={workbench}>{children}</WorkbenchContext>;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench needs a WorkbenchProvider above it');
  return workbench;
}
