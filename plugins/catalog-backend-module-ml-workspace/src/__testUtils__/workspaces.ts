import { requested } from '@ringfence/testing';

/** A request that policy takes for internal data. @internal */
export const aWorkspace = (name: string, dataClassification: string) =>
  requested({
    workspace: { name },
    dataClassification,
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  });
