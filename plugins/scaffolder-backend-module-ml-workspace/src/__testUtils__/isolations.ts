import {
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  workspaceArmId,
} from '@ringfence/engine';
import { blobRule, requested, SUBSCRIPTION } from '@ringfence/testing';

/** A workspace that baseline policy allows for any data. @internal */
export const aProtectedWorkspace = (name = 'fraud') =>
  requested({
    workspace: { name },
    dataClassification: 'confidential',
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  });

/** The same with a host rule on a port that Azure refuses. @internal */
export function aWorkspaceWithPort22(): WorkspaceIsolation {
  return {
    ...aProtectedWorkspace(),
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [
        { name: 'ssh', type: 'FQDN', fqdn: 'pypi.org', portRanges: '22' },
      ],
    },
  };
}

/** The same, reachable by anybody: policy does not allow it for its data. @internal */
export function anOpenWorkspace(): WorkspaceIsolation {
  return {
    ...aProtectedWorkspace(),
    inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
  };
}

/** A protected workspace with one private endpoint more. @internal */
export const reaching = (
  name: string,
  account: string,
): WorkspaceIsolation => ({
  ...aProtectedWorkspace(name),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: [blobRule(account)],
  },
});

/** The ARM id of one of these workspaces. @internal */
export const armIdOf = (name: string) =>
  workspaceArmId({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-ml',
    name,
  });

/** How the engine judges a request under baseline policy. @internal */
export const judged = (isolation: WorkspaceIsolation) =>
  evaluate(completeRequest(isolation), baselinePolicy, {
    basis: { kind: 'requested' },
  });
