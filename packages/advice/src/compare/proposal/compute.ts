import { Compute, Endpoint } from '@ringfence/engine';
import { Needs } from '../needs';
import { CUSTOM } from '../rule';
import { Way } from '../ways';

const CLUSTER = 'cpu-cluster';

/** What runs in a proposed workspace, as far as its network takes it in. @internal */
export function computeOf(
  { network, entrance }: Way,
  needs: Needs,
): { imageBuildCompute: string; compute: Compute[]; endpoints: Endpoint[] } {
  const isCustom = CUSTOM.includes(network);
  const isPrivate = entrance === 'private';
  const { aks, managedOnlineEndpoints, nodes, region, serverlessSpark } = needs;
  const place = region === undefined ? {} : { region };
  return {
    imageBuildCompute: CLUSTER,
    compute: [
      {
        name: CLUSTER,
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
        localAuth: false,
        ...(nodes !== undefined && { maxNodes: nodes }),
        ...place,
      },
      ...(aks && isCustom
        ? [
            {
              name: 'aks',
              type: 'AKS',
              inVirtualNetwork: true,
              privateCluster: true,
              publicFqdn: false,
              loadBalancerType: 'InternalLoadBalancer',
              ...place,
            },
          ]
        : []),
      ...(serverlessSpark && !isCustom && isPrivate
        ? [{ name: 'spark', type: 'ServerlessSpark', nodePublicIp: false }]
        : []),
    ],
    endpoints:
      managedOnlineEndpoints && !isCustom
        ? [
            {
              name: 'online',
              kind: 'online',
              computeType: 'Managed',
              publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled',
              authMode: 'AADToken',
              deployments: [],
            },
          ]
        : [],
  };
}
