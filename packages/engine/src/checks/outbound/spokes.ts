import { azureValue } from '../../model/azureValue';
import { VirtualNetwork } from '../../model/isolation';
import { NETWORK_ROLES } from '../../model/values';
import { Check, Outcome } from '../check';
import { anyTrue, Known } from '../../facts/known';
import { hasAppliance, inCustomNetwork, NETWORKS } from '../networks';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  unknown,
  unknownIfFail,
} from '../outcome';
import { sources } from '../sources';

const FILTER = '/customNetwork/egress/filter';

const names = ({ name, id }: VirtualNetwork, peer: string): boolean =>
  [name, id].some(
    own => own && own.trim().toLowerCase() === peer.trim().toLowerCase(),
  );

/** Whether one network lists the other as its peer. */
function lists(one: VirtualNetwork, other: VirtualNetwork): Known {
  if (!one.peeredWith) return undefined;
  if (one.peeredWith.some(peer => names(other, peer))) return true;
  return one.peeredWith.length && (!other.name || !other.id)
    ? undefined
    : false;
}

const roleOf = ({ role }: VirtualNetwork) => azureValue(role, NETWORK_ROLES);

function judgeSpokes(networks: readonly VirtualNetwork[]): Outcome {
  const hubs = networks.filter(network => roleOf(network) === 'hub');
  const noRole = networks.findIndex(({ role }) => role === undefined);
  if (!hubs.length && noRole < 0) return notApplicable('no hub');
  return judgeEach(
    networks,
    (network, index) => {
      const at = `${NETWORKS}/${index}`;
      if (network.role === undefined) {
        return unknown(`${at}/role`, 'role not known');
      }
      if (roleOf(network) !== 'spoke') return notApplicable('no spoke');
      const peered = anyTrue(
        hubs.flatMap(hub => [lists(network, hub), lists(hub, network)]),
      );
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
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const appliance = hasAppliance(isolation);
      if (appliance === false) return notApplicable('no firewall');
      const networks = isolation.customNetwork?.virtualNetworks ?? [];
      const outcome = judgeSpokes(networks);
      return appliance
        ? outcome
        : unknownIfFail(outcome, FILTER, 'what filters egress is not known');
    }),
};
