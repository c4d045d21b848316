import { useCallback, useEffect, useState } from 'react';
import { Answer, failureOf } from '../state/answer';

/**
 * Asks the backend, and asks again on `retry` or when `ask` changes. What comes
 * back for an older question is dropped, and leaving the page ends the call.
 *
 * @param ask - stable between renders (`useCallback`); throws on a bad answer
 * @internal
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): {
  answer: Answer<T>;
  retry: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{
    ask: typeof ask;
    attempt: number;
    answer: Answer<T>;
  }>();
  useEffect(() => {
    const controller = new AbortController();
    const hold = (answer: Answer<T>) => {
      if (!controller.signal.aborted) setHeld({ ask, attempt, answer });
    };
    ask(controller.signal).then(
      value => hold({ state: 'ready', value }),
      error => hold({ state: 'failure', failure: failureOf(error) }),
    );
    return () => controller.abort();
  }, [ask, attempt]);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const current = held?.ask === ask && held.attempt === attempt;
  return { answer: current ? held.answer : { state: 'loading' }, retry };
}
