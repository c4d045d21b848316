import { WorkspaceChange } from '@ringfence/backstage-plugin-ml-workspace-common';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';

/** A workspace as `GET /changes` tells it, number `sequence` of the feed. @internal */
export function aChange(
  sequence: number,
  changed: Partial<WorkspaceChange> = {},
): WorkspaceChange {
  const name = `fraud-${sequence}`;
  return {
    sequence,
    active: true,
    workspaceId: `/subscriptions/${SUBSCRIPTION}/resourcegroups/rg-ml/providers/microsoft.machinelearningservices/workspaces/${name}`,
    workspaceName: name,
    entityRef: `resource:default/${name}-0a1b2c3d`,
    owner: 'group:default/data-science',
    verdict: 'isolated',
    basis: 'requested',
    isolationMode: 'AllowOnlyApprovedOutbound',
    dataClassification: 'confidential',
    region: 'westeurope',
    subscriptionId: SUBSCRIPTION,
    ...changed,
  };
}
