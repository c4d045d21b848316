import { useCallback, useEffect, useState } from 'react';
import { Answer, failureOf } from '../state/answer';

/**
 * Asks the backend, and asks again on `retry` or when `ask` changes. What comes
 * back for an older question is dropped, and leaving the page ends the call.
 * `refresh` asks again too, and leaves what is shown until there is an answer; one
 * that fails leaves it for good.
 *
 * @param ask - stable between renders (`useCallback`); throws on a bad answer
 * @internal
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): {
  answer: Answer<T>;
  retry: () => void;
  refresh: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [quietly, setQuietly] = useState(0);
  const [held, setHeld] = useState<{
    ask: typeof ask;
    attempt: number;
    answer: Answer<T>;
  }>();
  useEffect(() => {
    const controller = new AbortController();
    const hold = (answer: Answer<T>) => {
      if (controller.signal.aborted) return;
      setHeld(before => {
        const isShown =
          before?.ask === ask &&
          before.attempt === attempt &&
          before.answer.state === 'ready';
        return isShown && answer.state === 'failure'
          ? before
          : { ask, attempt, answer };
      });
    };
    ask(controller.signal).then(
      value => hold({ state: 'ready', value }),
      error => hold({ state: 'failure', failure: failureOf(error) }),
    );
    return () => controller.abort();
  }, [ask, attempt, quietly]);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const refresh = useCallback(() => setQuietly(count => count + 1), []);
  const current = held?.ask === ask && held.attempt === attempt;
  return {
    answer: current ? held.answer : { state: 'loading' },
    retry,
    refresh,
  };
}
