import { useCallback, useEffect, useRef } from 'react';

/**
 * Moves the focus once what comes next is on the page: to the first of the
 * given ids that exists then. For acts that take away what held the focus.
 * @internal
 */
export function useFocusNext(): (...ids: string[]) => void {
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    if (!wanted.current.length) return;
    const target = wanted.current
      .map(id => document.getElementById(id))
      .find(Boolean);
    wanted.current = [];
    target?.focus();
  });
  return useCallback((...ids: string[]) => {
    wanted.current = ids;
  }, []);
}
