import { WorkspaceIsolation } from '../model/isolation';
import { NEEDS } from '../model/values';
import { Facts } from '../facts/facts';
import { NetworkFacts, SubnetFacts } from '../facts/networkFacts';
import { Known } from '../facts/known';
import * as needs from '../facts/needs';
import { readFacts } from '../facts/readFacts';
import { Outcome } from './check';
import { judgeEach, notApplicable, unknown } from './outcome';

/** Where the virtual networks of the customer's own stand. @internal */
export const NETWORKS = '/customNetwork/virtualNetworks';

/** Judges a custom network. Without one a check does not apply; with too little known it is unknown. @internal */
export function inCustomNetwork(
  { custom, mode }: Facts,
  judge: () => Outcome,
): Outcome {
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
  /** Pointer of the subnet. */
  pointer: string;
  at: (field: string) => string;
}

/** Judges every subnet of the custom network. @internal */
export function judgeSubnets(
  facts: Facts,
  judge: (subnet: SubnetAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
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
              pointer: `${here}/${number}`,
              at: field => `${here}/${number}/${field}`,
            }),
          words,
        );
      },
      words,
    ),
  );
}

/** Whether people mean to do something in the workspace, as far as is known. @internal */
export const isNeeded = (
  isolation: WorkspaceIsolation | Facts,
  need: (typeof NEEDS)[number],
): Known =>
  needs.isNeeded(
    'isolation' in isolation ? isolation : readFacts(isolation),
    need,
  );
