import { WorkspaceIsolation } from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  privateResource,
  subnetId,
} from './isolations';

/** How the documents say that something is reached. */
export type Access =
  | 'Public IP'
  | 'Public IP (service endpoint)'
  | 'Private IP'
  | 'Private IP (private endpoint)';

const workspaceBy: Partial<Record<Access, WorkspaceIsolation['inbound']>> = {
  'Public IP': { publicNetworkAccess: 'Enabled', ipRules: [] },
  'Private IP (private endpoint)': approvedOnly().inbound,
};

/** The associated resources, each reached the same way; the registry takes no service endpoint. */
export const resourcesBy = (
  access: Access,
): WorkspaceIsolation['resources'] => {
  const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' };
  const limited = {
    publicNetworkAccess: 'Enabled',
    defaultAction: 'Deny',
    ipRules: [],
    virtualNetworkRules: [subnetId('spoke', 'training')],
  };
  const of = (...parts: string[]) => {
    if (access === 'Public IP') return open;
    return access === 'Public IP (service endpoint)'
      ? limited
      : privateResource(...parts);
  };
  return {
    storage: [of('blob', 'file')],
    keyVault: [of('vault')],
    containerRegistry:
      access === 'Public IP' ? [open] : [privateResource('registry')],
    monitoring: [],
  };
};

const trainingBy = (access: Access) => ({
  name: 'cpu',
  type: 'AmlCompute',
  nodePublicIp: access === 'Public IP',
  sshPublicAccess: false,
});

/** An AKS cluster for inferencing. */
export const inferencingBy = (access: Access) => ({
  name: 'aks',
  type: 'AKS',
  inVirtualNetwork: access === 'Private IP',
  privateCluster: access === 'Private IP',
  loadBalancerType:
    access === 'Private IP' ? 'InternalLoadBalancer' : 'PublicIp',
});

/** One row of the documents' tables of scenarios. */
export interface ScenarioRow {
  workspace: Access;
  resources: Access;
  training: Access;
  inferencing: Access;
}

/** The workspace that a row describes. */
export const rowOf = (row: ScenarioRow): WorkspaceIsolation => ({
  inbound: workspaceBy[row.workspace],
  resources: resourcesBy(row.resources),
  compute: [trainingBy(row.training), inferencingBy(row.inferencing)],
  endpoints: [],
  outbound: { isolationMode: 'Disabled', rules: [] },
});

/** A custom network that lets everything out through its firewall. */
export function customInternetOutbound(): WorkspaceIsolation {
  const isolation = customExfiltrationPrevention();
  isolation.customNetwork!.egress = {
    ...isolation.customNetwork!.egress,
    defaultAction: 'Allow',
    serviceEndpointPolicyAliases: [],
  };
  return isolation;
}

/** A custom network with network security groups and a NAT gateway instead of a firewall. */
export function customWithGroupAndNat(): WorkspaceIsolation {
  const isolation = customInternetOutbound();
  isolation.customNetwork!.egress = {
    filter: 'NetworkSecurityGroup',
    defaultAction: 'Allow',
    natGateway: true,
    routes: [],
    rules: [],
  };
  return isolation;
}
