import { useRef } from 'react';
import { Answer } from '../state/answer';

/** The last answer there was, so that what is shown stays while it is asked for again. @internal */
export function useLatest<T>(answer: Answer<T>): T | undefined {
  const latest = useRef<T>();
  if (answer.state === 'ready') latest.current = answer.value;
  return latest.current;
}
