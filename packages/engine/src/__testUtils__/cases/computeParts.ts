import { WorkspaceIsolation } from '../../model';

/** Where the workspace is, in cases about regions. */
export const REGION = 'westeurope';

/** A closed workspace with a private way in. */
export const approved = {
  inbound: {
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ status: 'Approved' }],
  },
};

/** A closed workspace that nobody reaches. */
export const lockedUp = {
  inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
};

/** Compute without a public address. */
export const hidden = (subnetId?: string, type = 'AmlCompute') => ({
  name: 'cpu',
  type,
  nodePublicIp: false,
  subnetId,
});

/** An AKS cluster. */
export const aks = (fields: object) => ({
  name: 'aks',
  type: 'AKS',
  ...fields,
});

/** A managed online endpoint. */
export const online = (
  fields: NonNullable<WorkspaceIsolation['endpoints']>[number] = {},
) => ({ kind: 'online', computeType: 'Managed', ...fields });

/** Serverless compute, which asks for public addresses. */
export const serverless = (fields: object) => ({
  type: 'Serverless',
  nodePublicIp: true,
  ...fields,
});
