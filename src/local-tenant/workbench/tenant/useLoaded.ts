import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly why: string }
  | { readonly status: 'here'; readonly value: T };

/**
 * Loads when the page comes and whenever `key` changes; an answer that comes too late is dropped.
 * @param key what the answer depends on; the last answer stays on screen while the same key is asked again
 * @returns what there is, and how to ask again
 */
export function useLoaded<T>(
  key: string,
  load: () => Promise<T>,
): readonly [Loaded<T>, () => void] {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>();
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => {
    let wanted = true;
    const keep = (loaded: Loaded<T>): void => {
      if (wanted) setAnswer({ key, loaded });
    };
    load().then(
      (value) => keep({ status: 'here', value }),
      (failure: unknown) =>
        keep({
          status: 'failed',
          why: failure instanceof Error ? failure.message : String(failure),
        }),
    );
    return () => {
      wanted = false;
    };
    // `load` is made anew at every rendering; `key` says when it means something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, round]);
  return [answer?.key === key ? answer.loaded : { status: 'loading' }, again];
}
