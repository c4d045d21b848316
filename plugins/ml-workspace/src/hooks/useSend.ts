import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { Failure, failureOf } from '../state/answer';

/** Sends something that is answered with a request, one at a time. @internal */
export function useSend(onDone: (request: WorkspaceRequestDetail) => void) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const send = async (ask: () => Promise<WorkspaceRequestDetail>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      onDone(await ask());
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, failure };
}
