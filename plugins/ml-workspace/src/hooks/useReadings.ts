import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Failure, failureOf } from '../state/answer';
import { useAnswer } from './useAnswer';

/** Every source of readings, with its last ones. @internal */
export function useReadings() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.listReadings({}, { signal }),
    [api],
  );
  return useAnswer(ask);
}

/** Lets go what the last reading of a source held back. @internal */
export function useRelease(source: string, onDone: () => void) {
  const api = useApi(mlWorkspaceApiRef);
  const [isBusy, setBusy] = useState(false);
  const [removed, setRemoved] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const release = async (reading: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await api.releaseReading({ source, body: { reading } });
      setRemoved(answer.removed);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { release, isBusy, removed, failure };
}
