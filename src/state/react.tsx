import {
  createContext,
  useCallback,
  useContext,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { RecordKind } from '#domain/record-types.ts';
import type {
  Drafts,
  LoadedProgramme,
  ProgrammeStore,
  Records,
  Saving,
} from './loaded-programme.ts';

const StoreContext = createContext<ProgrammeStore | null>(null);
const DraftsContext = createContext<Drafts | null>(null);

export const ProgrammeProvider = ({
  store,
  drafts,
  children,
}: {
  store: ProgrammeStore;
  drafts: Drafts;
  children: ReactNode;
}): ReactNode => (
  <StoreContext value={store}>
    <DraftsContext value={drafts}>{children}</DraftsContext>
  </StoreContext>
);

export function useStore(): ProgrammeStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useStore needs a ProgrammeProvider above it');
  return store;
}

/**
 * Selects from the loaded programme and renders again only when what was selected is another object. Select
 * what the programme holds; a selector that makes something new each time is kept quiet by its programme.
 */
export function useProgramme<Selected>(select: (programme: LoadedProgramme) => Selected): Selected {
  const store = useStore();
  const last = useRef<{ programme: LoadedProgramme; select: unknown; value: Selected } | null>(
    null,
  );
  const read = () => {
    const programme = store.programme();
    if (last.current?.programme !== programme || last.current.select !== select) {
      last.current = { programme, select, value: select(programme) };
    }
    return last.current.value;
  };
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, read, read);
}

/** All records of a kind by id, unsent changes included. */
export function useRecords<Kind extends RecordKind>(kind: Kind): Records[Kind] {
  const store = useStore();
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const read = () => store.programme().records[kind];
  return useSyncExternalStore(subscribe, read, read);
}

/** What has become of the changes made here. */
export function useSaving(): Saving {
  const store = useStore();
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const read = () => store.saving();
  return useSyncExternalStore(subscribe, read, read);
}

/** Private text on this device, kept at every keystroke until it is handed in. */
export function useDraft(key: string): [string, (text: string) => void] {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('useDraft needs a ProgrammeProvider above it');
  const subscribe = useCallback((listener: () => void) => drafts.subscribe(listener), [drafts]);
  const read = () => drafts.read(key);
  const text = useSyncExternalStore(subscribe, read, read);
  const write = useCallback((next: string) => drafts.write(key, next), [drafts, key]);
  return [text, write];
}

/** A form on this device, kept at every keystroke until it is handed in. */
export type FormDraft<Form> = {
  readonly form: Form;
  edit(change: Partial<Form>): void;
  /** Forgets what was typed: it has been handed in, or is not wanted. */
  drop(): void;
  /** Whether something was typed, now or before the page was last closed. */
  readonly isBegun: boolean;
};

/**
 * As `useDraft`, for several fields at once.
 * @param start what stands in the fields that nobody has touched; plain data
 */
export function useFormDraft<Form extends object>(key: string, start: Form): FormDraft<Form> {
  const [text, write] = useDraft(key);
  const form = text === '' ? start : { ...start, ...(JSON.parse(text) as Partial<Form>) };
  return {
    form,
    edit: (change) => write(JSON.stringify({ ...form, ...change })),
    drop: () => write(''),
    isBegun: text !== '',
  };
}
