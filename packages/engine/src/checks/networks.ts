import { azureValue } from '../model/azureValue';
import { Facts, NetworkFacts, SubnetFacts } from '../facts/facts';
import { Subnet, WorkspaceIsolation } from '../model/isolation';
import {
  COMPUTE_TYPES,
  EGRESS_FILTERS,
  NEEDS,
  SUBNET_PURPOSES,
} from '../model/values';
import { Outcome } from './check';
import { modeOf, sameId, usesCustomNetwork } from '../facts/modes';
import { anyTrue, Known } from '../facts/known';
import { judgeEach, notApplicable, unknown } from './outcome';

/** Where the virtual networks of the customer's own stand. @internal */
export const NETWORKS = '/customNetwork/virtualNetworks';

/** Judges a custom network. Without one a check does not apply; with too little known it is unknown. @internal */
export function inCustomNetwork(
  isolation: WorkspaceIsolation,
  judge: () => Outcome,
): Outcome {
  const custom = usesCustomNetwork(isolation);
  if (custom === false) return notApplicable('no custom network');
  if (custom) return judge();
  return modeOf(isolation)
    ? unknown(NETWORKS, 'custom network not known')
    : unknown('/outbound/isolationMode', 'mode not known');
}

/** One subnet of a custom network, and where its fields stand. @internal */
export interface SubnetAt {
  subnet: SubnetFacts;
  network: NetworkFacts;
  name: string;
  at: (field: string) => string;
}

/** Judges every subnet of the custom network. @internal */
export function judgeSubnets(
  isolation: Facts,
  judge: (subnet: SubnetAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  return inCustomNetwork(isolation, () =>
    judgeEach(
      isolation.customNetwork?.virtualNetworks ?? [],
      (network, index) => {
        const here = `${NETWORKS}/${index}/subnets`;
        if (!network.subnets) return unknown(here, 'subnets not known');
        return judgeEach(
          network.subnets,
          (subnet, number) =>
            judge({
              subnet,
              network,
              name: subnet.name ?? `subnet ${number + 1}`,
              at: field => `${here}/${number}/${field}`,
            }),
          words,
        );
      },
      words,
    ),
  );
}

/** Whether a subnet is for something; `undefined` while its purpose is absent. @internal */
export function isFor(
  { purpose }: Subnet,
  wanted: (typeof SUBNET_PURPOSES)[number],
): Known {
  return purpose === undefined
    ? undefined
    : azureValue(purpose, SUBNET_PURPOSES) === wanted;
}

/** Whether training compute stands in a subnet: by its purpose, or because a compute names it. @internal */
export function holdsCompute(
  { compute }: WorkspaceIsolation,
  subnet: Subnet,
): Known {
  const named = compute?.some(
    ({ subnetId }) => subnetId && subnet.id && sameId(subnetId, subnet.id),
  );
  return named || isFor(subnet, 'training');
}

const IN_NETWORK: readonly string[] = [
  'AmlCompute',
  'ComputeInstance',
  'Serverless',
];

/** Whether some instance, cluster or serverless node has a public address. @internal */
export const hasPublicIpCompute = ({ compute }: WorkspaceIsolation): Known =>
  compute &&
  anyTrue(
    compute.map(({ type, nodePublicIp }) => {
      if (nodePublicIp === false) return false;
      const known = azureValue(type, COMPUTE_TYPES);
      if (type === undefined) return undefined;
      return known && IN_NETWORK.includes(known) ? nodePublicIp : false;
    }),
  );

/** Whether some compute is of one of these types. @internal */
export const hasComputeOf = (
  { compute }: WorkspaceIsolation,
  ...types: (typeof COMPUTE_TYPES)[number][]
): Known =>
  compute &&
  anyTrue(
    compute.map(({ type }) => {
      if (type === undefined) return undefined;
      const known = azureValue(type, COMPUTE_TYPES);
      return known !== undefined && types.includes(known);
    }),
  );

/** Whether people mean to do something in the workspace. @internal */
export const isNeeded = (
  { needs }: WorkspaceIsolation,
  need: (typeof NEEDS)[number],
): Known => needs?.some(candidate => azureValue(candidate, NEEDS) === need);

/** What filters the egress of the custom network, in our spelling. @internal */
export const filterOf = ({ customNetwork }: WorkspaceIsolation) =>
  azureValue(customNetwork?.egress?.filter, EGRESS_FILTERS);

/** Whether egress goes through a firewall or an appliance; `undefined` when the filter is not known. @internal */
export function hasAppliance(isolation: WorkspaceIsolation): Known {
  const filter = filterOf(isolation);
  return (
    filter && (filter === 'Firewall' || filter === 'NetworkVirtualAppliance')
  );
}
