import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Failure, failureOf } from '../state/answer';

const METHODS = { begin: 'deployRequest', stop: 'cancelDeployment' } as const;

/** What is done to a deployment. @internal */
export type DeployAct = keyof typeof METHODS;

/** Begins to build a request and stops that, one at a time. @internal */
export function useDeploy(id: string, onDone: () => void) {
  const api = useApi(mlWorkspaceApiRef);
  const [busy, setBusy] = useState<DeployAct>();
  const [failed, setFailed] = useState<{ act: DeployAct; failure: Failure }>();
  const act = async (which: DeployAct) => {
    setBusy(which);
    setFailed(undefined);
    try {
      await api[METHODS[which]]({ id, body: {} });
    } catch (error) {
      setFailed({ act: which, failure: failureOf(error) });
    } finally {
      setBusy(undefined);
      onDone();
    }
  };
  return { act, busy, failed };
}
