import type { Graph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import type { Spaces } from '#graph/spaces.ts';
import { uploadInPieces } from '#graph/upload.ts';

/** What became of a file that was to be kept. */
export type Kept =
  | { readonly outcome: 'kept'; readonly name: string; readonly webUrl: string }
  /** A file of that name is there already: ask whether this is a new version or a new file. */
  | { readonly outcome: 'taken' }
  | {
      readonly outcome: 'failed';
      readonly why: 'no-room' | 'forbidden' | 'offline' | 'locked' | 'failed';
    };

export type KeepOptions = {
  /** `ask` answers `taken`; `version` writes over it, and the library keeps the old version; `beside` finds a new name. */
  readonly whenTaken: 'ask' | 'version' | 'beside';
  /** Called with the part that has arrived, 0 to 1. */
  readonly onProgress?: (part: number) => void;
};

/** The library of the group room, where the group finds its decks and documents. */
export type Library = {
  keep(name: string, content: Blob, options: KeepOptions): Promise<Kept>;
};

const folder = 'Samspel';
const behaviours = { ask: 'fail', version: 'replace', beside: 'rename' } as const;

export function createLibrary(graph: Graph, spaces: () => Promise<Spaces>): Library {
  return {
    async keep(name, content, { whenTaken, onProgress = () => undefined }) {
      try {
        const { siteId } = (await spaces()).groupRoom;
        if (siteId === null) return { outcome: 'failed', why: 'no-room' };
        const file = await uploadInPieces(graph, {
          ...{ siteId, content, onProgress, path: `${folder}/${name}` },
          whenTaken: behaviours[whenTaken],
        });
        return { outcome: 'kept', name: file.name, webUrl: file.webUrl };
      } catch (failure) {
        return explained(failure, whenTaken);
      }
    },
  };
}

function explained(failure: unknown, whenTaken: KeepOptions['whenTaken']): Kept {
  if (!isGraphFailure(failure)) throw failure;
  if (failure.status === 423) return { outcome: 'failed', why: 'locked' };
  if (failure.kind === 'conflict' && whenTaken === 'ask') return { outcome: 'taken' };
  if (failure.kind === 'conflict') return { outcome: 'failed', why: 'locked' };
  if (failure.kind === 'forbidden') return { outcome: 'failed', why: 'forbidden' };
  const away = failure.kind === 'offline' || failure.kind === 'throttled';
  return { outcome: 'failed', why: away ? 'offline' : 'failed' };
}
