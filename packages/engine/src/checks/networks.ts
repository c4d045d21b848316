import { WorkspaceIsolation } from '../model/isolation';
import { COMPUTE_TYPES, NEEDS } from '../model/values';
import * as filters from '../facts/egressFilter';
import { Facts, NetworkFacts, SubnetFacts } from '../facts/facts';
import { Known } from '../facts/known';
import * as needs from '../facts/needs';
import { readFacts } from '../facts/readFacts';
import * as someCompute from '../facts/someCompute';
import * as uses from '../facts/subnetUse';
import { Outcome } from './check';
import { judgeEach, notApplicable, unknown } from './outcome';

/** Where the virtual networks of the customer's own stand. @internal */
export const NETWORKS = '/customNetwork/virtualNetworks';

/** The facts of an isolation that may have been read already. */
const factsOf = (isolation: WorkspaceIsolation | Facts): Facts =>
  'isolation' in isolation ? isolation : readFacts(isolation);

/** Judges a custom network. Without one a check does not apply; with too little known it is unknown. @internal */
export function inCustomNetwork(
  isolation: WorkspaceIsolation | Facts,
  judge: () => Outcome,
): Outcome {
  const { custom, mode } = factsOf(isolation);
  if (custom === false) return notApplicable('no custom network');
  if (custom) return judge();
  return mode
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
  isolation: WorkspaceIsolation | Facts,
  judge: (subnet: SubnetAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const facts = factsOf(isolation);
  return inCustomNetwork(facts, () =>
    judgeEach(
      facts.customNetwork?.virtualNetworks ?? [],
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

export { isFor } from '../facts/subnetUse';

/** {@inheritDoc uses.holdsCompute} @internal */
export const holdsCompute = (
  isolation: WorkspaceIsolation,
  subnet: SubnetFacts,
): Known => uses.holdsCompute(factsOf(isolation), subnet);

/** {@inheritDoc someCompute.hasPublicIpCompute} @internal */
export const hasPublicIpCompute = (isolation: WorkspaceIsolation): Known =>
  someCompute.hasPublicIpCompute(factsOf(isolation));

/** {@inheritDoc someCompute.hasComputeOf} @internal */
export const hasComputeOf = (
  isolation: WorkspaceIsolation,
  ...types: (typeof COMPUTE_TYPES)[number][]
): Known => someCompute.hasComputeOf(factsOf(isolation), ...types);

/** {@inheritDoc needs.isNeeded} @internal */
export const isNeeded = (
  isolation: WorkspaceIsolation,
  need: (typeof NEEDS)[number],
): Known => needs.isNeeded(factsOf(isolation), need);

/** {@inheritDoc filters.filterOf} @internal */
export const filterOf = (isolation: WorkspaceIsolation) =>
  filters.filterOf(factsOf(isolation));

/** {@inheritDoc filters.hasAppliance} @internal */
export const hasAppliance = (isolation: WorkspaceIsolation): Known =>
  filters.hasAppliance(factsOf(isolation));
