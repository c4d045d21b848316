import { approvedOnly, subnetId } from '@ringfence/testing';
import { reachOf } from '../facts/asked';
import { ReachAnswer, ReachFault, ReachQuestion } from '../facts/asked/answer';
import { readFacts } from '../facts/readFacts';
import { SecurityRule, SubnetRoute, WorkspaceIsolation } from '../model';

/** What is answered to a question, of the cluster `cpu` and of PyPI where nothing else is said. */
export const ask = (
  isolation: WorkspaceIsolation,
  question: Partial<ReachQuestion>,
): ReachAnswer => {
  const found = reachOf(readFacts(isolation), {
    from: 'cpu',
    to: 'pypi.org',
    ...question,
  });
  if ('field' in found) throw new Error(found.message);
  return found;
};

/** What is wrong with a question. */
export const fault = (isolation: WorkspaceIsolation, question: ReachQuestion) =>
  reachOf(readFacts(isolation), question) as ReachFault;

/** The steps of an answer in words. */
export const texts = ({ path }: ReachAnswer) => path.map(({ text }) => text);

/** Pointer of the subnet of `spoke`. */
export const SUBNET = '/customNetwork/virtualNetworks/0/subnets/0';
const FIREWALL = '10.0.0.4';

/** One subnet with one cluster in it, everything stated, and a firewall that may be routed to. */
export function spoke({
  routes = [],
  rules,
  natGateway = true,
  ...more
}: {
  routes?: SubnetRoute[];
  rules?: SecurityRule[];
  natGateway?: boolean;
  serviceEndpoints?: string[];
  serviceEndpointPolicies?: { resources?: string[]; aliases?: string[] }[];
} = {}): WorkspaceIsolation {
  return {
    ...approvedOnly(),
    region: 'westeurope',
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: {
      virtualNetworks: [
        {
          name: 'spoke',
          addressSpace: ['10.1.0.0/16'],
          peeredWith: [],
          gateways: [],
          subnets: [
            {
              name: 'snet-training',
              id: subnetId('spoke', 'training'),
              purpose: 'training',
              addressPrefix: '10.1.1.0/24',
              networkSecurityGroup: rules ? { name: 'nsg', rules } : false,
              serviceEndpoints: [],
              serviceEndpointPolicies: [],
              defaultOutboundAccess: false,
              natGateway,
              routes,
              ...more,
            },
            {
              name: 'pe',
              id: subnetId('spoke', 'pe'),
              purpose: 'private-endpoints',
              addressPrefix: '10.1.3.0/27',
            },
          ],
        },
      ],
      appliances: [
        {
          name: 'fw',
          kind: 'Firewall',
          address: FIREWALL,
          ruleCollections: [
            {
              kind: 'Application',
              priority: 200,
              action: 'Allow',
              rules: [
                {
                  name: 'packages',
                  protocols: ['Https'],
                  sources: ['*'],
                  hosts: ['pypi.org', '*.pythonhosted.org'],
                },
              ],
            },
            {
              kind: 'Network',
              priority: 100,
              action: 'Allow',
              rules: [
                {
                  name: 'partner',
                  protocols: ['TCP'],
                  sources: ['10.1.0.0/16'],
                  destinations: ['20.1.2.0/24'],
                  portRanges: '8443',
                },
              ],
            },
          ],
        },
      ],
    },
    compute: [
      {
        name: 'cpu',
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
        subnetId: subnetId('spoke', 'training'),
      },
    ],
    endpoints: [],
  };
}

/** The route that leads everything to the firewall. */
export const toFirewall: SubnetRoute = {
  name: 'to-fw',
  addressPrefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
  nextHopAddress: FIREWALL,
};
/** A rule for what leaves the subnet. */
export const rule = (
  name: string,
  priority: number,
  access: string,
  destinations: string[],
  portRanges = '*',
): SecurityRule => ({
  name,
  priority,
  direction: 'Outbound',
  access,
  protocol: '*',
  sources: ['*'],
  destinations,
  portRanges,
});
