import { RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element as it is now; `undefined` before it was measured. @internal */
export function useWidth<T extends HTMLElement>(): [
  RefObject<T>,
  number | undefined,
] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(entry.contentRect.width),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
