import { Appliance, RuleCollection } from '@ringfence/engine';
import { isInside, readRange } from '@ringfence/engine/internal';
import { placeOf } from '../BlueprintBuilder';
import { sayExistingOf } from '../site';
import { IdOf } from '../blueprint';
import { addPolicy } from './firewallPolicies';
import { addPublicAddress } from './natGateways';
import { OwnNetwork } from './OwnNetwork';
import type { MadeFirewall, MadeSubnet } from './subnetSite';

/** The subnet that a firewall stands in: the one whose range holds its address. */
function subnetOf(
  subnets: readonly MadeSubnet[],
  address: string,
): MadeSubnet | undefined {
  const wanted = readRange(address);
  return subnets.find(({ name, subnet }) => {
    const range = readRange(subnet.addressPrefix ?? '');
    return (
      name.toLowerCase() === 'azurefirewallsubnet' &&
      wanted &&
      range &&
      isInside(wanted, range)
    );
  });
}

/** Whether it stands already: it is listed so, or its address is one of a network that is. */
function isExisting(
  { builder, sites }: OwnNetwork,
  { id, address }: Appliance,
): boolean {
  if (id && builder.isExisting(id)) return true;
  const wanted = address ? readRange(address) : undefined;
  return sites.some(
    ({ made, network }) =>
      !made &&
      (network.addressSpace ?? []).some(prefix => {
        const range = readRange(prefix);
        return range && wanted && isInside(wanted, range);
      }),
  );
}

/** Adds the firewalls of Azure. Whatever else filters is not Azure's to make. @internal */
export function addFirewalls(
  own: OwnNetwork,
  subnets: readonly MadeSubnet[],
): MadeFirewall[] {
  const { appliances = [] } = own.described;
  const areExisting = appliances.map(one => isExisting(own, one));
  sayExistingOf(own.builder, '/customNetwork/appliances', areExisting);
  return appliances.flatMap((appliance, at) => {
    const pointer = `/customNetwork/appliances/${at}`;
    if (areExisting[at]) return [];
    if (appliance.kind?.trim().toLowerCase() !== 'firewall') {
      own.builder.refuse(
        `${pointer}/kind`,
        appliance.kind === undefined
          ? 'is not stated'
          : 'is no firewall of Azure, and files cannot make another one',
        'Firewall, or an appliance that the landing zone lists as existing',
      );
      return [];
    }
    return addFirewall(own, appliance, subnets, pointer) ?? [];
  });
}

function addFirewall(
  own: OwnNetwork,
  appliance: Appliance,
  subnets: readonly MadeSubnet[],
  pointer: string,
): MadeFirewall | undefined {
  const { builder } = own;
  const { id } = appliance;
  const address = builder.need(
    appliance.address?.trim(),
    `${pointer}/address`,
    'its private address',
  );
  const collections = builder.need<RuleCollection[]>(
    appliance.ruleCollections,
    `${pointer}/ruleCollections`,
    'its rules, [] where it refuses everything',
  );
  if (address === undefined || !collections) return undefined;
  const stands = subnetOf(subnets, address);
  if (!stands) {
    builder.refuse(
      `${pointer}/address`,
      'is in no subnet that is called AzureFirewallSubnet, the only one that Azure takes for it',
      'an address of a described AzureFirewallSubnet',
    );
    return undefined;
  }
  const { network } = stands;
  const name = builder.called(appliance, pointer) ?? `afw-${network.name}`;
  const place = (id !== undefined && placeOf(id)) || network.place;
  const { location } = network;
  const { policy, groups } = addPolicy(own, collections, {
    name,
    place,
    location,
    pointer,
  });
  const publicAddress = addPublicAddress(own, {
    name,
    place,
    location,
    pointer,
  });
  const made = builder.add({
    symbol: `firewall ${name}`,
    type: 'Microsoft.Network/azureFirewalls',
    name,
    place,
    section: 'network',
    why: 'What leaves is asked here, and what no rule allows is refused',
    pointer,
    location,
    properties: {
      sku: { name: 'AZFW_VNet', tier: 'Standard' },
      ipConfigurations: [
        {
          name: 'ipconfig',
          properties: {
            subnet: { id: new IdOf(stands.made) },
            publicIPAddress: { id: new IdOf(publicAddress) },
          },
        },
      ],
      firewallPolicy: { id: new IdOf(policy) },
    },
    dependsOn: groups,
  });
  return { address, made };
}
