import { Fault, GoldenName } from '../fault';
import { privateCluster, subnetId } from '../parts';

const attached = (type: string): Fault => ({
  id: `attached-${type.toLowerCase()}`,
  kind: 'attached compute',
  into: ['managed', 'old', 'new'],
  leaves: { outbound: 'unknown', compute: 'unknown' },
  put(draft) {
    draft.compute?.push({ name: 'attached', type, nodePublicIp: false });
  },
});

const OWN: readonly GoldenName[] = ['old', 'new'];

/** Mistakes in where code runs. */
export const placeFaults: readonly Fault[] = [
  {
    id: 'compute-in-another-network',
    kind: 'compute in a network that is not described',
    into: OWN,
    leaves: { outbound: 'unknown' },
    put(draft) {
      draft.compute?.push(
        privateCluster('elsewhere', subnetId('other', 'training')),
      );
    },
  },
  {
    id: 'compute-in-no-network',
    kind: 'compute in a network that is not described',
    into: OWN,
    leaves: { outbound: 'open' },
    put(draft) {
      draft.compute?.push(privateCluster('nowhere', ''));
    },
  },
  attached('Databricks'),
  attached('HDInsight'),
  attached('SynapseSpark'),
  attached('DataFactory'),
  {
    id: 'endpoint-on-no-cluster',
    kind: 'a Kubernetes endpoint',
    into: ['managed', 'old'],
    leaves: { outbound: 'unknown', compute: 'unknown' },
    put(draft) {
      draft.endpoints?.push({
        name: 'on-kubernetes',
        kind: 'online',
        computeType: 'Kubernetes',
        publicNetworkAccess: 'Disabled',
        deployments: [],
      });
    },
  },
  {
    id: 'cluster-past-the-firewall',
    kind: 'AKS egress past the firewall',
    into: ['new'],
    leaves: { outbound: 'open' },
    put({ compute = [] }) {
      const cluster = compute.find(({ type }) => type === 'AKS');
      if (cluster) cluster.outboundType = 'loadBalancer';
    },
  },
  {
    id: 'network-not-provisioned',
    kind: 'a network not provisioned with compute in it',
    into: ['managed'],
    leaves: { outbound: 'unknown' },
    put({ outbound }) {
      if (outbound) outbound.networkStatus = 'Inactive';
    },
  },
  {
    id: 'managed-endpoint-in-an-own-network',
    kind: 'a managed endpoint in a network of one’s own',
    into: OWN,
    leaves: { outbound: 'unknown' },
    put(draft) {
      draft.endpoints?.push({
        name: 'managed',
        kind: 'online',
        computeType: 'Managed',
        publicNetworkAccess: 'Disabled',
      });
    },
  },
  {
    id: 'deployment-with-public-egress',
    kind: 'a managed endpoint in a network of one’s own',
    into: OWN,
    leaves: { outbound: 'open' },
    put(draft) {
      draft.endpoints?.push({
        name: 'managed',
        kind: 'online',
        computeType: 'Managed',
        publicNetworkAccess: 'Disabled',
        deployments: [{ name: 'blue', egressPublicNetworkAccess: 'Enabled' }],
      });
    },
  },
];
