import { useMemo } from 'react';
import type { RecordKind } from '#domain/record-types.ts';
import { threadOf, type Thread } from '#domain/trace.ts';
import { useProgramme } from './react.tsx';

/** What a record rests on and what came of it, two steps each way, as far as the reader may see. */
export function useThread(kind: RecordKind, id: string): Thread {
  const records = useProgramme((programme) => programme.records);
  return useMemo(() => threadOf(kind, id, records), [kind, id, records]);
}
