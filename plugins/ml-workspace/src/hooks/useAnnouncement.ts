import { useEffect, useRef, useState } from 'react';

/**
 * What a live region should say: the text once it has stood still for a while,
 * and never the one it began with. Fast changes are told once, at their end.
 *
 * @param text - `undefined` while there is nothing to begin with yet
 * @internal
 */
export function useAnnouncement(
  text: string | undefined,
  quietMs = 1000,
): string {
  const [said, setSaid] = useState('');
  const last = useRef(text);
  useEffect(() => {
    if (text === undefined || text === last.current) return undefined;
    if (last.current === undefined) {
      last.current = text;
      return undefined;
    }
    const timer = setTimeout(() => {
      last.current = text;
      setSaid(text);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [text, quietMs]);
  return said;
}
