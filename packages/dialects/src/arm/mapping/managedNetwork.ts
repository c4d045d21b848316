import { Facts } from '../facts';
import { merge } from '../merge';
import { ArmResource, doubtOf, networkOf, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { mapNetworkSettings, mapRules } from './outbound';

/**
 * Sets down the managed network of a workspace: what the workspace says of it,
 * what the network says that is a resource of its own, and every rule below
 * either of them.
 *
 * @param isComplete - nothing that could add rules was left unread
 * @internal
 */
export function mapManagedNetwork(
  facts: Facts,
  workspace: ArmResource,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const { identity } = workspace;
  const apart = index
    .children(identity, TYPES.managedNetwork)
    .filter(({ presence }) => presence !== 'no');
  const rules = [
    ...index.children(identity, TYPES.outboundRule),
    ...index.below(identity, TYPES.managedNetworkRule),
  ];
  const made = apart.filter(({ presence }) => presence === 'yes');
  const networks = [workspace, ...made].map(networkOf);
  mapNetworkSettings(facts.under('outbound'), networks[0]);
  for (const network of networks.slice(1)) {
    const other = Facts.create();
    mapNetworkSettings(other.under('outbound'), network);
    merge(facts, other);
  }
  for (const network of apart.filter(one => !made.includes(one))) {
    facts.leaveUnread(
      [['outbound']],
      'whether this managed network is deployed is not known',
      doubtOf(network),
    );
  }
  mapRules(facts.under('outbound'), networks, workspace, rules, isComplete);
}
