import { AddressSet, EVERY_ADDRESS } from '../../network/addressSet';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { Named, NOTHING, readNamed } from './destinations';
import { describedEgress, rulesOfEgress } from './describedEgress';
import { FilterRule } from './filter';
import { gateways } from './hiddenWays';
import { groupRules } from './securityGroup';
import { addressesOf, sourcesOf } from './sources';
import { describedPeer, spaceOf, Surroundings } from './surroundings';

/** What keeps it from being known what the tag VirtualNetwork stands for: its pointer and words. */
function unknownOfVirtualNetwork(
  around: Surroundings,
): { pointer: string; label: string } | undefined {
  const { facts, network, networkAt } = around;
  const { routes, routesAt } = describedEgress(around);
  const called = network?.name ?? 'the network';
  if (!routes) return { pointer: routesAt, label: `routes of ${around.name}` };
  const route = routes.findIndex(each => each.addressPrefix === undefined);
  if (route >= 0) {
    return {
      pointer: `${routesAt}/${route}/addressPrefix`,
      label: 'the prefix of a route',
    };
  }
  if (!network?.addressSpace) {
    return {
      pointer: `${networkAt}/addressSpace`,
      label: `the address space of ${called}`,
    };
  }
  const at = `${networkAt}/peeredWith`;
  if (!network.peeredWith) {
    return { pointer: at, label: `which networks ${called} is peered with` };
  }
  const peer = network.peeredWith.findIndex(
    each => !(each && describedPeer(facts, each)?.network.addressSpace),
  );
  return peer < 0
    ? undefined
    : {
        pointer: `${at}/${peer}`,
        label: `the addresses of a peer of ${called}`,
      };
}

/**
 * What the tag VirtualNetwork stands for in a subnet's group. Where that is not
 * known it may be everything, which lets more out where a rule allows it.
 */
function virtualNetworkOf(
  around: Surroundings,
  assume: Assumption,
): (allows: boolean) => Named {
  const { facts, network } = around;
  const peers = (network?.peeredWith ?? []).map(
    peer => describedPeer(facts, peer)?.network,
  );
  // The prefixes of user routes are of it, and a route can be for a service tag.
  const prefixes = (describedEgress(around).routes ?? []).flatMap(
    ({ addressPrefix }) => addressPrefix ?? [],
  );
  const { tags } = readNamed(prefixes, false, NOTHING);
  const unknown = unknownOfVirtualNetwork(around);
  const read = (allows: boolean): Named => {
    if (unknown && assume.isBad(unknown.pointer, unknown.label) === allows) {
      return { addresses: EVERY_ADDRESS, tags };
    }
    // What a gateway leads to is of it, and nobody knows which addresses that is.
    if (allows && gateways(around, assume).length) {
      return { addresses: EVERY_ADDRESS, tags };
    }
    // What is too small to be counted is let out, and is not refused.
    const rounding = allows ? 'out' : 'in';
    const addresses = [network, ...peers].reduce<AddressSet>(
      (all, one) => all.with(spaceOf(one, rounding)),
      AddressSet.read(prefixes, rounding).with(addressesOf(around, rounding)),
    );
    return { addresses, tags };
  };
  const kept = new Map<boolean, Named>();
  return allows => {
    let named = kept.get(allows);
    if (!named) kept.set(allows, (named = read(allows)));
    return named;
  };
}

/**
 * The rules of a subnet's network security group for what leaves it.
 *
 * @returns `undefined` where no group limits it, or nothing is known of one
 * @internal
 */
export function groupOf(
  around: Surroundings,
  assume: Assumption,
): readonly FilterRule[] | undefined {
  const { facts, subnet, at } = around;
  const pointer = `${at}/networkSecurityGroup`;
  if (subnet?.networkSecurityGroup === false) return undefined;
  // A group that refuses everything is the best that one could be.
  const best = (where: string, label: string) =>
    assume.isBad(where, label) ? undefined : [];
  if (!subnet?.networkSecurityGroup) {
    return best(pointer, `which network security group ${around.name} has`);
  }
  const { written, securityRules } = subnet;
  if (securityRules) {
    return groupRules(
      securityRules,
      {
        at: `${pointer}/rules`,
        sources: sourcesOf(around),
        virtualNetwork: virtualNetworkOf(around, assume),
      },
      assume,
    );
  }
  const { egress } = facts.customNetwork ?? {};
  const filter = recognised(egress?.filter);
  const isSaidByEgress =
    egress !== undefined &&
    written.networkSecurityGroup === true &&
    (filter
      ? filter === 'NetworkSecurityGroup'
      : !assume.isBad(
          '/customNetwork/egress/filter',
          'what filters the custom network',
        ));
  if (isSaidByEgress) return rulesOfEgress(around, assume).rules;
  // Where `egress` sums up what limits traffic, a group beside it adds nothing.
  if (egress && written.networkSecurityGroup === true) {
    return undefined;
  }
  return best(
    pointer,
    `the rules of the network security group of ${around.name}`,
  );
}
