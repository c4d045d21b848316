import { NetworkFacts } from '../../facts/networkFacts';
import { peeringWith } from '../../facts/peerings';
import { Check, Outcome } from '../check';
import { NETWORKS } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { FILTER, withAppliance } from './egressFilter';

function judgeSpokes(networks: readonly NetworkFacts[]): Outcome {
  const hubs = networks.filter(({ role }) => role === 'hub');
  const noRole = networks.findIndex(({ role }) => role === undefined);
  if (!hubs.length && noRole < 0) return notApplicable('no hub');
  const peeredWithHub = peeringWith(hubs);
  return judgeEach(
    networks,
    (network, index) => {
      const at = `${NETWORKS}/${index}`;
      if (network.role === undefined) {
        return unknown(`${at}/role`, 'role not known');
      }
      if (network.role !== 'spoke') return notApplicable('no spoke');
      const peered = peeredWithHub(network);
      if (peered) return pass('peered');
      if (noRole >= 0) {
        return unknown(`${NETWORKS}/${noRole}/role`, 'role not known');
      }
      return peered === undefined
        ? unknown(`${at}/peeredWith`, 'peerings not known')
        : fail({
            pointer: `${at}/peeredWith`,
            observed: `${network.name ?? 'a spoke'} is not peered with a hub`,
          });
    },
    { pass: 'all peered', notApplicable: 'no spoke' },
  );
}

/** A spoke reaches the hub in which the firewall stands. */
export const spokeReachesHub: Check = {
  id: 'spoke-reaches-hub',
  title: 'Every spoke is peered with the hub that has the firewall',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.plan,
  reads: [FILTER, `${NETWORKS}/*/role`, `${NETWORKS}/*/peeredWith`],
  expected: 'a peering between each spoke and a hub',
  because:
    'Compute in a spoke has to reach the firewall, and networks reach each other only where they are peered.',
  evaluate: facts =>
    withAppliance(facts, () =>
      judgeSpokes(facts.customNetwork?.virtualNetworks ?? []),
    ),
};
