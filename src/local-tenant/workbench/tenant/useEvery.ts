import { useEffect } from 'react';

/** Does something again and again while the page is seen. */
export function useEvery(milliseconds: number, work: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') work();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, work]);
}
