import { useCallback, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * What to give as `ref` to elements whose id an address may end in: the one that the
 * address names comes into view and has the focus, once, when it is first shown.
 * The browser looks for it as the page opens, when it is not there yet.
 * @internal
 */
export function useArrival(): (element: HTMLElement | null) => void {
  const { hash } = useLocation();
  const arrivedAt = useRef('');
  return useCallback(
    element => {
      if (!element || hash !== `#${element.id}`) return;
      if (arrivedAt.current === hash) return;
      arrivedAt.current = hash;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'center' });
    },
    [hash],
  );
}
