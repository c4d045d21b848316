import { AddressSet } from '../../network/addressSet';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { describedEgress, rulesOfEgress } from './describedEgress';
import { FilterRule } from './filter';
import { groupRules } from './securityGroup';
import { describedPeer, spaceOf, Surroundings } from './surroundings';

/** What the tag VirtualNetwork stands for in a subnet's group. */
function virtualNetworkOf(around: Surroundings): AddressSet {
  const { facts, network } = around;
  const peers = (network?.peeredWith ?? []).map(
    peer => describedPeer(facts, peer)?.network,
  );
  const prefixes = (describedEgress(around).routes ?? []).flatMap(
    ({ addressPrefix }) => addressPrefix ?? [],
  );
  return [network, ...peers].reduce<AddressSet>(
    (all, one) => all.with(spaceOf(one)),
    AddressSet.read(prefixes),
  );
}

/** The addresses of a subnet; none where they are not known. @internal */
export const addressesOf = ({ subnet }: Surroundings): AddressSet =>
  AddressSet.read(subnet?.addressPrefix?.split(',') ?? []);

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
        subnet: addressesOf(around),
        virtualNetwork: virtualNetworkOf(around),
      },
      assume,
    );
  }
  const isSaidByEgress =
    written.networkSecurityGroup === true &&
    recognised(facts.customNetwork?.egress?.filter) === 'NetworkSecurityGroup';
  if (isSaidByEgress) return rulesOfEgress(around, assume).rules;
  return best(
    pointer,
    `the rules of the network security group of ${around.name}`,
  );
}
