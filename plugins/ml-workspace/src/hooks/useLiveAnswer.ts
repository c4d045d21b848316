import { ML_WORKSPACE_SIGNAL_CHANNEL } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useEffect } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import { useAnswer } from './useAnswer';
import { useEvery } from './useEvery';

/** Everybody hears a signal at once, and need not ask at once. */
const SPREAD_MS = 1500;
const SOONEST_MS = 250;
/** Signals get lost, and not every portal has them. */
const ANYHOW_MS = 60_000;

/**
 * Asks the backend as `useAnswer` does, and quietly again once something changed:
 * soon while the page is looked at, or when it is looked at again. Where no signal
 * comes, it asks once a minute while it is looked at.
 * @internal
 */
export function useLiveAnswer<T>(ask: (signal: AbortSignal) => Promise<T>) {
  const asked = useAnswer(ask);
  const { lastSignal } = useSignal(ML_WORKSPACE_SIGNAL_CHANNEL);
  const { refresh } = asked;
  useEffect(() => {
    if (!lastSignal) return undefined;
    const read = () => {
      if (document.visibilityState === 'hidden') return;
      stop();
      refresh();
    };
    const soon = setTimeout(read, SOONEST_MS + Math.random() * SPREAD_MS);
    document.addEventListener('visibilitychange', read);
    function stop() {
      clearTimeout(soon);
      document.removeEventListener('visibilitychange', read);
    }
    return stop;
  }, [lastSignal, refresh]);
  useEvery(ANYHOW_MS, refresh);
  return asked;
}
