import { privateResource } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';

/** An associated resource, as an isolation writes it. */
export type Resource = NonNullable<
  NonNullable<WorkspaceIsolation['resources']>['storage']
>[number];

/** A workspace of which its container registry is known. */
export const withRegistry = (
  registry: Resource,
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  resources: { containerRegistry: [registry] },
  ...more,
});

/** A registry that everybody reaches. */
export const openRegistry: Resource = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
  privateEndpoints: [],
};

/** A registry that is reached privately only. */
export const closedRegistry = privateResource('registry');
