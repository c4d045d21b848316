import { NetworkSecurityGroup, Subnet } from '@ringfence/engine';
import { placeOf } from '../BlueprintBuilder';
import { IdOf, Value } from '../blueprint';
import { madeOnce } from './madeOnce';
import { OwnNetwork } from './OwnNetwork';
import { securityRows } from './securityRules';
import { SubnetSite, mayHoldCode } from './subnetSite';

const GROUP = 'Microsoft.Network/networkSecurityGroups';

/** What is stated of a subnet's group; one with no rules of its own where only its being there is. */
function statedGroup(
  { builder }: OwnNetwork,
  subnet: Subnet,
  pointer: string,
): NetworkSecurityGroup | undefined {
  const stated = mayHoldCode(subnet)
    ? builder.need(
        subnet.networkSecurityGroup,
        pointer,
        'its network security group with the rules, false where it has none',
      )
    : subnet.networkSecurityGroup;
  if (typeof stated === 'object') return stated;
  if (!stated) return undefined;
  if (mayHoldCode(subnet)) {
    builder.refuse(
      pointer,
      'is a network security group whose rules are not stated',
      'the group with its rules, [] where Azure’s own are all',
    );
  }
  return { rules: [] };
}

/** The id of a subnet's network security group; `undefined` where it has none. One that several subnets name is made once. @internal */
export function securityGroupOf(
  own: OwnNetwork,
  { network, subnet, pointer, name: subnetName }: SubnetSite,
): Value | undefined {
  const { builder } = own;
  const here = `${pointer}/networkSecurityGroup`;
  const group = statedGroup(own, subnet, here);
  const inbound = subnet.inboundRules ?? [];
  if (!group) {
    if (inbound.length > 0) {
      builder.refuse(
        `${pointer}/inboundRules`,
        'are let in by a network security group, and the subnet has none',
        'an empty list, or a network security group',
      );
    }
    return undefined;
  }
  const { id } = group;
  if (id && builder.isExisting(id)) {
    for (const [at, value] of [
      [`${here}/rules`, group.rules],
      [`${here}/name`, group.name],
      [`${pointer}/inboundRules`, subnet.inboundRules],
    ] as const) {
      if (value === undefined) continue;
      builder.cannotSay(
        at,
        'the rules of a group that stands already',
        'the landing zone lists it as existing, so the files only name it',
        'whoever owns it',
      );
    }
    return id;
  }
  const rules = builder.need(
    group.rules,
    `${here}/rules`,
    'its rules, [] where Azure’s own are all',
  );
  const securityRules = securityRows(builder, rules ?? [], inbound, {
    rules: `${here}/rules`,
    inbound: `${pointer}/inboundRules`,
  });
  const place = (id !== undefined && placeOf(id)) || network.place;
  const name =
    builder.called(group, here) ?? `nsg-${network.name}-${subnetName}`;
  return new IdOf(
    madeOnce(
      builder,
      {
        symbol: `group ${name}`,
        type: GROUP,
        name: name.slice(0, 80),
        place,
        section: 'network',
        why: 'What may come into and leave the subnets that have it; Azure’s own rules stand behind these',
        pointer: here,
        location: network.location,
        properties: { securityRules },
      },
      'group',
    ),
  );
}
