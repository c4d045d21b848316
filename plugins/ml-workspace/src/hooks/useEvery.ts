import { useEffect } from 'react';

/** Does something again and again while the page is looked at; never without a span of time. @internal */
export function useEvery(
  milliseconds: number | undefined,
  act: () => void,
): void {
  useEffect(() => {
    if (milliseconds === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') act();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, act]);
}
