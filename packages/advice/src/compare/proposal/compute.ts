import { Compute, Endpoint } from '@ringfence/engine';
import { Needs } from '../needs';
import { CUSTOM } from '../rule';
import { Way } from '../ways';
import { subnetOf } from './custom';

const CLUSTER = 'cpu-cluster';

/** What runs in a proposed workspace, as far as its network takes it in. @internal */
export function computeOf(
  { network, entrance }: Way,
  needs: Needs,
): { imageBuildCompute: string; compute: Compute[]; endpoints: Endpoint[] } {
  const isCustom = CUSTOM.includes(network);
  const isPrivate = entrance === 'private';
  const isRouted = network === 'filtered' || needs.ownAppliance === true;
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
        ...(isCustom && { subnetId: subnetOf('training') }),
        ...(nodes !== undefined && { maxNodes: nodes }),
        ...place,
      },
      // With public access it starts by itself, in Microsoft's network unless it has a subnet.
      ...(isCustom && !isPrivate
        ? [
            {
              name: 'serverless',
              type: 'Serverless',
              nodePublicIp: false,
              subnetId: subnetOf('training'),
            },
          ]
        : []),
      ...(aks && isCustom
        ? [
            {
              name: 'aks',
              type: 'AKS',
              inVirtualNetwork: true,
              privateCluster: true,
              publicFqdn: false,
              loadBalancerType: 'InternalLoadBalancer',
              // By the routes of its subnet, not past them.
              outboundType: isRouted
                ? 'userDefinedRouting'
                : 'userAssignedNATGateway',
              subnetId: subnetOf('scoring'),
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
