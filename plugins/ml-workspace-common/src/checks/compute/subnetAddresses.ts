import { azureValue } from '../../model/azureValue';
import {
  AssociatedResource,
  PrivateEndpoint,
  Subnet,
  WorkspaceIsolation,
} from '../../model/isolation';
import { COMPUTE_TYPES } from '../../model/values';
import { addressCount } from '../../network/addresses';
import { Check, Outcome } from '../check';
import { sameId } from '../facts';
import { judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../sources';

/** Addresses that Azure keeps for itself in every subnet. */
const RESERVED = 5;

/** Addresses of the workspace's private endpoint: two for its interface, one for notebooks. */
const WORKSPACE_ENDPOINT = 3;

/** What is known to stand in a subnet, and the first absent fact that could add to it. */
interface Demand {
  addresses: number;
  missing?: string;
}

const add = (demands: readonly Demand[]): Demand => ({
  addresses: demands.reduce((sum, { addresses }) => sum + addresses, 0),
  missing: demands.find(({ missing }) => missing)?.missing,
});

/** One address where something stands in the subnet, none where it does not. */
function inSubnet(
  subnet: Subnet,
  subnetId: string | undefined,
  at: string,
  each: () => Demand,
): Demand {
  if (subnetId === undefined) return { addresses: 0, missing: at };
  if (subnetId === '') return { addresses: 0 };
  return subnet.id && sameId(subnet.id, subnetId) ? each() : { addresses: 0 };
}

function ofCompute({ compute }: WorkspaceIsolation, subnet: Subnet): Demand {
  if (!compute) return { addresses: 0, missing: '/compute' };
  return add(
    compute.map(({ type, maxNodes, subnetId }, index) => {
      const at = `/compute/${index}`;
      return inSubnet(subnet, subnetId, `${at}/subnetId`, () => {
        if (type === undefined) return { addresses: 0, missing: `${at}/type` };
        if (azureValue(type, COMPUTE_TYPES) === 'ComputeInstance') {
          return { addresses: 1 };
        }
        return maxNodes === undefined
          ? { addresses: 0, missing: `${at}/maxNodes` }
          : { addresses: maxNodes };
      });
    }),
  );
}

const ofEndpoints = (
  endpoints: readonly PrivateEndpoint[] | undefined,
  subnet: Subnet,
  at: string,
  addresses: number,
): Demand =>
  endpoints
    ? add(
        endpoints.map(({ subnetId }, index) =>
          inSubnet(subnet, subnetId, `${at}/${index}/subnetId`, () => ({
            addresses,
          })),
        ),
      )
    : { addresses: 0, missing: at };

const ofResources = (
  list: readonly AssociatedResource[] | undefined,
  subnet: Subnet,
  at: string,
): Demand =>
  list
    ? add(
        list.map(({ privateEndpoints }, index) =>
          ofEndpoints(
            privateEndpoints,
            subnet,
            `${at}/${index}/privateEndpoints`,
            1,
          ),
        ),
      )
    : { addresses: 0, missing: at };

function judge(
  isolation: WorkspaceIsolation,
  { subnet, name, at }: SubnetAt,
): Outcome {
  const { addressPrefix: prefix } = subnet;
  if (prefix === undefined) {
    return unknown(at('addressPrefix'), `addresses of ${name} not known`);
  }
  const size = addressCount(prefix);
  if (size === undefined) {
    return unknown(at('addressPrefix'), `${quoted(prefix)} is no IPv4 range`);
  }
  const { inbound, resources } = isolation;
  const { addresses, missing } = add([
    ofCompute(isolation, subnet),
    ofEndpoints(
      inbound?.privateEndpoints,
      subnet,
      '/inbound/privateEndpoints',
      WORKSPACE_ENDPOINT,
    ),
    ofResources(resources?.storage, subnet, '/resources/storage'),
    ofResources(resources?.keyVault, subnet, '/resources/keyVault'),
    ofResources(
      resources?.containerRegistry,
      subnet,
      '/resources/containerRegistry',
    ),
    ofResources(resources?.monitoring, subnet, '/resources/monitoring'),
  ]);
  const free = Math.max(0, size - RESERVED);
  if (addresses > free) {
    return fail({
      pointer: at('addressPrefix'),
      observed: `${name} needs ${addresses} addresses and has ${free}`,
    });
  }
  if (subnet.id === undefined) {
    return unknown(at('id'), `not known what stands in ${name}`);
  }
  return missing
    ? unknown(missing, `not known how many addresses ${name} needs`)
    : pass(`${addresses} of ${free}`);
}

/** A subnet has an address for everything that may stand in it. */
export const subnetAddresses: Check = {
  id: 'subnet-addresses',
  title: 'Subnets have enough private addresses',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.plan,
  reads: [
    `${NETWORKS}/*/subnets/*/addressPrefix`,
    '/compute/*/subnetId',
    '/compute/*/maxNodes',
    '/inbound/privateEndpoints/*/subnetId',
    '/resources/storage/*/privateEndpoints/*/subnetId',
  ],
  expected: 'an address for each instance, node at most and private endpoint',
  because:
    'Every instance, node and private endpoint takes an address, and Azure keeps five of each subnet. Where your network is short of them, networks of their own that are not peered help, at the price of a second set of private endpoints; so does a managed network, whose nodes take none of yours.',
  evaluate: isolation =>
    judgeSubnets(isolation, entry => judge(isolation, entry), {
      pass: 'enough',
      notApplicable: 'no subnets',
    }),
};
