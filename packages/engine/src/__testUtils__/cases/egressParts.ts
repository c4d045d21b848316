import { approvedOnly, noVirtualNetwork, tagRule } from '@ringfence/testing';
import { Egress, WorkspaceIsolation } from '../../model';
import { custom, egress, hostRule, lettingOut, without } from './networkParts';
import { CheckCases } from './parts';

/** A workspace's compute instance. */
export const instance = {
  compute: [{ name: 'me', type: 'ComputeInstance', nodePublicIp: false }],
};

/** A workspace's AKS cluster. */
export const aks = { compute: [{ name: 'aks', type: 'AKS' }] };

/** A network security group in place of a firewall. */
export const GROUP = { filter: 'NetworkSecurityGroup' };

/** No service endpoint policy. */
export const noPolicy = { serviceEndpointPolicyAliases: [] };

/** The route that sends all that leaves to the firewall. */
export const allToAppliance = {
  addressPrefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
};

/** The route on which answers to Azure Machine Learning pass it. */
export const aroundAppliance = {
  addressPrefix: 'AzureMachineLearning',
  nextHopType: 'Internet',
};

/** The recommended custom network with these routes. */
export const routed = (
  routes: Egress['routes'],
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => egress({ routes }, more);

/** Cases of a tag that every custom network lets out. */
export const always = (tag: string, hosts?: string): CheckCases => ({
  pass: [
    custom(),
    egress({ filter: 'None', rules: [] }),
    egress({ defaultAction: 'Allow', rules: [] }),
    lettingOut(tagRule('Internet', '*', '*')),
    ...(hosts ? [lettingOut(hostRule(hosts, '80,443'))] : []),
  ],
  fail: [without(tag), lettingOut({ ...tagRule(tag), action: 'Deny' })],
  unknown: [
    {},
    custom({ customNetwork: undefined }),
    egress({ rules: undefined }),
    egress({ rules: [], filter: undefined }),
    egress({ rules: [], defaultAction: undefined }),
    lettingOut({ ...tagRule(tag, '*'), serviceTag: undefined }),
    lettingOut({ ...tagRule(tag), portRanges: undefined }),
    lettingOut({ ...tagRule(tag, '*'), protocol: undefined }),
    lettingOut({ ...tagRule(tag, '*'), type: undefined }),
  ],
  'not-applicable': [approvedOnly(), noVirtualNetwork()],
});
